"""Clock times of a day: ``15:00``, ``14:00-17:30``."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from .hints import Hint, misspelt

_CLOCK: Final = "([0-9]{2}):([0-9]{2})"
CLOCKS: Final = re.compile(rf"{_CLOCK}(?:[-\u2013]{_CLOCK})?")
_DASH: Final = re.compile(r"[-\u2013]")
_OVER_MIDNIGHT: Final = "2022-04-12 22:00 to 2022-04-13 01:00"


@dataclass(frozen=True)
class Hours:
    """From a clock time, perhaps to a later one of the same day."""

    starts: dt.time
    ends: dt.time | None = None

    def __str__(self) -> str:
        return "-".join(f"{time:%H:%M}" for time in (self.starts, self.ends) if time is not None)

    def on(self, day: dt.date) -> tuple[dt.datetime, dt.datetime]:
        """Its first and last moment on a day; the same when no end is known."""
        ends = self.starts if self.ends is None else self.ends
        return dt.datetime.combine(day, self.starts), dt.datetime.combine(day, ends)


def parse_hours(text: str) -> Hours:
    """Read ``15:00`` or ``14:00-17:30``.

    Raises:
        WhenError: when it is anything else, no time of the day, or ends before it starts.
    """
    close = "".join(text.split())
    hint = wrong_hours(text) if CLOCKS.fullmatch(text) else _clock_form(close)
    if hint:
        raise hint.error(" ".join(text.split()), 0, close)
    return read_hours(text)


def read_hours(text: str) -> Hours:
    """Hours from a text that `CLOCKS` matches and in which nothing is wrong."""
    return Hours(*(dt.time.fromisoformat(clock) for clock in _DASH.split(text)))


def wrong_hours(text: str) -> Hint | None:
    """What is wrong with hours of the right form, if anything."""
    clocks = _DASH.split(text)
    if any(clock[:2] > "23" or clock[3:] > "59" for clock in clocks):
        return Hint("when_no_such_clock", "15:00-16:30", _OVER_MIDNIGHT)
    if len(clocks) > 1 and clocks[1] <= clocks[0]:
        both = f"2022-04-12 {clocks[0]} to 2022-04-13 {clocks[1]}"
        return Hint("when_hours_reversed", both, clocks[0])
    return None


def _clock_form(close: str) -> Hint:
    if CLOCKS.fullmatch(close):
        return Hint("when_clock_form", close, "15:00-16:30")
    hint = misspelt(close)
    if hint and hint.code == "when_clock_form":
        return hint
    return Hint("when_hours_shape", "15:00", "14:00-17:30")
