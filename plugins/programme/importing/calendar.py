"""The events of an iCalendar file; of our own, also what its dates cannot say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar

from ..model import Programme
from .clocks import Day, bounds, here, unknown_zone, written, zones
from .found import Doubts, Found, Imported, Value
from .moments import moment
from .names import is_no_event, kind, modes, named, roles
from .repeating import repeated

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
    found = calendar.walk("VEVENT")
    events = tuple(reader.events(found))
    if not events:
        raise doubts.refuse("import_nothing")
    kept = sorted({zone for event in found if "DTSTART" in event for zone in zones(event)})
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

    def events(self, found: Iterable[Any]) -> Iterator[Found]:
        moved = defaultdict[str, list[Day]](list)
        for event in found:
            if "RECURRENCE-ID" in event:
                moved[str(event.get("UID"))].append(event.decoded("RECURRENCE-ID"))
        for number, event in enumerate(found, 1):
            title, said = str(event.get("SUMMARY", "")), str(event.get("DESCRIPTION", ""))
            ours = _OURS.fullmatch(str(event.get("UID", "")))
            if not title or "DTSTART" not in event or (ours and is_no_event(_facts(said)[0])):
                self.doubts.tell("import_row", number, text=title or said[:100])
                continue
            if unknown := unknown_zone(event):
                self.doubts.tell("import_zone", number, title=title, zone=unknown)
            when = self._when(number, event, title, moved[str(event.get("UID"))])
            yield self._ours(event, ours["id"], when) if ours else self._other(event, when)

    def _when(self, number: int, event: Any, title: str, moved: list[Day]) -> str:  # noqa: ANN401 -- icalendar leaves it untyped
        again = repeated(event, self._zone, moved) if "RRULE" in event else None
        if "RRULE" in event and not again:
            self.doubts.tell("import_repeats", number, title=title)
        return again or written(*(here(one, self._zone) for one in bounds(event)))

    def _ours(self, event: Any, name: str, when: str) -> Found:  # noqa: ANN401 -- likewise
        title, said = str(event["SUMMARY"]), str(event.get("DESCRIPTION", ""))
        first = said.partition("\n")[0]
        called, *others = _facts(said)
        of_kind = kind(called)
        return _but_empty(
            id=name,
            title={self.language: title.removesuffix(f" ({first})")},
            kind="" if of_kind == "event" else of_kind or "",
            when=moment(first) or when,
            mode=_which(others, modes()),
            place=str(event.get("LOCATION", "")),
            roles=_which(others, self._roles),
        )

    def _other(self, event: Any, when: str) -> Found:  # noqa: ANN401 -- likewise
        said = str(event.get("DESCRIPTION", "")).strip()
        return _but_empty(
            title={self.language: str(event["SUMMARY"])},
            when=when,
            place=str(event.get("LOCATION", "")),
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
