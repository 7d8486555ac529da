"""The programme as a calendar (RFC 5545): ``programme.ics``, one for each role and for each event.

A date is never finer than it is known: an event of which only the month is known lies on the whole
month as a free, all-day span whose summary says so. What has no date is left out. What is on
several days at certain hours, or repeats on known days, has an entry for each of them.

A role finds its own hours in its calendar, where those of an event differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Final, TypeAlias
from urllib.parse import quote
from zoneinfo import ZoneInfo

import icalendar

from ... import __version__
from ...artifact import Artifact, output
from ...edition import Edition
from ...entry import Entry
from ...facts import facts, news
from ...marking import languages
from ...when import spaced
from .placing import Times, times
from .zones import add_zone

Placed: TypeAlias = tuple[Entry, Times, str]
"""An entry, one of its times, and the id it has then."""
EPOCH: Final = dt.date(1970, 1, 1)


@output
def calendar(edition: Edition) -> Iterator[Artifact]:
    """Feeds whose entries keep their ids: subscribers see an event move, not double.

    The file of one event holds what the feeds hold of it, so that adding both doubles nothing.
    """
    title = edition.say(edition.programme.profile.title)
    whole = list(_placed(edition, edition.schedule.entries))
    yield Artifact(edition.file("programme", "ics"), _feed(edition, title, whole))
    for role in edition.programme.roles:
        mine = list(_placed(edition, edition.schedule.entries_of(role.id)))
        if mine:
            content = _feed(edition, f"{title} – {edition.role_title(role)}", mine)
            yield Artifact(edition.file("programme", "ics", role.id), content, role=role.id)
    for event in edition.schedule.of_kind("event"):
        alone = list(_placed(edition, [event]))
        if alone:
            content = _written(_calendar(edition), edition, alone)
            yield Artifact(edition.event_file(event.key), content, offered=False)


def _placed(edition: Edition, entries: Iterable[Entry]) -> Iterator[Placed]:
    """Each time of each entry that has one, and the id it is known by."""
    zone = ZoneInfo(edition.programme.profile.time_zone)
    for entry in entries:
        found = list(times(entry.when, zone))
        for one in found:
            yield entry, one, _uid(edition, entry, one, len(found))


def _feed(edition: Edition, name: str, placed: list[Placed]) -> bytes:
    """A calendar with a name; one event has none, or programs take it for a calendar of its own."""
    feed = _calendar(edition)
    feed.add("name", name, parameters={"language": edition.language.code})
    feed.add("x-wr-calname", name)
    return _written(feed, edition, placed)


def _calendar(edition: Edition) -> icalendar.Calendar:
    empty = icalendar.Calendar()
    empty.add("prodid", f"-//mkdocs-programme//{__version__}//{edition.language.code.upper()}")
    empty.add("version", "2.0")
    empty.add("calscale", "GREGORIAN")
    return empty


def _written(feed: icalendar.Calendar, edition: Edition, placed: list[Placed]) -> bytes:
    for one in placed:
        feed.add_component(_event(edition, *one))
    add_zone(feed, [both for _entry, both, _uid in placed])
    written: bytes = feed.to_ical(sorted=False)
    return written


def _event(edition: Edition, entry: Entry, both: Times, uid: str) -> icalendar.Event:
    event = icalendar.Event()
    start, end = both
    event.add("uid", uid)
    event.add("dtstamp", dt.datetime.combine(_updated(edition), dt.time(), dt.UTC))
    event.add("sequence", max((_updated(edition) - EPOCH).days, 0))
    event.add("dtstart", start)
    if end > start:  # else only the beginning is known
        event.add("dtend", end)
    for name, said, language in _texts(edition, entry):
        event.add(name, said, parameters={"language": language})
    if url := edition.url_of(entry.key):
        event.add("url", url)
    if entry.cancelled:
        event.add("status", "CANCELLED")
    if entry.cancelled or not (entry.when and entry.when.is_exact):
        event.add("transp", "TRANSPARENT")
    return event


def _uid(edition: Edition, entry: Entry, both: Times, of: int) -> str:
    day = [f"{both[0]:%Y-%m-%d}"] if of > 1 else []
    run = edition.run.id if edition.run else "plan"
    guide = quote(edition.identity)
    return f"{'.'.join([entry.key, *day, run, guide])}@mkdocs-programme"


def _updated(edition: Edition) -> dt.date:
    return edition.programme.profile.updated or EPOCH


def _texts(edition: Edition, entry: Entry) -> Iterator[tuple[str, str, str]]:
    """The texts of an event, each with the language that most of it is in."""
    yield "summary", _summary(edition, entry), edition.choose(entry.title)[1]
    place = getattr(entry.thing, "place", None)
    if place:
        yield "location", edition.say(place), edition.choose(place)[1]
    yield "description", _noticed(edition, entry), edition.language.code


def _summary(edition: Edition, entry: Entry) -> str:
    title = edition.say(entry.title)
    if entry.when is not None and not entry.when.is_exact:
        return edition.language.words["calendar_vague"].format(
            title=title, when=spaced(edition.when(entry))
        )
    return title


def _description(edition: Edition, entry: Entry) -> str:
    thing: Any = entry.thing
    lines = [spaced(tell(edition, entry)) for tell in (news, Edition.when, facts)]
    lines += [edition.say(text) for text in [entry.summary] if text]
    lines += [f"– {edition.say(item.title)}" for item in getattr(thing, "agenda", ())]
    return "\n".join(line for line in [*lines, edition.url_of(entry.key)] if line)


def _noticed(edition: Edition, entry: Entry) -> str:
    """Its description, which says at its end if some of it is in other languages."""
    said = _description(edition, entry)
    others = languages(edition, partial(_description, entry=entry))
    notice = edition.language.words["partly_in_language"].format(languages=edition.named(others))
    return f"{said}\n{notice}" if others else said
