"""Clock times of twelve hours, "3-4 pm", as clocks of twenty-four show them."""

from __future__ import annotations

from typing import Final, TypeAlias

Said: TypeAlias = tuple[str, str | None, str | None]
"""An hour, the minutes and the half of the day, ``am`` or ``pm``, as far as they are said."""
_HALVES: Final = ("am", "pm")
_NOON: Final = 12


def clock(said: Said) -> str:
    """Write one clock time: 3 pm as 15:00."""
    hour, minute, half = said
    number = int(hour)
    if half:
        number = number % _NOON + _NOON * (half == "pm")
    return f"{number:02}:{minute or '00'}"


def clocks(first: Said, last: Said) -> str:
    """Write from when to when: 3-4 pm as 15:00-16:00.

    If only one of them says its half of the day, the other is the nearest there is before or after.
    """
    starts, ends = clock(first), clock(last)
    if last[2] and not first[2]:
        starts = max((one for one in _either(first) if one < ends), default=starts)
    elif first[2] and not last[2]:
        ends = min((one for one in _either(last) if one > starts), default=ends)
    return f"{starts}-{ends}"


def _either(said: Said) -> list[str]:
    """What a clock time may be whose half of the day is not said."""
    hour, minute, _ = said
    return [clock((hour, minute, half)) for half in _HALVES if int(hour) <= _NOON]
