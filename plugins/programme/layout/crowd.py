"""Which weeks, months or days have more titles than there is room for, in a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

CALM: Final = 900.0
"""How tall all titles may be together; if they are more, only what is alone has one."""
BEYOND: Final = 2.0
"""How many times the height of a unit its titles may take: then they are not far from it."""
SOME: Final = 3
"""So many titles are never too many."""


def crowded(titles: Sequence[tuple[int, float]], step: float) -> frozenset[int]:
    """The units, of those each of *titles* begins in, that show their numbers instead.

    A title has the number of its unit and its height; a unit is *step* tall.
    """
    units: dict[int, list[float]] = defaultdict(list)
    for unit, height in titles:
        units[unit].append(height)
    most = max(BEYOND * step, SOME * max((height for _unit, height in titles), default=0))
    full = frozenset(unit for unit, heights in units.items() if sum(heights) > most)
    if sum(height for unit, height in titles if unit not in full) <= CALM:
        return full
    return frozenset(unit for unit, heights in units.items() if len(heights) > 1)
