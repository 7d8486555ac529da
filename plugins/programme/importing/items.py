"""Events as lines of programme.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..scalar import listed, scalar
from .found import Found

_GRAMMAR: Final = frozenset({"when", "duration"})
"""What has a grammar of its own, in which nothing needs quotes."""


def lines(events: Iterable[Found]) -> list[str]:
    """Write *events* as the items of a list."""
    return [line for event in events for line in _event(event)]


def texts(event: Found) -> list[Mapping[str, str]]:
    """The texts of *event*, each by its languages."""
    return [value for value in event.values() if isinstance(value, Mapping)]


def _event(event: Found) -> Iterator[str]:
    hyphen = "- "
    for key, value in event.items():
        if isinstance(value, Mapping):
            yield f"{hyphen}{key}:"
            yield from (f"    {code}: {scalar(text)}" for code, text in value.items())
        else:
            yield f"{hyphen}{key}: {_written(key, value)}"
        hyphen = "  "


def _written(key: str, value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return listed(value)
    return value if key in _GRAMMAR else scalar(value)
