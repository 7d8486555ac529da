"""A calendar's rule of repetition in the language of dates, where that says the same days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import vRecur

from ..when import YEARS, Context, Repetition, WhenError, parse, resolve
from .clocks import Day, here, hours
from .vevent import Vevent

_MOST: Final = 500
"""More times than a programme has, of what is to be over one day."""
_SEEN: Final = 60
"""How many times of what never ends are compared with what it is called."""
_RHYTHMS: Final = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month"}
_OFTEN: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_SAYABLE: Final = {
    "DAILY": _OFTEN,
    "WEEKLY": _OFTEN | {"BYDAY"},
    "MONTHLY": _OFTEN | {"BYDAY", "BYSETPOS"},
}
"""What a rule may have, by how often it repeats."""
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def repeated(
    event: Vevent, bounds: tuple[Day, Day], zone: ZoneInfo | None, moved: Iterable[Day]
) -> str | None:
    """Write when the event repeats, but for what is *moved*; None where it cannot be said."""
    rule = event.rule
    if rule is None or not _is_sayable(rule):
        return None
    is_endless = "UNTIL" not in rule and "COUNT" not in rule
    start, end = (here(one, zone) for one in bounds)
    found = _times(event.text("RRULE"), bounds[0], is_endless=is_endless)
    times = [here(one, zone) for one in found]
    clocks = {one.time() for one in times if isinstance(one, dt.datetime)}
    if len(clocks) != 1 or not _is_one_day(start, end):
        return None
    days = [_day(one) for one in times]
    out = sorted({_day(here(one, zone)) for one in (*event.left_out, *moved)} & set(days))
    first = f"{_rhythm(rule, days[0])} {hours(start, end)}".strip() + f" from {days[0]}"
    exceptions = " except " + ", ".join(map(str, out)) if out else ""
    kept = [day for day in days if day not in out]
    closed = f"{first} to {days[-1]}{exceptions}"
    if not _says(closed, kept):
        return None
    return first + exceptions if is_endless else closed


def _is_sayable(rule: vRecur) -> bool:
    """Whether the rule has but what the language of dates may have words for.

    Nor does it then go on through thousands of years in search of a day that there is not.
    """
    allowed = _SAYABLE.get(str(rule.get("FREQ", [""])[0]), frozenset())
    return {str(part).upper() for part in rule} <= allowed


def _times(rule: str, start: Day, *, is_endless: bool) -> list[dt.datetime]:
    """The times of the *rule* from its *start*; of what never ends, the first.

    Nothing where they are more than a programme has, or in years that none is in.
    """
    try:
        times = rrulestr(rule, dtstart=_moment(start))
        found = list(islice(times, _SEEN if is_endless else _MOST + 1))
    except ValueError:
        return []
    return found if 0 < len(found) <= _MOST and found[-1].year in YEARS else []


def _is_one_day(start: Day, end: Day) -> bool:
    if isinstance(start, dt.datetime):
        return _day(start) == _day(end)
    return end <= start + dt.timedelta(days=1)


def _rhythm(said: vRecur, first: dt.date) -> str:
    """How it would be said; whether that is what the rule means is seen by its days."""
    every = int(said.get("INTERVAL", [1])[0])
    unit = _RHYTHMS[str(said["FREQ"][0])]
    times = f"every {every} {unit}s" if every > 1 else f"every {unit}"
    if unit == "week":
        day = _DAYS[first.weekday()]
        return f"{times} on {day}" if every > 1 else f"every {day}"
    if unit == "month":
        by = str(said.get("BYDAY", [""])[0])
        ordinal = _ORDINALS[-1] if by.startswith("-1") else _ORDINALS.get(-(-first.day // 7), "")
        return f"{times} on {ordinal} {_DAYS[first.weekday()]}"
    return times


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
