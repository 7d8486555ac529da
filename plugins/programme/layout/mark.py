"""What is laid out: something with a place in time, as wide as what is known of it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A phase or an event; it begins at *start* and is over at *end*."""

    key: str
    title: str
    start: dt.datetime
    end: dt.datetime
    phase: int | None = None
    """Which phase's colour it has, from 1."""
    number: int | None = None
    fades: tuple[bool, bool] = (False, False)
    """Whether its beginning and its end are only roughly known."""


def months(moment: dt.datetime) -> float:
    """Months since the year 0: every month is as wide as any other."""
    days = calendar.monthrange(moment.year, moment.month)[1]
    share = (moment.day - 1 + (moment.hour + moment.minute / 60) / 24) / days
    return moment.year * 12 + moment.month - 1 + share


def first_of(month: int) -> dt.date:
    """The first day of the month that is *month* months since the year 0."""
    return dt.date(month // 12, month % 12 + 1, 1)


def stretch(marks: Collection[Mark]) -> tuple[int, int]:
    """The first month that *marks* need, since the year 0, and how many whole months they need."""
    first = int(min(months(mark.start) for mark in marks))
    last = max(months(mark.end) for mark in marks)
    return first, max(int(last) + (last % 1 > 0) - first, 1)
