"""What of an edition its pictures show: phases and events as marks, and the scale they lie on.

One picture has dates of one frame: those that most phases and events have. Where none has a date,
they lie in their order.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from ..edition import Edition
from ..entry import Entry
from ..layout import Mark, Scale, scale, step, steps, year
from ..when import Bounds, Frame, InWords, Repetition, Span, turned, year_from

FRAMES: Final = (Frame.CALENDAR, Frame.RUN, Frame.ANNUAL)
"""Of two that as many dates are in, the first is shown."""
OPEN: Final = 8
"""What is before something, or after it, is drawn as wide as an eighth of the rest."""
HEADING: Final = 2.0
"""The steps that a phase takes for its own name."""


@dataclass(frozen=True)
class Chart:
    """Marks, the scale they lie on, and what its dates are counted from.

    Without a *frame* there are no dates, only an order.
    """

    phases: tuple[Mark, ...]
    events: tuple[Mark, ...]
    scale: Scale
    frame: Frame | None


def chart(edition: Edition) -> Chart | None:
    """Choose what is drawn; None where there is nothing, or only one thing without a date."""
    schedule = edition.schedule
    phases, events = schedule.phases, schedule.of_kind("event")
    dated = Counter(one.when.frame for one in (*phases, *events) if one.when and one.bounds)
    if not dated:
        return _in_order(edition, phases, events)
    frame = max(FRAMES, key=lambda frame: dated[frame])
    bars, pills = (list(_within(edition, entries, frame)) for entries in (phases, events))
    marks = _ends_drawn([*bars, *pills])
    on = scale(marks)
    if frame is Frame.ANNUAL:
        on = year(year_from(schedule.year_begins))
        marks = [_going_on(mark, on) for mark in marks]
    return Chart(tuple(marks[: len(bars)]), tuple(marks[len(bars) :]), on, frame)


def _within(edition: Edition, entries: Iterable[Entry], frame: Frame) -> Iterator[Mark]:
    """The marks of what has a date in *frame*."""
    for entry in entries:
        if entry.when and entry.bounds and entry.when.frame is frame:
            bounds = _turned(edition, entry.bounds, frame)
            times = [_turned(edition, one, frame)[0] for one in _times(entry)]
            yield _mark(edition, entry, bounds, _fades(entry.when), tuple(times))


def _turned(edition: Edition, bounds: Bounds, frame: Frame) -> Bounds:
    return turned(bounds, edition.schedule.year_begins) if frame is Frame.ANNUAL else bounds


def _fades(when: Span | Repetition | InWords) -> tuple[bool, bool]:
    """Towards where nothing is known: what is "before the start" fades to the left only."""
    if isinstance(when, InWords) and when.bounds and when.bounds[0] == when.bounds[1]:
        return not when.has_beginning, when.has_beginning
    return when.fades


def _times(entry: Entry) -> Iterator[Bounds]:
    if isinstance(entry.when, Repetition):
        yield from (span.bounds for span in entry.when.occurrences)


def _mark(
    edition: Edition,
    entry: Entry,
    bounds: Bounds,
    fades: tuple[bool, bool] = (False, False),
    times: tuple[dt.datetime, ...] = (),
) -> Mark:
    title, cancelled = edition.say(entry.title), bool(entry.cancelled)
    return Mark(entry.key, title, *bounds, entry.phase, entry.number, fades, times, cancelled)


def _ends_drawn(marks: Sequence[Mark]) -> list[Mark]:
    """The same with a width for what is only known to be before a moment, or after it."""
    rest = [mark for mark in marks if not _is_open(mark)] or marks
    length = max(mark.end for mark in rest) - min(mark.start for mark in rest)
    width = dt.timedelta(days=ceil(max(length, dt.timedelta(weeks=OPEN)) / dt.timedelta(OPEN)))
    return [_widened(mark, width) if _is_open(mark) else mark for mark in marks]


def _going_on(mark: Mark, on: Scale) -> Mark:
    """The same; what goes on in the next year fades where this one ends."""
    within = mark.end <= on.begin(on.count)
    return mark if within else replace(mark, fades=(mark.fades[0], True))


def _is_open(mark: Mark) -> bool:
    return mark.start == mark.end and any(mark.fades)


def _widened(mark: Mark, width: dt.timedelta) -> Mark:
    before, after = mark.fades
    return replace(mark, start=mark.start - before * width, end=mark.end + after * width)


def _in_order(edition: Edition, phases: Sequence[Entry], events: Sequence[Entry]) -> Chart | None:
    """Phases after each other, each with its events; then what is in none."""
    bars: list[Mark] = []
    pills: list[Mark] = []
    at = 0.0
    for phase in phases:
        own = [event for event in events if event.phase == phase.phase]
        end = at + len(own) + HEADING
        bars.append(_mark(edition, phase, (step(at), step(end))))
        pills += _evenly(edition, own, at, end)
        at = end
    loose = [event for event in events if event.phase is None]
    pills += _evenly(edition, loose, at, at + len(loose))
    if len(bars) + len(pills) < 2:  # noqa: PLR2004 -- one thing has no order
        return None
    return Chart(tuple(bars), tuple(pills), steps(int(at) + len(loose)), None)


def _evenly(edition: Edition, events: Sequence[Entry], start: float, end: float) -> Iterator[Mark]:
    share = (end - start) / max(len(events), 1)
    for at, event in enumerate(events):
        yield _mark(edition, event, (step(start + at * share), step(start + (at + 1) * share)))
