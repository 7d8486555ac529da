"""An edition's schedule as pictures: what is on its chart, laid out and drawn as SVG."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Final

from markupsafe import Markup

from ..edition import Edition
from ..entry import Entry
from ..layout import Mark, Scale, ScaleUnit, clock, column, shortened, strip
from ..layout.clock import CENTRE, DOT, SIZE, Clock, point
from ..when import Frame, Repetition, Span
from ..when.dates import month_name
from .chart import Chart, chart
from .names import Names

Href = Callable[[str], str | None]
"""Where the mark of a thing leads; None where nobody knows: it is no link then."""
CAPTION: Final = 20.0
"""The size of the text in the middle of the clock."""
BELOW: Final = 50.0
"""How far below the middle it may reach."""


def timeline(edition: Edition, href: Href, *, alone: bool = False) -> Markup:
    """The strip as inline SVG, its marks linked by *href*; or *alone*, as a file of its own.

    Empty when there is nothing to show.
    """
    shown = chart(edition)
    drawn = shown and strip(shown.phases, shown.events, shown.scale)
    if not shown or not drawn:
        return Markup()
    name = Names(edition, shown, drawn.ticks).line
    return _draw(
        edition, "strip", strip=drawn, href=href, alone=alone, name=name, today=_today(shown)
    )


def timeline_column(edition: Edition, href: Href) -> Markup:
    """The same for narrow screens: a column; empty when there is nothing to show."""
    shown = chart(edition)
    drawn = shown and column(shown.phases, shown.events, shown.scale)
    if not shown or not drawn:
        return Markup()
    name = Names(edition, shown, drawn.ticks).lines
    return _draw(edition, "column", column=drawn, href=href, name=name, today=_today(shown))


def annual_clock(edition: Edition, href: Href) -> Markup:
    """The annual clock as inline SVG; empty where it would tell nothing."""
    found = annual(edition)
    if found is None:
        return Markup()
    shown, drawn = found
    yearless = shown.frame is Frame.ANNUAL
    return _draw(
        edition,
        "clock",
        clock=drawn,
        href=href,
        names=months(edition),
        years=years(shown),
        caption=_caption(edition, drawn, yearless=yearless),
        point=point,
        size=SIZE,
        centre=CENTRE,
        dot=DOT,
    )


def annual(edition: Edition) -> tuple[Chart, Clock] | None:
    """What there is to show around a year, and the clock of it.

    None of what has no place in a year, lasts over a year, or is over in some days.
    """
    shown = chart(edition)
    if shown is None or shown.frame not in (Frame.CALENDAR, Frame.ANNUAL):
        return None
    drawn = clock(shown.phases, shown.events, yearless=shown.frame is Frame.ANNUAL)
    return None if drawn is None or shown.scale.unit is ScaleUnit.DAY else (shown, drawn)


def days(entry: Entry) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of *entry*, if it is known to lie in the calendar."""
    known = isinstance(entry.when, Span | Repetition) and entry.when.frame is Frame.CALENDAR
    if not known or entry.bounds is None:
        return None
    start, end = entry.bounds
    return start.date(), max(start, end - dt.timedelta(seconds=1)).date()


def _draw(edition: Edition, picture: str, /, **more: object) -> Markup:
    template = edition.templates.get(f"svg/{picture}.svg.jinja")
    known = {
        "edition": edition,
        "words": edition.language.words,
        "tongue": partial(_tongue, edition),
        "called": partial(_called, edition),
    }
    return Markup(template.render(known, **more))  # noqa: S704 -- the template escapes


def _called(edition: Edition, mark: Mark) -> str:
    """What a mark is called where it is not seen that it is struck out."""
    return f"{mark.title} · {edition.language.words['cancelled']}" if mark.cancelled else mark.title


def _tongue(edition: Edition, key: str) -> Markup:
    """The attribute that marks the title of *key*, where it is in another language."""
    language = edition.choose(edition.schedule[key].title)[1]
    return Markup() if language == edition.language.code else Markup(' lang="{}"').format(language)


def _today(shown: Chart) -> Scale | None:
    """The scale on which the reader's clock can tell where today is."""
    return shown.scale if shown.frame is Frame.CALENDAR else None


def _caption(edition: Edition, drawn: Clock, *, yearless: bool) -> str:
    """What stands in the middle, as far as there is room: the run, or what this is."""
    run, word = edition.run, edition.language.words["annual_clock"]
    text = word if yearless else edition.say(run.title) if run else ""
    return shortened(text, CAPTION, 2 * (drawn.room**2 - BELOW**2) ** 0.5)


def months(edition: Edition) -> list[str]:
    """What the months of the ring are called: their names in short."""
    return [month_name(month, edition.language.babel, short=True) for month in range(1, 13)]


def years(shown: Chart) -> str:
    """Say which years a picture shows; of what comes again every year, none."""
    if shown.frame is Frame.ANNUAL:
        return ""
    marks = (*shown.phases, *shown.events)
    first = min(mark.start for mark in marks).year
    last = (max(mark.end for mark in marks) - dt.timedelta(seconds=1)).year
    return str(first) if first == last else f"{first}–{last}"
