"""Which of the points in time of the calendar know their year."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from .tree import Base, CalendarWeek, Day, Month, PartOf, Spell, WeekdayOf, Year, YearlessDay


def year_of(base: Base) -> int | None:
    """Its year; 0 for none; None when the run, or what it hangs on, decides that."""
    match base:
        case Day(date):
            return date.year
        case Year(year):
            return year
        case YearlessDay():
            return 0
        case CalendarWeek(year=year) | Month(year=year) | Spell(year=year):
            return year or 0
        case PartOf(of=of) | WeekdayOf(of=of):
            return year_of(of)
        case _:
            return None


def in_year(base: Base, year: int) -> Base:
    """The same in a year, if it has none and the day exists then."""
    match base:
        case YearlessDay(month, day) if (month, day) != (2, 29) or calendar.isleap(year):
            return Day(dt.date(year, month, day))
        case CalendarWeek(year=None) | Month(year=None) | Spell(year=None):
            return replace(base, year=year)
        case PartOf(part, Month(month, None)):
            return PartOf(part, Month(month, year))
        case WeekdayOf(of=Month(year=None) | CalendarWeek(year=None) as of):
            return replace(base, of=replace(of, year=year))
        case _:
            return base
