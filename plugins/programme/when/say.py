"""Saying when something is, in a language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from ..locales import locale_of
from .context import ends
from .dates import JOINER, LONG, NO_BREAK, say_day, weekday_name
from .duration import Duration
from .hours import Hours
from .phrasebook import Phrasebook, Style, Title
from .say_points import say_span, say_time
from .say_words import ordinal_of, say_in_words
from .stretch import Grain, InWords, Point, Repetition, Resolved, Span
from .tree import Rhythm
from .words import Unit

_RANGE: Final = re.compile(r"(?<=[\d.])–(?=\d)")
_NAMED_NUMBERS: Final = 12
"""Languages have words for so many ordinals here."""


def say(
    resolved: Resolved,
    phrases: Mapping[str, str],
    language: str,
    title: Title | None = None,
    style: Style = "full",
) -> str:
    """Say it as precisely as it is known, and no more.

    *phrases* are the language's own (``languages/*.yml``); *title* gives the title of a
    thing by its id, for what hangs on things.

    >>> say(resolve(parse("2022-04"), Context()), english, "en", style="on")
    'in April 2022'
    """
    locale = locale_of(language)
    book = Phrasebook(phrases, locale, title) if title else Phrasebook(phrases, locale)
    return _whole(_say(resolved, book, style))


def say_date(day: dt.date, language: str) -> str:
    """Say a day of the calendar in full: "24 November 2026"."""
    return say_day(day, LONG, locale_of(language))


def spaced(said: str) -> str:
    """*said* with ordinary spaces and nothing unseen: for other programs, which look for those."""
    return said.replace(NO_BREAK, " ").replace(JOINER, "")


def say_hours(hours: Hours, phrases: Mapping[str, str], language: str) -> str:
    """Say clock times: "15–16.30"."""
    return say_time(hours, Phrasebook(phrases, locale_of(language)))


def say_duration(
    duration: Duration, phrases: Mapping[str, str], language: str, style: Style = "full"
) -> str:
    """Say how long something takes: "1 hour", or "1 h" when short."""
    book = Phrasebook(phrases, locale_of(language))
    short = f"unit_short.{duration.unit}"
    if style == "short" and f"{short}.other" in phrases:
        return _whole(book.counted(short, duration.most, duration.least))
    return _whole(book.count(duration.unit, duration.most, duration.least))


def _whole(said: str) -> str:
    """*said*, in which no line ends within a range of numbers: "12.–14.4.", "3–5 hours"."""
    return _RANGE.sub(f"–{JOINER}", said)


def _say(resolved: Resolved, book: Phrasebook, style: Style) -> str:
    if resolved is None:
        return book.phrases["undated"]
    if isinstance(resolved, Span):
        return say_span(resolved, book, style)
    if isinstance(resolved, InWords):
        return say_in_words(resolved, book, style)
    return _repetition(resolved, book)


def _repetition(repetition: Repetition, book: Phrasebook) -> str:
    rule = repetition.rule
    said = _rhythm(rule.rhythm, book)
    if rule.hours:
        said = book.fill("repetition.time", repetition=said, time=say_time(rule.hours, book))
    window = _window(repetition)
    if window:
        days = isinstance(window, Span) and window.grain <= Grain.DAY
        within = _say(window, book, "full" if days else "on")
        said = book.fill("repetition.window", repetition=said, window=within)
    if repetition.exceptions:
        exceptions = ", ".join(_say(span, book, "on") for span in repetition.exceptions)
        said = book.fill("repetition.except", repetition=said, exceptions=exceptions)
    return said


def _window(repetition: Repetition) -> Span | InWords | None:
    """The window from where it was written; the run's own dates are not repeated."""
    rule, (start, end) = repetition.rule, ends(repetition.window)
    written_start = start if rule.start or rule.end else None
    written_end = end if rule.end else None
    if written_start is None and written_end is None:
        return None
    if isinstance(written_start, Point | None) and isinstance(written_end, Point | None):
        return Span(written_start, written_end)
    return InWords(written_start, written_end)


def _rhythm(rhythm: Rhythm, book: Phrasebook) -> str:
    kind = str(rhythm.unit)
    fields = {"n": book.number(rhythm.least), "ordinal": _ordinal(rhythm.least, book)}
    if rhythm.weekday is not None:
        kind = "month_weekday" if rhythm.unit is Unit.MONTH else "weekday"
        fields["weekday"] = weekday_name(rhythm.weekday, book.locale)
    if rhythm.ordinal is not None:
        fields |= ordinal_of(rhythm.ordinal, book)
    if rhythm.most > rhythm.least:
        most = book.number(rhythm.most)
        fields["n"] = book.fill("range", start=fields["n"], end=most)
        return book.fill(f"every.{kind}.range", **fields)
    return book.fill(book.first_of(f"every.{kind}.{rhythm.least}", f"every.{kind}.n"), **fields)


def _ordinal(number: int, book: Phrasebook) -> str:
    if number <= _NAMED_NUMBERS:
        return book.phrases[f"nth.{number}"]
    return book.fill("nth.n", n=book.number(number))
