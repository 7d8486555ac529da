"""The blanks of a Sheet that are to be filled in on a screen, as its data names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..artifact import Json


@dataclass(frozen=True)
class Blank:
    """A place to fill in."""

    name: str
    label: str
    """What a reader is told of it who does not see where it stands."""
    style: str
    """``text``, ``date``, ``lines``, ``checkbox`` or ``signature``."""


def blanks(data: Json) -> Iterator[Blank]:
    """Every blank in *data*, in its order: what has a *field* and the *style* of it."""
    if isinstance(data, list):
        for value in data:
            yield from blanks(value)
    elif isinstance(data, dict):
        field = data.get("field")
        if isinstance(field, dict):
            yield Blank(str(field["name"]), str(field["label"]), str(data["style"]))
        for value in data.values():
            yield from blanks(value)
