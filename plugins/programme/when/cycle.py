"""What comes again every year: its dates in given years, and in the order of a year of its own."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from .context import Context
from .fixed import weekday_of_month
from .spans import resolve_stretch
from .stretch import REFERENCE_YEAR, Bounds, Span, midnight
from .tree import AllYear, Base, Day, Moment, Month, Range, WeekdayOf, When, Year, YearlessDay
from .words import Ordinal
from .years import in_year, year_of

YEAR: Final = 12
A_YEAR: Final = dt.timedelta(days=365)


def in_years(when: When, years: range) -> Sequence[When]:
    """The same in each of *years* that has it, or as it is where it comes in one year only.

    What begins or ends on 29 February does so beside it in years without that day.
    """
    match when:
        case AllYear():
            return [Moment(Year(year)) for year in years]
        case Moment(base) if year_of(base) == 0:
            return [replace(when, base=in_year(base, year)) for year in years if _has(year, base)]
        case Range(Moment(first) as start, Moment(last) as end) if (
            year_of(first) == year_of(last) == 0
        ):
            over = _is_over_new_year(when)
            return [
                replace(
                    when,
                    start=replace(start, base=_beside(first, year, dt.date(year, 3, 1))),
                    end=replace(end, base=_beside(last, year + over, dt.date(year + over, 2, 28))),
                )
                for year in years
                if _has(year, first) or first != last
            ]
        case _:
            return [when]


def _has(year: int, base: Base) -> bool:
    """Whether there is such a day in *year*."""
    match base:
        case YearlessDay(2, 29):
            return calendar.isleap(year)
        case WeekdayOf(Ordinal() as ordinal, weekday, Month(month)):
            return weekday_of_month(dt.date(year, month, 1), weekday, ordinal) is not None
        case _:
            return True


def _beside(base: Base, year: int, near: dt.date) -> Base:
    """The same in *year*; where there is no 29 February, what is *near*."""
    return Day(near) if base == YearlessDay(2, 29) and not _has(year, base) else in_year(base, year)


def _is_over_new_year(yearless: Range) -> bool:
    span = resolve_stretch(yearless, Context())
    points = span.points if isinstance(span, Span) else ()
    return len({point.first.year for point in points}) > 1


def year_begins(times: Sequence[Bounds]) -> int:
    """The month with which a year of *times* begins: one that the fewest of them cross.

    The first of *times* is asked first, as a school year is written from August on.
    """
    spans = [_in_months(start, end) for start, end in times]
    parts = [span for span in spans if span[1] - span[0] < YEAR]
    asked = [int(start) for start, _end in parts[:1]]
    begins: int = min([*asked, *range(YEAR)], key=lambda month: _crossed(month, parts))
    return begins + 1


def turned(bounds: Bounds, month: int) -> Bounds:
    """The same in the year that begins with *month* and ends in the one that stands for all."""
    start, end = bounds
    if end - start >= A_YEAR:
        first = midnight(year_from(month))
        return first, first + (end - start)
    year = REFERENCE_YEAR - (1 < month <= start.month)
    return _moved(start, year - start.year), _moved(end, year - start.year)


def year_from(month: int) -> dt.date:
    """The first day of the year that `turned` puts moments in."""
    return dt.date(REFERENCE_YEAR - (month > 1), month, 1)


def _in_months(start: dt.datetime, end: dt.datetime) -> tuple[float, float]:
    """From when to when in months, as if it began in the first year."""
    first, last = (
        (moment.year - start.year) * YEAR + moment.month - 1 + (moment.day - 1) / 31
        for moment in (start, end)
    )
    return first, last


def _crossed(month: int, spans: Sequence[tuple[float, float]]) -> int:
    """How many are under way when *month* begins."""
    return sum(start < month + turn < end for start, end in spans for turn in (0, YEAR))


def _moved(moment: dt.datetime, years: int) -> dt.datetime:
    last = calendar.monthrange(moment.year + years, moment.month)[1]
    return moment.replace(year=moment.year + years, day=min(moment.day, last))
