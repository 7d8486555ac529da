"""The days and clock times of a calendar's event, as the clocks of the programme show them."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias
from zoneinfo import ZoneInfo

Day: TypeAlias = dt.date | dt.datetime
"""A whole day, or a clock time on a day."""


def here(value: Day, zone: ZoneInfo | None) -> Day:
    """The same as clocks in *zone* show it; as it is written where either has no zone."""
    if not isinstance(value, dt.datetime):
        return value
    there = value.astimezone(zone) if zone and value.tzinfo else value
    return there.replace(tzinfo=None)


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


def is_floating(value: Day | None) -> bool:
    """Whether it is the same on every clock of the world."""
    return not isinstance(value, dt.datetime) or value.tzinfo is None
