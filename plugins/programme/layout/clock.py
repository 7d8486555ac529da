"""The annual clock: twelve months around, phases as arcs, events as numbered dots on them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .mark import Mark, months

SIZE: Final = 480.0
"""The width and the height of the picture."""
CENTRE: Final = SIZE / 2
OUTER: Final = 234.0
"""The radius of the ring of months, outside."""
INNER: Final = 198.0
ARC: Final = (152.0, 192.0)
"""The inner and the outer radius of a phase's arc."""
DOT: Final = 15.0
WHOLE: Final = 12
"""Months; what lasts longer is not drawn around a clock."""


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


@dataclass(frozen=True)
class Clock:
    """A clock of `SIZE` by `SIZE`."""

    months: tuple[Sector, ...]
    arcs: tuple[Sector, ...]
    dots: tuple[Dot, ...]


def clock(phases: Iterable[Mark], events: Iterable[Mark]) -> Clock | None:
    """Lay out *phases* and *events* around a year; None when they are none, or last longer."""
    phases, events = tuple(phases), tuple(events)
    marks = (*phases, *events)
    if not marks:
        return None
    first = min(months(mark.start) for mark in marks)
    if max(months(mark.end) for mark in marks) - first > WHOLE:
        return None
    ring = tuple(Sector(30.0 * at + 0.6, 30.0 * at + 29.4, INNER, OUTER) for at in range(12))
    arcs = tuple(Sector(*_angles(mark), *ARC, mark) for mark in phases)
    return Clock(ring, arcs, _dots(events))


def point(angle: float, radius: float) -> tuple[float, float]:
    """Where *angle* and *radius* are on the picture."""
    turn = math.radians(angle)
    return round(CENTRE + radius * math.sin(turn), 2), round(CENTRE - radius * math.cos(turn), 2)


def _angle(position: float) -> float:
    return position % WHOLE * 30


def _angles(mark: Mark) -> tuple[float, float]:
    start = _angle(months(mark.start))
    return start + 0.6, start + max((months(mark.end) - months(mark.start)) * 30, 2) - 0.6


def _dots(events: Sequence[Mark]) -> tuple[Dot, ...]:
    """Each at the middle of what is known of it, pushed on so that no two touch.

    Where there are more than fit into one turn there are none: the list has them all.
    """
    radius = sum(ARC) / 2
    apart = math.degrees(2 * math.asin((DOT + 1.5) / radius))
    if len(events) * apart > 300:  # noqa: PLR2004 -- so that a way back to the first is left
        return ()
    wanted = [(sum(_angles(mark)) / 2 % 360, mark) for mark in sorted(events, key=_order)]
    wanted.sort(key=lambda one: one[0])
    spread = sorted(_spread(wanted, apart), key=lambda one: _order(one[1]))
    return tuple(Dot(mark, *point(angle, radius)) for angle, mark in spread)


def _order(mark: Mark) -> tuple[int, str]:
    return mark.number or 0, mark.key


def _spread(wanted: list[tuple[float, Mark]], apart: float) -> list[tuple[float, Mark]]:
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


def _begin(group: list[tuple[float, Mark]], apart: float) -> float:
    middle = sum(angle for angle, _mark in group) / len(group)
    return middle - (len(group) - 1) * apart / 2


def _end(group: list[tuple[float, Mark]], apart: float) -> float:
    return _begin(group, apart) + (len(group) - 1) * apart


def _said(corner: tuple[float, float]) -> str:
    return f"{corner[0]:g} {corner[1]:g}"
