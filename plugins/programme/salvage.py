"""What can be understood of data with slips in it, so that all of them are told at once.

A slip hides no other: what the model refuses is left out, and the rest is read as if it had not
been written. Nothing is told then that may only be so because of what was left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model import Programme, Trail
from .nearest import nearest
from .source import Plain

_OF_THINGS: Final = {"events", "tasks"}
"""What holds, in a part of the programme, things that others point at."""


@dataclass(frozen=True)
class Salvaged:
    """What was understood, and what was not."""

    programme: Programme | None
    """None where too little is left."""
    refused: tuple[ErrorDetails, ...] = ()
    """What is wrong, each once, with its trail in the data."""
    lost: Mapping[Trail, Plain] = field(default_factory=dict[Trail, Plain])
    """What is not in the programme, as it was written, by where."""

    def touches(self, trail: Trail, name: str = "") -> bool:
        """Whether anything lost is around *trail* or in what is there, or may be called *name*."""
        ways = (zip(trail, lost, strict=False) for lost in self.lost)
        return any(all(a == b for a, b in way) for way in ways) or bool(name and self._names(name))

    def _names(self, name: str) -> bool:
        whole = any(len(trail) == 1 or trail[-1] in _OF_THINGS for trail in self.lost)
        ids = [one for trail, one in self.lost.items() if trail[-1] == "id"]
        likely = [one for one in ids if isinstance(one, str)]
        return (
            whole
            or len(likely) < len(ids)
            or bool(nearest(name, likely))
            or any(name in _words(value) for value in self.lost.values())
        )


def salvage(data: dict[str, Plain]) -> Salvaged:
    """Make a programme of *data*, or of as much of it as the model takes."""
    remains, refused = _Remains(data), tuple[ErrorDetails, ...]()
    while True:
        try:
            programme = Programme.model_validate(remains.data)
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=True)
        else:
            return Salvaged(programme, refused, remains.lost)
        refused = refused or tuple(details)  # what comes after only follows from it
        causes = [remains.cause(one) for one in details]
        if () in causes:
            return Salvaged(None, refused, remains.lost)
        remains.leave_out(causes)


@dataclass
class _Remains:
    """What is left of *data*, of which nothing is changed."""

    data: dict[str, Plain]
    lost: dict[Trail, Plain] = field(default_factory=dict[Trail, Plain])
    filled: set[Trail] = field(default_factory=set[Trail])
    """Where something stands in for what is missing."""

    def cause(self, detail: ErrorDetails) -> Trail:
        """Where to leave something out or to fill it in; nowhere, the empty trail.

        It is the key that is missing, if that was not tried before; else the innermost one with a
        value. Points of a list are never left out alone: trails count them.
        """
        trail = detail["loc"]
        if detail["type"] == "missing" and trail not in self.filled:
            return trail
        keys = (trail[:end] for end in range(len(trail), 0, -1) if isinstance(trail[end - 1], str))
        return next((key for key in keys if _at(self.data, key) is not None), ())

    def leave_out(self, causes: list[Trail]) -> None:
        """Take what is at each of *causes* out, and fill in what is missing there."""
        if not self.lost:
            self.data = deepcopy(self.data)
        found = {trail: _at(self.data, trail) for trail in causes}
        for trail, value in found.items():
            if value is None:
                self.filled.add(trail)
            self.lost.setdefault(trail, value)
            around = _at(self.data, trail[:-1])
            if isinstance(around, dict):
                around[str(trail[-1])] = _stand_in(trail) if value is None else None


def _stand_in(trail: Trail) -> str:
    """What can be a text as well as an id of its own."""
    return "-".join(map(str, trail))


def _at(data: Plain, trail: Trail) -> Plain:
    """What is at *trail*; None where there is nothing."""
    for step in trail:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _words(value: Plain) -> Iterator[str]:
    """Every text in *value*, and every key."""
    if isinstance(value, str):
        yield value
    for key, part in value.items() if isinstance(value, dict) else ():
        yield key
        yield from _words(part)
    for part in value if isinstance(value, list) else ():
        yield from _words(part)
