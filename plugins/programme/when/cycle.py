"""What comes again every year: which month its year begins with, and moments put in that order."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Final

from .stretch import REFERENCE_YEAR, Bounds, midnight

YEAR: Final = 12
A_YEAR: Final = dt.timedelta(days=365)


def year_begins(times: Sequence[Bounds]) -> int:
    """The month with which a year of *times* begins: one that the fewest of them cross.

    The first of *times* is asked first, as a school year is written from August on.
    """
    spans = [(_months(start), _months(end)) for start, end in times]
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
    if start.month < month or month == 1:
        return bounds
    return _a_year_before(start), _a_year_before(end)


def year_from(month: int) -> dt.date:
    """The first day of the year that `turned` puts moments in."""
    return dt.date(REFERENCE_YEAR - (month > 1), month, 1)


def _months(moment: dt.datetime) -> float:
    return (moment.year - REFERENCE_YEAR) * YEAR + moment.month - 1 + (moment.day - 1) / 31


def _crossed(month: int, spans: Sequence[tuple[float, float]]) -> int:
    """How many are under way when *month* begins."""
    return sum(start < month + turn < end for start, end in spans for turn in (0, YEAR))


def _a_year_before(moment: dt.datetime) -> dt.datetime:
    last = calendar.monthrange(moment.year - 1, moment.month)[1]
    return moment.replace(year=moment.year - 1, day=min(moment.day, last))
