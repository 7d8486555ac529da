"""The course of a programme in short, as posters list it: phases, and what happens in them.

A part is {colour or none, runs, when: runs, events}; an event {number, colour, when: runs, runs}.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..artifact import Json
from ..entry import Entry
from .writer import Blocks, Writer, moment


def course(writer: Writer, keys: Collection[str]) -> Blocks:
    """Phases that are one of *keys* or have events of them, then events of no phase."""
    return list(_parts(writer, keys))


def _parts(writer: Writer, keys: Collection[str]) -> Iterator[Json]:
    schedule = writer.edition.schedule
    for phase in schedule.phases:
        events = _events(writer, phase.entries, keys)
        if events or phase.key in keys:
            yield {
                "colour": writer.colour(phase),
                "runs": writer.line(phase.title),
                "when": _when(writer, phase),
                "events": events,
            }
    events = _events(writer, schedule.loose, keys)
    if events:
        name: Blocks = [writer.words("outside_phases")] if schedule.phases else []
        yield {"colour": None, "runs": name, "when": [], "events": events}


def _when(writer: Writer, phase: Entry) -> Blocks:
    """When *phase* is, if that is known, and whether it was cancelled."""
    if phase.when:
        return writer.of(phase, moment)
    return [writer.words("cancelled")] if phase.cancelled else []


def _events(writer: Writer, entries: tuple[Entry, ...], keys: Collection[str]) -> Blocks:
    return [
        {
            "number": str(entry.number),
            "colour": writer.colour(entry),
            "when": writer.of(entry, moment),
            "runs": writer.line(entry.title),
        }
        for entry in entries
        if entry.key in keys
    ]
