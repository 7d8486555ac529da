"""Dates and times as people write them in tables, in Finnish, Swedish and English."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias

from babel.dates import get_day_names, get_month_names

from ..locales import locale_of
from ..when import Said, WhenError, anchors, clock, clocks, parse, write
from .names import SPOKEN

Form: TypeAlias = Literal["wide", "abbreviated"]
_FORMS: Final[tuple[Form, ...]] = ("wide", "abbreviated")
_DASH: Final = r"\s*(?:[–—−-]|\bto\b|\btill?\b)\s*"
_CLOCK: Final = r"(\d{1,2})(?:[.:](\d{2}))?(?:\s*([apAP])\.?[mM]\b\.?)?"
_HOURS: Final = re.compile(
    rf"(?:,?\s*\b(?:klo|kello|kl|at)\b\.?\s*|,\s*|\s+(?=\d{{1,2}}[.:]\d\d(?:\D|$))){_CLOCK}"
    rf"(?:{_DASH}{_CLOCK})?\s*$"
)
_DAY: Final = re.compile(r"(\d{1,2})\.\s*(?:(\d{1,2})\.?\s*)?(\d{4})?\.?")
_WEEK: Final = re.compile(r"(?:vk|viikko|vko|v|vecka)\.?\s*(\d{1,2})(?:\s*/?\s*(\d{4}))?")
_MONTH_FIRST: Final = re.compile(r"([A-Z]\w+)\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s+([A-Z]\w+)(?:\s+(\d{4}))?")
_SPLIT: Final = re.compile(r"\s+[–—-]\s+|[–—]|(?<=\.)-(?=\d)|(?<=[a-z])-(?=[A-Z0-9])")


def moment(text: str) -> str | None:
    """Write *text* in the language of dates: "12.4.2022 klo 15–16" as "2022-04-12 15:00-16:00".

    None where it is none of the ways that are known, or counts from something else.
    """
    said = " ".join(text.replace("\xa0", " ").split())
    return _written(_translated(said)) or _written(said)


def _written(text: str) -> str | None:
    try:
        when = parse(text)
    except WhenError:
        return None
    return None if anchors(when) else write(when)


def _translated(text: str) -> str:
    named = _named(text)
    hours = _HOURS.search(named)
    days = named[: hours.start()] if hours else named
    said = _days(days.strip(" ,"))
    return f"{said} {_hours(hours)}" if hours else said


def _hours(found: re.Match[str]) -> str:
    first = _said(*found.group(1, 2, 3))
    return clocks(first, _said(*found.group(4, 5, 6))) if found[4] else clock(first)


def _said(hour: str, minute: str | None, half: str | None) -> Said:
    return hour, minute, f"{half.lower()}m" if half else None


def _days(text: str) -> str:
    first, *last = _SPLIT.split(text, maxsplit=1)
    if not last:
        return _point(first)
    end = _point(last[0])
    return f"{_point(first, end)} to {end}"


def _point(text: str, end: str = "") -> str:
    """One end of a time; the first takes from the *end* the month and the year it lacks."""
    if found := _WEEK.fullmatch(text.lower()):
        return f"{found[2]}-W{int(found[1]):02}" if found[2] else f"W{int(found[1]):02}"
    if found := _DAY.fullmatch(text):
        return _day(found, end)
    if found := _MONTH_FIRST.fullmatch(text):
        return f"{found[2]} {found[1]} {found[3] or ''}".strip()
    if found := _DAY_OF_MONTH.fullmatch(text):
        return f"{found[1]} {found[2]} {found[3] or ''}".strip()
    year = re.search(r" \d{4}$", end)
    return f"{text}{year[0]}" if year and text.isalpha() else text


def _day(found: re.Match[str], end: str) -> str:
    whole = re.fullmatch(r"(\d{4})-(\d\d)-\d\d", end)
    month = found[2] or (whole and whole[2])
    year = found[3] or (whole and whole[1])
    if not month:
        return found[0]
    if year:
        return f"{year}-{int(month):02}-{int(found[1]):02}"
    return f"{int(found[1])} {_months('en', 'wide').get(int(month), month)}"


def _named(text: str) -> str:
    """The same with English names of months, and without days of the week before a date."""
    words = re.sub(r"[^\W\d_]{3,}", lambda word: _english(word[0]), text)
    return _weekday().sub("", words)


@cache
def _english(word: str) -> str:
    """The English name of the month, whichever of the three languages *word* is in."""
    plain = word.lower()
    for stem, has_endings, month in _month_stems():
        if plain == stem or (has_endings and plain.startswith(stem)):
            return month
    return word


@cache
def _month_stems() -> tuple[tuple[str, bool, str], ...]:
    english = _months("en", "wide")
    return tuple(
        (name.lower().rstrip(".").removesuffix("ta"), (code, form) == ("fi", "wide"), english[at])
        for code in SPOKEN
        for form in _FORMS
        for at, name in _months(code, form).items()
    )


@cache
def _months(code: str, form: Form) -> dict[int, str]:
    return dict(get_month_names(form, locale=locale_of(code)).items())


@cache
def _weekday() -> re.Pattern[str]:
    names = {
        re.escape(name.lower().rstrip(".").removesuffix("na"))
        for code in SPOKEN
        for form in _FORMS
        for name in get_day_names(form, locale=locale_of(code)).values()
    }
    return re.compile(rf"^(?:{'|'.join(sorted(names))})(?:na)?\.?,?\s+(?=\d|[A-Z])", re.IGNORECASE)
