"""What repeats, resolved: its window, and its occurrences where they can be known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from .context import Context, refusal
from .cycle import in_years
from .fixed import weekday_of_month
from .shift import add_months
from .spans import resolve_stretch
from .stretch import Frame, Grain, InWords, Point, Repetition, Span
from .tree import Anchor, Landmark, Moment, Nth, Range, Repeat, Rhythm, When, every_moment
from .words import Edge, Unit
from .years import year_of

MOST: Final = 2000
"""More occurrences than anybody means."""
_RUN_START: Final = Moment(Anchor(Landmark.RUN, Edge.START))
_RUN_END: Final = Moment(Anchor(Landmark.RUN, Edge.END))
_GRAINS: Final = {
    Unit.DAY: Grain.DAY,
    Unit.WEEK: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.YEAR: Grain.YEAR,
}
_DAYS: Final = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}


def repetition(rule: Repeat, context: Context) -> Repetition:
    """From when to when it repeats, and each time, unless that is not known.

    Raises:
        WhenError: when it cannot be, or would be more than `MOST` times.
        OverflowError: when it is outside the years that can be reckoned with.
    """
    frame = Range(rule.start or _RUN_START, rule.end or _RUN_END)
    window = resolve_stretch(frame, context)
    exceptions = tuple(resolve_stretch(stretch, context) for stretch in rule.exceptions)
    if isinstance(window, InWords):
        written = rule.start or rule.end or window.bounds
        return Repetition(rule, window if written else None, (), exceptions)
    occurrences = _occurrences(rule, window) if _is_known(rule.rhythm, frame, window) else ()
    left_out = _left_out(rule, window, context) if occurrences else []
    if left_out is None:
        return Repetition(rule, window, (), exceptions)
    kept = tuple(span for span in occurrences if not any(_within(span, out) for out in left_out))
    return Repetition(rule, window, kept, exceptions)


def _is_known(rhythm: Rhythm, frame: Range, window: Span) -> bool:
    """Whether the times follow from the window, which is as precise as its ends."""
    if rhythm.least != rhythm.most:
        return False
    start, end = window.points
    needed = _needed(rhythm)
    if window.frame is not Frame.CALENDAR and needed is Grain.DAY:
        return False
    if needed is Grain.WEEK and start.grain > Grain.WEEK:
        return False
    return _is_sharp(frame.start, start.grain, needed) and _is_sharp(frame.end, end.grain, needed)


def _needed(rhythm: Rhythm) -> Grain:
    """How wide each time is."""
    return Grain.DAY if rhythm.weekday is not None else _GRAINS[rhythm.unit]


def _is_sharp(written: Moment | None, grain: Grain, needed: Grain) -> bool:
    """Whether it begins and ends where its days do: "from April 2022" is from the first.

    A thing that is in April is on some day of it.
    """
    if grain <= needed or written is None:
        return grain <= needed
    return year_of(written.base) is not None or isinstance(written.base, Nth)


def _occurrences(rule: Repeat, window: Span) -> tuple[Span, ...]:
    start, end = window.points
    firsts = _firsts(rule.rhythm, start.first, end.last)
    grain = _needed(rule.rhythm)
    points = [Point(first, grain, frame=start.frame) for first in islice(firsts, MOST + 1)]
    if len(points) > MOST:
        raise refusal("when_too_many_times", rule, most=str(MOST))
    return tuple(Span.at(point.at(rule.hours) if rule.hours else point) for point in points)


def _firsts(rhythm: Rhythm, start: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The first day of each occurrence from *start* on that begins no later than *last*."""
    if rhythm.unit in _DAYS:
        ahead = 0 if rhythm.weekday is None else (rhythm.weekday - start.weekday()) % 7
        step = _DAYS[rhythm.unit] * rhythm.least
        for days in range(ahead, (last - start).days + 1, step):
            yield start + dt.timedelta(days=days)
        return
    months = (last.year - start.year) * 12 + last.month - start.month
    begin = start.replace(day=1, month=1 if rhythm.unit is Unit.YEAR else start.month)
    for later in range(0, months + 1, _MONTHS[rhythm.unit] * rhythm.least):
        month = add_months(begin, later)
        if rhythm.weekday is None or rhythm.ordinal is None:
            yield month
            continue
        day = weekday_of_month(month, rhythm.weekday, rhythm.ordinal)
        if day and start <= day <= last:
            yield day


def _left_out(rule: Repeat, window: Span, context: Context) -> list[Span] | None:
    """Exceptions and pauses, the yearless ones in each year of the window; None if unknown."""
    years = range(window.points[0].first.year - 1, window.points[-1].last.year + 1)
    found: list[Span] = []
    for written in (*rule.exceptions, *context.pauses):
        dated = in_years(written, years) if window.frame is Frame.CALENDAR else [written]
        for one in dated:
            spans = _spans(one, context, _needed(rule.rhythm))
            if spans is None:
                return None
            found.extend(spans)
    return found


def _spans(written: When, context: Context, needed: Grain) -> Sequence[Span] | None:
    if isinstance(written, Repeat):
        repeated = repetition(replace(written, exceptions=()), replace(context, pauses=()))
        return repeated.occurrences or None
    if isinstance(written, Moment) and isinstance(written.base, Anchor):
        thing = context.thing(written.base)
        if isinstance(thing, Repetition):
            return thing.occurrences or None
    found = resolve_stretch(written, context)
    if isinstance(found, InWords):
        return None
    sharp = all(_is_sharp(moment, found.grain, needed) for moment in every_moment(written))
    return [found] if sharp else None


def _within(span: Span, out: Span) -> bool:
    """Whether the whole of an occurrence is left out."""
    begins, ends = span.points[0].first, span.points[-1].last
    after = out.start is None or out.start.first <= begins
    before = out.end is None or ends <= out.end.last
    return span.frame is out.frame and after and before
