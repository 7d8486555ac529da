"""Where moments lie in a picture, and which of them have names there.

A scale counts days, weeks or months, each as wide as the others. Of days it shows only the hours in
use. What has no dates lies on steps: as if each step took a day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from .mark import Mark

SHORT: Final = dt.timedelta(days=9)
"""What lasts so long is shown by days: a week and the weekend before it."""
MIDDLING: Final = dt.timedelta(weeks=18)
"""And by weeks: a term."""
HOURS: Final = (1, 2, 3, 4, 6, 12)
"""Every how many hours one may have a name."""
BEAD: Final = 6.0
"""How far from the ends of a mark the times are at which it repeats."""
BEADS: Final = 9.0
"""And how far from each other, to be told apart."""


class ScaleUnit(StrEnum):
    """What a scale counts."""

    STEP = "step"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Room:
    """What the names of units need, and those of hours; and every how many units one may be."""

    names: Mapping[ScaleUnit, float]
    hour: float
    every: Mapping[ScaleUnit, tuple[int, ...]]


@dataclass(frozen=True)
class Tick:
    """Where a unit begins, or an *hour* of a day; *named* where there is room for its name."""

    at: float
    start: dt.datetime
    named: bool
    hour: bool = False


@dataclass(frozen=True)
class Scale:
    """So many of a unit, from the *first* since the year 0; a day has only *hours*, if it has."""

    unit: ScaleUnit
    first: int
    count: int
    hours: tuple[int, int] | None = None

    def place(self, moment: dt.datetime) -> float:
        """How many units *moment* is from the beginning; what is outside is at the edge."""
        return min(max(_units(self.unit, moment, self.hours) - self.first, 0.0), float(self.count))

    def begin(self, at: int) -> dt.datetime:
        """The moment that the unit *at*, counted from 0, begins."""
        return _begin(self.unit, self.first + at)

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first day and the last one."""
        return self.begin(0).date(), self.begin(self.count).date() - dt.timedelta(days=1)

    def ticks(self, step: float, room: Room, start: float = 0) -> tuple[Tick, ...]:
        """The beginnings of units that are *step* wide, from *start* on; steps have none.

        The first is named where there is no room for the name of any: else it tells no time.
        """
        if self.unit is ScaleUnit.STEP:
            return ()
        first, *others = self._ticks(step, room, start)
        named = any(tick.named and not tick.hour for tick in (first, *others))
        return (first if named else replace(first, named=True), *others)

    def _ticks(self, step: float, room: Room, start: float) -> Iterator[Tick]:
        name, choices = room.names[self.unit], room.every[self.unit]
        every = next((n for n in choices if step * n >= name), choices[-1])
        counted = self.first if self.unit is ScaleUnit.MONTH else 0
        for at in range(self.count):
            named = (counted + at) % every == 0 and (self.count - at) * step >= name
            yield Tick(round(start + at * step, 2), self.begin(at), named)
            yield from self._hours(at, step, room, start)

    def _hours(self, at: int, step: float, room: Room, start: float) -> Iterator[Tick]:
        opens, closes = self.hours or (0, 0)
        wide = step / max(closes - opens, 1)
        every = next((n for n in HOURS if wide * n >= room.hour), 24)
        for hour in range(opens, closes):
            if hour % every == 0 and (closes - hour) * wide >= room.hour:
                moment = self.begin(at) + dt.timedelta(hours=hour)
                place = start + at * step + (hour - opens) * wide
                yield Tick(round(place, 2), moment, named=True, hour=True)


def scale(marks: Collection[Mark]) -> Scale:
    """The finest scale that *marks* are written in and that has room for them."""
    length = max(mark.end for mark in marks) - min(mark.start for mark in marks)
    coarse = sum(map(_counts_months, marks)) * 2 > len(marks)
    if length > MIDDLING or coarse:
        return _over(ScaleUnit.MONTH, marks)
    if length > SHORT:
        return _over(ScaleUnit.WEEK, marks)
    return _over(ScaleUnit.DAY, marks, _hours(marks))


def steps(count: int) -> Scale:
    """A scale for what has no dates."""
    return Scale(ScaleUnit.STEP, step(0).toordinal(), count)


def step(place: float) -> dt.datetime:
    """The moment that stands for *place* on a scale of steps."""
    return dt.datetime(1, 1, 1) + dt.timedelta(days=place)  # noqa: DTZ001 -- wall-clock time


def year(month: dt.date) -> Scale:
    """Twelve months from *month* on, for what has no year."""
    return Scale(ScaleUnit.MONTH, month.year * 12 + month.month - 1, 12)


def months(moment: dt.datetime) -> float:
    """Months since the year 0: every month is as wide as any other."""
    days = calendar.monthrange(moment.year, moment.month)[1]
    return moment.year * 12 + moment.month - 1 + (moment.day - 1 + _share(moment)) / days


def _over(unit: ScaleUnit, marks: Collection[Mark], hours: tuple[int, int] | None = None) -> Scale:
    first = math.floor(min(_units(unit, mark.start, hours) for mark in marks))
    last = math.ceil(max(_units(unit, mark.end, hours) for mark in marks))
    return Scale(unit, first, max(last - first, 1), hours)


def _counts_months(mark: Mark) -> bool:
    """Whether it is written in months: from the beginning of one to the end of one."""
    return (mark.start.day, mark.end.day) == (1, 1) and mark.end > mark.start + dt.timedelta(27)


def _hours(marks: Collection[Mark]) -> tuple[int, int] | None:
    """From when to when of a day clock times lie; None where there are none."""
    timed = [mark for mark in marks if _share(mark.start) or _share(mark.end)]
    if not timed:
        return None
    if any(_share(mark.end) < _share(mark.start) for mark in timed):
        return 0, 24
    return (
        min(mark.start.hour for mark in timed),
        max(max(mark.start.hour + 1, math.ceil(_share(mark.end) * 24)) for mark in timed),
    )


def _units(unit: ScaleUnit, moment: dt.datetime, hours: tuple[int, int] | None) -> float:
    match unit:
        case ScaleUnit.MONTH:
            return months(moment)
        case ScaleUnit.WEEK:
            return (moment.toordinal() - 1 + _share(moment)) / 7
        case ScaleUnit.DAY if hours:
            share = (_share(moment) * 24 - hours[0]) / (hours[1] - hours[0])
            return moment.toordinal() + min(max(share, 0), 1)
        case _:
            return moment.toordinal() + _share(moment)


def _begin(unit: ScaleUnit, number: int) -> dt.datetime:
    if unit is ScaleUnit.MONTH:
        return dt.datetime(number // 12, number % 12 + 1, 1)  # noqa: DTZ001 -- wall-clock time
    return dt.datetime.fromordinal(number * 7 + 1 if unit is ScaleUnit.WEEK else number)


def _share(moment: dt.datetime) -> float:
    """How much of its day is over."""
    return (moment.hour + moment.minute / 60) / 24
