"""The events of an iCalendar file; of our own, also what its dates cannot say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from icalendar import Calendar

from .columns import is_no_event, kind
from .found import Doubts, Found, Imported
from .moments import moment

_OURS: Final = re.compile(r"(?P<id>[^.@]+)(\.[^@]+)?@mkdocs-programme")


def from_calendar(name: str, content: bytes) -> Imported:
    """Read each event of the calendar, in the order of the file.

    Raises:
        ProblemsError: it is no calendar, or has no event.
    """
    doubts = Doubts(name)
    try:
        calendar = Calendar.from_ical(content.decode("utf-8-sig"))
    except ValueError as error:
        raise doubts.refuse("import_not_calendar") from error
    events = tuple(_events(calendar, doubts))
    if not events:
        raise doubts.refuse("import_nothing")
    return Imported(events, tuple(doubts.told))


def _events(calendar: Any, doubts: Doubts) -> Iterator[Found]:  # noqa: ANN401 -- icalendar leaves it untyped
    for number, event in enumerate(calendar.walk("VEVENT"), 1):
        title, said = str(event.get("SUMMARY", "")), str(event.get("DESCRIPTION", ""))
        ours = _OURS.fullmatch(str(event.get("UID", "")))
        if not title or "DTSTART" not in event or (ours and is_no_event(_kind(said))):
            doubts.tell("import_row", number, text=title or said[:100])
            continue
        if "RRULE" in event:
            doubts.tell("import_repeats", number, title=title)
        yield _ours(event, ours["id"], title, said) if ours else _event(event, title, said.strip())


def _kind(said: str) -> str:
    """What our calendars call the event, in the second line of what they say of it."""
    return said.partition("\n")[2].partition("\n")[0].partition(" · ")[0]


def _ours(event: Any, name: str, title: str, said: str) -> dict[str, str]:  # noqa: ANN401 -- likewise
    first = said.partition("\n")[0]
    called = kind(_kind(said))
    found = {"id": name, "title": title.removesuffix(f" ({first})")}
    found |= {"kind": called} if called and called != "event" else {}
    return found | {"when": moment(first) or _when(event)} | _place(event)


def _event(event: Any, title: str, said: str) -> dict[str, str]:  # noqa: ANN401 -- likewise
    found = {"title": title, "when": _when(event)} | _place(event)
    return found | ({"note": said} if said else {})


def _place(event: Any) -> dict[str, str]:  # noqa: ANN401 -- likewise
    place = str(event.get("LOCATION", ""))
    return {"place": place} if place else {}


def _when(event: Any) -> str:  # noqa: ANN401 -- likewise
    start = event.decoded("DTSTART")
    end = event.decoded("DTEND") if "DTEND" in event else start
    if not isinstance(start, dt.datetime):
        last = max(start, end - dt.timedelta(days=1))
        return f"{start}" if last == start else f"{start} to {last}"
    if start.date() == end.date():
        return f"{start:%Y-%m-%d %H:%M}" + (f"-{end:%H:%M}" if end > start else "")
    return f"{start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"
