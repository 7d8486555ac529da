"""The programme as one picture: ``timeline.svg``, and posters of it to pin on a wall.

``templates/typst/timeline.typ`` reads an `imprint`, and this; places and sizes are in units of a
strip that is `layout.poster.WIDTH` wide:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| paper         | a4 or a3                                                                       |
| words         | description                                                                    |
| width         | of a whole strip                                                               |
| sheets        | each {rows, course: of `programme.chapters.course`}                            |

A row is {width, height, head, ticks, bars, pills}; a tick {x, name, short, more, named, hour}; a
bar or a pill {x, y, width, height, colour, solid: from where to where it does not fade, title,
second, whole, title_x, inside, before, number or none, cancelled, beads}.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from ..artifact import Artifact, Json, Sheet, output, sheets_output
from ..chapters.course import course
from ..chapters.imprint import imprint, supplies
from ..chapters.notice import notice
from ..chapters.references import settled
from ..chapters.writer import Blocks, Writer, moment
from ..edition import Edition
from ..layout import Mark, Strip, Tick
from ..layout.poster import WIDTH, Poster, Section
from ..layout.strip import Box
from ..pictures import timeline as drawn
from ..pictures.chart import Chart, chart
from ..pictures.names import Names

PAPERS: Final = ("a4", "a3")


@output
def timeline(edition: Edition) -> Iterator[Artifact]:
    """A strip that stands by itself, in light and dark; none when there is nothing to show."""
    svg = drawn(edition, edition.url_of, alone=True)
    if svg:
        yield Artifact(edition.file("timeline", "svg"), f"{svg}".encode())


@sheets_output
def posters(edition: Edition) -> Iterator[Sheet]:
    """The strip and the list beside it, large: on A4, and the same on A3."""
    shown = chart(edition)
    if shown is None:
        return
    writer = Writer(edition)
    word = writer.words("timeline")
    sheets = _sheets(writer, shown)
    for paper in PAPERS:
        yield Sheet(
            path=edition.file(f"timeline-{paper}", "pdf"),
            template="timeline.typ",
            data={
                **imprint(edition, word),
                "paper": paper,
                "words": {"description": writer.words("timeline_description")},
                "width": WIDTH,
                "notice": notice(writer, sheets),
                **settled(edition, {"sheets": sheets}),
            },
            assets=supplies(edition),
            paper=paper,
        )


def _sheets(writer: Writer, shown: Chart) -> Blocks:
    events = writer.edition.schedule.of_kind("event")
    listed = {
        event.key: (writer.edition.say(event.title), moment(writer.edition, event))
        for event in events
    }
    sheets = Poster(shown.phases, shown.events, shown.scale, listed).sheets()
    undrawn = {phase.key for phase in writer.edition.schedule.phases}
    undrawn -= {mark.key for mark in shown.phases}
    return [
        _sheet(writer, shown, rows, frozenset() if at else frozenset(undrawn))
        for at, rows in enumerate(sheets)
    ]


def _sheet(writer: Writer, shown: Chart, rows: Sequence[Section], more: frozenset[str]) -> Json:
    """A sheet, and what is on it as a list; on the first one with *more* phases: the undated."""
    drawn = [row.strip for row in rows if row.strip]
    events = chain.from_iterable(row.listed for row in rows)
    phases = (bar.mark.key for strip in drawn for bar in strip.bars)
    return {
        "rows": [_row(writer.edition, shown, strip) for strip in drawn],
        "course": course(writer, {*events, *phases, *more}),
    }


def _row(edition: Edition, shown: Chart, strip: Strip) -> Json:
    names = Names(edition, shown, strip.ticks)
    every = [replace(tick, named=True) for tick in strip.ticks]
    short = map(Names(edition, shown, every).lines, every)
    return {
        "width": strip.width,
        "height": strip.height,
        "head": strip.head,
        "ticks": [_tick(names, *pair) for pair in zip(strip.ticks, short, strict=True)],
        "bars": [_box(edition, box) for box in strip.bars],
        "pills": [_box(edition, box) for box in strip.pills],
    }


def _tick(names: Names, tick: Tick, short: tuple[str, str]) -> Json:
    """Its name where some have one, and in *short* where all do."""
    return {
        "x": tick.at,
        "name": names.line(tick),
        "short": short[0],
        "more": short[1],
        "named": tick.named,
        "hour": tick.hour,
    }


def _box(edition: Edition, box: Box) -> Json:
    return {
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "colour": _colour(edition, box.mark),
        "solid": list(box.solid),
        "title": box.title,
        "second": box.second,
        "whole": box.mark.title,
        "title_x": box.title_x,
        "inside": box.inside,
        "before": box.before,
        "number": str(box.mark.number) if box.mark.number else None,
        "cancelled": box.mark.cancelled,
        "beads": list(box.beads),
    }


def _colour(edition: Edition, mark: Mark) -> str | None:
    return edition.look.phase(mark.phase) if mark.phase else None
