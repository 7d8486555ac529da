"""Where in a calendar something lies: on days or at moments, no finer than it is known.

What is only known to be in a month lies on the whole month; what repeats on unknown days on all
the time it repeats in; what has only a beginning on that, and what is due on the day it is due.
What has no date, or none in the calendar, lies nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias
from zoneinfo import ZoneInfo

from ...when import Frame, Grain, Hours, Point, Repetition, Resolved, Span

Times: TypeAlias = tuple[dt.date, dt.date]
"""When an entry begins and is over: two days, or two moments."""


def times(when: Resolved, zone: ZoneInfo) -> Iterator[Times]:
    """Each time of something that is *when*, in *zone*."""
    for span in _spans(when):
        if span.points[0].hours:
            start, end = span.bounds
            yield start.replace(tzinfo=zone), end.replace(tzinfo=zone)
        else:
            start, end = _whole_days(span).bounds
            yield start.date(), end.date()


def _spans(when: Resolved) -> Iterator[Span]:
    match when:
        case Repetition(occurrences=occurrences) if when.is_exact:
            yield from occurrences
        case Repetition(window=Span(frame=Frame.CALENDAR) as window):
            yield _edge(window) if window.is_open else _whole_days(window)
        case Span(frame=Frame.CALENDAR) if when.is_open:
            yield _edge(when)
        case Span(frame=Frame.CALENDAR):
            yield from _days(when) if when.hours else (when,)
        case _:
            return


def _whole_days(span: Span) -> Span:
    """The same from the beginning of its first day to the end of its last."""
    first, last = (replace(point, hours=None) for point in span.points)
    return Span(first, last)


def _edge(span: Span) -> Span:
    """The end that is known of an open span: when it begins, or the last day it may be."""
    (point,) = span.points
    if point.hours:
        return Span.at(point.at(Hours(point.hours.starts)))
    if span.start is None and point.part is None:
        return Span.at(Point(point.last, Grain.DAY))
    return Span.at(point)


def _days(span: Span) -> Iterator[Span]:
    """Each day of a span that has the same hours on all of them."""
    first, last = (point.first for point in span.points)
    for number in range((last - first).days + 1):
        day = first + dt.timedelta(days=number)
        yield Span.at(replace(span.points[0], first=day, hours=span.hours))
