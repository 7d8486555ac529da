"""Every calendar, read back by two programs that do not know each other: they find the same."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import vobject
from hypothesis import given
from hypothesis import strategies as st

from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.outputs.calendar import calendar
from programme.outputs.calendar.placing import times

ZONE = "Europe/Helsinki"
DAYS = st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)).map(dt.date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
HOURS = st.sampled_from(["", " 09:00", " 15:00-16:30", " 23:30"])
WHEN = st.one_of(
    st.tuples(DAYS, HOURS).map("".join),
    MONTHS,
    st.tuples(DAYS, DAYS).map(lambda days: " to ".join(sorted(days))),
    st.tuples(MONTHS, MONTHS).map(lambda months: " to ".join(sorted(months))),
    st.tuples(st.sampled_from(["from ", "until ", "until early ", "early "]), MONTHS).map("".join),
    st.tuples(st.sampled_from(["from ", "until "]), DAYS, HOURS).map("".join),
    st.tuples(DAYS, DAYS).map(
        lambda days: "every Friday 14:30 from {} to {}".format(*sorted(days))
    ),
    st.tuples(MONTHS, MONTHS).map(
        lambda months: "every 4 to 6 weeks from {} to {}".format(*sorted(months))
    ),
    st.sampled_from(["month 2", "August", "2 weeks before start", "before start"]),
)
TEXTS = st.text(st.characters(exclude_categories=["C"]), max_size=90).map(lambda text: f"x{text}")
EVENTS: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {"title": TEXTS}, optional={"when": WHEN, "place": TEXTS}
)


@given(st.lists(EVENTS, max_size=3))
def test_both_readers_find_every_event_of_any_schedule(some: list[dict[str, Any]]) -> None:
    head = {"title": "Guide", "time_zone": ZONE}
    run = {"id": "pilot", "title": "Pilot", "starts": "2027-01"}
    (edition,) = editions(
        Programme.model_validate({"programme": head, "runs": [run], "events": some})
    )
    whole = next(iter(calendar(edition))).content
    expected = sorted(meant(edition))
    assert sorted(map(by_icalendar, icalendar.Calendar.from_ical(whole).walk("VEVENT"))) == expected
    assert sorted(map(by_vobject, vobject.readOne(whole.decode()).contents.get("vevent", []))) == (
        expected
    )


def meant(edition: Edition) -> list[list[str]]:
    """The title, the place, the beginning and the end of each event, as they should be read."""
    return [
        [
            edition.say(entry.title),
            _place(edition, entry.thing),
            _wall(start),
            _wall(max(start, end)),
        ]
        for entry in edition.schedule.entries
        for start, end in times(entry.when, ZoneInfo(ZONE))
    ]


def _wall(at: dt.date) -> str:
    """By the clock on the wall: vobject knows a zone as it first read it (see test_zones.py)."""
    return str(at.replace(tzinfo=None) if isinstance(at, dt.datetime) else at)


def _place(edition: Edition, thing: Any) -> str:  # noqa: ANN401 -- an event
    return edition.say(thing.place) if thing.place else ""


def by_icalendar(event: icalendar.Component) -> list[str]:
    start = event.decoded("dtstart")
    title = str(event["summary"])
    return [_bare(title, event), str(event.get("location", "")), _wall(start), _end(event, start)]


def _bare(title: str, event: icalendar.Component) -> str:
    """The title without what it says of a time that is not exact."""
    return title.rpartition(" (")[0] if event.get("transp") == "TRANSPARENT" else title


def _end(event: icalendar.Component, start: dt.date) -> str:
    return _wall(event.decoded("dtend") if "dtend" in event else start)


def by_vobject(event: Any) -> list[str]:  # noqa: ANN401 -- vobject makes its attributes as it reads
    start = event.dtstart.value
    end = event.dtend.value if hasattr(event, "dtend") else start
    title, place = event.summary.value, getattr(event, "location", None)
    title = title.rpartition(" (")[0] if hasattr(event, "transp") else title
    return [title, place.value if place else "", _wall(start), _wall(end)]
