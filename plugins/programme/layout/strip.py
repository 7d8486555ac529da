"""The timeline strip: time runs across, phases are bars, events pills below them.

A pill is as wide as what is known: a month is one month wide, a day is a dot. A title stands in its
mark or beside it where there is room; where there is none, the number stands for it. On a bar it
stands where the colour is whole, never where it fades; if that is too narrow, beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Final

from .lanes import Lanes
from .mark import Mark
from .measure import shortened, width_of, wrapped
from .scale import BEAD, BEADS, Room, Scale, ScaleUnit, Tick, scale

HEAD: Final = 28.0
"""Where the names of months, weeks or days end, and marks or the names of hours begin."""
SUBHEAD: Final = 20.0
"""Room for the names of hours."""
BAR: Final = 40.0
PILL: Final = 30.0
GAP: Final = 8.0
SIZE: Final = 15.0
"""Of the text; 12 px are left of it where the strip is drawn at four fifths."""
DISC: Final = 22.0
INSET: Final = 2.0
FADE: Final = 28.0
"""How wide a mark fades where its beginning or end is only roughly known, and which share of it at
most: enough to be seen, and no more of what its title could stand on."""
SHARE: Final = 0.3
BETWEEN: Final = 3.5
"""Between two marks in a row: a little less than the insets of both, which are rounded."""


ROOM: Final = Room(
    names={ScaleUnit.MONTH: 84, ScaleUnit.WEEK: 66, ScaleUnit.DAY: 105},
    hour=42,
    every={
        ScaleUnit.MONTH: (1, 3, 6, 12, 24, 60, 120),
        ScaleUnit.WEEK: (1, 2, 4, 8),
        ScaleUnit.DAY: (1, 2, 7),
    },
)


@dataclass(frozen=True)
class Box:
    """A mark on the strip, and where its title goes; an empty title has no room."""

    mark: Mark
    x: float
    y: float
    width: float
    height: float
    title: str
    title_x: float
    inside: bool
    """Whether the title stands in the box, on its colour."""
    before: bool = False
    """Whether it stands to the left of the box: it ends at *title_x* then."""
    second: str = ""
    """The rest of the title of a phase, on a line of its own."""
    beads: tuple[float, ...] = ()
    """Of what repeats: where it begins, each time; empty where they cannot be told apart."""

    @property
    def solid(self) -> tuple[float, float]:
        """From where to where it has its whole colour: between what fades."""
        fade = min(FADE, SHARE * self.width)
        start, end = (fade * fades for fades in self.mark.fades)
        return round(self.x + start, 2), round(self.x + self.width - end, 2)

    @property
    def left(self) -> float:
        """Where it begins, with its title."""
        return self.title_x - width_of(self.title, SIZE) if self.before else self.x

    @property
    def right(self) -> float:
        """Where it ends, with its title."""
        beside = self.title and not self.inside and not self.before
        return self.title_x + width_of(self.title, SIZE) if beside else self.x + self.width


@dataclass(frozen=True)
class Strip:
    """A strip of *width* by *height*; names of ticks are above *head*."""

    width: float
    height: float
    head: float
    ticks: tuple[Tick, ...]
    bars: tuple[Box, ...]
    pills: tuple[Box, ...]


@dataclass(frozen=True)
class _Across:
    scale: Scale
    width: float

    @property
    def step(self) -> float:
        return self.width / self.scale.count

    def x(self, moment: dt.datetime) -> float:
        return round(self.scale.place(moment) * self.step, 2)


def strip(
    phases: Iterable[Mark],
    events: Iterable[Mark],
    on: Scale | None = None,
    *,
    width: float = 1120.0,
) -> Strip | None:
    """Lay out *phases* and *events* on a strip of *width*; None when there are none.

    Without a scale to lay them *on* it is the one that fits them.
    """
    phases, events = tuple(phases), tuple(events)
    if not (phases or events):
        return None
    across = _Across(on or scale((*phases, *events)), width)
    ticks = across.scale.ticks(across.step, ROOM)
    head = (HEAD if ticks else 0) + (SUBHEAD if any(tick.hour for tick in ticks) else 0)
    bars, below = _rows([_bar(mark, across) for mark in phases], head, BAR)
    pills, height = _rows([_pill(mark, across) for mark in events], below, PILL)
    return Strip(width, height, head, ticks, bars, pills)


def _bar(mark: Mark, across: _Across) -> Box:
    start, end = across.x(mark.start), across.x(mark.end)
    width = round(max(end - start - 2 * INSET, GAP), 2)
    x = _within(start, width, across)
    box = Box(mark, x, 0, width, BAR, "", x, inside=True)
    first, last = box.solid
    left = round(max(x + SIZE - INSET, first + INSET), 2)
    right = min(x + width - SIZE / 2 - INSET, last - INSET)
    title, second = _named(mark.title, right - left)
    named = replace(box, title=title, title_x=left, second=second)
    cut = f"{title} {second}".split() != mark.title.split()
    return (cut and any(mark.fades) and _beside(box, across)) or named


def _named(title: str, room: float) -> tuple[str, str]:
    """The name of a phase in up to two lines that fit into *room*, broken between words."""
    words = title.split()
    if not words or width_of(words[0], SIZE) > room:
        return shortened(title, SIZE, room), ""
    first = wrapped(title, SIZE, room)[0]
    rest = words[len(first.split()) :]
    return first, shortened(" ".join(rest), SIZE, room)


def _pill(mark: Mark, across: _Across) -> Box:
    start, end = across.x(mark.start), across.x(mark.end)
    width = round(max(end - start - 2 * INSET, PILL), 2)
    x = _within(start, width, across)
    box = partial(Box, mark, x, 0, width, PILL, beads=_beads(mark, across, x, width))
    disc = DISC + GAP if mark.number is not None else GAP
    needed = width_of(mark.title, SIZE)
    if needed + disc + SIZE <= width:
        return box(mark.title, round(x + disc + GAP / 2, 2), inside=True)
    unnamed = box("", x, inside=False)
    return _beside(unnamed, across) or unnamed


def _beside(box: Box, across: _Across) -> Box | None:
    """The same with its whole title after it or before it; None where neither has room."""
    title, needed = box.mark.title, width_of(box.mark.title, SIZE)
    after, before = round(box.x + box.width + GAP, 2), round(box.x - GAP, 2)
    named = replace(box, title=title, second="", inside=False)
    if after + needed <= across.width:
        return replace(named, title_x=after)
    if before - needed >= 0:
        return replace(named, title_x=before, before=True)
    return None


def _beads(mark: Mark, across: _Across, x: float, width: float) -> tuple[float, ...]:
    within = [across.x(moment) for moment in mark.times]
    places = [round(min(max(at, x + BEAD), x + width - BEAD), 2) for at in within]
    return () if any(b - a < BEADS for a, b in pairwise(places)) else tuple(places)


def _within(start: float, width: float, across: _Across) -> float:
    """Where a box of *width* begins, so that it ends within the picture."""
    return round(min(start + INSET, across.width - width - INSET), 2)


def _rows(boxes: Sequence[Box], top: float, height: float) -> tuple[tuple[Box, ...], float]:
    """Put each of *boxes* into the first row where it touches no other; and say where they end."""
    rows = Lanes(len(boxes))
    ordered = sorted(boxes, key=_order)
    found = [rows.take(box.left, box.right + BETWEEN) for box in ordered]
    pitch = height + GAP
    placed = [
        replace(box, y=top + GAP + row * pitch) for box, row in zip(ordered, found, strict=True)
    ]
    return tuple(placed), round(top + GAP + (max(found, default=-1) + 1) * pitch, 2)


def _order(box: Box) -> tuple[float, int, str]:
    return box.x, box.mark.number or 0, box.mark.key
