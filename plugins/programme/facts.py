"""What pages and PDFs say of a thing on one quiet line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .edition import Edition
from .entry import Entry
from .model import AgendaItem, Event, Sitting, Task
from .when import Hours, Resolved, Span


def facts(edition: Edition, entry: Entry) -> str:
    """What kind of thing it is, how and how long, where and for whom."""
    thing = entry.thing
    if isinstance(thing, Event):
        return _line(_of_event(edition, entry, thing))
    if isinstance(thing, Task):
        return _line(_of_task(edition, entry, thing))
    return _line([edition.language.words[f"kind.{entry.kind}"], edition.roles(entry.roles)])


def sitting_facts(edition: Edition, sitting: Sitting, when: Resolved) -> str:
    """When a sitting is, how, where and for whom."""
    return _line(
        [
            edition.say_when(when) if when else "",
            _hours(edition, sitting.hours),
            edition.modes(sitting.mode),
            edition.say(sitting.place) if sitting.place else "",
            edition.roles(sitting.roles),
        ]
    )


def agenda_facts(edition: Edition, item: AgendaItem) -> str:
    """When a point on an agenda is, how long, where, and who holds it for whom."""
    words = edition.language.words
    return _line(
        [
            words["at_clock"].format(time=edition.clock(item.time)) if item.time else "",
            edition.duration(item.duration) if item.duration else "",
            edition.say(item.place) if item.place else "",
            edition.say(item.by) if item.by else "",
            edition.roles(item.roles),
            words["optional"] if item.optional else "",
        ]
    )


def news(edition: Edition, entry: Entry) -> str:
    """What its readers must know first: that it is cancelled and why, and that it moved."""
    cancelled = edition.language.words["cancelled"] if entry.cancelled else ""
    reason = edition.say(entry.reason) if entry.reason else ""
    moved = moved_from(edition, entry.was) if entry.was else ""
    return " ".join(one for one in (cancelled, reason, moved) if one)


def moved_from(edition: Edition, was: Resolved) -> str:
    """When something was to be before it was moved."""
    return edition.language.words["moved_from"].format(when=edition.say_when(was))


def _of_event(edition: Edition, entry: Entry, event: Event) -> Iterator[str]:
    yield edition.language.words[f"kind.{event.kind or 'event'}"]
    yield edition.modes(event.mode)
    if event.duration and not _tells_its_end(entry.when):
        yield edition.duration(event.duration)
    yield edition.say(event.place) if event.place else ""
    yield edition.roles(event.roles)
    yield _hours(edition, event.hours)
    yield edition.language.words["optional"] if event.optional else ""


def _tells_its_end(when: Resolved) -> bool:
    """Whether clock times say how long it lasts; the plan may have had another length in mind."""
    points = when.points if isinstance(when, Span) else ()
    return any(point.hours and point.hours.ends for point in points)


def _of_task(edition: Edition, entry: Entry, task: Task) -> Iterator[str]:
    yield edition.roles(task.roles) or edition.language.words["everybody"]
    yield edition.task_when(entry)
    yield edition.duration(task.effort) if task.effort else ""
    yield edition.language.words["optional"] if task.optional else ""


def _hours(edition: Edition, hours: Mapping[str, Hours]) -> str:
    """The hours of each role: "mentors 15–17, mentees 14–17.30"."""
    said = edition.language.words["hours_of"]
    return ", ".join(
        said.format(roles=edition.roles([role]), time=edition.clock(time))
        for role, time in hours.items()
    )


def _line(said: Iterable[str]) -> str:
    return " · ".join(one for one in said if one)
