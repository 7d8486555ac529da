"""Reading spans of time.

span = point ["to" point] [HOURS] | ("from" | "until") point | "from" point "to" point
     | UNITNAME N "to" N | N "to" N unit dir anchor | "all year"
"""

from __future__ import annotations

from dataclasses import replace

from .cursor import Cursor
from .hours import read_hours
from .points import may_be_day, read_count, read_number_of_run, read_point, read_side
from .tokens import TokenKind
from .tree import AllYear, Base, Moment, Nth, Offset, Range, Stretch
from .words import MONTHS, UNITS
from .write import write
from .years import in_year, year_of


def read_stretch(cursor: Cursor) -> Stretch:
    """A point in time or a span."""
    if cursor.take("all"):
        if not cursor.take("year"):
            raise cursor.refuse("when_all", "all year", "2022")
        return AllYear()
    if cursor.take("until"):
        return Range(None, read_point(cursor))
    if cursor.take("from"):
        start = read_point(cursor)
        return _to(cursor, start) if cursor.take("to") else Range(start, None)
    if cursor.kinds(TokenKind.NUMBER) and cursor.peek(1).text == "to":
        return _counted(cursor)
    point = read_point(cursor)
    return _to(cursor, point) if cursor.take("to") else point


def _counted(cursor: Cursor) -> Range:
    """``12 to 7 weeks before hackathon``."""
    first, last, unit = cursor.peek().text, cursor.peek(2), cursor.peek(3).text
    if last.kind is TokenKind.NUMBER and unit in MONTHS:
        year = cursor.peek(4).text if cursor.peek(4).kind is TokenKind.YEAR else ""
        name = f"{unit.capitalize()} {year}".strip()
        both = f"{first} {name} to {last.text} {name}"
        raise cursor.refuse("when_day_range", both, f"{first} {name}")
    if last.kind is not TokenKind.NUMBER or unit not in UNITS:
        raise cursor.refuse("when_bare_number", "week 2 to 5", "12 to 7 weeks before kickoff")
    least = read_count(cursor)
    cursor.step()
    most = read_count(cursor)
    cursor.step()
    side = read_side(cursor)
    start, end = (Moment(Offset(number, UNITS[unit], *side)) for number in (least, most))
    hours = cursor.accept(TokenKind.HOURS)
    return Range(start, end, read_hours(hours) if hours else None)


def _to(cursor: Cursor, start: Moment) -> Range:
    """The rest of a span, after ``to``."""
    if cursor.kinds(TokenKind.HOURS):
        ends = cursor.peek().text[:5]
        raise cursor.refuse("when_to_clock", f"2022-04-12 08:00-{ends}", f"2022-04-12 {ends}")
    end = _same_unit(cursor, start.base) or read_point(cursor)
    years = [year_of(moment.base) for moment in (start, end)]
    if 0 in years and any(years):
        year = max(year or 0 for year in years)
        both = Range(Moment(in_year(start.base, year)), Moment(in_year(end.base, year)))
        raise cursor.refuse("when_mixed_years", write(both), "August to May", back=1)
    return _daily(cursor, start, end)


def _same_unit(cursor: Cursor, start: Base) -> Moment | None:
    """The short second half of ``week 2 to 5``."""
    if not isinstance(start, Nth) or not cursor.kinds(TokenKind.NUMBER):
        return None
    if cursor.peek(1).text in (*UNITS, *MONTHS):
        return None
    end = Nth(start.unit, read_number_of_run(cursor, start.unit))
    return _clocked(cursor, Moment(end))


def _clocked(cursor: Cursor, moment: Moment) -> Moment:
    if not cursor.kinds(TokenKind.HOURS):
        return moment
    if not may_be_day(moment.base):
        every = f"every Friday {cursor.peek().text}"
        raise cursor.refuse("when_clock_needs_day", "day 1 to 2 09:00-16:00", every)
    return replace(moment, hours=read_hours(cursor.step()))


def _daily(cursor: Cursor, start: Moment, end: Moment) -> Range:
    """One span from clock time to clock time, or days with the same hours on each."""
    if start.hours is None and end.hours is None:
        return Range(start, end)
    if start.hours is None and end.hours is not None and end.hours.ends and may_be_day(start.base):
        return Range(start, replace(end, hours=None), end.hours)
    clocks = (start.hours, end.hours)
    if all(hours is not None and hours.ends is None for hours in clocks):
        return Range(start, end)
    raise cursor.refuse(
        "when_one_clock",
        "2021-03-11 to 2021-03-12 09:30-18:00",
        "2022-04-12 22:00 to 2022-04-13 01:00",
        back=1,
    )
