"""The annual clock: twelve months around, phases as arcs, events as numbered dots on them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from .mark import Mark
from .scale import months

SIZE: Final = 480.0
"""The width and the height of the picture."""
CENTRE: Final = SIZE / 2
OUTER: Final = 234.0
"""The radius of the ring of months, outside."""
INNER: Final = 198.0
ARC: Final = (152.0, 192.0)
"""The inner and the outer radius of a phase's arc."""
DOT: Final = 15.0
GAP: Final = 3.0
"""Between two dots, or two arcs beside each other."""
RINGS: Final = (172.0, 134.0, 100.0)
"""The radii that dots may stand on: first on the arcs, then within them."""
ASTRAY: Final = 30.0
"""How many degrees a dot may stand outside its time: a month."""
WHOLE: Final = 12
"""Months; what lasts longer is not drawn around a clock."""


Wish: TypeAlias = tuple[float, Mark]
"""The angle at which a mark should stand, and the mark."""


@dataclass(frozen=True)
class Sector:
    """A part of a ring, from angle to angle: 0 is up, a turn is 360, clockwise."""

    start: float
    end: float
    inner: float
    outer: float
    mark: Mark | None = None

    @property
    def middle(self) -> float:
        """The angle halfway."""
        return (self.start + self.end) / 2

    @property
    def path(self) -> str:
        """Its outline, as SVG and Typst both understand it: move, arc, line, arc back."""
        large = int(self.end - self.start > 180)  # noqa: PLR2004 -- half a turn
        out, back = (self.outer, 1), (self.inner, 0)
        corners = [point(angle, radius) for angle, radius in self._corners()]
        return (
            f"M{_said(corners[0])}A{out[0]:g} {out[0]:g} 0 {large} {out[1]} {_said(corners[1])}"
            f"L{_said(corners[2])}A{back[0]:g} {back[0]:g} 0 {large} {back[1]} {_said(corners[3])}Z"
        )

    def _corners(self) -> Sequence[tuple[float, float]]:
        return (
            (self.start, self.outer),
            (self.end, self.outer),
            (self.end, self.inner),
            (self.start, self.inner),
        )


@dataclass(frozen=True)
class Dot:
    """An event on the clock."""

    mark: Mark
    x: float
    y: float
    ring: int = 0
    """Which of `RINGS` it stands on."""


@dataclass(frozen=True)
class Clock:
    """A clock of `SIZE` by `SIZE`; *room* is the radius that is free in its middle."""

    months: tuple[Sector, ...]
    arcs: tuple[Sector, ...]
    dots: tuple[Dot, ...]
    room: float = ARC[0]


def clock(
    phases: Iterable[Mark], events: Iterable[Mark], *, yearless: bool = False
) -> Clock | None:
    """Lay out *phases* and *events* around a year; None when they are none, or last longer.

    What is *yearless* comes again every year and never lasts too long.
    """
    phases, events = tuple(phases), tuple(events)
    marks = (*phases, *events)
    if not marks:
        return None
    first = min(months(mark.start) for mark in marks)
    if not yearless and max(months(mark.end) for mark in marks) - first > WHOLE:
        return None
    ring = tuple(Sector(30.0 * at + 0.6, 30.0 * at + 29.4, INNER, OUTER) for at in range(12))
    dots = _dots(events)
    innermost = RINGS[max((dot.ring for dot in dots), default=0)]
    return Clock(ring, _arcs(phases), dots, min(ARC[0], innermost - DOT - GAP))


def point(angle: float, radius: float) -> tuple[float, float]:
    """Where *angle* and *radius* are on the picture."""
    turn = math.radians(angle)
    return round(CENTRE + radius * math.sin(turn), 2), round(CENTRE - radius * math.cos(turn), 2)


def _angle(position: float) -> float:
    return position % WHOLE * 30


def _angles(mark: Mark) -> tuple[float, float]:
    start = _angle(months(mark.start))
    return start + 0.6, start + max((months(mark.end) - months(mark.start)) * 30, 2) - 0.6


