"""What a `when` comes to: points in time as wide as what is known, and spans of them.

Dates lie in one of three frames. In the calendar they are what they say. In the annual clock,
where no year is known, they lie in `REFERENCE_YEAR`. Where the run's start is not known, they lie
as if it started on the first day of `REFERENCE_YEAR` (a leap year that begins on a Monday), and
are said as "week 3". Dates of different frames cannot be compared.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import Final, TypeAlias

from .hours import Hours
from .tree import Base, Offset, Repeat
from .words import Direction, Season, Third

REFERENCE_YEAR: Final = 1996
REFERENCE_DAY: Final = dt.date(REFERENCE_YEAR, 1, 1)

Bounds: TypeAlias = tuple[dt.datetime, dt.datetime]
"""First moment and the moment after the last, local wall-clock time; equal for an instant."""


class Frame(Enum):
    """What the dates of a point are counted from."""

    CALENDAR = "calendar"
    ANNUAL = "annual"
    RUN = "run"


class Grain(IntEnum):
    """How wide a point is, finest first."""

    MINUTE = 0
    DAY = 1
    WEEK = 2
    PART_OF_MONTH = 3
    MONTH = 4
    SEASON = 5
    PART_OF_YEAR = 6
    YEAR = 7


_MONTHS_LONG: Final = {Grain.MONTH: 1, Grain.SEASON: 3, Grain.PART_OF_YEAR: 3, Grain.YEAR: 12}
_FADES: Final = {
    Third.EARLY: (False, True),
    Third.MID: (True, True),
    Third.LATE: (True, False),
    Season.SPRING: (True, True),
    Season.SUMMER: (True, True),
    Season.AUTUMN: (True, True),
}
_SEASONS: Final = {3: Season.SPRING, 6: Season.SUMMER, 9: Season.AUTUMN}
_PARTS_OF_YEAR: Final = {1: Third.EARLY, 4: Third.MID, 10: Third.LATE}
_PARTS_OF_MONTH: Final = {1: Third.EARLY, 11: Third.MID, 21: Third.LATE}


@dataclass(frozen=True)
class Point:
    """A day, or something coarser that begins on *first*; *hours* exactly when to the minute."""

    first: dt.date
    grain: Grain
    hours: Hours | None = None
    frame: Frame = Frame.CALENDAR

    def at(self, hours: Hours) -> Point:
        """The same day at a clock time."""
        return replace(self, grain=Grain.MINUTE, hours=hours)

    @property
    def last(self) -> dt.date:
        """The last day it may be on."""
        match self.grain:
            case Grain.MINUTE | Grain.DAY:
                return self.first
            case Grain.WEEK:
                return self.first + dt.timedelta(days=6)
            case Grain.PART_OF_MONTH if self.part is not Third.LATE:
                return self.first + dt.timedelta(days=9)
            case _:
                half = self.grain is Grain.PART_OF_YEAR and self.part is Third.MID
                return last_of_month(self.first, _MONTHS_LONG.get(self.grain, 1) + 3 * half)

    @property
    def part(self) -> Third | Season | None:
        """Early, mid or late, or the season."""
        match self.grain:
            case Grain.PART_OF_MONTH:
                return _PARTS_OF_MONTH[self.first.day]
            case Grain.PART_OF_YEAR:
                return _PARTS_OF_YEAR[self.first.month]
            case Grain.SEASON:
                return _SEASONS[self.first.month]
            case _:
                return None

    @property
    def yearless(self) -> bool:
        """True when no year is known."""
        return self.frame is Frame.ANNUAL

    @property
    def fades(self) -> tuple[bool, bool]:
        """Whether its beginning and its end are only roughly known."""
        return _FADES[self.part] if self.part else (False, False)

    @property
    def bounds(self) -> Bounds:
        """From its first moment to the one after its last."""
        if self.hours is None:
            return midnight(self.first), midnight(self.last + dt.timedelta(days=1))
        return self.hours.on(self.first)

    @property
    def number(self) -> int:
        """Which day, week or month of the run, counted from 1, or from -1 backwards."""
        match self.grain:
            case Grain.MONTH:
                index = (self.first.year - REFERENCE_YEAR) * 12 + self.first.month - 1
            case Grain.WEEK:
                index = (self.first - REFERENCE_DAY).days // 7
            case _:
                index = (self.first - REFERENCE_DAY).days
        return index + 1 if index >= 0 else index


@dataclass(frozen=True)
class Span:
    """From a point to a point; one point is both; None is open ("from", "until").

    *hours*, when given, hold on each of its days.
    """

    start: Point | None
    end: Point | None
    hours: Hours | None = None

    @classmethod
    def at(cls, point: Point) -> Span:
        """The span of one point."""
        return cls(point, point)

    @property
    def points(self) -> tuple[Point, ...]:
        """The ends that are known; at least one."""
        return tuple(point for point in (self.start, self.end) if point)

    @property
    def frame(self) -> Frame:
        """The one frame of its points."""
        return self.points[0].frame

    @property
    def grain(self) -> Grain:
        """The coarser of its points' grains."""
        return max(point.grain for point in self.points)

    @property
    def is_open(self) -> bool:
        """True for "from" and "until"."""
        return self.start is None or self.end is None

    @property
    def is_exact(self) -> bool:
        """True when every day of it is known."""
        return not self.is_open and self.grain <= Grain.DAY

    @property
    def fades(self) -> tuple[bool, bool]:
        """Whether its beginning and its end are open or only roughly known."""
        return (
            self.start is None or self.start.fades[0],
            self.end is None or self.end.fades[1],
        )

    @property
    def bounds(self) -> Bounds:
        """From its first moment to the one after its last; of an open span, its known end's."""
        if self.hours:
            return self.hours.on(self.points[0].first)[0], self.hours.on(self.points[-1].first)[1]
        return self.points[0].bounds[0], self.points[-1].bounds[1]


