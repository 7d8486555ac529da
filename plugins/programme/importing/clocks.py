"""The days and clock times of a calendar's event, as the clocks of the programme show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

Day: TypeAlias = dt.date | dt.datetime
"""A whole day, or a clock time on a day."""


def here(value: Day, zone: ZoneInfo | None) -> Day:
    """The same as clocks in *zone* show it; as it is written where either has no zone."""
    if not isinstance(value, dt.datetime):
        return value
    there = value.astimezone(zone) if zone and value.tzinfo else value
    return there.replace(tzinfo=None)


def bounds(event: Any) -> tuple[Day, Day]:  # noqa: ANN401 -- icalendar leaves it untyped
    """When the event begins and ends; a whole day is over when the next one begins."""
    start: Day = event.decoded("DTSTART")
    is_day = not isinstance(start, dt.datetime)
    end: Day = start + dt.timedelta(days=1) if is_day else start
    if "DURATION" in event:
        end = start + event.decoded("DURATION")
    elif "DTEND" in event and "DTEND" not in dict(event.errors):
        end = event.decoded("DTEND")
    if isinstance(end, dt.datetime) is is_day or _is_floating(start) is not _is_floating(end):
        return start, start
    return start, max(start, end)


def unknown_zone(event: Any) -> str | None:  # noqa: ANN401 -- likewise
    """The name of the zone the event is written in, if nobody knows it."""
    name = event["DTSTART"].params.get("TZID")
    return name if name and _is_floating(event.decoded("DTSTART")) else None


def zones(event: Any) -> Iterator[str]:  # noqa: ANN401 -- likewise
    """The zone the event is written in, if it is known."""
    start = event.decoded("DTSTART")
    if not _is_floating(start):
        yield str(event["DTSTART"].params.get("TZID", start.tzinfo))


def written(start: Day, end: Day) -> str:
    """Write from when to when it is, in the language of dates."""
    if not isinstance(start, dt.datetime):
        last = max(start, end - dt.timedelta(days=1))
        return f"{start}" if last == start else f"{start} to {last}"
    if isinstance(end, dt.datetime) and start.date() == end.date():
        return f"{start:%Y-%m-%d} {hours(start, end)}"
    return f"{start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"


def hours(start: Day, end: Day) -> str:
    """Write its clock times; of a whole day nothing."""
    if not isinstance(start, dt.datetime):
        return ""
    return f"{start:%H:%M}" + (f"-{end:%H:%M}" if end > start else "")


def _is_floating(value: Day) -> bool:
    """Whether it is the same on every clock of the world."""
    return not isinstance(value, dt.datetime) or value.tzinfo is None
