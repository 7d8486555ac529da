"""Saying points and spans whose dates are known."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

from .dates import month_name, say_clock, say_day, say_days
from .hours import Hours
from .phrasebook import Ending, Phrasebook, Style
from .stretch import Frame, Grain, Point, Span

_RUN_KINDS: Final = {Grain.DAY: "run_day", Grain.WEEK: "run_week", Grain.MONTH: "run_month"}


def say_point(point: Point, book: Phrasebook, style: Ending) -> str:
    """One point in time, in a style."""
    if point.frame is Frame.RUN:
        return _of_run(point, book, style)
    if point.grain <= Grain.DAY:
        day = say_day(point.first, _skeleton(point, book, style), book.locale)
        return book.styled("day", style, day=_at(day, point, book))
    if point.grain is Grain.WEEK:
        return _week(point, book, style)
    return book.styled(_kind(point), style, **_fields(point, book))


def say_span(span: Span, book: Phrasebook, style: Style) -> str:
    """A span whose ends are known or open."""
    start, end = span.start, span.end
    if span.hours:
        days = say_span(Span(start, end), book, style)
        return book.styled("each_day", style, days=days, time=say_time(span.hours, book))
    if start is None or end is None:
        return _open(span, book, style)
    return say_point(start, book, style) if start == end else _between(start, end, book, style)


def say_nth(grain: Grain, number: int, book: Phrasebook, style: Ending) -> str:
    """A day, week or month of the run by its number."""
    before = "_before" if number < 0 else ""
    return book.styled(f"{_RUN_KINDS[grain]}{before}", style, n=book.number(abs(number)))


def say_time(hours: Hours, book: Phrasebook) -> str:
    """A clock time or hours."""
    starts = _clock(hours.starts, book)
    if hours.ends is None:
        return starts
    return book.fill("range.clock", start=starts, end=_clock(hours.ends, book))


def _clock(time: dt.time, book: Phrasebook) -> str:
    even = "" if time.minute else ".even"
    return say_clock(time, book.phrases[f"time.pattern{even}"], book.locale)


def _open(span: Span, book: Phrasebook, style: Style) -> str:
    side: Literal["from", "until"] = "from" if span.end is None else "until"
    point = span.points[0]
    if style == "short":
        return book.fill(f"{side}.short", point=say_point(point, book, "short"))
    return say_point(point, book, side)


def _between(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    same = start.grain is end.grain and start.frame is end.frame
    if same and start.frame is Frame.RUN and start.number > 0 and start.grain in _RUN_KINDS:
        numbers = {"first": book.number(start.number), "last": book.number(end.number)}
        return book.styled(f"{_RUN_KINDS[start.grain]}s", style, **numbers)
    if same and start.frame is not Frame.RUN and start.grain in _RANGES:
        return _RANGES[start.grain](start, end, book, style)
    if start.first == end.first and start.hours and end.hours:
        return say_point(start.at(Hours(start.hours.starts, end.hours.starts)), book, style)
    return _apart(start, end, book, style)


def _apart(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    one_end: Style = "short" if style == "short" else "full"
    said = [say_point(point, book, one_end) for point in (start, end)]
    if style == "on":
        return book.fill("range.on", start=said[0], end=said[1])
    return book.dash(*said)


def _days(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    skeleton = _skeleton(start, book, style)
    days = say_days(start.first, end.last, skeleton, book.locale)
    return book.styled("days", style, days=days)


def _months(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    years = [_year(point) for point in (start, end)]
    kind = "months" if years[0] == years[1] else "months_years"
    return book.styled(
        kind,
        style,
        first=month_name(start.first.month, book.locale),
        first_short=month_name(start.first.month, book.locale, short=True),
        first_year=years[0],
        last=month_name(end.first.month, book.locale),
        last_short=month_name(end.first.month, book.locale, short=True),
        last_year=years[1],
        year=years[1],
    )


def _weeks(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    if not (_is_iso(start) and _is_iso(end)):
        return _days(start, end, book, style)
    first, last = (f"{point.first.isocalendar().week}" for point in (start, end))
    if start.yearless:
        return book.styled("weeks_yearless", style, first=first, last=last)
    days = say_days(start.first, end.last, book.phrases["day.skeleton"], book.locale)
    return book.styled("weeks", style, first=first, last=last, days=days)


def _years(start: Point, end: Point, book: Phrasebook, style: Style) -> str:
    return book.styled("years", style, first=_year(start), last=_year(end))


_RANGES: Final = {
    Grain.DAY: _days,
    Grain.WEEK: _weeks,
    Grain.MONTH: _months,
    Grain.YEAR: _years,
}


def _week(point: Point, book: Phrasebook, style: Ending) -> str:
    week = f"{point.first.isocalendar().week}"
    if point.yearless:
        return book.styled("week_yearless", style, week=week)
    skeleton = _skeleton(point, book, style)
    days = say_days(point.first, point.last, skeleton, book.locale)
    if _is_iso(point):
        return book.styled("week", style, week=week, days=days)
    first = say_day(point.first, skeleton, book.locale)
    return book.styled("seven_days", style, days=days, first=first)


def _is_iso(point: Point) -> bool:
    return point.first.weekday() == 0


def _of_run(point: Point, book: Phrasebook, style: Ending) -> str:
    grain = max(point.grain, Grain.DAY)
    return _at(say_nth(grain, point.number, book, style), point, book)


def _at(day: str, point: Point, book: Phrasebook) -> str:
    """A day with its clock time, if it has one."""
    if point.hours is None:
        return day
    return book.fill("at_time", day=day, time=say_time(point.hours, book))


def _skeleton(point: Point, book: Phrasebook, style: Ending) -> str:
    kind = ".short" if style == "short" else ".yearless" if point.yearless else ""
    return book.phrases[f"day.skeleton{kind}"]


def _kind(point: Point) -> str:
    """The name of the phrases for what is coarser than a week."""
    if point.yearless and point.grain is Grain.YEAR:
        return "all_year"
    grain = point.grain.name.lower()
    return f"{grain}.{point.part}" if point.part else grain


def _fields(point: Point, book: Phrasebook) -> dict[str, str]:
    month = point.first.month
    return {
        "year": _year(point),
        "month": month_name(month, book.locale),
        "month_short": month_name(month, book.locale, short=True),
    }


def _year(point: Point) -> str:
    return "" if point.yearless else f"{point.first.year}"