def _arcs(phases: Sequence[Mark]) -> tuple[Sector, ...]:
    """The arcs of phases; those that overlap share the width of the ring."""
    angles = [_angles(mark) for mark in phases]
    lanes = _lanes(angles)
    inner, outer = ARC
    pitch = (outer - inner + GAP) / max(max(lanes, default=0) + 1, 1)
    return tuple(
        Sector(*angle, round(top - pitch + GAP, 2), round(top, 2), mark)
        for angle, top, mark in zip(
            angles, (outer - lane * pitch for lane in lanes), phases, strict=True
        )
    )


def _lanes(angles: Sequence[tuple[float, float]]) -> list[int]:
    """The lane of each, from 0, outermost: the first that is free, all the way around."""
    lanes = [0] * len(angles)
    taken: list[tuple[float, float]] = []
    for at in sorted(range(len(angles)), key=lambda at: angles[at]):
        start, end = angles[at]
        free = (n for n, (first, last) in enumerate(taken) if last < start and end - 360 < first)
        lanes[at] = next(free, len(taken))
        if lanes[at] == len(taken):
            taken.append((start, end))
        else:
            taken[lanes[at]] = taken[lanes[at]][0], end
    return lanes


def _dots(events: Sequence[Mark]) -> tuple[Dot, ...]:
    """Each at the middle of what is known of it, pushed on so that no two touch.

    On as few rings as bring each near to its time; where three do not there are none: the list
    has them all.
    """
    wanted = [(sum(_angles(mark)) / 2 % 360, mark) for mark in sorted(events, key=_order)]
    wanted.sort(key=lambda one: one[0])
    for count in range(1, len(RINGS) + 1):
        rings = _shared(wanted, [_apart(radius) for radius in RINGS[:count]])
        dots = [_ring(at, ring) for at, ring in enumerate(rings)]
        if all(dots):
            return tuple(sorted(chain(*dots), key=lambda dot: _order(dot.mark)))
    return ()


def _apart(radius: float) -> float:
    """How many degrees are between two dots that have a gap between them."""
    return math.degrees(2 * math.asin((DOT + GAP / 2) / radius))


def _shared(wanted: list[Wish], apart: list[float]) -> list[list[Wish]]:
    """Share out dots among rings in turn, to each as many as befit its length."""
    rings: list[list[Wish]] = [[] for _ring in apart]
    for wish in wanted:
        emptiest = min(range(len(rings)), key=lambda at: (len(rings[at]) + 0.5) * apart[at])
        rings[emptiest].append(wish)
    return rings


def _ring(at: int, wanted: list[Wish]) -> list[Dot]:
    """The dots of a ring; none where they do not fit, or one would be too far from its time."""
    apart = _apart(RINGS[at])
    if len(wanted) * apart > 300:  # noqa: PLR2004 -- so that a way back to the first is left
        return []
    spread = _spread(wanted, apart)
    if any(_astray(angle, mark) > ASTRAY for angle, mark in spread):
        return []
    return [Dot(mark, *point(angle, RINGS[at]), at) for angle, mark in spread]


def _astray(angle: float, mark: Mark) -> float:
    """How many degrees *angle* is outside the time of *mark*."""
    start, end = _angles(mark)
    away = (angle - (start + end) / 2) % 360
    return min(away, 360 - away) - (end - start) / 2


def _order(mark: Mark) -> tuple[int, str]:
    return mark.number or 0, mark.key


def _spread(wanted: list[Wish], apart: float) -> list[Wish]:
    """Move groups of marks that touch apart, around the middle of where they want to be.

    Goes round, as the last may touch the first, until no two groups touch.
    """
    groups = [[one] for one in wanted]
    apart_already = 0
    while apart_already < len(groups) > 1:
        first, second, *others = groups
        if _begin(second, apart) - _end(first, apart) < apart:
            groups, apart_already = [[*first, *second], *others], 0
        else:
            a_turn_on = [(angle + 360, mark) for angle, mark in first]
            groups, apart_already = [second, *others, a_turn_on], apart_already + 1
    return [
        (_begin(group, apart) + at * apart, mark)
        for group in groups
        for at, (_angle, mark) in enumerate(group)
    ]


def _begin(group: list[Wish], apart: float) -> float:
    middle = sum(angle for angle, _mark in group) / len(group)
    return middle - (len(group) - 1) * apart / 2


def _end(group: list[Wish], apart: float) -> float:
    return _begin(group, apart) + (len(group) - 1) * apart


def _said(corner: tuple[float, float]) -> str:
    return f"{corner[0]:g} {corner[1]:g}"
