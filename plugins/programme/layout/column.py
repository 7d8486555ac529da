"""The timeline as a column, for narrow screens: time runs down, titles stand beside their marks.

A phase is a bar and an event a pill, as tall as what is known. Where too much begins within one
month, week or day, its numbers stand side by side instead of titles.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from .crowd import CALM, crowded
from .lanes import lanes
from .mark import Mark
from .post import BETWEEN, GUTTER, INSET, LINE, PILL, WIDTH, Label, Post, beside, titled
from .scale import BEAD, BEADS, Room, Scale, ScaleUnit, Tick, scale

EDGE: Final = 56.0
"""Room for the names of months, weeks or days."""
TOP: Final = 6.0
UNITS: Final = {
    ScaleUnit.MONTH: 56.0,
    ScaleUnit.WEEK: 56.0,
    ScaleUnit.DAY: 56.0,
    ScaleUnit.STEP: 30.0,
}
"""The height of one, where the picture does not get too tall."""
HOURS: Final = 180.0
"""The height of a day that shows its hours."""
HEIGHTS: Final = (160.0, 720.0)
"""How tall all of them are at least, and how tall without titles that need more."""
ROOM: Final = Room(
    names=dict.fromkeys(ScaleUnit, 42.0),
    hour=21,
    every={
        ScaleUnit.MONTH: (1, 3, 12, 24, 60, 120),
        ScaleUnit.WEEK: (1, 2, 4, 8),
        ScaleUnit.DAY: (1, 2, 7),
    },
)
"""What the name of a month and its year need."""
BAR: Final = 10.0
ABREAST: Final = 3
"""Marks that have room beside each other; more become slim, and pills lose their numbers."""


@dataclass(frozen=True)
class Column:
    """A column of *width* by *height*: its time ends at *bottom*, its marks at *edge*."""

    width: float
    height: float
    bottom: float
    edge: float
    slim: bool
    """Whether the pills have no room for numbers, which stand before the titles alone then."""
    ticks: tuple[Tick, ...]
    bars: tuple[Post, ...]
    pills: tuple[Post, ...]


@dataclass(frozen=True)
class _Down:
    scale: Scale
    step: float
    full: frozenset[int] = frozenset()
    """The units whose events have numbers, beside each other, and no titles."""

    @property
    def bottom(self) -> float:
        return round(TOP + self.scale.count * self.step, 2)

    def y(self, moment: dt.datetime) -> float:
        return TOP + self.scale.place(moment) * self.step

    def extent(self, mark: Mark, least: float) -> tuple[float, float]:
        """Where *mark* begins and how tall it is, within the picture."""
        start = self.y(mark.start) + INSET
        height = round(max(self.y(mark.end) - INSET - start, least), 2)
        return round(min(start, self.bottom - height - INSET), 2), height

    def unit(self, mark: Mark) -> int:
        """Which month, week or day it begins in; at the very end the last."""
        return min(int(self.scale.place(mark.start)), self.scale.count - 1)

    def shows(self, mark: Mark) -> bool:
        """Whether an event is drawn: in a full unit its number tells all of what is over in it."""
        unit = self.unit(mark)
        return unit not in self.full or self.scale.place(mark.end) > unit + 1


@dataclass(frozen=True)
class _Track:
    """Where marks of one kind stand beside each other: *width* to the left of *right*."""

    right: float
    width: float
    least: float

    def place(self, posts: Sequence[Post], down: _Down) -> Iterator[Post]:
        """Put each into the lane nearest to the titles that is free."""
        extents = [down.extent(post.mark, self.least) for post in posts]
        found = lanes(extents, INSET)
        pitch = min(self.least + BETWEEN, self.width / max(max(found, default=0) + 1, 1))
        width = round(pitch - min(BETWEEN, pitch / 4), 2)
        for post, lane, (y, height) in zip(posts, found, extents, strict=True):
            x = round(self.right - (lane + 1) * pitch, 2)
            beads = _beads(post.mark, down, y, height)
            yield replace(post, x=x, y=y, width=width, height=height, beads=beads)


def column(
    phases: Iterable[Mark], events: Iterable[Mark], on: Scale | None = None
) -> Column | None:
    """Lay out *phases* and *events* as a column; None when there are none.

    Without a scale to lay them *on* it is the one that fits them.
    """
    phases, events = tuple(phases), tuple(events)
    marks = (*phases, *events)
    if not marks:
        return None
    down = _down(on or scale(marks))
    bars = _track(phases, down, EDGE if down.scale.unit is not ScaleUnit.STEP else 0, BAR)
    down = _grouped(down, events, bars.right)
    shown = [mark for mark in events if down.shows(mark)]
    pills = _track(shown, down, bars.right, PILL)
    slim = pills.width < _abreast(shown, down, PILL) * (PILL + BETWEEN)
    named = [titled(_post(mark), pills.right + GUTTER) for mark in phases]
    others = [_titled(_post(mark), pills.right + GUTTER, down) for mark in events]
    down = _with_room(down, [*named, *others])
    placed = [*bars.place(named, down), *_drawn(others, pills, down)]
    labels = _labels(placed, len(named), down)
    posts, last = beside(placed, len(named), labels, pills.right, slim=slim)
    return Column(
        WIDTH,
        round(max(down.bottom, last) + TOP, 2),
        down.bottom,
        pills.right,
        slim,
        down.scale.ticks(down.step, ROOM, TOP),
        tuple(posts[: len(named)]),
        tuple(posts[len(named) :]),
    )


def _down(scale: Scale) -> _Down:
    least, most = HEIGHTS
    count, one = scale.count, HOURS if scale.hours else UNITS[scale.unit]
    height = max(min(one * count, most), least, ROOM.names[scale.unit] * count / 120)
    return _Down(scale, height / count)


def _grouped(down: _Down, events: Sequence[Mark], left: float) -> _Down:
    """The same with the units that are full, were every event drawn to the right of *left*."""
    x = _track(events, down, left, PILL).right + GUTTER
    titles = [(down.unit(mark), titled(_post(mark), x).room) for mark in events]
    room = min(sum(height for _unit, height in titles), CALM) / down.scale.count
    return replace(down, full=crowded(titles, max(down.step, room)))


def _with_room(down: _Down, posts: Iterable[Post]) -> _Down:
    """Units as tall as the titles of *posts* need, so that they can stand near their marks."""
    needed = sum(post.room for post in posts)
    return replace(down, step=max(down.step, needed / down.scale.count))


def _track(marks: Sequence[Mark], down: _Down, left: float, least: float) -> _Track:
    width = min(_abreast(marks, down, least), ABREAST) * (least + BETWEEN)
    return _Track(left + width, width, least)


def _abreast(marks: Sequence[Mark], down: _Down, least: float) -> int:
    """How many of *marks* are beside each other at most; fewer, never more, on a taller scale."""
    return max(lanes([down.extent(mark, least) for mark in marks], INSET), default=-1) + 1


def _beads(mark: Mark, down: _Down, y: float, height: float) -> tuple[float, ...]:
    within = [down.y(moment) for moment in mark.times]
    places = [round(min(max(at, y + BEAD), y + height - BEAD), 2) for at in within]
    return () if any(b - a < BEADS for a, b in pairwise(places)) else tuple(places)


def _post(mark: Mark) -> Post:
    return Post(mark, 0, 0, 0, 0)


def _titled(post: Post, x: float, down: _Down) -> Post:
    return post if down.unit(post.mark) in down.full else titled(post, x)


def _drawn(posts: Sequence[Post], pills: _Track, down: _Down) -> list[Post]:
    """The same with a pill, where they have one."""
    shown = pills.place([post for post in posts if down.shows(post.mark)], down)
    return [next(shown) if down.shows(post.mark) else post for post in posts]


def _labels(posts: Sequence[Post], bars: int, down: _Down) -> list[Label]:
    """What stands below each other, in the order of time: a title, or the numbers of a unit."""
    titles: dict[tuple[str, int], Label] = {}
    for at in sorted(range(len(posts)), key=lambda at: _order(posts[at].mark)):
        post, unit = posts[at], down.unit(posts[at].mark)
        if post.lines:
            y = post.y if at < bars else post.y + (PILL - LINE) / 2
            titles["post", at] = y, [at]
        else:
            y = TOP + unit * down.step + INSET
            titles.setdefault(("unit", unit), (y, []))[1].append(at)
    return list(titles.values())


def _order(mark: Mark) -> tuple[dt.datetime, int]:
    return mark.start, mark.number or 0
