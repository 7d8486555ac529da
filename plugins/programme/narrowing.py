"""A part of a schedule, for readers whom not all of it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .entry import Entry
from .schedule import Schedule


def where(schedule: Schedule, keeps: Callable[[Entry], bool]) -> Schedule:
    """Only what it *keeps*, and the phases that hold any of it; numbers stay as they are."""
    tasks = tuple(filter(keeps, schedule.tasks))
    narrowed = [
        replace(phase, entries=tuple(filter(keeps, phase.entries))) for phase in schedule.phases
    ]
    held = {task.phase for task in tasks}
    phases = tuple(phase for phase in narrowed if phase.entries or phase.phase in held)
    loose = tuple(filter(keeps, schedule.loose))
    kept = replace(schedule, phases=phases, loose=loose, tasks=tasks)
    beside = [entry for key, entry in schedule.by_key.items() if key not in kept]
    return replace(kept, beside=tuple(beside))


def without_lessons(schedule: Schedule) -> Schedule:
    """The same, for readers who need not know what was learnt."""
    return replace(
        schedule,
        phases=tuple(map(_plain, schedule.phases)),
        loose=tuple(map(_plain, schedule.loose)),
        tasks=tuple(map(_plain, schedule.tasks)),
    )


def _plain(entry: Entry) -> Entry:
    return replace(entry, lessons=(), entries=tuple(map(_plain, entry.entries)))
