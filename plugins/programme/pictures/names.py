"""How the beginnings of hours, days, weeks and months are called, at the edge of a picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import Final

from babel.dates import format_skeleton

from ..edition import Edition
from ..layout import ScaleUnit, Tick, width_of
from ..when import Frame, Grain, Hours, Point, Span
from ..when.dates import month_name
from .chart import Chart

GRAINS: Final = {ScaleUnit.DAY: Grain.DAY, ScaleUnit.WEEK: Grain.WEEK, ScaleUnit.MONTH: Grain.MONTH}
SIZE: Final = 13.0
"""Of semi-bold text that is as wide as the names in the strip."""
MARGIN: Final = 6.0
SOME: Final = 12
"""Up to so many months are named; of more, the years may be enough."""


@dataclass(frozen=True)
class Names:
    """The names of *ticks* in a language: no finer than what the dates are counted from."""

    edition: Edition
    chart: Chart
    ticks: Sequence[Tick]

    def line(self, tick: Tick) -> str:
        """In one line, as there is room for in the strip."""
        if not self._is_month(tick):
            return " ".join(filter(None, self.lines(tick)))
        long = self._date(tick, "yMMMM" if self._with_year(tick) else "MMMM")
        fits = width_of(long, SIZE) <= self._room
        return long if fits else " ".join(filter(None, self._month(tick)))

    def lines(self, tick: Tick) -> tuple[str, str]:
        """In two short lines, as there is room for in the column."""
        if tick.hour:
            return self.edition.clock(Hours(tick.start.time())), ""
        if self.chart.frame is Frame.RUN:
            return self._of_run(tick.start.date()), ""
        if self._is_month(tick):
            return self._month(tick)
        day = self._date(tick, self.edition.language.when["day.skeleton.short"])
        return (self._date(tick, "E"), day) if self.chart.scale.unit is ScaleUnit.DAY else (day, "")

    def _is_month(self, tick: Tick) -> bool:
        months = self.chart.scale.unit is ScaleUnit.MONTH
        return months and not tick.hour and self.chart.frame is not Frame.RUN

    def _month(self, tick: Tick) -> tuple[str, str]:
        """A month in short, and below it its year; only years where only they are named."""
        if self._years_only:
            return str(tick.start.year), ""
        short = month_name(tick.start.month, self.edition.language.babel, short=True)
        return short, str(tick.start.year) if self._with_year(tick) else ""

    @cached_property
    def _room(self) -> float:
        """How far the names are from each other."""
        places = [tick.at for tick in self._named]
        return min((later - at for at, later in pairwise(places)), default=inf) - MARGIN

    @cached_property
    def _years_only(self) -> bool:
        return len(self.ticks) > SOME and all(tick.start.month == 1 for tick in self._named)

    @cached_property
    def _named(self) -> list[Tick]:
        return [tick for tick in self.ticks if tick.named]

    def _with_year(self, tick: Tick) -> bool:
        """Whether a year begins, or the picture does."""
        if self.chart.frame is not Frame.CALENDAR:
            return False
        return tick.start.month == 1 or tick in self._named[:1]

    def _of_run(self, day: dt.date) -> str:
        """Say "week 3"."""
        point = Point(day, GRAINS[self.chart.scale.unit], frame=Frame.RUN)
        return self.edition.say_when(Span.at(point), "short")

    def _date(self, tick: Tick, skeleton: str) -> str:
        locale = self.edition.language.babel
        if skeleton == "MMMM":
            return month_name(tick.start.month, locale)
        return format_skeleton(skeleton, tick.start, locale=locale)
