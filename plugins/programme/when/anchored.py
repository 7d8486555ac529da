"""Points that hang on the run or on another thing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from .context import Context, ends, refusal
from .fixed import fixed_point, week_of_ordinal, weekday_of_month
from .shift import about, add_days, shift
from .stretch import (
    REFERENCE_DAY,
    Bounds,
    Frame,
    Grain,
    InWords,
    Loose,
    Point,
    Repetition,
    Span,
    midnight,
)
from .tree import Anchor, Base, Landmark, Moment, Nth, Offset, WeekdayOf
from .words import Direction, Edge, Ordinal, Unit
from .write import write

Found: TypeAlias = Span | InWords

_START = Point(REFERENCE_DAY, Grain.DAY, frame=Frame.RUN)
"""Where a run of unknown date begins."""


def find(base: Base, context: Context) -> Found:
    """When a point is, its clock time left aside.

    Raises:
        WhenError: when it cannot be (a fifth Tuesday that does not exist).
        OverflowError: when it is outside the years that can be reckoned with.
    """
    match base:
        case Anchor():
            return _anchor(base, context)
        case Offset():
            return _offset(base, context)
        case Nth():
            return _nth(base, context)
        case WeekdayOf():
            return _weekday(base, context)
        case _:
            return Span.at(fixed_point(base))


def loose(base: Base, near: Bounds | None = None, frame: Frame = Frame.CALENDAR) -> InWords:
    """A point that stays in words."""
    point = Loose(base, near=near, frame=frame)
    return InWords(point, point)


def _anchor(anchor: Anchor, context: Context) -> Found:
    thing = context.thing(anchor)
    if thing is None:
        return _unknown(anchor)
    if anchor.edge is not None:
        point = ends(thing)[anchor.edge is Edge.END]
        return Span.at(point) if isinstance(point, Point) else _copied(anchor, point)
    if not isinstance(thing, Repetition):
        return thing
    return _window(anchor, thing)


def _copied(anchor: Anchor, point: Loose | None) -> InWords:
    return InWords(point, point) if point else loose(anchor)


def _window(anchor: Anchor, thing: Repetition) -> Found:
    start, end = ends(thing)
    if isinstance(start, Point) and isinstance(end, Point):
        return Span(start, end)
    return InWords(start, end) if start or end else loose(anchor)


def _unknown(anchor: Anchor) -> InWords:
    """A thing without a date: of the run's start at least the order is known."""
    if anchor == Anchor(Landmark.RUN, Edge.START):
        return loose(anchor, _START.bounds, Frame.RUN)
    return loose(anchor)


def _offset(offset: Offset, context: Context) -> Found:
    thing = _anchor(offset.anchor, context)
    if offset.number is None or offset.unit is None:
        return loose(offset, _beside(offset.direction, thing), thing.frame)
    after = offset.direction is Direction.AFTER
    point = ends(thing)[after]
    number = offset.number if after else -offset.number
    if isinstance(point, Point):
        _check_instant(offset, point)
        moved = shift(point, number, offset.unit)
        return (
            Span.at(moved)
            if moved
            else loose(offset, about(point.bounds, number, offset.unit), point.frame)
        )
    near = point.near if point else None
    return loose(offset, about(near, number, offset.unit), thing.frame)


def _beside(direction: Direction, thing: Found) -> Bounds | None:
    bounds = thing.bounds
    if bounds is None or direction is Direction.DURING:
        return bounds
    edge = bounds[direction is Direction.AFTER]
    return edge, edge


def _check_instant(offset: Offset, point: Point) -> None:
    """Hours and minutes need an instant: a day will never become one by knowing more."""
    if offset.unit in (Unit.MINUTE, Unit.HOUR) and point.grain is Grain.DAY:
        a_day = 24 if offset.unit is Unit.HOUR else 24 * 60
        days = ceil((offset.number or 1) / a_day)
        in_days = f"{days} day" if days == 1 else f"{days} days"
        raise refusal("when_needs_instant", Moment(offset), example=in_days)


def _nth(nth: Nth, context: Context) -> Found:
    known = ends(context.start)[0]
    start = known if isinstance(known, Point) else _START
    index = nth.number - 1 if nth.number > 0 else nth.number
    point = _counted(start, index, nth.unit)
    return (
        Span.at(point) if point else loose(nth, about(start.bounds, index, nth.unit), start.frame)
    )


def _counted(start: Point, index: int, unit: Unit) -> Point | None:
    """The day, week or month *index* after the first, as far as the start is known."""
    if unit is Unit.MONTH:
        one_month = start.first.month == start.last.month
        month = Point(start.first.replace(day=1), Grain.MONTH, frame=start.frame)
        return shift(month, index, unit) if one_month and start.grain <= Grain.MONTH else None
    if start.grain > (Grain.DAY if unit is Unit.DAY else Grain.WEEK):
        return None
    moved = shift(start, index, unit)
    if moved is None or unit is Unit.DAY:
        return moved
    return Point(moved.first, Grain.WEEK, frame=moved.frame)


def _weekday(rule: WeekdayOf, context: Context) -> Found:
    within = find(rule.of, context)
    point = within.start
    if not isinstance(point, Point):
        return loose(rule, within.bounds, within.frame)
    if point.frame is not Frame.CALENDAR:
        return loose(rule, _near_weekday(rule, point), point.frame)
    if rule.ordinal is None:
        return Span.at(Point(_within_week(point.first, rule.weekday), Grain.DAY))
    day = weekday_of_month(point.first, rule.weekday, rule.ordinal)
    if day is None:
        last, fourth = (
            write(Moment(replace(rule, ordinal=one))) for one in (Ordinal.LAST, Ordinal.FOURTH)
        )
        month = f"{point.first:%Y-%m}"
        raise refusal("when_no_such_weekday", Moment(rule), month=month, example=last, other=fourth)
    return Span.at(Point(day, Grain.DAY))


def _within_week(first: dt.date, weekday: int) -> dt.date:
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7)


def _near_weekday(rule: WeekdayOf, point: Point) -> Bounds:
    if rule.ordinal is None:
        return point.bounds
    first, last = week_of_ordinal(point.first, rule.ordinal)
    return midnight(first), midnight(add_days(last, 1))
