"""What to look out for in a plan: small named functions, each a caution.

To add one, write a function ``(Plan) -> Iterator[Finding]`` and name it in `CAUTIONS`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from babel.dates import format_skeleton

from ..entry import Entry
from ..model import Event
from ..problems import Severity
from ..rules import Finding
from ..schedule import Schedule
from ..when import (
    Bounds,
    Context,
    Frame,
    Span,
    When,
    in_years,
    names_a_year,
    resolve,
    spaced,
    write,
)
from .plan import Plan, begins, days
from .public import public_holidays, regions
from .relative import relative

Caution: TypeAlias = Callable[[Plan], Iterator[Finding]]
_SHORT: Final = dt.timedelta(days=62)
"""What lasts longer has no day of its own that one could choose."""
_SATURDAY: Final = 5


def cautions(plan: Plan) -> tuple[Finding, ...]:
    """Everything to look out for in *plan*."""
    return tuple(found for caution in CAUTIONS for found in caution(plan))


def dates_move_with_the_start(plan: Plan) -> Iterator[Finding]:
    """A date with a year in it stays where it is when the programme moves."""
    for entry in (*plan.edition.schedule.phases, *plan.edition.schedule.entries):
        written = entry.thing.when
        if written is not None and names_a_year(written):
            suggestion = relative(entry, plan.now.schedule.starts)
            code = "plan_absolute" if suggestion else "plan_absolute_only"
            yield _found(code, entry, written=write(written), suggestion=suggestion)


def the_guide_will_show_the_run(plan: Plan) -> Iterator[Finding]:
    """A run that is named as the current one stays that until the name is changed."""
    current = plan.edition.programme.profile.current_run
    if current:
        facts = {"current": current, "new": plan.run.id}
        yield Finding("plan_current", ("programme", "current_run"), facts, Severity.WARNING)


def the_region_has_holidays_of_its_own(plan: Plan) -> Iterator[Finding]:
    """A region that is not known by its code leaves the holidays of the whole country."""
    profile = plan.edition.programme.profile
    known = regions(profile.country)
    if profile.region and profile.region not in known:
        facts = {"region": profile.region, "known": ", ".join(known) or "–"}
        yield Finding("plan_region", ("programme", "region"), facts, Severity.WARNING)


def days_are_no_public_holidays(plan: Plan) -> Iterator[Finding]:
    """Nobody comes on a public holiday."""
    for entry in _events(plan):
        for day in days(entry):
            name = _holidays(plan, day, day).get(day)
            if name:
                yield _found("plan_holiday", entry, day=_day(plan, day), holiday=name)


def days_to_choose_are_known(plan: Plan) -> Iterator[Finding]:
    """Where only a month or a week is known yet, its public holidays are no days to choose."""
    for entry in _events(plan):
        if _is_vague(entry) and entry.bounds:
            first, after = entry.bounds
            found = _holidays(plan, first.date(), (after - dt.timedelta(1)).date())
            said = ", ".join(f"{_day(plan, day)} ({name})" for day, name in found.items())
            if said:
                when = spaced(plan.edition.when(entry))
                yield _found("plan_holidays_within", entry, when=when, holidays=said)


def weekdays_stay_weekdays(plan: Plan) -> Iterator[Finding]:
    """What was on a working day does not land on a weekend."""
    for entry in _events(plan):
        before = plan.now.schedule.get(entry.key)
        if not any(map(_is_weekend, days(before) if before else ())):
            for day in filter(_is_weekend, days(entry)):
                yield _found("plan_weekend", entry, day=_day(plan, day))


def pauses_are_kept(plan: Plan) -> Iterator[Finding]:
    """Nothing happens in a pause of the programme, and a phase that has one in it is told."""
    for pause in plan.edition.programme.profile.pauses:
        for entry in _happening((*plan.edition.schedule.phases, *plan.edition.schedule.entries)):
            for first, after in _in_years_of(pause.when, entry):
                if _overlap(entry, first, after):
                    inside = entry.kind != "phase"
                    code = "plan_pause" if inside else "plan_pause_within"
                    title = plan.edition.say(pause.title)
                    when = spaced(plan.edition.when(entry))
                    yield _found(code, entry, pause=title, when=when)


def days_are_in_term(plan: Plan) -> Iterator[Finding]:
    """Where the programme names its terms, its events are in one of them."""
    terms = plan.edition.programme.profile.terms
    for entry in _events(plan) if terms else ():
        spans = [span for term in terms for span in _in_years_of(term.when, entry)]
        for day in days(entry):
            if not any(first.date() <= day < after.date() for first, after in spans):
                yield _found("plan_outside_terms", entry, day=_day(plan, day))


def order_is_kept(plan: Plan) -> Iterator[Finding]:
    """What came after something still does."""
    kept = {entry.key for entry in _events(plan)}
    known = [entry for entry in plan.now.schedule.of_kind("event") if entry.key in kept]
    for earlier, later in pairwise(known):
        if _is_before(plan.now.schedule, earlier, later) and _is_before(
            plan.edition.schedule, later, earlier
        ):
            other = plan.edition.say(earlier.title)
            yield _found("plan_order", plan.edition.schedule[later.key], other=other)


def nobody_is_in_two_places(plan: Plan) -> Iterator[Finding]:
    """No role has two events at the same time."""
    timed = [entry for entry in _events(plan) if _has_hours(entry)]
    for one, other in combinations(timed, 2):
        shared = [key for key in _roles(plan, one) if key in _roles(plan, other)]
        if one.bounds and shared and _overlap(other, *one.bounds):
            facts = {"other": plan.edition.say(one.title), "when": spaced(plan.edition.when(one))}
            yield _found("plan_clash", other, roles=plan.edition.roles(shared), **facts)


CAUTIONS: Final[tuple[Caution, ...]] = (
    dates_move_with_the_start,
    the_guide_will_show_the_run,
    the_region_has_holidays_of_its_own,
    days_are_no_public_holidays,
    days_to_choose_are_known,
    weekdays_stay_weekdays,
    pauses_are_kept,
    days_are_in_term,
    order_is_kept,
    nobody_is_in_two_places,
)


def _events(plan: Plan) -> list[Entry]:
    """The events that take place in the new run."""
    return _happening(plan.edition.schedule.of_kind("event"))


def _happening(entries: Iterable[Entry]) -> list[Entry]:
    """Those of *entries* that the plan itself does not cancel: no day is wrong for the others."""
    return [entry for entry in entries if not entry.cancelled]


def _found(code: str, entry: Entry, **facts: str) -> Finding:
    return Finding(code, (*entry.trail, "when"), facts, Severity.WARNING)


def _holidays(plan: Plan, first: dt.date, last: dt.date) -> dict[dt.date, str]:
    profile = plan.edition.programme.profile
    spoken = plan.edition.language.code
    return public_holidays(profile.country, profile.region, spoken, first, last)


def _day(plan: Plan, day: dt.date) -> str:
    """Say a day with its weekday."""
    return format_skeleton("yMMMMEEEEd", day, locale=plan.edition.language.babel)


def _is_weekend(day: dt.date) -> bool:
    return day.weekday() >= _SATURDAY


def _is_vague(entry: Entry) -> bool:
    when = entry.when
    if not isinstance(when, Span) or when.frame is not Frame.CALENDAR or when.is_open:
        return False
    return not when.is_exact and when.bounds[1] - when.bounds[0] <= _SHORT


def _in_years_of(when: When, entry: Entry) -> Iterator[Bounds]:
    """The bounds of a pause or a term; of a yearless one, in each year that *entry* is in."""
    if entry.bounds:
        years = range(entry.bounds[0].year - 1, entry.bounds[1].year + 1)
        for one in in_years(when, years):
            found = resolve(one, Context())
            if isinstance(found, Span) and found.frame is Frame.CALENDAR:
                yield found.bounds


def _overlap(entry: Entry, first: dt.datetime, after: dt.datetime) -> bool:
    """Whether *entry* touches that time, as far as it is known; a part of a phase is enough."""
    if not isinstance(entry.when, Span) or entry.when.is_open:
        return False
    starts, ends = entry.when.bounds
    if entry.kind != "phase" and not entry.when.is_exact:
        return first <= starts and ends <= after
    return starts < after and first < max(ends, starts + dt.timedelta(minutes=1))


def _is_before(plan_of: Schedule, one: Entry, other: Entry) -> bool:
    first, second = begins(plan_of, one.key), begins(plan_of, other.key)
    return first is not None and second is not None and first < second


def _has_hours(entry: Entry) -> bool:
    return isinstance(entry.when, Span) and any(point.hours for point in entry.when.points)


def _roles(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """Whom an event concerns; everybody where nobody is named."""
    assert isinstance(entry.thing, Event)  # noqa: S101 -- only events are asked for
    return entry.thing.roles or tuple(role.id for role in plan.edition.programme.roles)