@dataclass(frozen=True)
class Loose:
    """A point that cannot be computed without inventing precision, as it was written.

    *near* is only for order and drawing. An `Offset` keeps count, unit, direction and anchor.
    """

    base: Base
    hours: Hours | None = None
    near: Bounds | None = None
    frame: Frame = Frame.CALENDAR


@dataclass(frozen=True)
class InWords:
    """A span of which at least one end is `Loose`; one point is both ends; None is open."""

    start: Point | Loose | None
    end: Point | Loose | None
    hours: Hours | None = None
    is_exact = False
    fades = (True, True)

    @property
    def has_beginning(self) -> bool:
        """False of "until …" and of "before …", which may be long before."""
        match self.start:
            case None | Loose(base=Offset(number=None, direction=Direction.BEFORE)):
                return False
            case _:
                return True

    @property
    def frame(self) -> Frame:
        """Where `bounds` lie; both ends that have bounds lie in it."""
        return self._placed()[0].frame if self._placed() else Frame.CALENDAR

    @property
    def bounds(self) -> Bounds | None:
        """About when, for order and drawing; None when nothing is known."""
        ends = [_bounds(end) for end in self._placed() if end.frame is self.frame]
        found = [bounds for bounds in ends if bounds]
        return (found[0][0], max(found[-1][1], found[0][0])) if found else None

    def _placed(self) -> list[Point | Loose]:
        return [end for end in (self.start, self.end) if end and _bounds(end)]


@dataclass(frozen=True)
class Repetition:
    """What repeats: the rule as read, and its occurrences where they can be computed.

    *window* is from when to when, None when neither is known. Exceptions and pauses are
    already out of *occurrences*, which is empty when they cannot be known.
    """

    rule: Repeat
    window: Span | InWords | None
    occurrences: tuple[Span, ...] = ()
    exceptions: tuple[Span | InWords, ...] = ()

    @property
    def frame(self) -> Frame:
        """Where `bounds` lie."""
        return self.window.frame if self.window else Frame.CALENDAR

    @property
    def is_exact(self) -> bool:
        """True when every day of it is known."""
        return bool(self.occurrences) and all(span.is_exact for span in self.occurrences)

    @property
    def fades(self) -> tuple[bool, bool]:
        """Whether its beginning and its end are only roughly known."""
        return self.window.fades if self.window else (True, True)

    @property
    def bounds(self) -> Bounds | None:
        """From the first occurrence to the last, else the window's."""
        if self.occurrences:
            return self.occurrences[0].bounds[0], self.occurrences[-1].bounds[1]
        return self.window.bounds if self.window else None


Resolved: TypeAlias = Span | Repetition | InWords | None
"""None is undated."""


def midnight(day: dt.date) -> dt.datetime:
    """The moment a day begins."""
    return dt.datetime.combine(day, dt.time())


def last_of_month(first: dt.date, months: int = 1) -> dt.date:
    """The last day of the *months* that begin with *first*'s."""
    years, month = divmod(first.month - 1 + months - 1, 12)
    year, month = first.year + years, month + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _bounds(end: Point | Loose) -> Bounds | None:
    return end.bounds if isinstance(end, Point) else end.near
