"""When everything in a programme happens, in one run: the plan, with that run's changes.

Each thing gets the key it is found by, the colour of its phase and, if it is an event, its number:
the same on every page, picture and PDF.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from .cancellation import with_what_belongs
from .entry import Entry, Kind, Thing
from .model import Change, Event, Programme, Run, Task, Trail
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
        return next((entry for entry in self.left_out if entry.key == key), None) or self[key]

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
        trail = self[key].trail
        return tuple(task for task in self.tasks if task.trail[: len(trail)] == trail)


def schedule(programme: Programme, run: Run | None) -> Schedule:
    """Resolve *programme* for *run*; without one its dates stay counted from the start.

    What cannot be computed is undated, and in `Schedule.errors`.
    """
    changes = run.changes if run else {}
    changed = [_changed(entry, changes.get(entry.key)) for entry in _entries(programme)]
    kept = {key for key, change in changes.items() if change.cancelled is False}
    entries = with_what_belongs(changed, kept)
    times = timetable(entries, programme, run)
    left_out = _left_out(entries, changes)
    gone = {entry.key for entry in left_out}
    idle = {entry.key for entry in entries if entry.cancelled}
    dated = [
        replace(
            entry,
            each=_of_what_happens(entry, gone if entry.cancelled else gone | idle),
            lessons=tuple(lesson for lesson in programme.lessons if entry.key in lesson.about),
        )
        for entry in (timed(entry, times) for entry in entries)
        if entry.key not in gone
    ]
    starts, ends = (times.resolved.get(key) for key in (START, END))
    errors = {key: why for key, why in times.errors.items() if way(key)[0] not in gone}
    return replace(_arranged(dated), left_out=left_out, starts=starts, ends=ends, errors=errors)


def _entries(programme: Programme) -> Iterator[Entry]:
    """Everything that could have a time, as planned, in the order it was written."""
    numbers = _Numbering(programme)
    for at, phase in enumerate(programme.phases):
        trail: Trail = ("phases", at)
        yield Entry(numbers.key(phase, "phase"), "phase", phase, trail, phase=at + 1)
        for place, event in enumerate(phase.events):
            yield from _of_event(event, (*trail, "events", place), numbers, at + 1)
        yield from _tasks(phase.tasks, trail, numbers, phase=at + 1)
    for at, event in enumerate(programme.events):
        yield from _of_event(event, ("events", at), numbers, None)
    yield from _tasks(programme.tasks, (), numbers)
    for at, survey in enumerate(programme.surveys):
        yield Entry(numbers.key(survey, "survey"), "survey", survey, ("surveys", at))
    for at, message in enumerate(programme.messages):
        yield Entry(numbers.key(message, "message"), "message", message, ("messages", at))


class _Numbering:
    """Makes the keys of things without an id: the third event is ``event-3``.

    A number is left out where an author has given that id to something.
    """

    def __init__(self, programme: Programme) -> None:
        self.taken = {getattr(part, "id", None) for _trail, part in programme.walk()}
        self.count = Counter[Kind]()

    def key(self, thing: Thing, kind: Kind) -> str:
        self.count[kind] += 1
        if thing.id:
            return thing.id
        while (made := f"{kind}-{self.count[kind]}") in self.taken:
            self.count[kind] += 1
        return made


def _of_event(
    event: Event, trail: Trail, numbers: _Numbering, phase: int | None
) -> Iterator[Entry]:
    key = numbers.key(event, "event")
    yield Entry(key, "event", event, trail, phase=phase, cancelled=event.cancelled)
    yield from _tasks(event.tasks, trail, numbers, phase=phase, event=key)


def _tasks(
    tasks: tuple[Task, ...],
    trail: Trail,
    numbers: _Numbering,
    phase: int | None = None,
    event: str | None = None,
) -> Iterator[Entry]:
    for at, task in enumerate(tasks):
        key = numbers.key(task, "task")
        yield Entry(key, "task", task, (*trail, "tasks", at), phase=phase, event=event)


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
    placed = [
        replace(entry, phase=_phase_of(entry, entries, phases))
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
    return Schedule(
        phases=tuple(
            replace(phase, entries=tuple(one for one in numbered if one.phase == phase.phase))
            for phase in phases
        ),
        loose=tuple(entry for entry in numbered if entry.phase is None),
        tasks=tuple(entry for entry in entries if entry.kind == "task"),
        year_begins=begins,
    )


def _year_begins(entries: Iterable[Entry]) -> int | None:
    """Where the year of those of *entries* begins that come again every year, if any does."""
    times = [one.bounds for one in entries if one.bounds and _is_yearless(one)]
    return year_begins(times) if times else None


def _is_yearless(entry: Entry) -> bool:
    return entry.when is not None and entry.when.frame is Frame.ANNUAL


def _phase_of(entry: Entry, entries: list[Entry], phases: list[Entry]) -> int | None:
    """The phase it is written in, else of what its date hangs on, else of its time."""
    if entry.phase is not None or isinstance(entry.thing, Event):
        return entry.phase
    hung = anchors(entry.thing.when) if entry.thing.when else frozenset[str]()
    for other in entries:
        if other.key in hung and other.phase is not None:
            return other.phase
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
