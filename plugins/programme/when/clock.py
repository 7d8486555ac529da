"""Clock times that do not exist, where clocks are put forward."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from .context import refusal
from .stretch import Frame, Repetition, Resolved, Span
from .tree import When

_LONGEST_CHECKED = 400
"""Days of a span with the same hours on each: more than a year has every change of clocks."""


def check_clock(when: When, resolved: Resolved, time_zone: str) -> None:
    """Refuse an instant that the clocks of *time_zone* skip.

    Raises:
        WhenError: naming the first such instant.
    """
    zone = ZoneInfo(time_zone)
    for instant in _instants(resolved):
        if _skipped(instant, zone):
            raise refusal(
                "when_no_such_time",
                when,
                day=f"{instant:%Y-%m-%d}",
                clock=f"{instant:%H:%M}",
                zone=time_zone,
                **_beside(instant, zone),
            )


def _skipped(instant: dt.datetime, zone: ZoneInfo) -> bool:
    there = instant.replace(tzinfo=zone).astimezone(dt.UTC)
    return there.astimezone(zone).replace(tzinfo=None) != instant


def _beside(instant: dt.datetime, zone: ZoneInfo) -> dict[str, str]:
    """The clock times nearest to a skipped one, as far before and after as clocks are put."""
    old, new = (instant.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC) for fold in (0, 1))
    before, after = instant - (old - new), instant + (old - new)
    return {"example": f"{before:%H:%M}", "other": f"{after:%H:%M}"}


def _instants(resolved: Resolved) -> Iterator[dt.datetime]:
    if isinstance(resolved, Span):
        yield from _of_span(resolved)
    elif isinstance(resolved, Repetition):
        for span in resolved.occurrences:
            yield from _of_span(span)


def _of_span(span: Span) -> Iterator[dt.datetime]:
    if span.frame is not Frame.CALENDAR:
        return
    for point in dict.fromkeys(span.points):
        if point.hours:
            yield from point.bounds
    if span.hours:
        first, last = span.points[0].first, span.points[-1].first
        for day in range(min((last - first).days + 1, _LONGEST_CHECKED)):
            yield from span.hours.on(first + dt.timedelta(days=day))
