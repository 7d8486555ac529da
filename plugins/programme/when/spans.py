"""Spans of time, resolved: the points of both ends put together."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from .anchored import Found, find
from .context import Context, refusal
from .hours import Hours
from .stretch import REFERENCE_DAY, Frame, Grain, InWords, Loose, Point, Span
from .tree import AllYear, Base, Moment, Range, Stretch
from .words import Edge
from .write import write


def resolve_stretch(stretch: Stretch, context: Context) -> Found:
    """When a point in time or a span is.

    Raises:
        WhenError: when it cannot be.
        OverflowError: when it is outside the years that can be reckoned with.
    """
    if isinstance(stretch, AllYear):
        return Span.at(Point(REFERENCE_DAY, Grain.YEAR, frame=Frame.ANNUAL))
    if isinstance(stretch, Moment):
        return _moment(stretch, context)
    return _range(stretch, context)


def _moment(moment: Moment, context: Context) -> Found:
    found = find(moment.base, context)
    return found if moment.hours is None else _timed(moment.base, moment.hours, found)


def _timed(base: Base, hours: Hours, found: Found) -> Found:
    """At a clock time, on each day if there are several; in words where no day is known."""
    match found:
        case Span(Point() as start, Point() as end) if found.grain <= Grain.DAY:
            if start.first == end.first:
                return Span.at(start.at(hours))
            return Span(_day(start), _day(end), hours)
        case InWords(Loose() as start, end) if start == end:
            point = replace(start, hours=hours)
        case _:
            point = Loose(base, hours, found.bounds, found.frame)
    return InWords(point, point)


def _day(point: Point) -> Point:
    return replace(point, grain=Grain.DAY, hours=None)


def _range(written: Range, context: Context) -> Found:
    start = _end(written.start, context, Edge.START)
    end = _end(written.end, context, Edge.END)
    if isinstance(start, Loose) or isinstance(end, Loose):
        return InWords(start, end, written.hours)
    if start and end and start.frame is not end.frame:
        return _two_frames(written, start, end)
    span = _ordered(written, Span(start, end))
    return _on_each_day(written, span) if written.hours else span


def _end(moment: Moment | None, context: Context, edge: Edge) -> Point | Loose | None:
    """The first or the last point of what a moment comes to."""
    if moment is None:
        return None
    found = _moment(moment, context)
    point = found.start if edge is Edge.START else found.end
    return point or Loose(moment.base, moment.hours)


def _two_frames(written: Range, start: Point, end: Point) -> InWords:
    """The run's date is not known, so both ends stay; a year at one end only is a mistake."""
    if Frame.RUN not in (start.frame, end.frame):
        raise refusal("when_years_differ", written)
    return InWords(start, end, written.hours)


def _on_each_day(written: Range, span: Span) -> Found:
    if span.grain <= Grain.DAY:
        return Span(span.start and _day(span.start), span.end and _day(span.end), written.hours)
    return InWords(
        _in_words(written.start, span.start), _in_words(written.end, span.end), written.hours
    )


def _in_words(moment: Moment | None, point: Point | None) -> Point | Loose | None:
    return Loose(moment.base, None, point.bounds, point.frame) if moment and point else point


def _ordered(written: Range, span: Span) -> Span:
    if span.start is None or span.end is None or span.start == span.end:
        return span
    if span.start.yearless and span.end.last < span.start.first:
        span = _over_new_year(span.start, span.end)
    begins, ends = span.bounds
    if ends <= begins:
        turned = replace(written, start=written.end, end=written.start)
        begun = replace(written, end=None, hours=None)
        facts = {"example": write(turned), "other": write(begun)}
        raise refusal("when_ends_before_start", written, **facts)
    return span


def _over_new_year(start: Point, end: Point) -> Span:
    if (end.first.month, end.first.day) == (2, 29):
        return Span(_in_next_year(start, -1), end)
    return Span(start, _in_next_year(end, 1))


def _in_next_year(point: Point, years: int) -> Point:
    first = point.first
    if point.grain is Grain.WEEK:
        iso = first.isocalendar()
        return replace(point, first=dt.date.fromisocalendar(iso.year + years, iso.week, 1))
    return replace(point, first=first.replace(year=first.year + years))
