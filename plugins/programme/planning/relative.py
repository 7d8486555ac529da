"""A date as it would be written if it were counted from the start of the run."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..entry import Entry
from ..when import Bounds, Span

_WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_DAY: Final = dt.timedelta(1)
_MONTH: Final = 31 * _DAY


def relative(entry: Entry, run: tuple[Bounds | None, Bounds | None]) -> str:
    """How the date of *entry* is written relative to its *run*: "Tuesday of week 2 15:00-16:30".

    Empty where it is too vague, or before the start, or the start is not known.
    """
    start, span = run[0], entry.when
    if start is None or not isinstance(span, Span) or span.bounds[0] < start[0]:
        return ""
    if span.is_exact and span.start == span.end and start[1] - start[0] <= _DAY:
        return _weekday(span, start[0])
    first, after = span.bounds
    if first.day == 1 and after.day == 1 and after - first <= _MONTH:
        return f"month {_months(first) - _months(start[0]) + 1}"
    return ""


def _weekday(span: Span, start: dt.datetime) -> str:
    day = span.bounds[0].date()
    week = (day - start.date()).days // 7 + 1
    hours = span.points[0].hours
    said = f"{_WEEKDAYS[day.weekday()]} of week {week}"
    return f"{said} {hours}" if hours else said


def _months(moment: dt.datetime) -> int:
    return moment.year * 12 + moment.month
