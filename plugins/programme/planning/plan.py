"""The programme in a run that is not written yet, beside the run the guide shows now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..edition import Edition
from ..entry import Entry
from ..languages import Language, language
from ..model import Programme, Run
from ..schedule import Schedule, schedule
from ..when import (
    Context,
    Frame,
    Grain,
    Resolved,
    Span,
    When,
    WhenError,
    parse,
    resolve,
    say,
    write,
)


@dataclass(frozen=True)
class Move:
    """One thing of the programme: in the new run, and as it is now."""

    entry: Entry
    before: Entry | None
    """None where the run that is shown now leaves it out."""


@dataclass(frozen=True)
class Plan:
    """A new run and everything in it, said in one language."""

    edition: Edition
    """The programme in the new run."""
    now: Edition
    """The programme as the guide shows it."""
    run: Run

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every phase with what happens in it, then what is outside all phases."""
        schedule = self.edition.schedule
        entries = [one for phase in schedule.phases for one in (phase, *phase.entries)]
        return tuple(map(self._move, (*entries, *schedule.loose)))

    def _move(self, entry: Entry) -> Move:
        return Move(entry, self.now.schedule.get(entry.key))


def plan(
    programme: Programme,
    starts: When,
    spoken: Language,
    *,
    ends: When | None = None,
    overrides: tuple[Path, ...] = (),
) -> Plan:
    """Plan *programme* for a run that *starts* then; it *ends* as long after as the last one did.

    *starts* and *ends* come from `start_of`; *overrides* have the fork's own words.
    """
    current = programme.current_run()
    now = schedule(programme, current)
    titles = _titles(starts, programme.profile.languages, overrides)
    run = _run(programme, titles, starts, ends or _end(now, starts))
    return Plan(
        edition=Edition(programme, spoken, run, schedule(programme, run)),
        now=Edition(programme, spoken, current, now),
        run=run,
    )


def _run(programme: Programme, titles: Mapping[str, str], starts: When, ends: When | None) -> Run:
    name = _free(f"run-{_span(starts).bounds[0]:%Y-%m}", {run.id for run in programme.runs})
    told = {"id": name, "title": titles, "starts": write(starts)}
    return Run.model_validate({**told, "ends": write(ends)} if ends else told)


def start_of(text: str) -> When:
    """Read when a run starts or ends: "2027-04-05", "2027-04".

    Raises:
        WhenError: it is no time, or has no place in the calendar, as "month 3" has none.
    """
    when = parse(text)
    found = resolve(when, Context())
    if not isinstance(found, Span) or found.frame is not Frame.CALENDAR or found.is_open:
        raise WhenError("plan_start", {"written": text})
    return when


def _span(when: When) -> Span:
    found = resolve(when, Context())
    assert isinstance(found, Span)  # noqa: S101 -- `start_of` has looked
    return found


def _free(name: str, taken: set[str]) -> str:
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _titles(starts: When, codes: Iterable[str], overrides: tuple[Path, ...]) -> dict[str, str]:
    """The month a run starts in, as a title in each language: "April 2027"."""
    month = resolve(parse(f"{_span(starts).bounds[0]:%Y-%m}"), Context())
    return {code: _title(month, language(code, overrides)) for code in codes}


def _title(month: Resolved, spoken: Language) -> str:
    said = say(month, spoken.when, spoken.locale)
    return said[:1].upper() + said[1:]


def _end(now: Schedule, starts: When) -> When | None:
    """As long after *starts* as the run that is shown *now* lasts; no finer than it is known."""
    was, ended, begins = now.starts, now.ends, _span(starts)
    if not (isinstance(was, Span) and isinstance(ended, Span)):
        return None
    if {was.frame, ended.frame} != {Frame.CALENDAR}:
        return None
    if max(span.grain for span in (was, ended, begins)) <= Grain.DAY:
        last = begins.bounds[0] + (ended.bounds[0] - was.bounds[0])
        return parse(f"{last:%Y-%m-%d}")
    months = _months(ended.bounds[0]) - _months(was.bounds[0])
    last_month = _months(begins.bounds[0]) + months
    return parse(f"{last_month // 12:04}-{last_month % 12 + 1:02}")


def _months(moment: dt.datetime) -> int:
    return moment.year * 12 + moment.month - 1


def days(entry: Entry) -> tuple[dt.date, ...]:
    """The days it is on, where they are known and few; of what repeats, of each time."""
    spans = getattr(entry.when, "occurrences", (entry.when,))
    return tuple(day for span in spans for day in _days(span))


_FEW = 14


def _days(span: object) -> tuple[dt.date, ...]:
    if not isinstance(span, Span) or not span.is_exact or span.is_open:
        return ()
    first, after = span.bounds
    count = max((after - first + dt.timedelta(hours=23, minutes=59)).days, 1)
    return tuple(first.date() + dt.timedelta(n) for n in range(count)) if count <= _FEW else ()


def begins(plan_of: Schedule, key: str) -> dt.datetime | None:
    """When the thing *key* begins, if that is known and not only said in words."""
    entry = plan_of.get(key)
    return entry.when.bounds[0] if entry and isinstance(entry.when, Span) else None
