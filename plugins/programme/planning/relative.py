"""A date as it would be written if it were counted from the start of the run."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..entry import Entry
from ..when import Frame, Grain, Resolved, Span, write
from ..when.tree import Moment, Nth, WeekdayOf
from ..when.words import Unit

_MONTH: Final = dt.timedelta(31)


def relative(entry: Entry, starts: Resolved) -> str:
    """How *entry* is dated in a run that *starts* then: "Tuesday of week 2 15:00-16:30".

    Empty where it is too vague, or before the start, or the start is not known well enough.
    """
    span = entry.when
    if not (isinstance(span, Span) and isinstance(starts, Span)):
        return ""
    if {span.frame, starts.frame} != {Frame.CALENDAR} or span.bounds[0] < starts.bounds[0]:
        return ""
    known, start = starts.points[0].grain, starts.bounds[0]
    if span.is_exact and span.start == span.end and known <= Grain.DAY:
        return _weekday(span, start)
    first, after = span.bounds
    if first.day == 1 and after.day == 1 and after - first <= _MONTH and known <= Grain.MONTH:
        return write(Moment(Nth(Unit.MONTH, _months(first) - _months(start) + 1)))
    return ""


def _weekday(span: Span, start: dt.datetime) -> str:
    day = span.bounds[0].date()
    week = Nth(Unit.WEEK, (day - start.date()).days // 7 + 1)
    return write(Moment(WeekdayOf(None, day.weekday(), week), span.points[0].hours))


def _months(moment: dt.datetime) -> int:
    return moment.year * 12 + moment.month
