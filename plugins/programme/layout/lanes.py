"""Lanes for what would overlap: rows of a strip, or bars beside each other in a column."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


class Lanes:
    """So many lanes, of which each thing takes the first that is free where it begins.

    A tree of where lanes are free from finds it without looking at each.
    """

    def __init__(self, most: int) -> None:
        self.size = 1 << max(most - 1, 0).bit_length()
        self.free = [-inf] * (2 * self.size)

    def take(self, start: float, end: float) -> int:
        """Take a lane from *start* to *end*, and say which, counted from 0."""
        node = 1
        while node < self.size:
            node = 2 * node + (self.free[2 * node] > start)
        lane = node - self.size
        self.free[node] = end
        while node > 1:
            node //= 2
            self.free[node] = min(self.free[2 * node], self.free[2 * node + 1])
        return lane


def lanes(extents: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """The lane of each beginning and length, *gap* apart. In n log n of their number."""
    found = [0] * len(extents)
    free = Lanes(len(extents))
    for at in sorted(range(len(extents)), key=lambda at: extents[at][0]):
        start, length = extents[at]
        found[at] = free.take(start, start + length + gap)
    return found
