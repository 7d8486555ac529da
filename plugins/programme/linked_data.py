"""What other programs read on the pages: the programme in the words of schema.org (JSON-LD).

A programme is a `Course`, and each time it is held a `CourseInstance` whose `subEvent` are its
events. `EducationalOccupationalProgram` would be nearer by its name, but it is about degrees and
jobs, and knows neither events nor languages; a course instance is an event, with all that it takes.

Only what is known is told, and no date finer than it is known: schema.org takes dates as in
ISO 8601, where "2022-04" is a month.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from markupsafe import Markup

from .artifact import Json
from .edition import Edition
from .entry import Entry
from .model import Event, Name, Role
from .model.values import Mode
from .when import Frame, Hours, Point, Resolved, ends

Node: TypeAlias = dict[str, Json]
_HTML: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&"}
"""What would end the element that the data stands in, or begin another."""

_ATTENDANCE: Final[dict[Mode, str]] = {
    "in_person": "Offline",
    "remote": "Online",
    "hybrid": "Mixed",
}


def course(edition: Edition) -> Node:
    """The programme, and the run of it that the guide shows."""
    programme, profile = edition.programme, edition.programme.profile
    return _node(
        "Course",
        name=edition.say(profile.title),
        description=edition.say(profile.summary) if profile.summary else None,
        url=edition.url,
        inLanguage=edition.language.code,
        dateModified=profile.updated.isoformat() if profile.updated else None,
        provider=_organiser(edition),
        audience=_audience(edition, [role for role in programme.roles if role.entry]),
        hasCourseInstance=course_instance(edition, ()),
    )


def course_instance(edition: Edition, events: Iterable[Entry]) -> Node:
    """The run that the guide shows, with *events*; of a programme without runs itself."""
    profile, run = edition.programme.profile, edition.run
    node = _node(
        "CourseInstance",
        name=edition.say(run.title if run else profile.title),
        url=_schedule(edition),
        inLanguage=edition.language.code,
        eventStatus=_status("Cancelled") if run and run.status == "cancelled" else None,
        eventAttendanceMode=_attendance(profile.mode),
        organizer=_organiser(edition),
        subEvent=[_event(edition, entry) for entry in events],
    )
    return node | _span(edition, edition.schedule.starts, edition.schedule.ends)


def script(node: Node) -> Markup:
    """The element of a page that holds *node*."""
    said = json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False)
    return Markup('<script type="application/ld+json">{}</script>').format(
        Markup(said.translate(_HTML))  # noqa: S704 -- nothing in it is HTML any more
    )


def _event(edition: Edition, entry: Entry) -> Node:
    event = entry.thing
    assert isinstance(event, Event)  # noqa: S101 -- only events are asked for
    roles = [edition.programme.role(key) for key in event.roles]
    node = _node(
        "Event",
        name=edition.say(event.title),
        description=edition.say(event.summary) if event.summary else None,
        url=edition.url_of(entry.key),
        inLanguage=edition.language.code,
        eventAttendanceMode=_attendance(event.mode),
        location=_location(edition, event.place, event.mode),
        audience=_audience(edition, roles),
    )
    return node | _span(edition, entry.when, entry.when) | _changes(edition, entry)


def _changes(edition: Edition, entry: Entry) -> Node:
    """That it is cancelled, or when it was to be before it was moved."""
    if entry.cancelled:
        return {"eventStatus": _status("Cancelled")}
    if entry.was:
        before = _date(edition, ends(entry.was)[0], 0)
        return {"eventStatus": _status("Rescheduled"), **_known(previousStartDate=before)}
    return {}


def _span(edition: Edition, begun: Resolved, over: Resolved) -> Node:
    """When it begins and when it is over, each as far as it is known."""
    start, end = _date(edition, ends(begun)[0], 0), _date(edition, ends(over)[1], 1)
    return _known(startDate=start, endDate=end if end != start else None)


def _date(edition: Edition, point: object, edge: int) -> str | None:
    """A date or a moment as in ISO 8601: as much of it as is the same on all days it may be on."""
    if not isinstance(point, Point) or point.frame is not Frame.CALENDAR:
        return None
    if point.hours:
        return _moment(edition, point, point.hours, edge)
    first, last = point.first, point.last
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else None


def _moment(edition: Edition, point: Point, hours: Hours, edge: int) -> str:
    zone = ZoneInfo(edition.programme.profile.time_zone)
    return hours.on(point.first)[edge].replace(tzinfo=zone).isoformat()


def _schedule(edition: Edition) -> str | None:
    site = edition.programme.profile.url
    return f"{site}{edition.address('schedule')}" if site else None


def _organiser(edition: Edition) -> Node | None:
    organiser = edition.programme.profile.organiser
    if organiser is None:
        return None
    url = organiser.url if organiser.url and organiser.url.startswith("http") else None
    return _node("Organization", name=edition.say(organiser.name), url=url)


def _audience(edition: Edition, roles: Iterable[Role]) -> list[Json]:
    return [_node("EducationalAudience", educationalRole=edition.say(role.name)) for role in roles]


def _location(edition: Edition, place: Name | None, modes: tuple[Mode, ...]) -> Node | None:
    kind = "VirtualLocation" if modes == ("remote",) else "Place"
    return _node(kind, name=edition.say(place)) if place else None


def _attendance(modes: tuple[Mode, ...]) -> str | None:
    if not modes:
        return None
    kind = _ATTENDANCE[modes[0]] if len(modes) == 1 else "Mixed"
    return f"https://schema.org/{kind}EventAttendanceMode"


def _status(status: str) -> str:
    return f"https://schema.org/Event{status}"


def _node(kind: str, **told: Json) -> Node:
    return {"@type": kind, **_known(**told)}


def _known(**told: Json) -> Node:
    """What there is something to say of."""
    return {name: value for name, value in told.items() if value}
