"""An event of an iCalendar file: what is written of it, as far as it is understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar

from icalendar import vDDDLists, vDDDTypes, vRecur
from icalendar.parser_tools import to_unicode

from ..when import YEARS
from .clocks import Day, is_floating

T = TypeVar("T")
_ONCE: Final = (
    *("SUMMARY", "DESCRIPTION", "LOCATION", "UID"),
    *("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"),
)
"""What an event should say only once; the first counts."""
_LONGEST: Final = dt.timedelta(days=36_525)
"""A hundred years: more than any event takes, and less than brings a day out of the calendar."""


@dataclass(frozen=True)
class Vevent:
    """The properties of an event, by their names.

    icalendar leaves them untyped: each is of the kind that was written, or broken, or a list of
    such where it is there more than once.
    """

    properties: Mapping[str, Any]

    def __contains__(self, name: str) -> bool:
        return name in self.properties

    def text(self, name: str) -> str:
        """What is written as *name*; nothing where it is not there."""
        return self._first(name, _written) or ""

    @cached_property
    def start(self) -> Day | None:
        """When it begins, where that is understood."""
        return self._first("DTSTART", _day)

    @property
    def bounds(self) -> tuple[Day, Day] | None:
        """When it begins and ends; a whole day is over when the next one begins."""
        start = self.start
        if start is None:
            return None
        is_day = not isinstance(start, dt.datetime)
        long = self._first("DURATION", _length)
        said = self._first("DTEND", _day) if long is None else start + long
        end = said or (start + dt.timedelta(days=1) if is_day else start)
        if isinstance(end, dt.datetime) is is_day or is_floating(start) is not is_floating(end):
            return start, start
        return start, max(start, end)

    @property
    def zone(self) -> str | None:
        """The name of the zone it is written in; none where every clock of the world shows it."""
        if not isinstance(self.start, dt.datetime):
            return None
        said = self._all("DTSTART")[0].params.get("TZID") or self.start.tzinfo
        return str(said) if said else None

    @property
    def repeats(self) -> bool:
        """Whether it is at more than one time."""
        return "RRULE" in self or "RDATE" in self

    @property
    def rule(self) -> vRecur | None:
        """How it repeats; none where that is broken, or more than one rule, or also other times."""
        rules = self._all("RRULE")
        is_one = len(rules) == 1 and isinstance(rules[0], vRecur) and "RDATE" not in self
        return rules[0] if is_one else None

    @property
    def moved(self) -> Day | None:
        """The time of what repeats that it stands in place of."""
        return self._first("RECURRENCE-ID", _day)

    @property
    def left_out(self) -> tuple[Day, ...]:
        """The times of what repeats that are left out."""
        return tuple(day for value in self._all("EXDATE") for day in _days(value) or ())

    @property
    def twice(self) -> tuple[str, ...]:
        """The names of what should be there once, and is there again."""
        return tuple(name for name in _ONCE if len(self._all(name)) > 1)

    @property
    def unread(self) -> Iterator[str]:
        """What is written of its times and is not understood."""
        for name, read in _TIMES.items():
            for value in self._all(name)[: 1 if name in _ONCE else None]:
                if read(value) is None:
                    yield _written(value)

    def _first(self, name: str, read: Callable[[Any], T]) -> T | None:
        return next(map(read, self._all(name)), None)

    def _all(self, name: str) -> list[Any]:
        found = self.properties.get(name, [])
        return found if isinstance(found, list) else [found]


def _written(value: Any) -> str:  # noqa: ANN401 -- likewise
    return value if isinstance(value, str) else to_unicode(value.to_ical())


def _value(written: Any) -> object:  # noqa: ANN401 -- likewise
    return written.dt if isinstance(written, vDDDTypes) else None


def _day(written: Any) -> Day | None:  # noqa: ANN401 -- likewise
    day = _value(written)
    return day if isinstance(day, dt.date) and day.year in YEARS else None


def _length(written: Any) -> dt.timedelta | None:  # noqa: ANN401 -- likewise
    long = _value(written)
    return long if isinstance(long, dt.timedelta) and abs(long) < _LONGEST else None


def _days(written: Any) -> tuple[Day, ...] | None:  # noqa: ANN401 -- likewise
    days = [_day(one) for one in written.dts] if isinstance(written, vDDDLists) else [None]
    return tuple(day for day in days if day) if all(days) else None


_TIMES: Final[Mapping[str, Callable[[Any], object]]] = {
    "DTSTART": _day,
    "DTEND": _day,
    "DURATION": _length,
    "RECURRENCE-ID": _day,
    "EXDATE": _days,
}
"""What makes a time of what is written, and None where it is none."""
