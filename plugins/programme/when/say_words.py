"""Saying what could not be computed, in the words it was written with."""

from __future__ import annotations

from typing import Final

from .dates import weekday_name
from .fixed import fixed_point
from .phrasebook import Ending, Named, Phrasebook, Style
from .say_points import say_nth, say_point, say_time
from .stretch import Grain, InWords, Loose, Point
from .tree import Anchor, CalendarWeek, Landmark, Month, Nth, Offset, WeekdayOf
from .words import Ordinal, Unit

_GRAINS: Final = {Unit.DAY: Grain.DAY, Unit.WEEK: Grain.WEEK, Unit.MONTH: Grain.MONTH}
_NUMBERS: Final = {ordinal: f"{number}" for number, ordinal in enumerate(Ordinal, start=1)}


def say_in_words(words: InWords, book: Phrasebook, style: Style) -> str:
    """A span of which at least one end is only known in words."""
    said = _ends(words, book, style)
    if words.hours is None:
        return said
    return book.styled("each_day", style, days=said, time=say_time(words.hours, book))


def _ends(words: InWords, book: Phrasebook, style: Style) -> str:
    start, end = words.start, words.end
    if start is None or end is None:
        return _open(start, end, book)
    if start == end:
        return _end(start, book, style)
    match start, end:
        case (Loose(Offset() as first), Loose(Offset() as last)) if _same_side(first, last):
            return _offset(last, book, first.number)
        case _:
            said = [_end(point, book, "full") for point in (start, end)]
            if style == "on":
                return book.fill("range.on", start=said[0], end=said[1])
            return book.dash(*said)


def _open(start: Point | Loose | None, end: Point | Loose | None, book: Phrasebook) -> str:
    side, known = ("from", start) if start else ("until", end)
    if known is None:
        return book.phrases["undated"]
    words, on = _end(known, book, "full"), _end(known, book, "on")
    return book.fill(f"{side}.words", words=words, on=on)


def _same_side(first: Offset, last: Offset) -> bool:
    return (first.unit, first.direction, first.anchor) == (last.unit, last.direction, last.anchor)


def _end(end: Point | Loose, book: Phrasebook, style: Ending) -> str:
    if isinstance(end, Point):
        return say_point(end, book, style)
    said = _base(end, book, style)
    if end.hours is None:
        return said
    return book.fill("at_time", day=said, time=say_time(end.hours, book))


def _base(end: Loose, book: Phrasebook, style: Ending) -> str:
    match end.base:
        case Offset() as offset:
            return _offset(offset, book, offset.number)
        case Anchor() as anchor:
            return _slots(anchor, book)["at" if style == "on" else "name"]
        case Nth(unit, number):
            return say_nth(_GRAINS[unit], number, book, style)
        case WeekdayOf() as rule:
            return _weekday(rule, book, style)
        case fixed:
            return say_point(fixed_point(fixed), book, style)


def _offset(offset: Offset, book: Phrasebook, least: int | None) -> str:
    span = ""
    if offset.unit is not None and offset.number is not None:
        span = book.count(offset.unit, offset.number, least)
    return book.fill(f"words.{offset.direction}", span=span, **_slots(offset.anchor, book))


def _slots(anchor: Anchor, book: Phrasebook) -> dict[str, str]:
    """A thing as it stands in a sentence: after "before", in the genitive and so on."""
    kind, title = _thing(anchor, book)
    slots = {slot: book.fill(f"{kind}.{slot}", title=title) for slot in _SLOTS}
    if anchor.edge is None:
        return slots
    return {slot: book.fill(f"edge.{anchor.edge}.{slot}", **slots) for slot in _SLOTS}


_SLOTS: Final = ("before", "of", "name", "at")


def _thing(anchor: Anchor, book: Phrasebook) -> tuple[str, str]:
    """The phrases for a thing, and its title."""
    if isinstance(anchor.thing, Landmark):
        return "thing.run" if anchor.thing is Landmark.RUN else "thing.untitled", ""
    found = book.title(anchor.thing)
    named = found if isinstance(found, Named) else Named(found)
    if not named.title:
        return "thing.untitled", ""
    kind = book.first_of(f"thing.{named.kind}.name", "thing.event.name")
    return kind.removesuffix(".name"), named.title


def _weekday(rule: WeekdayOf, book: Phrasebook, style: Ending) -> str:
    kind = "weekday_of_week" if rule.ordinal is None else "weekday_of_month"
    fields = {"weekday": weekday_name(rule.weekday, book.locale), "of": _of(rule.of, book)}
    if rule.ordinal is not None:
        fields |= ordinal_of(rule.ordinal, book)
    return book.styled(kind, style, **fields)


def ordinal_of(ordinal: Ordinal, book: Phrasebook) -> dict[str, str]:
    """The second or the last, as the languages need it."""
    number = "last" if ordinal is Ordinal.LAST else _NUMBERS[ordinal]
    return {"nth": book.phrases[f"nth.{number}"], "nth_on": book.phrases[f"nth_on.{number}"]}


def _of(of: Month | CalendarWeek | Nth, book: Phrasebook) -> str:
    if isinstance(of, Nth):
        return say_nth(_GRAINS[of.unit], of.number, book, "of")
    return say_point(fixed_point(of), book, "of")
