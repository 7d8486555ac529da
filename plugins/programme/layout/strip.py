"""The timeline strip: months across, phases as bars, events as pills below them.

A pill is as wide as what is known: a month is one month wide, a day is a dot. A title stands in its
mark or beside it where there is room; where there is none, the number stands for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from typing import Final

from .mark import Mark, first_of, months, stretch
from .measure import shortened, width_of

HEAD: Final = 28.0
"""Where months end and marks begin."""
BAR: Final = 40.0
PILL: Final = 30.0
GAP: Final = 8.0
SIZE: Final = 15.0
"""Of the text; 12 px are left of it where the strip is drawn at four fifths."""
DISC: Final = 22.0
INSET: Final = 2.0


@dataclass(frozen=True)
class Tick:
    """The beginning of a month; *named* where there is room to name it."""

    x: float
    month: dt.date
    named: bool


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
    """A strip of *width* by *height*."""

    width: float
    height: float
    ticks: tuple[Tick, ...]
    bars: tuple[Box, ...]
    pills: tuple[Box, ...]


@dataclass(frozen=True)
class _Scale:
    first: int
    step: float
    width: float

    def x(self, moment: dt.datetime) -> float:
        return round(min(max((months(moment) - self.first) * self.step, 0), self.width), 2)


def strip(phases: Iterable[Mark], events: Iterable[Mark], width: float = 1120.0) -> Strip | None:
    """Lay out *phases* and *events* on a strip of *width*; None when nothing has a date."""
    phases, events = tuple(phases), tuple(events)
    marks = (*phases, *events)
    if not marks:
        return None
    first, count = stretch(marks)
    scale = _Scale(first, width / count, width)
    bars, below = _rows([_bar(mark, scale) for mark in phases], HEAD, BAR)
    pills, height = _rows([_pill(mark, scale) for mark in events], below, PILL)
    return Strip(width, height, _ticks(first, count, scale.step), bars, pills)


def _ticks(first: int, count: int, step: float) -> tuple[Tick, ...]:
    """Name every month, or every third, sixth or twelfth …: as many as there is room for."""
    room = 7 * SIZE
    every = next((n for n in (1, 3, 6, 12, 24, 60) if step * n >= room), 120)
    named = [(first + at) % every == 0 and (count - at) * step >= room for at in range(count)]
    return tuple(
        Tick(round(at * step, 2), first_of(first + at), name) for at, name in enumerate(named)
    )


def _bar(mark: Mark, scale: _Scale) -> Box:
    start, end = scale.x(mark.start), scale.x(mark.end)
    room = end - start - 2 * INSET - SIZE * 1.5
    title = shortened(mark.title, SIZE, room)
    width = round(max(end - start - 2 * INSET, GAP), 2)
    x = _within(start, width, scale)
    return Box(mark, x, 0, width, BAR, title, round(x + SIZE - INSET, 2), inside=True)


def _pill(mark: Mark, scale: _Scale) -> Box:
    start, end = scale.x(mark.start), scale.x(mark.end)
    width = round(max(end - start - 2 * INSET, PILL), 2)
    x = _within(start, width, scale)
    disc = DISC + GAP if mark.number is not None else GAP
    needed = width_of(mark.title, SIZE)
    if needed + disc + SIZE <= width:
        return Box(mark, x, 0, width, PILL, mark.title, round(x + disc + GAP / 2, 2), inside=True)
    after, before = round(x + width + GAP, 2), round(x - GAP, 2)
    if after + needed <= scale.width:
        return Box(mark, x, 0, width, PILL, mark.title, after, inside=False)
    if before - needed >= 0:
        return Box(mark, x, 0, width, PILL, mark.title, before, inside=False, before=True)
    return Box(mark, x, 0, width, PILL, "", after, inside=False)


def _within(start: float, width: float, scale: _Scale) -> float:
    """Where a box of *width* begins, so that it ends within the picture."""
    return round(min(start + INSET, scale.width - width - INSET), 2)


def _rows(boxes: Sequence[Box], top: float, height: float) -> tuple[tuple[Box, ...], float]:
    """Put *boxes* in as few rows as need be, so that none touches another; and say where they end.

    Each goes into the row that has been free longest. In n log n of their number.
    """
    free: list[tuple[float, int]] = []
    rows = 0
    placed: list[Box] = []
    for box in sorted(boxes, key=_order):
        if free and free[0][0] <= box.left:
            row = heappop(free)[1]
        else:
            row, rows = rows, rows + 1
        heappush(free, (box.right + GAP / 2, row))
        placed.append(replace(box, y=top + GAP + row * (height + GAP)))
    return tuple(placed), round(top + GAP + rows * (height + GAP), 2)


def _order(box: Box) -> tuple[float, int, str]:
    return box.x, box.mark.number or 0, box.mark.key
