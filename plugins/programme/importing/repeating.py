"""A calendar's rule of repetition in the language of dates, where that says the same days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from ..when import Context, Repetition, WhenError, parse, resolve
from .clocks import Day, bounds, here, hours

_MOST: Final = 500
"""More times than a programme has, of what is to be over one day."""
_SEEN: Final = 60
"""How many times of what never ends are compared with what it is called."""
_RHYTHMS: Final = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month"}
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def repeated(event: Any, zone: ZoneInfo | None, moved: Iterable[Day]) -> str | None:  # noqa: ANN401 -- icalendar leaves it untyped
    """Write when the event repeats, but for what is *moved*; None where it cannot be said."""
    start, end = (here(one, zone) for one in bounds(event))
    if not _is_one_day(start, end) or "RDATE" in event:
        return None
    try:
        rule = rrulestr(
            event["RRULE"].to_ical().decode(), dtstart=_moment(event.decoded("DTSTART"))
        )
    except (AttributeError, ValueError):
        return None
    said = event["RRULE"]
    is_endless = "UNTIL" not in said and "COUNT" not in said
    times = [here(one, zone) for one in islice(rule, _SEEN if is_endless else _MOST + 1)]
    if (
        len(times) > _MOST
        or len({one.time() for one in times if isinstance(one, dt.datetime)}) != 1
    ):
        return None
    days = [_day(one) for one in times]
    out = sorted({_day(here(one, zone)) for one in (*_left_out(event), *moved)} & set(days))
    first = f"{_rhythm(said, days[0])} {hours(start, end)}".strip() + f" from {days[0]}"
    exceptions = " except " + ", ".join(map(str, out)) if out else ""
    kept = [day for day in days if day not in out]
    closed = f"{first} to {days[-1]}{exceptions}"
    if not _says(closed, kept):
        return None
    return first + exceptions if is_endless else closed


def _is_one_day(start: Day, end: Day) -> bool:
    if isinstance(start, dt.datetime):
        return _day(start) == _day(end)
    return end <= start + dt.timedelta(days=1)


def _rhythm(said: Any, first: dt.date) -> str:  # noqa: ANN401 -- likewise
    """How it would be said; whether that is what the rule means is seen by its days."""
    every = int(said.get("INTERVAL", [1])[0])
    unit = _RHYTHMS.get(str(said["FREQ"][0]), "year")
    times = f"every {every} {unit}s" if every > 1 else f"every {unit}"
    if unit == "week":
        day = _DAYS[first.weekday()]
        return f"{times} on {day}" if every > 1 else f"every {day}"
    if unit == "month":
        by = str(said.get("BYDAY", [""])[0])
        ordinal = _ORDINALS[-1] if by.startswith("-1") else _ORDINALS.get(-(-first.day // 7), "")
        return f"{times} on {ordinal} {_DAYS[first.weekday()]}"
    return times


def _left_out(event: Any) -> Iterator[Day]:  # noqa: ANN401 -- likewise
    found = event.get("EXDATE", [])
    for dates in found if isinstance(found, list) else [found]:
        yield from (one.dt for one in dates.dts)


def _says(text: str, days: list[dt.date]) -> bool:
    """Whether *text* means just those days."""
    try:
        found = resolve(parse(text), Context())
    except WhenError:
        return False
    spans = found.occurrences if isinstance(found, Repetition) else ()
    return [span.points[0].first for span in spans] == days


def _moment(value: Day) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 -- a whole day has no zone


def _day(value: Day) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value
