"""A timeline on paper: a strip too long for a sheet breaks into rows, and rows into sheets.

Rows have one scale and begin at the left edge. What lasts beyond a row goes on in the
next; it is listed below the row that it begins in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from .mark import Mark
from .measure import wrapped
from .scale import Scale, ScaleUnit
from .strip import Strip, strip

WIDTH: Final = 760.0
"""Less than on screens, so that the text is larger: 22 points on A3."""
HEIGHT: Final = 376.0
"""Of a sheet, for rows and the list of what begins in them: without its head, its foot, the names
of phases on the list, and some more, as the columns of the list are not all of one height."""
BETWEEN: Final = 24.0
"""Below a row."""
MOST: Final = {ScaleUnit.STEP: 40, ScaleUnit.DAY: 9, ScaleUnit.WEEK: 18, ScaleUnit.MONTH: 15}
"""How many of a unit there is room for in a row."""
COLUMNS: Final = 3
COLUMN: Final = 213.0
"""How wide the text of the list is, in the size that it has at least."""
TITLE: Final = 12.5
WHEN: Final = 10.0
"""The sizes of what is listed."""
LINE: Final = 1.12
APART: Final = 9.0
"""Between what is on the list."""


@dataclass(frozen=True)
class Section:
    """A strip of *part* of a scale, if anything is drawn there, and the keys of what is listed."""

    part: Scale
    strip: Strip | None
    listed: tuple[str, ...]


Sheetful = tuple[Section, ...]


@dataclass(frozen=True)
class Poster:
    """What there is to lay out: marks on a scale, and a list.

    An event is listed by its title and when it is; what has no mark stands below the row of what is
    listed before it.
    """

    phases: Sequence[Mark]
    events: Sequence[Mark]
    scale: Scale
    listed: Mapping[str, tuple[str, str]]

    def sheets(self) -> tuple[Sheetful, ...]:
        """The rows, as many on each sheet as there is room for."""
        sheets: list[list[Section]] = []
        room = 0.0
        for row in filter(_shows, self._rows()):
            needed = self._height(row)
            if needed > room:
                sheets.append([])
                room = HEIGHT
            sheets[-1].append(row)
            room -= needed
        return tuple(map(tuple, sheets))

    def _rows(self) -> Iterator[Section]:
        """As few rows as fit; where a single unit has too much in it, several rows of that."""
        least = ceil(self.scale.count / MOST[self.scale.unit])
        for parts in range(least, self.scale.count):
            rows = self._cut(ceil(self.scale.count / parts))
            if all(self._height(row) <= HEIGHT for row in rows):
                yield from rows
                return
        for row in self._cut(1):
            yield from self._shared(row)

    def _cut(self, size: int) -> list[Section]:
        """Rows of *size* units; the last has only what is left."""
        count = self.scale.count
        parts = [
            replace(self.scale, first=self.scale.first + at, count=min(size, count - at))
            for at in range(0, count, size)
        ]
        return [self._row(part, self._beginning(part), WIDTH / size) for part in parts]

    def _shared(self, row: Section) -> Iterator[Section]:
        """What is listed below *row*, shared out among as many rows as it needs."""
        middle = len(row.listed) // 2
        if middle == 0 or self._height(row) <= HEIGHT:
            yield row
            return
        for half in (row.listed[:middle], row.listed[middle:]):
            yield from self._shared(self._row(row.part, half, WIDTH))

    def _row(self, part: Scale, keys: tuple[str, ...], step: float) -> Section:
        """A row with titles in it if there is room for them, else with numbers alone."""
        start, end = part.begin(0), part.begin(part.count)
        phases = [mark for mark in self.phases if mark.start < end and start < mark.end]
        events = [mark for mark in self.events if mark.key in keys or mark.start < start < mark.end]
        width = step * part.count
        row = Section(part, strip(phases, events, part, width=width), keys)
        if self._height(row) <= HEIGHT:
            return row
        bare = [replace(mark, title="") for mark in events]
        return replace(row, strip=strip(phases, bare, part, width=width))

    def _beginning(self, part: Scale) -> tuple[str, ...]:
        """What is listed and begins in *part*; what is earlier or later than all, at its edges."""
        start, end = part.begin(0), part.begin(part.count)
        starts = self._starts()
        return tuple(key for key, moment in starts.items() if start <= moment < end)

    def _starts(self) -> dict[str, dt.datetime]:
        """When what is listed begins, within the scale; without a mark, with the one before it."""
        first = self.scale.begin(0)
        last = self.scale.begin(self.scale.count - 1)
        marks = {mark.key: min(max(mark.start, first), last) for mark in self.events}
        starts: dict[str, dt.datetime] = {}
        latest = first
        for key in self.listed:
            latest = marks.get(key, latest)
            starts[key] = latest
        return starts

    def _height(self, row: Section) -> float:
        listed = sum(self._listed(key) for key in row.listed)
        drawn = row.strip.height + BETWEEN if row.strip else 0
        return drawn + listed / COLUMNS

    def _listed(self, key: str) -> float:
        title, when = self.listed[key]
        lines = TITLE * len(wrapped(title, TITLE, COLUMN)) + WHEN * len(wrapped(when, WHEN, COLUMN))
        return lines * LINE + APART


def _shows(row: Section) -> bool:
    """Whether anything is in *row*; years in which nothing happens are passed over."""
    return row.strip is not None or bool(row.listed)
