"""Reading points in time and the things they hang on.

point  = base [TIME]
base   = DATE | YYYY-MM | YYYY | YYYY-Www | [D] MONTHNAME [YYYY] | Www
       | ("early"|"mid"|"late") (YYYY | YYYY-MM | MONTHNAME [YYYY])
       | ("spring"|"summer"|"autumn") [YYYY] | UNITNAME N
       | ORD WEEKDAY "of" month | WEEKDAY "of" week | [N unit] dir anchor | anchor
dir    = "before" | "after" | "during"
anchor = "start" | "end" | ("start"|"end") "of" ID | ID | "each" | nothing
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from .cursor import Cursor
from .hints import month_name, no_such_day
from .hours import read_hours
from .refusal import WhenError
from .tokens import TokenKind
from .tree import (
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
    Spell,
    WeekdayOf,
    Year,
    YearlessDay,
)
from .words import MONTHS, UNITS, WEEKDAYS, Direction, Edge, Ordinal, Season, Third, Unit

OF_THE_RUN: Final = (Unit.DAY, Unit.WEEK, Unit.MONTH)
_DATES: Final = (
    TokenKind.DAY,
    TokenKind.MONTH,
    TokenKind.YEAR,
    TokenKind.WEEK,
    TokenKind.YEARLESS_WEEK,
    TokenKind.NUMBER,
)
_LEAP_YEAR: Final = 2000


def read_point(cursor: Cursor) -> Moment:
    """A point in time, with its clock time if one follows."""
    base = read_base(cursor)
    if not cursor.kinds(TokenKind.HOURS):
        return Moment(base)
    if not may_be_day(base):
        hours = cursor.peek().text
        raise cursor.refuse(
            "when_clock_needs_day", f"2022-04-12 {hours}", f"Tuesday of week 2 {hours}"
        )
    return Moment(base, read_hours(cursor.step()))


def read_base(cursor: Cursor) -> Base:
    """A point in time without a clock time."""
    token = cursor.peek()
    if token.kind is TokenKind.WORD and token.text in _WORDED:
        return _WORDED[token.text](cursor)
    if token.kind in _DATED:
        return _DATED[token.kind](cursor)
    if token.kind is TokenKind.HOURS:
        raise cursor.refuse(
            "when_clock_needs_day", f"2022-04-12 {token.text}", f"every Friday {token.text}"
        )
    if token.kind is TokenKind.END:
        raise cursor.refuse("when_unfinished", "2022-04 to 2022-10", "2 weeks before kickoff")
    raise cursor.refuse("when_not_understood", "2022-04-12", "2 weeks before kickoff")


def may_be_day(base: Base) -> bool:
    """Whether a clock time may stand after it."""
    match base:
        case Day() | YearlessDay() | WeekdayOf() | Anchor() | Offset():
            return True
        case Nth(unit=unit):
            return unit is Unit.DAY
        case _:
            return False


def read_anchor(cursor: Cursor) -> Anchor:
    """The thing that something hangs on."""
    if cursor.take("each"):
        return Anchor(Landmark.EACH)
    if cursor.sees(*Edge):
        return _edge(cursor)
    if cursor.kinds(TokenKind.ID):
        return Anchor(cursor.step())
    token = cursor.peek()
    if token.kind in _DATES or token.text in {*MONTHS, *Third, *Season}:
        raise cursor.refuse("when_anchor_is_date", "until 2022-04-12", "2 weeks before kickoff")
    ends = token.kind in (TokenKind.END, TokenKind.HOURS, TokenKind.COMMA) or token.text in _CLOSING
    if not (ends and cursor.inside):
        raise cursor.refuse("when_anchor_missing", "2 weeks before kickoff", "2 days after start")
    return Anchor(Landmark.HERE)


_CLOSING: Final = ("to", "until", "except")


def _edge(cursor: Cursor) -> Anchor:
    edge = Edge(cursor.step())
    if not cursor.take("of"):
        return Anchor(Landmark.RUN, edge)
    if not cursor.kinds(TokenKind.ID):
        part = Third.EARLY if edge is Edge.START else Third.LATE
        raise cursor.refuse("when_edge_of_date", f"{part} May", f"{edge} of kickoff")
    return Anchor(cursor.step(), edge)


def read_count(cursor: Cursor) -> int:
    """A number that counts something: at least 1."""
    number = int(cursor.accept(TokenKind.NUMBER) or 0)
    if number < 1:
        raise cursor.refuse(
            "when_count", "2 weeks before kickoff", "every 2 weeks on Friday", back=1
        )
    return number


def _numbered(cursor: Cursor) -> Base:
    following = cursor.peek(1)
    if following.kind is TokenKind.WORD and following.text in MONTHS:
        return _day_of_month(cursor)
    if following.kind is not TokenKind.WORD or following.text not in UNITS:
        raise _bare_number(cursor)
    number, unit = read_count(cursor), UNITS[cursor.step()]
    return Offset(number, unit, *read_side(cursor))


def read_side(cursor: Cursor) -> tuple[Direction, Anchor]:
    """What stands after a number of units: ``before kickoff``."""
    if cursor.sees(Direction.DURING):
        raise cursor.refuse("when_during_number", "during kickoff", "2 weeks after kickoff")
    side = cursor.take(Direction.BEFORE, Direction.AFTER)
    if not side:
        raise cursor.refuse(
            "when_direction_missing", "2 weeks before kickoff", "2 weeks after start"
        )
    return Direction(side), read_anchor(cursor)


def _bare_number(cursor: Cursor) -> WhenError:
    number = int(cursor.peek().text)
    of_run = f"week {number or 1}"
    if 1 <= number <= len(MONTHS):
        return cursor.refuse("when_bare_number", of_run, f"{number} May", month_name(number))
    day = f"{number} May" if 1 <= number <= 31 else "2022-05"  # noqa: PLR2004 -- days of May
    return cursor.refuse("when_bare_number", of_run, day)


def _day_of_month(cursor: Cursor) -> Day | YearlessDay:
    number, month = int(cursor.step()), MONTHS[cursor.step()]
    year = cursor.accept(TokenKind.YEAR)
    last = calendar.monthrange(int(year or _LEAP_YEAR), month)[1]
    if not 1 <= number <= last:
        raise cursor.hint(no_such_day(month, year), back=3 if year else 2)
    return Day(dt.date(int(year), month, number)) if year else YearlessDay(month, number)


def _month(cursor: Cursor) -> Month:
    month = MONTHS[cursor.step()]
    if cursor.kinds(TokenKind.NUMBER):
        number = cursor.peek().text
        raise cursor.refuse(
            "when_day_first", f"{number} {month_name(month)}", f"{number} {month_name(month)} 2022"
        )
    return Month(month, _year(cursor))


def _year(cursor: Cursor) -> int | None:
    year = cursor.accept(TokenKind.YEAR)
    return int(year) if year else None


def _iso_month(cursor: Cursor) -> Month:
    year, month = cursor.step().split("-")
    return Month(int(month), int(year))


def _iso_week(cursor: Cursor) -> CalendarWeek:
    year, _, number = cursor.step().rpartition("W")
    return CalendarWeek(int(number), int(year[:-1]) if year else None)


def _part(cursor: Cursor) -> PartOf:
    part = Third(cursor.step())
    if cursor.kinds(TokenKind.YEAR):
        return PartOf(part, Year(int(cursor.step())))
    if cursor.kinds(TokenKind.MONTH):
        return PartOf(part, _iso_month(cursor))
    if cursor.sees(*MONTHS):
        return PartOf(part, _month(cursor))
    raise cursor.refuse("when_part_of", f"{part} 2022", f"{part} February")


def _spell(cursor: Cursor) -> Spell:
    return Spell(Season(cursor.step()), _year(cursor))


def _winter(cursor: Cursor) -> Base:
    year = int(cursor.peek(1).text) if cursor.peek(1).kind is TokenKind.YEAR else None
    if year is None:
        raise cursor.refuse("when_winter", "December to February", "January to March")
    raise cursor.refuse("when_winter", f"{year - 1}-12 to {year}-02", f"{year}-12 to {year + 1}-02")


def _nth(cursor: Cursor) -> Nth:
    word, unit = cursor.peek().text, UNITS[cursor.peek().text]
    if unit not in OF_THE_RUN or word != unit or cursor.peek(1).kind is not TokenKind.NUMBER:
        near = unit if unit in OF_THE_RUN else Unit.WEEK
        raise cursor.refuse("when_unit_alone", f"{near} 2", f"2 {unit}s before kickoff")
    cursor.step()
    return Nth(unit, read_number_of_run(cursor, unit))


def read_number_of_run(cursor: Cursor, unit: Unit) -> int:
    """Which day, week or month of the run: there is no 0."""
    number = int(cursor.peek().text)
    if number == 0:
        raise cursor.refuse("when_zero", f"{unit} 1", f"{unit} -1")
    cursor.step()
    return number


def _weekday(cursor: Cursor) -> WeekdayOf:
    weekday = cursor.step()
    name = weekday.capitalize()
    if not cursor.take("of"):
        raise cursor.refuse("when_weekday_alone", f"every {name}", f"{name} of week 2", back=1)
    week = read_base(cursor)
    if isinstance(week, CalendarWeek) or (isinstance(week, Nth) and week.unit is Unit.WEEK):
        return WeekdayOf(None, WEEKDAYS[weekday], week)
    raise cursor.refuse("when_weekday_of", f"{name} of week 2", f"first {name} of May", back=1)


def _ordinal(cursor: Cursor) -> WeekdayOf:
    ordinal = Ordinal(cursor.step())
    weekday = cursor.take(*WEEKDAYS)
    if not weekday:
        raise cursor.refuse("when_ordinal_alone", f"{ordinal} Tuesday of May", "early May")
    name = weekday.capitalize()
    month = read_base(cursor) if cursor.take("of") else None
    if isinstance(month, Month) or (isinstance(month, Nth) and month.unit is Unit.MONTH):
        return WeekdayOf(ordinal, WEEKDAYS[weekday], month)
    raise cursor.refuse(
        "when_ordinal_of", f"{ordinal} {name} of May", f"{ordinal} {name} of month 2", back=1
    )


def _moment(cursor: Cursor) -> Offset:
    direction = Direction(cursor.step())
    return Offset(None, None, direction, read_anchor(cursor))


def _day(cursor: Cursor) -> Day:
    return Day(dt.date.fromisoformat(cursor.step()))


def _whole_year(cursor: Cursor) -> Year:
    return Year(int(cursor.step()))


_Reader = Callable[[Cursor], Base]
_DATED: Final[Mapping[TokenKind, _Reader]] = {
    TokenKind.DAY: _day,
    TokenKind.MONTH: _iso_month,
    TokenKind.YEAR: _whole_year,
    TokenKind.WEEK: _iso_week,
    TokenKind.YEARLESS_WEEK: _iso_week,
    TokenKind.NUMBER: _numbered,
    TokenKind.ID: read_anchor,
}
_WORDED: Final[Mapping[str, _Reader]] = {
    **dict.fromkeys(Third, _part),
    **dict.fromkeys(Season, _spell),
    "winter": _winter,
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(WEEKDAYS, _weekday),
    **dict.fromkeys(Ordinal, _ordinal),
    **dict.fromkeys(UNITS, _nth),
    **dict.fromkeys(Direction, _moment),
    **dict.fromkeys(Edge, read_anchor),
    "each": read_anchor,
}
