"""Dates of three numbers, in whichever order these are: the days that they can mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, Literal, TypeAlias

Order: TypeAlias = Literal["year first", "day first", "month first"]
YEARS: Final = range(1900, 2200)
_NUMBERS: Final = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})")
_WITHIN: Final = re.compile(rf"(?<![\w./-]){_NUMBERS.pattern}(?![\w/-]|\.[0-9])")
_JOINED: Final = re.compile(r"(?<=/[0-9]{4})-(?=[0-9]{1,2}/)")


def readings(word: str) -> dict[Order, dt.date]:
    """The days *word* can mean, by what comes first in it; the likeliest is the first.

    >>> list(readings("5/4/2027"))
    ['day first', 'month first']
    >>> readings("12/31/27")
    {'month first': datetime.date(2027, 12, 31)}
    """
    match = _NUMBERS.fullmatch(word)
    orders = _orders(*match.groups()) if match else ()
    found: dict[Order, dt.date] = {}
    for order, numbers in orders:
        if day := _day(*map(int, numbers)):
            found[order] = day
    return dict(islice(found.items(), 1 if "." in word else None))


def _orders(
    first: str, mark: str, second: str, third: str
) -> Iterator[tuple[Order, tuple[str, str, str]]]:
    """The numbers as year, month and day.

    Full stops have the day first, if they can. A year in short may be the first with hyphens, and
    does not come after a month and full stops: that is a time of day.
    """
    whole = len(third) == 4  # noqa: PLR2004 -- the digits of a year
    if len(first) == 4:  # noqa: PLR2004 -- likewise
        yield "year first", (first, second, third)
    elif whole or len(third) == len("27"):
        year = third if whole else f"20{third}"
        if mark == "-" and not whole:
            yield "year first", (f"20{first}", second, third)
        yield "day first", (year, second, first)
        if mark != "." or whole:
            yield "month first", (year, first, second)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def year_first(text: str) -> str:
    """Write every date of three numbers in *text* year first.

    Where one of them can only have its month first, all have, if they can.
    """
    spaced = _JOINED.sub(" to ", text)
    found = [readings(match.group()) for match in _WITHIN.finditer(spaced)]
    monthly = any("month first" in one and "day first" not in one for one in found)

    def written(match: re.Match[str]) -> str:
        days = readings(match.group())
        likely = next(iter(days.values()), None)
        day = days.get("month first", likely) if monthly else likely
        return day.isoformat() if day else match.group()

    return _WITHIN.sub(written, spaced)
