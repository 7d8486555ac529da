"""An edition's schedule as pictures: what is dated, laid out and drawn as SVG."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from babel.dates import format_date, format_skeleton
from markupsafe import Markup

from .edition import Edition
from .entry import Entry
from .layout import Column, Mark, Strip, clock, column, shortened, strip
from .layout.clock import CENTRE, DOT, SIZE, point
from .when import Bounds, Frame, Repetition, Span

Href = Callable[[str], str]
MONTHS: Final = 12
"""Up to so many are named; of more, the years may be enough."""
CAPTION: Final = (20.0, 250.0)
"""The size of the text in the middle of the clock, and the room for it."""


def timeline(edition: Edition, href: Href, *, alone: bool = False) -> Markup:
    """The strip as inline SVG, its marks linked by *href*; or *alone*, as a file of its own.

    Empty when nothing has a date.
    """
    phases, events = _marks(edition)
    drawn = strip(phases, events)
    if drawn is None:
        return Markup()
    month = _month(edition, drawn)
    days = _days(drawn.ticks[0].month, drawn.ticks[-1].month)
    return _draw(edition, "strip", strip=drawn, href=href, alone=alone, month=month, **days)


def timeline_column(edition: Edition, href: Href) -> Markup:
    """The same for narrow screens: a column; empty when nothing has a date."""
    drawn = column(*_marks(edition))
    if drawn is None:
        return Markup()
    month = _short_month(edition, drawn)
    days = _days(drawn.rungs[0].month, drawn.rungs[-1].month)
    return _draw(edition, "column", column=drawn, href=href, month=month, **days)


def annual_clock(edition: Edition, href: Href) -> Markup:
    """The annual clock as inline SVG; empty when nothing has a date, or it lasts over a year."""
    phases, events = _marks(edition)
    drawn = clock(phases, events)
    if drawn is None:
        return Markup()
    names = [format_date(dt.date(2000, n, 1), "LLL", edition.language.babel) for n in range(1, 13)]
    return _draw(
        edition,
        "clock",
        clock=drawn,
        href=href,
        names=[name.rstrip(".") for name in names],
        years=_years(phases, events),
        caption=shortened(edition.say(edition.run.title), *CAPTION) if edition.run else "",
        point=point,
        size=SIZE,
        centre=CENTRE,
        dot=DOT,
    )


def _draw(edition: Edition, name: str, **more: object) -> Markup:
    template = edition.templates.get(f"svg/{name}.svg.jinja")
    known = {
        "edition": edition,
        "words": edition.language.words,
        "tongue": partial(_tongue, edition),
    }
    return Markup(template.render(known, **more))  # noqa: S704 -- the template escapes


def _tongue(edition: Edition, key: str) -> Markup:
    """The attribute that marks the title of *key*, where it is in another language."""
    language = edition.choose(edition.schedule[key].title)[1]
    return Markup() if language == edition.language.code else Markup(' lang="{}"').format(language)


def _marks(edition: Edition) -> tuple[list[Mark], list[Mark]]:
    schedule = edition.schedule
    events = [entry for entry in schedule.entries if entry.kind == "event"]
    return list(_placed(edition, schedule.phases)), list(_placed(edition, events))


def _placed(edition: Edition, entries: Iterable[Entry]) -> Iterable[Mark]:
    """What is known to lie in the calendar; pictures show nothing else."""
    for entry in entries:
        bounds = _known(entry)
        if entry.when and bounds:
            start, end = bounds
            title = edition.say(entry.title)
            yield Mark(entry.key, title, start, end, entry.phase, entry.number, entry.when.fades)


def days(entry: Entry) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of *entry*, if it is known to lie in the calendar."""
    bounds = _known(entry)
    if bounds is None:
        return None
    return bounds[0].date(), max(bounds[0], bounds[1] - dt.timedelta(seconds=1)).date()


def _known(entry: Entry) -> Bounds | None:
    known = isinstance(entry.when, Span | Repetition) and entry.when.frame is Frame.CALENDAR
    return entry.bounds if known else None


def _days(first: dt.date, last: dt.date) -> dict[str, dt.date]:
    """The first day and the last of a picture from the month *first* to the month *last*."""
    return {"first": first, "last": last.replace(day=monthrange(last.year, last.month)[1])}


def _month(edition: Edition, drawn: Strip) -> Callable[[dt.date], str]:
    """Name a month; January, and the first that is named, with its year."""
    first = next(tick.month for tick in drawn.ticks if tick.named)

    def name(month: dt.date) -> str:
        if month.month == 1 or month == first:
            return format_skeleton("yMMMM", month, locale=edition.language.babel)
        return format_date(month, "LLLL", edition.language.babel)

    return name


def _short_month(edition: Edition, drawn: Column) -> Callable[[dt.date], tuple[str, str]]:
    """Name a month in short, and its year as in `_month`; only years where only they are named."""
    named = [rung.month for rung in drawn.rungs if rung.named]
    years = all(month.month == 1 for month in named) and len(drawn.rungs) > MONTHS

    def name(month: dt.date) -> tuple[str, str]:
        if years:
            return str(month.year), ""
        short = format_date(month, "LLL", edition.language.babel).rstrip(".")
        return short, str(month.year) if month.month == 1 or month == named[0] else ""

    return name


def _years(phases: list[Mark], events: list[Mark]) -> str:
    marks = (*phases, *events)
    first = min(mark.start for mark in marks).year
    last = (max(mark.end for mark in marks) - dt.timedelta(seconds=1)).year
    return str(first) if first == last else f"{first}–{last}"
