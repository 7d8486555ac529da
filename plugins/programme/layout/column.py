"""The timeline as a column, for narrow screens: months downwards, titles beside their marks.

A phase is a bar and an event a pill, as tall as what is known. Titles stand below each other in the
order of time, each at its mark or as near below it as there is room, and then a line joins the two.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from typing import Final

from .mark import Mark, first_of, months, stretch
from .measure import wrapped

WIDTH: Final = 340.0
SIZE: Final = 15.0
"""Of the text; 12 px are left of it on the narrowest phone."""
LINE: Final = 20.0
GAP: Final = 7.0
"""Between two titles."""
EDGE: Final = 56.0
"""Room for the names of months."""
TOP: Final = 6.0
MONTH: Final = 56.0
"""The height of a month, where the picture does not get too tall."""
HEIGHTS: Final = (160.0, 720.0)
"""How tall all months are at least, and how tall without titles that need more."""
ROOM: Final = 42.0
"""What the name of a month and its year need."""
INSET: Final = 2.0
BETWEEN: Final = 4.0
BAR: Final = 10.0
PILL: Final = 26.0
ABREAST: Final = 3
"""Marks that have room beside each other; more become slim, and pills lose their numbers."""
GUTTER: Final = 12.0
DISC: Final = 30.0
"""Room for a number before the title."""


@dataclass(frozen=True)
class Rung:
    """The beginning of a month; *named* where there is room to name it."""

    y: float
    month: dt.date
    named: bool


@dataclass(frozen=True)
class Post:
    """A mark in the column, and its title in *lines* from *title_x* and *title_y* downwards."""

    mark: Mark
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = ()
    title_x: float = 0
    title_y: float = 0
    discs: tuple[tuple[float, float], ...] = ()
    """Where its number is: in the mark, as near the title as can be; before the title; or both."""
    join: str = ""
    """The line from the mark to its title, as a path; empty where they are side by side."""


@dataclass(frozen=True)
class Column:
    """A column of *width* by *height*: its months end at *bottom*, its marks at *edge*."""

    width: float
    height: float
    bottom: float
    edge: float
    slim: bool
    """Whether the pills have no room for numbers, which stand before the titles then."""
    rungs: tuple[Rung, ...]
    bars: tuple[Post, ...]
    pills: tuple[Post, ...]


@dataclass(frozen=True)
class _Scale:
    first: int
    count: int
    step: float

    @property
    def bottom(self) -> float:
        return round(TOP + self.count * self.step, 2)

    def y(self, moment: dt.datetime) -> float:
        return TOP + (months(moment) - self.first) * self.step

    def extent(self, mark: Mark, least: float) -> tuple[float, float]:
        """Where *mark* begins and how tall it is, within the picture."""
        start = self.y(mark.start) + INSET
        height = round(max(self.y(mark.end) - INSET - start, least), 2)
        return round(min(start, self.bottom - height - INSET), 2), height


@dataclass(frozen=True)
class _Track:
    """Where marks of one kind stand beside each other: *width* to the left of *right*."""

    right: float
    width: float
    least: float

    def place(self, posts: Sequence[Post], scale: _Scale) -> Iterator[Post]:
        """Put each into the lane nearest to the titles that is free."""
        extents = [scale.extent(post.mark, self.least) for post in posts]
        lanes = _lanes(extents)
        pitch = min(self.least + BETWEEN, self.width / max(max(lanes, default=0) + 1, 1))
        width = round(pitch - min(BETWEEN, pitch / 4), 2)
        for post, lane, (y, height) in zip(posts, lanes, extents, strict=True):
            x = round(self.right - (lane + 1) * pitch, 2)
            yield replace(post, x=x, y=y, width=width, height=height)


def column(phases: Iterable[Mark], events: Iterable[Mark]) -> Column | None:
    """Lay out *phases* and *events* as a column; None when nothing has a date."""
    phases, events = tuple(phases), tuple(events)
    marks = (*phases, *events)
    if not marks:
        return None
    scale = _scale(marks)
    bars = _track(phases, scale, EDGE, BAR)
    pills = _track(events, scale, bars.right, PILL)
    slim = pills.width < _abreast(events, scale, PILL) * (PILL + BETWEEN)
    untitled = [_titled(Post(mark, 0, 0, 0, 0), pills.right + GUTTER) for mark in marks]
    scale = _with_room(scale, untitled)
    placed = [
        *bars.place(untitled[: len(phases)], scale),
        *pills.place(untitled[len(phases) :], scale),
    ]
    posts = _beside(placed, len(phases), pills.right, slim=slim)
    height = max(scale.bottom, *(post.title_y + len(post.lines) * LINE for post in posts)) + TOP
    return Column(
        WIDTH,
        round(height, 2),
        scale.bottom,
        pills.right,
        slim,
        tuple(_rungs(scale)),
        tuple(posts[: len(phases)]),
        tuple(posts[len(phases) :]),
    )


def _scale(marks: Collection[Mark]) -> _Scale:
    first, count = stretch(marks)
    least, most = HEIGHTS
    return _Scale(first, count, max(min(MONTH * count, most), least, ROOM * count / 120) / count)


def _with_room(scale: _Scale, posts: Iterable[Post]) -> _Scale:
    """Months as tall as the titles of *posts* need, so that they can stand near their marks."""
    needed = sum(len(post.lines) * LINE + GAP for post in posts)
    return replace(scale, step=max(scale.step, needed / scale.count))


def _track(marks: Sequence[Mark], scale: _Scale, left: float, least: float) -> _Track:
    width = min(_abreast(marks, scale, least), ABREAST) * (least + BETWEEN)
    return _Track(left + width, width, least)


def _abreast(marks: Sequence[Mark], scale: _Scale, least: float) -> int:
    """How many of *marks* are beside each other at most; fewer, never more, on a taller scale."""
    return max(_lanes([scale.extent(mark, least) for mark in marks]), default=-1) + 1


def _lanes(extents: Sequence[tuple[float, float]]) -> list[int]:
    """The lane of each, from 0: the first that is free. In n log n of their number."""
    lanes = [0] * len(extents)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    for at in sorted(range(len(extents)), key=lambda at: extents[at][0]):
        start, height = extents[at]
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        lanes[at] = heappop(free) if free else len(busy)
        heappush(busy, (start + height + INSET, lanes[at]))
    return lanes


def _titled(post: Post, x: float) -> Post:
    lines = wrapped(post.mark.title, SIZE, WIDTH - x) or ("",)
    return replace(post, lines=lines, title_x=x)


def _beside(posts: Sequence[Post], bars: int, edge: float, *, slim: bool) -> list[Post]:
    """Put each title beside its mark, or below the title before it; the first *bars* are phases."""
    done = list(posts)
    free = 0.0
    for at in sorted(range(len(posts)), key=lambda at: _order(posts[at].mark)):
        post = posts[at]
        wanted = post.y if at < bars else post.y + (PILL - LINE) / 2
        post = replace(post, title_y=round(max(free, wanted), 2))
        done[at] = _phase(post, edge) if at < bars else _event(post, edge, slim=slim)
        free = done[at].title_y + len(done[at].lines) * LINE + GAP
    return done


def _order(mark: Mark) -> tuple[dt.datetime, int]:
    return mark.start, mark.number or 0


def _phase(post: Post, edge: float) -> Post:
    level = _level(post, 0)
    return post if level == _middle(post) else replace(post, join=_line(post, level, edge))


def _event(post: Post, edge: float, *, slim: bool) -> Post:
    """Put the number of an event where it belongs; where its title is far below, in both places."""
    level, middle = _level(post, PILL / 2), _middle(post)
    far = level != middle
    within = () if slim else ((round(post.x + PILL / 2, 2), level),)
    before = ((edge + GUTTER + PILL / 2 - INSET, middle),) if slim or far else ()
    if before and post.mark.number is not None:
        post = _titled(post, edge + GUTTER + DISC)
    if not far and edge - post.x - post.width <= BETWEEN:
        return replace(post, discs=within + before)
    return replace(post, discs=within + before, join=_line(post, level, edge))


def _middle(post: Post) -> float:
    """The height of the first line of a title, in its middle."""
    return round(post.title_y + LINE / 2, 2)


def _level(post: Post, inset: float) -> float:
    """The height in the mark that is nearest to its title."""
    return round(min(max(_middle(post), post.y + inset), post.y + post.height - inset), 2)


def _line(post: Post, level: float, edge: float) -> str:
    """From the mark to its title: across the marks beside it, and then down if need be."""
    right, left = round(post.x + post.width, 2), round(edge + GUTTER - BETWEEN, 2)
    return f"M{right:g} {level:g}H{edge:g}L{left:g} {_middle(post):g}"


def _rungs(scale: _Scale) -> Iterator[Rung]:
    """Name every month, every third, or only where years begin: as there is room for."""
    every = next((n for n in (1, 3, 12, 24, 60) if scale.step * n >= ROOM), 120)
    for at in range(scale.count):
        month, left = scale.first + at, (scale.count - at) * scale.step
        named = month % every == 0 and left >= ROOM
        yield Rung(round(TOP + at * scale.step, 2), first_of(month), named)
