"""Moving points in time, without ever knowing more of the result than of where it began."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from typing import Final

from .hours import Hours
from .stretch import REFERENCE_YEAR, Bounds, Frame, Grain, Point
from .words import Unit

_MINUTES: Final = {Unit.MINUTE: 1, Unit.HOUR: 60}
_DAYS: Final = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_ABOUT: Final = {
    Unit.MINUTE: dt.timedelta(minutes=1),
    Unit.HOUR: dt.timedelta(hours=1),
    Unit.DAY: dt.timedelta(days=1),
    Unit.WEEK: dt.timedelta(days=7),
    Unit.MONTH: dt.timedelta(days=30.4375),
    Unit.YEAR: dt.timedelta(days=365.25),
}
_WEEKS_OF_REFERENCE_YEAR: Final = 52
_LAST_YEAR: Final = 9000


def shift(point: Point, number: int, unit: Unit) -> Point | None:
    """The point *number* units later (or earlier); None where that is not known.

    A day moves by anything and stays a day; a month by months and years, a week by weeks, and
    what is coarser by years. Hours and minutes move an instant only, by the clock on the wall.

    Raises:
        OverflowError: outside the years that can be reckoned with.
    """
    if unit in _MINUTES:
        moved = _by_minutes(point, number * _MINUTES[unit])
    elif unit in _DAYS:
        moved = _by_days(point, number * _DAYS[unit], unit)
    else:
        moved = _by_months(point, number * _MONTHS[unit], unit)
    return moved and _fold(moved)


def about(bounds: Bounds | None, number: int, unit: Unit) -> Bounds | None:
    """Bounds moved, for order and drawing only."""
    distance = number * _ABOUT[unit]
    return bounds and (bounds[0] + distance, bounds[1] + distance)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of a month later or earlier, or that month's last when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = _checked(day.year + years), month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_days(day: dt.date, days: int) -> dt.date:
    """A date so many days later or earlier."""
    later = day + dt.timedelta(days=days)
    _checked(later.year)
    return later


def _checked(year: int) -> int:
    if not 1 < year < _LAST_YEAR:
        raise OverflowError(year)
    return year


def _by_minutes(point: Point, minutes: int) -> Point | None:
    if point.hours is None:
        return None
    instant = point.bounds[minutes > 0] + dt.timedelta(minutes=minutes)
    _checked(instant.year)
    if point.frame is Frame.ANNUAL and _crosses_leap_day(point.first, instant.date()):
        return None
    return replace(point, first=instant.date(), hours=Hours(instant.time()))


def _by_days(point: Point, days: int, unit: Unit) -> Point | None:
    later = add_days(point.first, days)
    if point.frame is Frame.ANNUAL and _crosses_leap_day(point.first, later):
        return None
    if point.grain <= Grain.DAY:
        return Point(later, Grain.DAY, frame=point.frame)
    if point.grain is Grain.WEEK and unit is Unit.WEEK:
        return replace(point, first=later)
    return None


def _crosses_leap_day(one: dt.date, other: dt.date) -> bool:
    """True when the distance differs from year to year: February ends between them."""
    first, last = sorted((one, other))
    years = range(first.year, last.year + 1)
    return any(first < dt.date(year, 3, 1) and last > dt.date(year, 2, 28) for year in years)


def _by_months(point: Point, months: int, unit: Unit) -> Point | None:
    if unit is Unit.YEAR and point.frame is Frame.ANNUAL:
        return None
    later = add_months(point.first, months)
    if point.grain <= Grain.DAY:
        return Point(later, Grain.DAY, frame=point.frame)
    wide_enough = point.grain >= Grain.SEASON and unit is Unit.YEAR
    if point.grain in (Grain.PART_OF_MONTH, Grain.MONTH) or wide_enough:
        return replace(point, first=later)
    return None


def _fold(point: Point) -> Point:
    """A yearless point back in the year that stands for every year."""
    if point.frame is not Frame.ANNUAL:
        return point
    if point.grain is Grain.WEEK:
        week = min(point.first.isocalendar().week, _WEEKS_OF_REFERENCE_YEAR)
        return replace(point, first=dt.date.fromisocalendar(REFERENCE_YEAR, week, 1))
    return replace(point, first=point.first.replace(year=REFERENCE_YEAR))
