"""The annual clock as a poster.

``templates/typst/clock.typ`` reads an `imprint`, and this; places and sizes are in units of a clock
that is `layout.clock.SIZE` wide, angles in degrees from the top, clockwise:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| paper         | a4 or a3                                                                       |
| words         | description                                                                    |
| size, dot     | the width of the clock; the radius of a dot                                    |
| years         | what stands in the middle                                                      |
| months        | the ring: each {start, end, inner, outer, name}                                |
| arcs          | the phases: each {start, end, inner, outer, colour, fades, cancelled}          |
| dots          | the events: each {x, y, number, colour, on_arc, cancelled}                     |
| course        | of `programme.chapters.course`                                                 |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..artifact import Json, Sheet, sheets_output
from ..chapters.course import course
from ..chapters.imprint import imprint, supplies
from ..chapters.notice import notice
from ..chapters.references import settled
from ..chapters.writer import Writer
from ..edition import Edition
from ..layout.clock import DOT, SIZE, Clock, Sector
from ..pictures import annual, months, years

PAPERS: Final = ("a4", "a3")


@sheets_output
def clock(edition: Edition) -> Iterator[Sheet]:
    """The clock and the list beside it, on A4 and A3: the same clock as on the site.

    None where it would have no numbers, as there are too many: it could not be read with the list.
    """
    found = annual(edition)
    events = edition.schedule.of_kind("event")
    if found is None or (events and not found[1].dots):
        return
    shown, drawn = found
    writer = Writer(edition)
    keys = {entry.key for entry in (*edition.schedule.phases, *events)}
    word = writer.words("annual_clock")
    listed = course(writer, keys)
    for paper in PAPERS:
        yield Sheet(
            path=edition.file(f"clock-{paper}", "pdf"),
            template="clock.typ",
            data={
                **imprint(edition, word),
                "paper": paper,
                "words": {"description": writer.words("clock_description")},
                "size": SIZE,
                "dot": DOT,
                "years": years(shown),
                **_drawn(edition, drawn),
                "notice": notice(writer, listed),
                **settled(edition, {"course": listed}),
            },
            assets=supplies(edition),
            paper=paper,
        )


def _drawn(edition: Edition, drawn: Clock) -> dict[str, Json]:
    return {
        "months": [
            {**_sector(sector), "name": name}
            for name, sector in zip(months(edition), drawn.months, strict=True)
        ],
        "arcs": [
            {
                **_sector(arc),
                "colour": _colour(edition, arc.mark.phase if arc.mark else None),
                "fades": list(arc.mark.fades) if arc.mark else [],
                "cancelled": bool(arc.mark and arc.mark.cancelled),
            }
            for arc in drawn.arcs
        ],
        "dots": [
            {
                "x": dot.x,
                "y": dot.y,
                "number": str(dot.mark.number),
                "colour": _colour(edition, dot.mark.phase),
                "on_arc": dot.ring == 0,
                "cancelled": dot.mark.cancelled,
            }
            for dot in drawn.dots
        ],
    }


def _sector(sector: Sector) -> dict[str, Json]:
    return {
        "start": sector.start,
        "end": sector.end,
        "inner": sector.inner,
        "outer": sector.outer,
    }


def _colour(edition: Edition, phase: int | None) -> str | None:
    return edition.look.phase(phase) if phase else None
