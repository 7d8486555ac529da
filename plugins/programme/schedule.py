"""When everything in a programme happens, in one run: the plan, with that run's changes.

Each thing gets the colour of its phase and, if it is an event, its number: the same on every page,
picture and PDF.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from .cancellation import with_what_belongs
from .entry import Entry, Kind
from .inventory import inventory
from .model import Change, Event, Lesson, Programme, Run, Trail
from .timing import timed, timetable, way
from .when import Bounds, Frame, InWords, Resolved, WhenError, anchors, turned, year_begins
from .when.resolve import END, START


@dataclass(frozen=True)
class Schedule:
    """Everything in a programme that has a place in time, or could have."""

    phases: tuple[Entry, ...] = ()
    """Each with what happens in it."""
    loose: tuple[Entry, ...] = ()
    """What happens outside every phase."""
    tasks: tuple[Entry, ...] = ()
    """Every task, in the order of the programme."""
    left_out: tuple[Entry, ...] = ()
    """What the run left out, as planned: dates may still hang on it."""
    starts: Resolved = None
    """When the run starts."""
    ends: Resolved = None
    """When the run ends."""
    year_begins: int = 1
    """The month that what comes again every year begins with."""
    beside: tuple[Entry, ...] = ()
    """What was taken out of it by `narrowing`: not shown, but others may still name it."""
    errors: Mapping[str, WhenError] = field(default_factory=dict[str, WhenError])
    """Why some dates could not be computed, by key; `rules` tells the author."""

    @property
    def run(self) -> tuple[Bounds | None, Bounds | None]:
        """When the run starts and when it ends, as far as they are known."""
        return (
            self.starts.bounds if self.starts else None,
            self.ends.bounds if self.ends else None,
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every event, survey and message, in the order of time."""
        inside = [entry for phase in self.phases for entry in phase.entries]
        return tuple(sorted([*inside, *self.loose], key=lambda entry: entry.place))

    @cached_property
    def frames(self) -> frozenset[Frame]:
        """What the dates of phases and entries are counted from; empty where there are none."""
        dated = [entry.when for entry in (*self.phases, *self.entries) if entry.when]
        return frozenset(when.frame for when in dated)

    @property
    def is_relative(self) -> bool:
        """Whether dates are counted from a start that is not known."""
        return Frame.RUN in self.frames

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Everything that can be named."""
        shown = (*self.phases, *self.entries, *self.tasks)
        return {entry.key: entry for entry in (*shown, *self.beside)}

    def __getitem__(self, key: str) -> Entry:
        return self.by_key[key]

    def get(self, key: str) -> Entry | None:
        """The thing *key*, if it is in this run."""
        return self.by_key.get(key)

    def __contains__(self, key: object) -> bool:
        return key in self.by_key

    def hung_on(self, key: str) -> Entry:
        """What a date hangs on, even if the run left it out."""
        return self._left_out_by_key.get(key) or self[key]

    @cached_property
    def _left_out_by_key(self) -> Mapping[str, Entry]:
        return {entry.key: entry for entry in self.left_out}

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """Everything of one *kind*, in the order of time."""
        return tuple(entry for entry in self.entries if entry.kind == kind)

    def entries_of(self, role: str) -> tuple[Entry, ...]:
        """What concerns *role*, at their own hours, in the order of time."""
        return tuple(entry.for_role(role) for entry in self.entries if entry.concerns(role))

    def tasks_for(self, role: str) -> tuple[Entry, ...]:
        """The tasks of *role*, in the order of the programme."""
        return tuple(entry for entry in self.tasks if entry.concerns(role))

    def own_tasks(self, key: str) -> tuple[Entry, ...]:
        """The tasks written in the phase *key* itself, not in an event of it."""
        return tuple(task for task in self.tasks_of(key) if task.event is None)

    def tasks_of(self, key: str) -> tuple[Entry, ...]:
        """The tasks written in the event or phase *key*."""
        return tuple(self._tasks_within.get(self[key].trail, ()))

    @cached_property
    def _tasks_within(self) -> Mapping[Trail, list[Entry]]:
        """The tasks by the trail of everything they are written in."""
        found: dict[Trail, list[Entry]] = {}
        for task in self.tasks:
            for end in range(2, len(task.trail), 2):
                found.setdefault(task.trail[:end], []).append(task)
        return found


def schedule(programme: Programme, run: Run | None) -> Schedule:
    """Resolve *programme* for *run*; without one its dates stay counted from the start.

    What cannot be computed is undated, and in `Schedule.errors`.
    """
    return next(schedules(programme, (run,)))


def schedules(programme: Programme, runs: Iterable[Run | None]) -> Iterator[Schedule]:
    """Resolve *programme* for each of *runs*."""
    planned = tuple(inventory(programme))
    for run in runs:
        yield _schedule(planned, programme, run)


def _schedule(planned: Iterable[Entry], programme: Programme, run: Run | None) -> Schedule:
    changes = run.changes if run else {}
    changed = [_changed(entry, changes.get(entry.key)) for entry in planned]
    kept = {key for key, change in changes.items() if change.cancelled is False}
    entries = with_what_belongs(changed, kept)
    times = timetable(entries, programme, run)
    left_out = _left_out(entries, changes)
    gone = {entry.key for entry in left_out}
    idle = {entry.key for entry in entries if entry.cancelled}
    learnt = _learnt(programme)
    dated = [
        replace(
            entry,
            each=_of_what_happens(entry, gone if entry.cancelled else gone | idle),
            lessons=tuple(learnt.get(entry.key, ())),
        )
        for entry in (timed(entry, times) for entry in entries if entry.key not in gone)
    ]
    starts, ends = (times.resolved.get(key) for key in (START, END))
    errors = {key: why for key, why in times.errors.items() if way(key)[0] not in gone}
    return replace(_arranged(dated), left_out=left_out, starts=starts, ends=ends, errors=errors)


def _learnt(programme: Programme) -> dict[str, list[Lesson]]:
    """The lessons of each thing, by its key."""
    found: dict[str, list[Lesson]] = {}
    for lesson in programme.lessons:
        for key in dict.fromkeys(lesson.about):
            found.setdefault(key, []).append(lesson)
    return found


def _changed(entry: Entry, change: Change | None) -> Entry:
    """The entry as it is in a run that changed it."""
    if change is None:
        return entry
    known = type(entry.thing).model_fields
    update = {name: getattr(change, name) for name in change.of_the_thing if name in known}
    thing = entry.thing.model_copy(update=update)
    cancelled = entry.cancelled if change.cancelled is None else change.cancelled
    return replace(entry, thing=thing, cancelled=cancelled, note=change.note)


def _of_what_happens(entry: Entry, without: set[str]) -> tuple[tuple[str, Resolved], ...]:
    """For which things a task is done, and when, *without* those that do not happen."""
    return tuple(one for one in entry.each if one[0] not in without)


def _left_out(entries: list[Entry], changes: Mapping[str, Change]) -> tuple[Entry, ...]:
    """What the run left out, and what is in a phase or an event that it left out."""
    keys = {key for key, change in changes.items() if change.left_out}
    phases = {entry.phase for entry in entries if entry.kind == "phase" and entry.key in keys}
    return tuple(
        entry
        for entry in entries
        if entry.key in keys or entry.event in keys or entry.phase in phases
    )


def _arranged(entries: list[Entry]) -> Schedule:
    """Group by phase, order by time, and number the events."""
    phases = [entry for entry in entries if entry.kind == "phase"]
    homes = {entry.key: entry.phase for entry in entries if entry.phase is not None}
    placed = [
        replace(entry, phase=_phase_of(entry, homes, phases))
        for entry in entries
        if entry.kind not in {"phase", "task"}
    ]
    begins = _year_begins(phases) or _year_begins(placed) or 1
    ordered = _in_time(placed, begins)
    events = [entry.key for entry in ordered if entry.kind == "event"]
    number = {key: place for place, key in enumerate(events, 1)}
    numbered = [
        replace(entry, place=place, number=number.get(entry.key))
        for place, entry in enumerate(ordered)
    ]
    within: dict[int | None, list[Entry]] = {}
    for entry in numbered:
        within.setdefault(entry.phase, []).append(entry)
    return Schedule(
        phases=tuple(
            replace(phase, entries=tuple(within.get(phase.phase, ()))) for phase in phases
        ),
        loose=tuple(within.get(None, ())),
        tasks=tuple(entry for entry in entries if entry.kind == "task"),
        year_begins=begins,
    )


def _year_begins(entries: Iterable[Entry]) -> int | None:
    """Where the year of those of *entries* begins that come again every year, if any does."""
    times = [one.bounds for one in entries if one.bounds and _is_yearless(one)]
    return year_begins(times) if times else None


def _is_yearless(entry: Entry) -> bool:
    return entry.when is not None and entry.when.frame is Frame.ANNUAL


def _phase_of(entry: Entry, homes: Mapping[str, int], phases: list[Entry]) -> int | None:
    """The phase it is written in, else of what its date hangs on, else of its time.

    *homes* has the phase of everything that is written in one.
    """
    if entry.phase is not None or isinstance(entry.thing, Event):
        return entry.phase
    hung = anchors(entry.thing.when) if entry.thing.when else frozenset[str]()
    if found := [homes[key] for key in hung if key in homes]:
        return min(found)
    for phase in phases:
        if entry.bounds and phase.bounds and _begins_within(entry, phase):
            return phase.phase
    return None


def _begins_within(entry: Entry, phase: Entry) -> bool:
    assert entry.bounds is not None  # noqa: S101 -- the caller looked
    assert phase.bounds is not None  # noqa: S101 -- the caller looked
    return phase.bounds[0] <= entry.bounds[0] < phase.bounds[1]


def _in_time(entries: list[Entry], begins: int) -> list[Entry]:
    """In the order of time, years from the month *begins* on.

    What has no time stays behind what it was written after.
    """
    starts: dict[str, dt.datetime] = {}
    latest = dt.datetime(1, 1, 1)  # noqa: DTZ001 -- wall-clock time, as every date here is
    for entry in entries:
        unknown = isinstance(entry.when, InWords) and not entry.when.has_beginning
        if entry.bounds and not unknown:
            bounds = turned(entry.bounds, begins) if _is_yearless(entry) else entry.bounds
            latest = bounds[0]
        starts[entry.key] = latest
    return sorted(entries, key=lambda entry: starts[entry.key])
