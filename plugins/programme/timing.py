"""Every time of every entry, computed together: they may hang on each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .entry import Entry
from .model import Change, Event, Programme, Run, Task
from .when import END, START, Timetable, When, hang, resolve_all


def timetable(entries: Sequence[Entry], programme: Programme, run: Run | None) -> Timetable:
    """Compute the times of *entries* in *run*, by the keys that `timed` and `way` know.

    The run's own are at `START` and `END`.
    """
    dates: dict[str, When | None] = {START: run.starts, END: run.ends} if run else {}
    for entry in entries:
        dates |= _own(entry)
        dates |= _further(entry, run.changes.get(entry.key) if run else None)
    return resolve_all(
        {key: when for key, when in dates.items() if when is not None},
        inside=dict(_inside(entries)),
        time_zone=programme.profile.time_zone,
        pauses=tuple(pause.when for pause in programme.profile.pauses),
    )


def timed(entry: Entry, times: Timetable) -> Entry:
    """The same *entry* with all its times."""
    thing = entry.thing
    each = thing.each if isinstance(thing, Task) else ()
    sittings = thing.sittings if isinstance(thing, Event) else ()
    return replace(
        entry,
        when=times.resolved.get(entry.key),
        each=tuple((key, times.resolved.get(_each(entry.key, key))) for key in each),
        sittings=tuple(times.resolved.get(_sitting(entry.key, at)) for at in range(len(sittings))),
        was=times.resolved.get(_was(entry.key)),
    )


def way(key: str) -> tuple[str, tuple[str | int, ...]]:
    """The thing whose time is at *key*, and the way from it to where that time was written."""
    thing, _, rest = key.partition(" ")
    steps = rest.partition(" for ")[0].split() or ["when"]
    return thing, tuple(int(step) if step.isdigit() else step for step in steps)


# Keys of what is not a thing's own time: unlike any id, for an id has no blanks.


def _was(thing: str) -> str:
    return f"{thing} was"


def _each(task: str, thing: str) -> str:
    return f"{task} when for {thing}"


def _sitting(event: str, at: int) -> str:
    return f"{event} sittings {at} when"


def _own(entry: Entry) -> dict[str, When | None]:
    when = entry.thing.when
    if when is not None and isinstance(entry.thing, Task) and entry.thing.each:
        return {_each(entry.key, key): hang(when, key) for key in entry.thing.each}
    return {entry.key: when}


def _further(entry: Entry, change: Change | None) -> dict[str, When | None]:
    """When it would have been if it was moved, and the times to choose from."""
    was = change.was if change else None
    if not isinstance(entry.thing, Event):
        return {_was(entry.key): was}
    sittings = {_sitting(entry.key, at): one.when for at, one in enumerate(entry.thing.sittings)}
    return {_was(entry.key): was or entry.thing.was, **sittings}


def _inside(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """What hangs on an event without naming it: what is written in it."""
    for entry in entries:
        if entry.event:
            yield entry.key, entry.event
        if isinstance(entry.thing, Event):
            for at in range(len(entry.thing.sittings)):
                yield _sitting(entry.key, at), entry.key
