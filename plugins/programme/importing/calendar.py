"""The events of an iCalendar file; of our own, also what its dates cannot say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar

from ..model import Programme
from .clocks import Day, here, is_floating, written
from .found import Doubts, Found, Imported, Value
from .moments import moment
from .names import is_no_event, kind, modes, named, roles
from .repeating import repeated
from .vevent import Vevent

_OURS: Final = re.compile(r"(?P<id>[^.@]+)(\.[^@]+)?@mkdocs-programme")


def from_calendar(
    name: str, content: bytes, language: str, programme: Programme | None
) -> Imported:
    """Read each event of the calendar, in the order of the file, by the *programme*'s clocks.

    Who is invited, and the categories a program sorts it by, are left out: they are people's
    addresses and colours more often than roles and kinds.

    Raises:
        ProblemsError: it is no calendar, or has no event.
    """
    doubts = Doubts(name)
    reader = _Reader(language, programme, doubts)
    try:
        calendar = Calendar.from_ical(content.decode("utf-8-sig"))
    except ValueError as error:
        raise doubts.refuse("import_not_calendar") from error
    found = [Vevent(event) for event in calendar.walk("VEVENT")]
    events = tuple(reader.events(found))
    if not events:
        raise doubts.refuse("import_nothing")
    kept = sorted({event.zone or "" for event in found if not is_floating(event.start)})
    if kept and not programme:
        doubts.tell("import_zone_kept", zones=", ".join(kept))
    return Imported(events, tuple(doubts.told))


@dataclass(frozen=True)
class _Reader:
    """What makes our events of a calendar's, whose texts are in *language*."""

    language: str
    programme: Programme | None
    doubts: Doubts

    @cached_property
    def _zone(self) -> ZoneInfo | None:
        return ZoneInfo(self.programme.profile.time_zone) if self.programme else None

    @cached_property
    def _roles(self) -> Mapping[str, str]:
        return roles(self.programme.roles if self.programme else ())

    def events(self, found: Iterable[Vevent]) -> Iterator[Found]:
        """Each that is an event; what is not understood of it is told."""
        found = list(found)
        moved = defaultdict[str, list[Day]](list)
        for event in found:
            moved[event.text("UID")] += [event.moved] if event.moved else []
        for number, event in enumerate(found, 1):
            title, said = event.text("SUMMARY"), event.text("DESCRIPTION")
            ours = _OURS.fullmatch(event.text("UID"))
            if not title or "DTSTART" not in event or (ours and is_no_event(_facts(said)[0])):
                self.doubts.tell("import_row", number, text=title or said[:100])
                continue
            self._tell(number, event)
            when = self._when(number, event, moved[event.text("UID")])
            kept = self._ours(event, ours["id"], when) if ours else self._other(event, when)
            lost = "\n".join(event.unread)
            yield {**kept, "note": {self.language: lost}} if lost else kept

    def _tell(self, number: int, event: Vevent) -> None:
        """Tell what of it is not understood, or is not read."""
        title = event.text("SUMMARY")
        for text in event.unread:
            self.doubts.tell("import_when", number, text=text)
        if event.twice:
            self.doubts.tell("import_twice", number, title=title, names=", ".join(event.twice))
        if event.zone and is_floating(event.start):
            self.doubts.tell("import_zone", number, title=title, zone=event.zone)

    def _when(self, number: int, event: Vevent, moved: list[Day]) -> str:
        bounds = event.bounds
        if bounds is None:
            return ""
        again = repeated(event, bounds, self._zone, moved) if event.repeats else None
        if event.repeats and not again:
            self.doubts.tell("import_repeats", number, title=event.text("SUMMARY"))
        return again or written(*(here(one, self._zone) for one in bounds))

    def _ours(self, event: Vevent, name: str, when: str) -> Found:
        title, said = event.text("SUMMARY"), event.text("DESCRIPTION")
        first = said.partition("\n")[0]
        called, *others = _facts(said)
        of_kind = kind(called)
        return _but_empty(
            id=name,
            title={self.language: title.removesuffix(f" ({first})")},
            kind="" if of_kind == "event" else of_kind or "",
            when=moment(first) or when,
            mode=_which(others, modes()),
            place=event.text("LOCATION"),
            roles=_which(others, self._roles),
        )

    def _other(self, event: Vevent, when: str) -> Found:
        said = event.text("DESCRIPTION").strip()
        return _but_empty(
            title={self.language: event.text("SUMMARY")},
            when=when,
            place=event.text("LOCATION"),
            summary={self.language: said} if said else "",
        )


def _facts(said: str) -> list[str]:
    """What our calendars say on the second line of a description: first the kind."""
    return said.partition("\n")[2].partition("\n")[0].split(" · ")


def _which(facts: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """What the fact says all of which is understood by *names*; nothing where none is."""
    found = (values for values, left in (named(fact, names) for fact in facts) if not left)
    return next(found, ())


def _but_empty(**keys: Value) -> Found:
    return {key: value for key, value in keys.items() if value}
