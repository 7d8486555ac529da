"""Dates: they can be computed, in every run, and fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_low
from typing import Final

from ..entry import Entry, Thing
from ..model import AgendaItem, Event, Sitting, Trail
from ..problems import Severity
from ..schedule import Schedule
from ..timing import way
from ..when import Frame, Span, When, is_leap_day, names_a_year, write, years_named
from ..when.resolve import END, START
from .finding import Draft, Finding, rule

_FAR: Final = 10
"""So many years apart, one of two years of the same run is a slip of the finger."""


@rule
def dates_can_be_computed(draft: Draft) -> Iterator[Finding]:
    """No date hangs on itself, and none is impossible, in the plan or in any run."""
    told: set[Trail] = set()
    for at, plan in enumerate(draft.plans):
        for key, error in plan.errors.items():
            trail = _written_at(draft, plan, at, key)
            if trail not in told:
                told.add(trail)
                yield Finding(error.code, trail, error.facts)


@rule
def runs_end_after_they_start(draft: Draft) -> Iterator[Finding]:
    """No run ends before it starts; one that comes every year may go on in the next."""
    for at, plan in enumerate(draft.plans):
        start, end = plan.run
        yearless = {one.frame for one in (plan.starts, plan.ends) if one} == {Frame.ANNUAL}
        if start and end and end[1] <= start[0] and not yearless:
            yield Finding("ends_before_start", ("runs", at, "ends"))


@rule
def events_are_within_their_phase(draft: Draft) -> Iterator[Finding]:
    """An event lies within its phase, as far as both are known."""
    told: set[Trail] = set()
    for at, plan in enumerate(draft.plans):
        for phase in plan.phases:
            for entry in phase.entries:
                trail = _written_at(draft, plan, at, entry.key)
                if entry.kind == "event" and _outside(entry, phase) and trail not in told:
                    told.add(trail)
                    facts = {"phase": phase.key, "when": _written(phase)}
                    yield Finding("outside_phase", trail, facts, Severity.WARNING)


@rule
def plans_are_counted_from_their_start(draft: Draft) -> Iterator[Finding]:
    """A date with its year is true of one run only; where there are more, that run says it."""
    if sum(run.starts is not None for run in draft.programme.runs) < 2:  # noqa: PLR2004 -- one run may be all there is
        return
    for trail, part, when in draft.dates:
        planned = isinstance(part, Thing | Sitting) and trail[0] != "runs" and trail[-1] == "when"
        if planned and names_a_year(when):
            yield Finding("absolute_in_plan", trail, {"written": write(when)})


@rule
def years_are_near_each_other(draft: Draft) -> Iterator[Finding]:
    """A year far from the others of its run is a slip of the finger: 2072 for 2027."""
    told: set[Trail] = set()
    for at in range(max(len(draft.programme.runs), 1)):
        written = dict(_written_in(draft, at))
        years = sorted(year for when in written.values() for year in years_named(when))
        near = [year for year in years if abs(year - median_low(years)) <= _FAR]
        for trail, when in written.items():
            far = sorted(years_named(when) - set(near))
            if far and trail not in told:
                told.add(trail)
                others = ", ".join(str(year) for year in sorted(set(near)))
                facts = {"written": write(when), "year": str(far[0]), "others": others}
                yield Finding("year_far", trail, facts, Severity.WARNING)


@rule
def days_come_every_year(draft: Draft) -> Iterator[Finding]:
    """What is on 29 February of no year has no day in most years."""
    for trail, _part, when in draft.dates:
        if is_leap_day(when):
            yield Finding("leap_day", trail, {}, Severity.WARNING)


@rule
def agendas_fit_their_event(draft: Draft) -> Iterator[Finding]:
    """What is on an agenda does not take longer than the event."""
    for trail, part in draft.everything:
        if isinstance(part, Event) and part.duration and part.duration.minutes:
            needed = sum(map(_least_minutes, part.agenda))
            if needed > part.duration.minutes[1]:
                facts = {"agenda": f"{needed} min", "event": str(part.duration)}
                yield Finding("agenda_too_long", (*trail, "agenda"), facts, Severity.WARNING)


def _written_at(draft: Draft, plan: Schedule, at: int, key: str) -> Trail:
    """Where the date of *key* was written: in the run's changes, or in the plan."""
    if key in (START, END):
        return ("runs", at, f"{key}s")
    thing, steps = way(key)
    changes = draft.programme.runs[at].changes if draft.programme.runs else {}
    if thing in changes and steps[0] in changes[thing].model_fields_set:
        return ("runs", at, "changes", thing, *steps)
    return (*plan[thing].trail, *steps)


def _written_in(draft: Draft, at: int) -> Iterator[tuple[Trail, When]]:
    """The dates of one run: its own, what it changes, and of the plan what it keeps."""
    run = draft.programme.runs[at] if draft.programme.runs else None
    changes = run.changes if run else {}
    moved = {key for key, change in changes.items() if change.when or change.left_out}
    for trail, part, when in draft.dates:
        planned = isinstance(part, Thing | Sitting) and getattr(part, "id", None) not in moved
        if planned or trail[:2] == ("runs", at):
            yield trail, when


def _outside(entry: Entry, phase: Entry) -> bool:
    event, whole = entry.when, phase.when
    if not (isinstance(event, Span) and isinstance(whole, Span)) or event.frame is not whole.frame:
        return False
    return event.bounds[0] >= whole.bounds[1] or event.bounds[1] <= whole.bounds[0]


def _written(entry: Entry) -> str:
    return write(entry.thing.when) if entry.thing.when else ""


def _least_minutes(item: AgendaItem) -> int:
    minutes = item.duration.minutes if item.duration else None
    return minutes[0] if minutes else 0
