"""The programme as a calendar (RFC 5545): ``programme.ics``, and one for each role.

A date is never finer than it is known: an event of which only the month is known lies on the whole
month as a free, all-day span whose summary says so. What has no date is left out. What is on
several days at certain hours, or repeats on known days, has an entry for each of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

import icalendar

from .. import __version__
from ..artifact import Artifact, output
from ..edition import Edition
from ..entry import Entry
from ..facts import facts
from ..when import Frame, Repetition, Span

Times: TypeAlias = tuple[dt.date, dt.date]
"""When an entry begins and is over: two days, or two moments."""
Placed: TypeAlias = tuple[Entry, Times, str]
"""An entry, one of its times, and the id it has then."""
EPOCH: Final = dt.date(1970, 1, 1)


@output
def calendar(edition: Edition) -> Iterator[Artifact]:
    """Feeds whose entries keep their ids: subscribers see an event move, not double."""
    title = edition.say(edition.programme.profile.title)
    whole = list(_placed(edition, edition.schedule.entries))
    yield Artifact(edition.file("programme", "ics"), _feed(edition, title, whole))
    for role in edition.programme.roles:
        mine = list(_placed(edition, edition.schedule.entries_of(role.id)))
        if mine:
            content = _feed(edition, f"{title} – {edition.role_title(role)}", mine)
            yield Artifact(edition.file("programme", "ics", role.id), content, role=role.id)


def _placed(edition: Edition, entries: Iterable[Entry]) -> Iterator[Placed]:
    """Each time of each entry that has one, and the id it is known by."""
    for entry in entries:
        times = list(_times(edition, entry))
        for one in times:
            yield entry, one, _uid(edition, entry, one, len(times))


def _feed(edition: Edition, name: str, placed: list[Placed]) -> bytes:
    feed = icalendar.Calendar()
    feed.add("prodid", f"-//mkdocs-programme//{__version__}//{edition.language.code.upper()}")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("name", name, parameters={"language": edition.language.code})
    feed.add("x-wr-calname", name)
    for one in placed:
        feed.add_component(_event(edition, *one))
    years = [day.year for _entry, times, _id in placed for day in times]
    if years:
        feed.add_missing_timezones(dt.date(min(years), 1, 1), dt.date(max(years) + 1, 1, 1))
    written: bytes = feed.to_ical(sorted=False)
    return written


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
    if url := _url(edition, entry):
        event.add("url", url)
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
    lines = [edition.when(entry), facts(edition, entry)]
    lines += [edition.say(text) for text in [entry.summary] if text]
    lines += [f"– {edition.say(item.title)}" for item in getattr(thing, "agenda", ())]
    return "\n".join(line for line in [*lines, _url(edition, entry)] if line)


def _url(edition: Edition, entry: Entry) -> str:
    """Where it stands on the site; empty when it is not known where that is."""
    site = edition.programme.profile.url
    return f"{site}{edition.address('schedule')}#{entry.key}" if site else ""
