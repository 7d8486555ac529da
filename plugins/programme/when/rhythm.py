"""Reading what repeats.

repeat = "every" (WEEKDAY | N ["to" N] unit | unit) ["on" [ORD] WEEKDAY] [TIME]
         ["from" point] [("to"|"until") point] ["except" span {"," span}]
"""

from __future__ import annotations

from .cursor import Cursor
from .hours import Hours, read_hours
from .points import read_count, read_point
from .ranges import read_stretch
from .refusal import WhenError
from .tokens import TokenKind
from .tree import Repeat, Rhythm, Stretch
from .words import UNITS, WEEKDAYS, Ordinal, Unit

_REPEATED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


def read_repeat(cursor: Cursor) -> Repeat:
    """Everything from the word ``every``."""
    cursor.take("every")
    rhythm = _rhythm(cursor)
    return Repeat(
        rhythm,
        _hours(cursor, rhythm),
        read_point(cursor) if cursor.take("from") else None,
        read_point(cursor) if cursor.take("to", "until") else None,
        _exceptions(cursor),
    )


def _rhythm(cursor: Cursor) -> Rhythm:
    if cursor.sees(*WEEKDAYS):
        return Rhythm(1, 1, Unit.WEEK, WEEKDAYS[cursor.step()])
    least, most = _every(cursor)
    if cursor.sees(*WEEKDAYS, *Ordinal) or cursor.peek().text == "other":
        raise _every_second(cursor, least)
    unit = _unit(cursor)
    if not cursor.take("on"):
        return Rhythm(least, most, unit)
    ordinal = cursor.take(*Ordinal)
    weekday = cursor.take(*WEEKDAYS)
    if not weekday or unit not in _ON or bool(ordinal) is not _ON[unit]:
        raise cursor.refuse(
            "when_on",
            f"every {max(least, 2)} weeks on Friday",
            "every month on first Monday",
            back=1,
        )
    return Rhythm(least, most, unit, WEEKDAYS[weekday], Ordinal(ordinal) if ordinal else None)


_ON = {Unit.WEEK: False, Unit.MONTH: True}
"""Whether the weekday after "on" needs an ordinal."""


def _every(cursor: Cursor) -> tuple[int, int]:
    if not cursor.kinds(TokenKind.NUMBER):
        return 1, 1
    least = read_count(cursor)
    most = read_count(cursor) if cursor.take("to") else least
    if most < least:
        raise cursor.refuse(
            "when_every_order", f"every {most} to {least} weeks", f"every {most} weeks", back=1
        )
    return least, most


def _unit(cursor: Cursor) -> Unit:
    unit = UNITS.get(cursor.peek().text)
    if unit is None or unit not in _REPEATED:
        raise cursor.refuse("when_every_unit", "every week", "every 2 weeks on Friday")
    cursor.step()
    return unit


def _every_second(cursor: Cursor, number: int) -> WhenError:
    token = cursor.peek()
    weekday = token.text if token.text in WEEKDAYS else cursor.peek(1).text
    name = weekday.capitalize() if weekday in WEEKDAYS else "Friday"
    return cursor.refuse(
        "when_every_second", f"every {max(number, 2)} weeks on {name}", f"every {name}"
    )


def _hours(cursor: Cursor, rhythm: Rhythm) -> Hours | None:
    if not cursor.kinds(TokenKind.HOURS):
        return None
    if rhythm.weekday is None and rhythm.unit is not Unit.DAY:
        hours = cursor.peek().text
        every = f"every {rhythm.least} weeks" if rhythm.least > 1 else "every week"
        raise cursor.refuse(
            "when_clock_needs_weekday", f"{every} on Friday {hours}", f"every day {hours}"
        )
    return read_hours(cursor.step())


def _exceptions(cursor: Cursor) -> tuple[Stretch, ...]:
    if not cursor.take("except"):
        return ()
    found = [read_stretch(cursor)]
    while cursor.accept(TokenKind.COMMA):
        found.append(read_stretch(cursor))
    return tuple(found)
