"""The programme as a calendar (RFC 5545): ``programme.ics``.

A date is never finer than it is known: an event of which only the month is known lies on the whole
month as a free, all-day span whose summary says so. What has no date is left out. What is on
several days at certain hours, or repeats on known days, has an entry for each of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

import icalendar

from .. import __version__
from ..artifact import Artifact, output
from ..edition import Edition
from ..entry import Entry
from ..when import Frame, Repetition, Span

Times: TypeAlias = tuple[dt.date, dt.date]
"""When an entry begins and is over: two days, or two moments."""
EPOCH: Final = dt.date(1970, 1, 1)


@output
def calendar(edition: Edition) -> Iterator[Artifact]:
    """One feed, whose entries keep their ids: subscribers see an event move, not double."""
    feed = icalendar.Calendar()
    title = edition.say(edition.programme.profile.title)
    feed.add("prodid", f"-//mkdocs-programme//{__version__}//{edition.language.code.upper()}")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("name", title, parameters={"language": edition.language.code})
    feed.add("x-wr-calname", title)
    placed = [(entry, list(_times(edition, entry))) for entry in edition.schedule.entries]
    for entry, times in placed:
        for one in times:
            feed.add_component(_event(edition, entry, one, _uid(edition, entry, one, len(times))))
    years = [day.year for _entry, times in placed for one in times for day in one]
    if years:
        feed.add_missing_timezones(dt.date(min(years), 1, 1), dt.date(max(years) + 1, 1, 1))
    yield Artifact(edition.file("programme", "ics"), feed.to_ical(sorted=False))


def _times(edition: Edition, entry: Entry) -> Iterator[Times]:
    zone = ZoneInfo(edition.programme.profile.time_zone)
    for span in _spans(entry):
        start, end = span.bounds
        if span.points[0].hours:
            yield start.replace(tzinfo=zone), end.replace(tzinfo=zone)
        else:
            yield start.date(), end.date()


def _spans(entry: Entry) -> Iterator[Span]:
    """Where it lies in the calendar: no yearless dates, and none of an unknown start or end."""
    when = entry.when
    if isinstance(when, Repetition) and when.is_exact:
        yield from when.occurrences
    elif isinstance(when, Span) and not when.is_open and when.frame is Frame.CALENDAR:
        yield from _days(when) if when.hours else (when,)


def _days(span: Span) -> Iterator[Span]:
    """Each day of a span that has the same hours on all of them."""
    first, last = (point.first for point in span.points)
    for number in range((last - first).days + 1):
        day = first + dt.timedelta(days=number)
        yield Span.at(replace(span.points[0], first=day, hours=span.hours))


def _event(edition: Edition, entry: Entry, times: Times, uid: str) -> icalendar.Event:
    event = icalendar.Event()
    start, end = times
    event.add("uid", uid)
    event.add("dtstamp", dt.datetime.combine(_updated(edition), dt.time(), dt.UTC))
    event.add("sequence", max((_updated(edition) - EPOCH).days, 0))
    event.add("dtstart", start)
    if end > start:  # else only the beginning is known
        event.add("dtend", end)
    for name, said in _texts(edition, entry).items():
        if said:
            event.add(name, said, parameters={"language": edition.language.code})
    if entry.cancelled:
        event.add("status", "CANCELLED")
    if not (entry.when and entry.when.is_exact):
        event.add("transp", "TRANSPARENT")
    return event


def _uid(edition: Edition, entry: Entry, times: Times, of: int) -> str:
    profile = edition.programme.profile
    day = [f"{times[0]:%Y-%m-%d}"] if of > 1 else []
    run = edition.run.id if edition.run else "plan"
    return ".".join([entry.key, *day, run, profile.id or "programme"]) + "@mkdocs-programme"


def _updated(edition: Edition) -> dt.date:
    return edition.programme.profile.updated or EPOCH


def _texts(edition: Edition, entry: Entry) -> dict[str, str]:
    place = getattr(entry.thing, "place", None)
    return {
        "summary": _summary(edition, entry),
        "location": edition.say(place) if place else "",
        "description": _description(edition, entry),
    }


def _summary(edition: Edition, entry: Entry) -> str:
    title = edition.say(entry.title)
    if entry.when is not None and not entry.when.is_exact:
        return edition.language.words["calendar_vague"].format(
            title=title, when=edition.when(entry)
        )
    return title


def _description(edition: Edition, entry: Entry) -> str:
    thing: Any = entry.thing
    lines = [edition.when(entry), edition.roles(entry.roles)]
    lines += [edition.say(text) for text in [entry.summary] if text]
    lines += [f"– {edition.say(item.title)}" for item in getattr(thing, "agenda", ())]
    if edition.programme.profile.url:
        lines.append(f"{edition.programme.profile.url}{edition.address('schedule')}#{entry.key}")
    return "\n".join(line for line in lines if line)
