"""Writing a `when` back as text, in one way for each meaning."""

from __future__ import annotations

from .hints import month_name
from .tree import (
    AllYear,
    Anchor,
    Base,
    CalendarWeek,
    Day,
    Landmark,
    Moment,
    Month,
    Nth,
    Offset,
    PartOf,
    Repeat,
    Rhythm,
    Spell,
    Stretch,
    WeekdayOf,
    When,
    Year,
    YearlessDay,
)
from .words import WEEKDAYS


def write(when: When) -> str:
    """The text that `parse` reads as *when*; inside an event if it names no anchor.

    >>> write(parse("from April 2022 to 2022-10"))
    '2022-04 to 2022-10'
    """
    return _repeat(when) if isinstance(when, Repeat) else _stretch(when)


def _stretch(stretch: Stretch) -> str:
    if isinstance(stretch, AllYear):
        return "all year"
    if isinstance(stretch, Moment):
        return _moment(stretch)
    return _words(_range(stretch.start, stretch.end), str(stretch.hours or ""))


def _range(start: Moment | None, end: Moment | None) -> str:
    if end is None:
        return _words("from", _moment(start))
    if start is None:
        return f"until {_moment(end)}"
    match start.base, end.base:
        case (Nth() as first, Nth() as last) if first.unit is last.unit and not end.hours:
            return f"{_moment(start)} to {last.number}"
        case (Offset() as first, Offset() as last) if _same_side(first, last) and not end.hours:
            return f"{first.number} to {_base(last)}"
        case _:
            return f"{_moment(start)} to {_moment(end)}"


def _same_side(first: Offset, last: Offset) -> bool:
    same = (first.unit, first.direction, first.anchor) == (last.unit, last.direction, last.anchor)
    return same and first.unit is not None


def _moment(moment: Moment | None) -> str:
    return _words(_base(moment.base), str(moment.hours or "")) if moment else ""


def _base(base: Base) -> str:
    match base:
        case Anchor():
            return _anchor(base)
        case Offset(number, unit, direction, anchor):
            plural = "s" if number and number > 1 else ""
            count = f"{number} {unit}{plural}" if number else ""
            return _words(count, direction, _anchor(anchor))
        case Nth(unit, number):
            return f"{unit} {number}"
        case WeekdayOf(ordinal, weekday, of):
            return _words(ordinal or "", _weekday(weekday), "of", _base(of))
        case _:
            return _calendar(base)


def _calendar(base: Day | YearlessDay | CalendarWeek | Month | Year | PartOf | Spell) -> str:
    match base:
        case Day(date):
            return date.isoformat()
        case YearlessDay(month, day):
            return f"{day} {month_name(month)}"
        case CalendarWeek(number, year):
            return f"{year}-W{number:02}" if year else f"W{number:02}"
        case PartOf(part, of):
            return f"{part} {_whole(of)}"
        case _:
            return _whole(base)


def _whole(base: Month | Year | Spell) -> str:
    if isinstance(base, Month):
        return f"{base.year}-{base.month:02}" if base.year else month_name(base.month)
    if isinstance(base, Spell):
        return _words(base.season, str(base.year or ""))
    return str(base.year)


def _anchor(anchor: Anchor) -> str:
    thing = _LANDMARKS[anchor.thing] if isinstance(anchor.thing, Landmark) else anchor.thing
    return _words(anchor.edge or "", "of" if anchor.edge and thing else "", thing)


_LANDMARKS = {Landmark.RUN: "", Landmark.HERE: "", Landmark.EACH: "each"}


def _repeat(repeat: Repeat) -> str:
    return _words(
        "every",
        _rhythm(repeat.rhythm),
        str(repeat.hours or ""),
        _words("from", _moment(repeat.start)) if repeat.start else "",
        _words("to", _moment(repeat.end)) if repeat.end else "",
        _words("except", ", ".join(map(_stretch, repeat.exceptions))) if repeat.exceptions else "",
    )


def _rhythm(rhythm: Rhythm) -> str:
    weekday = "" if rhythm.weekday is None else _weekday(rhythm.weekday)
    if weekday and rhythm.most == 1 and rhythm.ordinal is None:
        return weekday
    number = "" if rhythm.most == 1 else f"{rhythm.least}"
    most = f"to {rhythm.most}" if rhythm.most > rhythm.least else ""
    unit = f"{rhythm.unit}{'s' if rhythm.most > 1 else ''}"
    on = _words("on", rhythm.ordinal or "", weekday) if weekday else ""
    return _words(number, most, unit, on)


def _weekday(number: int) -> str:
    return list(WEEKDAYS)[number].capitalize()


def _words(*words: str) -> str:
    return " ".join(word for word in words if word)
