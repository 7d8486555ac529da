"""A timeline on paper: a strip too long for a sheet breaks into rows, and rows into sheets.

Rows have one scale and begin at the left edge. What lasts beyond a row goes on in the
next; it is listed below the row that it begins in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from .mark import Mark
from .measure import wrapped
from .scale import Scale, ScaleUnit
from .strip import Strip, strip

WIDTH: Final = 760.0
"""Less than on screens, so that the text is larger: 22 points on A3."""
FIRST: Final = 428.0
"""The height of a sheet for rows and the list of what begins in them: without its head and foot."""
LATER: Final = 468.0
"""The same of a sheet that goes on: its head is smaller."""
BETWEEN: Final = 37.0
"""Below a row, and above it, where years stand above months."""
MOST: Final = {ScaleUnit.STEP: 40, ScaleUnit.DAY: 9, ScaleUnit.WEEK: 18, ScaleUnit.MONTH: 15}
"""How many of a unit there is room for in a row."""
COLUMNS: Final = {3: 213.0, 4: 150.0}
"""In how many columns the list may be, and how wide its text is then, in its least size."""
PHASE: Final = 13.75
TITLE: Final = 12.5
WHEN: Final = 10.0
"""The sizes of what is listed."""
LINE: Final = 1.08
APART: Final = 4.8
"""Between what is on the list, without what the last line has below its letters."""
HEAD: Final = 19.0
"""Above, between and below the name of a phase and when it is, again without such."""


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
        sheets: list[Sheetful] = []
        for row in filter(_shows, self._rows()):
            longer = (*sheets[-1], row) if sheets else (row,)
            if sheets and self.height(longer) > (FIRST if len(sheets) == 1 else LATER):
                sheets.append((row,))
            else:
                sheets[-1:] = [longer]
        return tuple(sheets)

    def height(self, rows: Sheetful) -> float:
        """Of *rows* on one sheet, and below them the list in columns."""
        drawn = sum(row.strip.height + BETWEEN for row in rows if row.strip)
        lists = (lowest(list(self._pieces(rows, COLUMNS[n])), n) for n in COLUMNS)
        return drawn + min(lists)

    def _fits(self, row: Section) -> bool:
        """Whether *row* has room on a sheet: what begins the scale is on the first."""
        room = FIRST if row.part.first == self.scale.first else LATER
        return self.height((row,)) <= room

    def _rows(self) -> Iterator[Section]:
        """As few rows as fit; where a single unit has too much in it, several rows of that."""
        least = ceil(self.scale.count / MOST[self.scale.unit])
        for parts in range(least, self.scale.count):
            rows = self._cut(ceil(self.scale.count / parts))
            if all(map(self._fits, rows)):
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
        if middle == 0 or self._fits(row):
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
        if self._fits(row):
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

    def _pieces(self, rows: Sheetful, width: float) -> Iterator[float]:
        """How high is what no column parts: the head of a phase with its first event, an event."""
        phases = {mark.key: mark.phase for mark in self.events}
        names = {mark.phase: mark.title for mark in self.phases}
        bars = {bar.mark.phase for row in rows if row.strip for bar in row.strip.bars}
        told: set[int | None] = set()
        phase: int | None = None
        for key in (key for row in rows for key in row.listed):
            phase = phases.get(key, phase)
            head = 0.0 if phase in told else _head(names.get(phase, ""), width)
            told.add(phase)
            yield head + self._listed(key, width)
        yield from (_head(names[one], width) for one in bars - told)

    def _listed(self, key: str, width: float) -> float:
        title, when = self.listed[key]
        lines = TITLE * len(wrapped(title, TITLE, width)) + WHEN * len(wrapped(when, WHEN, width))
        return lines * LINE + APART


def _head(name: str, width: float) -> float:
    return LINE * (PHASE * len(wrapped(name, PHASE, width)) + WHEN) + HEAD


def lowest(heights: Sequence[float], count: int) -> float:
    """The height of the lowest *count* columns that hold pieces of *heights*, in their order."""
    low, high = max(heights, default=0.0), sum(heights)
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if _columns(heights, middle) <= count else (middle, high)
    return high


def _columns(heights: Iterable[float], most: float) -> int:
    """How many columns, none higher than *most*, hold pieces of *heights*."""
    count, left = 0, 0.0
    for height in heights:
        if count == 0 or height > left:
            count, left = count + 1, most
        left -= height
    return count


def _shows(row: Section) -> bool:
    """Whether anything is in *row*; years in which nothing happens are passed over."""
    return row.strip is not None or bool(row.listed)
