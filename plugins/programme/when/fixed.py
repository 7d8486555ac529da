"""Points of the calendar, which need no run: ``2022-04-12``, ``late February``."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from .stretch import REFERENCE_YEAR, Frame, Grain, Point
from .tree import CalendarWeek, Day, Month, PartOf, Spell, Year, YearlessDay
from .words import Ordinal, Season, Third

_FIRST_DAYS: Final = {Third.EARLY: 1, Third.MID: 11, Third.LATE: 21}
_FIRST_MONTHS: Final = {
    Third.EARLY: 1,
    Third.MID: 4,
    Third.LATE: 10,
    Season.SPRING: 3,
    Season.SUMMER: 6,
    Season.AUTUMN: 9,
}
_ORDINALS: Final = {ordinal: index for index, ordinal in enumerate(Ordinal)}

Fixed = Day | YearlessDay | CalendarWeek | Month | Year | PartOf | Spell


def fixed_point(base: Fixed) -> Point:
    """As wide as what is written."""
    match base:
        case Day(date):
            return Point(date, Grain.DAY)
        case YearlessDay(month, day):
            return Point(dt.date(REFERENCE_YEAR, month, day), Grain.DAY, frame=Frame.ANNUAL)
        case CalendarWeek(number, year):
            first = dt.date.fromisocalendar(year or REFERENCE_YEAR, number, 1)
            return Point(first, Grain.WEEK, frame=_frame(year))
        case PartOf(part, of):
            return _part(part, of)
        case _:
            return _whole(base)


def _part(part: Third, of: Month | Year) -> Point:
    if isinstance(of, Month):
        return _from(of.year, of.month, _FIRST_DAYS[part], Grain.PART_OF_MONTH)
    return _from(of.year, _FIRST_MONTHS[part], 1, Grain.PART_OF_YEAR)


def _whole(base: Month | Year | Spell) -> Point:
    if isinstance(base, Month):
        return _from(base.year, base.month, 1, Grain.MONTH)
    if isinstance(base, Spell):
        return _from(base.year, _FIRST_MONTHS[base.season], 1, Grain.SEASON)
    return _from(base.year, 1, 1, Grain.YEAR)


def _from(year: int | None, month: int, day: int, grain: Grain) -> Point:
    return Point(dt.date(year or REFERENCE_YEAR, month, day), grain, frame=_frame(year))


def _frame(year: int | None) -> Frame:
    return Frame.CALENDAR if year else Frame.ANNUAL


def weekday_of_month(first: dt.date, weekday: int, ordinal: Ordinal) -> dt.date | None:
    """The second Tuesday, say, of the month that begins on *first*; None if it has no fifth."""
    length = calendar.monthrange(first.year, first.month)[1]
    day = 1 + (weekday - first.weekday()) % 7
    days = range(day, length + 1, 7)
    index = -1 if ordinal is Ordinal.LAST else _ORDINALS[ordinal]
    return first.replace(day=days[index]) if index < len(days) else None


def week_of_ordinal(first: dt.date, ordinal: Ordinal) -> tuple[dt.date, dt.date]:
    """The days of a month on one of which its second Tuesday, say, always falls."""
    length = calendar.monthrange(first.year, first.month)[1]
    start = length - 6 if ordinal is Ordinal.LAST else 1 + 7 * _ORDINALS[ordinal]
    return first.replace(day=min(start, length)), first.replace(day=min(start + 6, length))
