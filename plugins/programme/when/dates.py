"""Dates, months and clock times in a language, by Babel."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from babel import Locale
from babel.dates import format_date, format_time, match_skeleton

LONG: Final = "yMMMMd"
NO_BREAK: Final = "\u00a0"
JOINER: Final = "\u2060"
"""Has no width; beside it no line ends."""
_DAY_AND_MONTH: Final = re.compile(r"(?:d+|[ML]+)(?:'[^']*'|[^'\w])+(?:d+|[ML]+)")
"""In a CLDR pattern a day and its month, in either order, and what is between them."""


def say_day(day: dt.date, skeleton: str, locale: Locale) -> str:
    """A date with the fields of a CLDR skeleton, such as ``yMMMMd``."""
    return format_date(day, _together(_pattern(skeleton, locale)), locale)


def _pattern(skeleton: str, locale: Locale) -> str:
    if skeleton == LONG:
        return str(locale.date_formats["long"].pattern)
    known = locale.datetime_skeletons
    return str(known[skeleton if skeleton in known else match_skeleton(skeleton, known)].pattern)


def _together(pattern: str) -> str:
    """A CLDR *pattern* in which no line ends between a day and its month."""
    return _DAY_AND_MONTH.sub(lambda found: found.group().replace(" ", NO_BREAK), pattern)


def say_days(first: dt.date, last: dt.date, skeleton: str, locale: Locale) -> str:
    """A range of dates, without what both have in common: "12" to "14 April 2022"."""
    field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = _interval(skeleton, locale)
    parts = patterns.get(field) or patterns.get("M") or ()
    pieces = zip((first, last), parts, strict=True)
    text = "".join(format_date(day, _together(pattern), locale) for day, pattern in pieces)
    return text.replace("\u2009–", f"{NO_BREAK}–").replace("\u2009", " ")


def _interval(skeleton: str, locale: Locale) -> dict[str, list[str]]:
    """CLDR's patterns by the largest field that differs; with short months made long."""
    found = cast(Mapping[str, Mapping[str, Sequence[str]]], locale.interval_formats)
    if skeleton in found:
        return {field: list(parts) for field, parts in found[skeleton].items()}
    short: Mapping[str, Sequence[str]] = found.get(skeleton.replace("MMMM", "MMM"), {})
    return {
        field: [part.replace("MMM", "MMMM") for part in parts] for field, parts in short.items()
    }


def month_name(month: int, locale: Locale, *, short: bool = False) -> str:
    """A month's name standing alone."""
    width = "abbreviated" if short else "wide"
    name: str = locale.months["stand-alone"][width][month]
    return name.removesuffix(".")


def weekday_name(weekday: int, locale: Locale) -> str:
    """A weekday's name standing alone; 0 is Monday."""
    name: str = locale.days["stand-alone"]["wide"][weekday]
    return name


def say_clock(time: dt.time, pattern: str, locale: Locale) -> str:
    """A clock time by a CLDR pattern."""
    return format_time(time, pattern, locale=locale)
