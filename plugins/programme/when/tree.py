"""What a `when` says, as read: nothing computed yet, nothing lost.

Every node is frozen and hashable. `When` is what `parse` gives and `write` takes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from .hours import Hours
from .words import Direction, Edge, Ordinal, Season, Third, Unit


class Landmark(Enum):
    """What a date may hang on without an id."""

    RUN = "run"
    EACH = "each"
    """Each of the things that a task is done for; replaced by `hang`."""
    HERE = "here"
    """The event it is written in; replaced by `hang` or known from the context."""


@dataclass(frozen=True)
class Anchor:
    """A thing to hang on, or one end of it; the run always has an edge."""

    thing: str | Landmark
    edge: Edge | None = None


@dataclass(frozen=True)
class Day:
    """``2022-04-12``, ``12 April 2022``."""

    date: dt.date


@dataclass(frozen=True)
class YearlessDay:
    """``31 January``."""

    month: int
    day: int


@dataclass(frozen=True)
class CalendarWeek:
    """``2022-W15``, ``W15``: an ISO week."""

    number: int
    year: int | None = None


@dataclass(frozen=True)
class Month:
    """``2022-04``, ``April 2022``, ``April``."""

    month: int
    year: int | None = None


@dataclass(frozen=True)
class Year:
    """``2022``."""

    year: int


@dataclass(frozen=True)
class PartOf:
    """``early 2022``, ``late February``."""

    part: Third
    of: Month | Year


@dataclass(frozen=True)
class Spell:
    """``spring 2022``, ``summer``."""

    season: Season
    year: int | None = None


@dataclass(frozen=True)
class Nth:
    """``week 3`` of the run; -1 is the one before the start, 0 does not exist."""

    unit: Unit
    number: int


@dataclass(frozen=True)
class WeekdayOf:
    """``second Tuesday of month 2``, ``Tuesday of week 2`` (without an ordinal)."""

    ordinal: Ordinal | None
    weekday: int
    of: Month | CalendarWeek | Nth


@dataclass(frozen=True)
class Offset:
    """``2 weeks before kickoff``; ``before kickoff`` has neither number nor unit."""

    number: int | None
    unit: Unit | None
    direction: Direction
    anchor: Anchor


Base: TypeAlias = (
    Day
    | YearlessDay
    | CalendarWeek
    | Month
    | Year
    | PartOf
    | Spell
    | Nth
    | WeekdayOf
    | Offset
    | Anchor
)


@dataclass(frozen=True)
class Moment:
    """A point in time as written, with its clock time if one is written."""

    base: Base
    hours: Hours | None = None


@dataclass(frozen=True)
class Range:
    """``A to B``; ``from A`` has no end, ``until B`` no start; *hours* hold on each day."""

    start: Moment | None
    end: Moment | None
    hours: Hours | None = None


@dataclass(frozen=True)
class AllYear:
    """``all year``."""


Stretch: TypeAlias = Moment | Range | AllYear


@dataclass(frozen=True)
class Rhythm:
    """``every 4 to 6 weeks``, ``every 2 weeks on Friday``, ``every month on last Monday``."""

    least: int
    most: int
    unit: Unit
    weekday: int | None = None
    ordinal: Ordinal | None = None


@dataclass(frozen=True)
class Repeat:
    """A rhythm, from and to when (the run's start and end if not written), and exceptions."""

    rhythm: Rhythm
    hours: Hours | None = None
    start: Moment | None = None
    end: Moment | None = None
    exceptions: tuple[Stretch, ...] = ()


When: TypeAlias = Moment | Range | AllYear | Repeat


def anchors(when: When) -> frozenset[str]:
    """The ids it points at."""
    return frozenset(
        anchor.thing for anchor in every_anchor(when) if not isinstance(anchor.thing, Landmark)
    )


def leads_to(when: When) -> str | None:
    """The id of what it is at or some time before; none where it is of no such kind."""
    base = when.base if isinstance(when, Moment) else None
    if isinstance(base, Offset) and base.direction is Direction.BEFORE:
        base = base.anchor
    return base.thing if isinstance(base, Anchor) and isinstance(base.thing, str) else None


def names_a_year(when: When) -> bool:
    """Whether a year is written in it, so that it stays where it is when a programme moves."""
    return bool(years_named(when))


def years_named(when: When) -> frozenset[int]:
    """Every year that is written in it."""
    years = (_year(moment.base) for moment in every_moment(when))
    return frozenset(year for year in years if year is not None)


def is_leap_day(when: When) -> bool:
    """Whether it is 29 February of no year, which most years do not have."""
    return when == Moment(YearlessDay(2, 29))


def _year(base: Base) -> int | None:
    match base:
        case Day(date=date):
            return date.year
        case PartOf(of=of) | WeekdayOf(of=of):
            return getattr(of, "year", None)
        case _:
            return getattr(base, "year", None)


def hang(when: When, thing: str) -> When:
    """The same hanging on *thing* wherever it says ``each`` or names no event.

    >>> write(hang(parse("2 days before each"), "midway"))
    '2 days before midway'
    """

    def settle(anchor: Anchor) -> Anchor:
        loose = anchor.thing in (Landmark.EACH, Landmark.HERE)
        return replace(anchor, thing=thing) if loose else anchor

    return _rehang(when, settle)


def every_anchor(when: When) -> Iterator[Anchor]:
    """Every anchor in it, as written."""
    for moment in every_moment(when):
        match moment.base:
            case Anchor() as anchor:
                yield anchor
            case Offset(anchor=anchor):
                yield anchor
            case _:
                pass


def every_moment(when: When) -> Iterator[Moment]:
    """Every point in time in it, in the order written."""
    match when:
        case Moment():
            yield when
        case Range(start=start, end=end):
            yield from (moment for moment in (start, end) if moment)
        case Repeat(start=start, end=end, exceptions=exceptions):
            yield from (moment for moment in (start, end) if moment)
            for stretch in exceptions:
                yield from every_moment(stretch)
        case _:
            pass


_Settle: TypeAlias = Callable[[Anchor], Anchor]


def _rehang(when: When, settle: _Settle) -> When:
    if isinstance(when, Repeat):
        return replace(
            when,
            start=_rehang_moment(when.start, settle),
            end=_rehang_moment(when.end, settle),
            exceptions=tuple(_rehang_stretch(stretch, settle) for stretch in when.exceptions),
        )
    return _rehang_stretch(when, settle)


def _rehang_stretch(stretch: Stretch, settle: _Settle) -> Stretch:
    match stretch:
        case Moment(base, hours):
            return Moment(_rehang_base(base, settle), hours)
        case Range(start, end, hours):
            return Range(_rehang_moment(start, settle), _rehang_moment(end, settle), hours)
        case _:
            return stretch


def _rehang_moment(moment: Moment | None, settle: _Settle) -> Moment | None:
    return moment and Moment(_rehang_base(moment.base, settle), moment.hours)


def _rehang_base(base: Base, settle: _Settle) -> Base:
    match base:
        case Anchor():
            return settle(base)
        case Offset():
            return replace(base, anchor=settle(base.anchor))
        case _:
            return base
