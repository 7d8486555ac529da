"""Events as lines of programme.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..insertion import scalar
from .found import Found

_TEXTS: Final = frozenset({"title", "note"})


def lines(events: Iterable[Found], language: str) -> list[str]:
    """Write *events*, whose texts are in *language*, as the items of a list."""
    return [line for event in events for line in _event(event, language)]


def texts(event: Found) -> int:
    """How many texts of *event* are in a language."""
    return len(_TEXTS & event.keys())


def _event(event: Found, language: str) -> Iterator[str]:
    hyphen = "- "
    for key, value in event.items():
        if key in _TEXTS:
            yield f"{hyphen}{key}:"
            yield f"    {language}: {scalar(value)}"
        else:
            yield f"{hyphen}{key}: {scalar(value)}"
        hyphen = "  "
