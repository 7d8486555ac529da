"""The time zone of a calendar (VTIMEZONE), as RFC 5545 asks for it.

Not by icalendar's own hand: it tells clocks that are put forward an hour late, and overlooks a
change that does not last two months. The moments are those of the time zone database.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final
from zoneinfo import ZoneInfo

import icalendar

from .placing import Times

_DAY: Final = dt.timedelta(days=1)
_MINUTE: Final = dt.timedelta(minutes=1)


def add_zone(feed: icalendar.Calendar, times: Sequence[Times]) -> None:
    """Tell in *feed*, where it has hours, how its clocks go in the years of *times*."""
    years = [day.year for both in times for day in both]
    for key in feed.get_missing_tzids():
        feed.subcomponents.insert(0, _zone(ZoneInfo(key), min(years), max(years)))


def _zone(zone: ZoneInfo, first: int, last: int) -> icalendar.Timezone:
    told = icalendar.Timezone()
    told.add("tzid", zone.key)
    start = dt.datetime(first, 1, 1, tzinfo=zone).astimezone(dt.UTC)
    told.add_component(_time(zone, start, start))
    for change in _changes(zone, start, dt.datetime(last + 1, 1, 2, tzinfo=dt.UTC)):
        told.add_component(_time(zone, change - _MINUTE, change))
    return told


def _time(zone: ZoneInfo, before: dt.datetime, start: dt.datetime) -> icalendar.Component:
    """The time that begins at *start*, which is told by the clock as it was *before*."""
    old, new = before.astimezone(zone), start.astimezone(zone)
    told = icalendar.TimezoneDaylight() if new.dst() else icalendar.TimezoneStandard()
    told.add("dtstart", (start + _offset(old)).replace(tzinfo=None))
    told.add("tzname", new.tzname())
    told.add("tzoffsetfrom", _offset(old))
    told.add("tzoffsetto", _offset(new))
    return told


def _changes(zone: ZoneInfo, start: dt.datetime, end: dt.datetime) -> Iterator[dt.datetime]:
    """Every moment from *start* to *end* at which the clocks are changed; no two on a day."""
    for number in range((end - start).days):
        day = start + number * _DAY
        if _offset(day.astimezone(zone)) != _offset((day + _DAY).astimezone(zone)):
            yield _change(zone, day)


def _change(zone: ZoneInfo, day: dt.datetime) -> dt.datetime:
    """The minute, within 24 hours of *day*, from which the clocks go otherwise."""
    old, same, other = _offset(day.astimezone(zone)), day, day + _DAY
    while other - same > _MINUTE:
        middle = same + (other - same) // _MINUTE // 2 * _MINUTE
        same, other = (middle, other) if _offset(middle.astimezone(zone)) == old else (same, middle)
    return other


def _offset(moment: dt.datetime) -> dt.timedelta:
    """How far the clock that shows *moment* is from UTC."""
    offset = moment.utcoffset()
    assert offset is not None  # noqa: S101 -- every moment here is in a time zone
    return offset
