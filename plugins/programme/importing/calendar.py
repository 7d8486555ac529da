"""The events of an iCalendar file; of our own, also what its dates cannot say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar

from .clocks import Day, bounds, here, unknown_zone, written, zones
from .columns import is_no_event, kind
from .found import Doubts, Found, Imported
from .moments import moment
from .repeating import repeated

_OURS: Final = re.compile(r"(?P<id>[^.@]+)(\.[^@]+)?@mkdocs-programme")


def from_calendar(name: str, content: bytes, time_zone: str | None) -> Imported:
    """Read each event of the calendar, in the order of the file, by the clocks of *time_zone*.

    Raises:
        ProblemsError: it is no calendar, or has no event.
    """
    doubts = Doubts(name)
    try:
        calendar = Calendar.from_ical(content.decode("utf-8-sig"))
    except ValueError as error:
        raise doubts.refuse("import_not_calendar") from error
    found = calendar.walk("VEVENT")
    events = tuple(_events(found, ZoneInfo(time_zone) if time_zone else None, doubts))
    if not events:
        raise doubts.refuse("import_nothing")
    kept = sorted({zone for event in found if "DTSTART" in event for zone in zones(event)})
    if kept and not time_zone:
        doubts.tell("import_zone_kept", zones=", ".join(kept))
    return Imported(events, tuple(doubts.told))


def _events(found: Iterable[Any], zone: ZoneInfo | None, doubts: Doubts) -> Iterator[Found]:
    moved = defaultdict[str, list[Day]](list)
    for event in found:
        if "RECURRENCE-ID" in event:
            moved[str(event.get("UID"))].append(event.decoded("RECURRENCE-ID"))
    for number, event in enumerate(found, 1):
        title, said = str(event.get("SUMMARY", "")), str(event.get("DESCRIPTION", ""))
        ours = _OURS.fullmatch(str(event.get("UID", "")))
        if not title or "DTSTART" not in event or (ours and is_no_event(_kind(said))):
            doubts.tell("import_row", number, text=title or said[:100])
            continue
        if unknown := unknown_zone(event):
            doubts.tell("import_zone", number, title=title, zone=unknown)
        when = written(*(here(one, zone) for one in bounds(event)))
        if "RRULE" in event:
            again = repeated(event, zone, moved[str(event.get("UID"))])
            when = again or when
            if not again:
                doubts.tell("import_repeats", number, title=title)
        yield _ours(event, ours["id"], when) if ours else _event(event, title, when)


def _kind(said: str) -> str:
    """What our calendars call the event, in the second line of what they say of it."""
    return said.partition("\n")[2].partition("\n")[0].partition(" · ")[0]


def _ours(event: Any, name: str, when: str) -> dict[str, str]:  # noqa: ANN401 -- icalendar leaves it untyped
    title, said = str(event["SUMMARY"]), str(event.get("DESCRIPTION", ""))
    first = said.partition("\n")[0]
    called = kind(_kind(said))
    found = {"id": name, "title": title.removesuffix(f" ({first})")}
    found |= {"kind": called} if called and called != "event" else {}
    return found | {"when": moment(first) or when} | _place(event)


def _event(event: Any, title: str, when: str) -> dict[str, str]:  # noqa: ANN401 -- likewise
    said = str(event.get("DESCRIPTION", "")).strip()
    return {"title": title, "when": when} | _place(event) | ({"note": said} if said else {})


def _place(event: Any) -> dict[str, str]:  # noqa: ANN401 -- likewise
    place = str(event.get("LOCATION", ""))
    return {"place": place} if place else {}
