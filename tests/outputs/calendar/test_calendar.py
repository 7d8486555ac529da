"""The calendar, read back as a subscriber's program reads it (RFC 5545)."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from programme.artifact import Artifact
from programme.guide import editions
from programme.model import Programme
from programme.outputs.calendar import calendar
from programme.prose import plain
from programme.source import parse

HELSINKI = ZoneInfo("Europe/Helsinki")
HEAD = "programme: {id: guide, title: Guide, time_zone: Europe/Helsinki, updated: 2026-11-24"


def feed(text: str, head: str = HEAD) -> bytes:
    programme = Programme.model_validate(parse(f"{head}}}\n{text}", "p.yml").data)
    return content(programme)


def content(programme: Programme) -> bytes:
    return next(iter(made(programme))).content


def made(programme: Programme) -> list[Artifact]:
    """Every calendar that is offered, the whole one first."""
    return [one for one in calendar(editions(programme)[0]) if one.offered]


def read(text: str, head: str = HEAD) -> list[dict[str, Any]]:
    """The properties of every entry of the calendar."""
    return events(feed(text, head))


def events(content: bytes) -> list[dict[str, Any]]:
    calendar = icalendar.Calendar.from_ical(content)
    return [
        {name.lower(): event.decoded(name) for name in event} for event in calendar.walk("VEVENT")
    ]


STAMP = {"dtstamp": dt.datetime(2026, 11, 24, tzinfo=dt.UTC), "sequence": 20781}


def test_an_entry_has_everything_that_is_known_of_it() -> None:
    assert read(
        """
runs: [{id: pilot, title: Pilot}]
roles: [{id: mentor, name: mentor, plural: mentors}]
events:
  - id: kickoff
    title: "Kick-off & *lunch*"
    when: 2027-04-12 15:00-16:30
    place: Hall
    roles: mentor
    summary: We meet.
    agenda: [Coffee]
""",
        f"{HEAD}, url: https://guide.example",
    ) == [
        {
            **STAMP,
            "uid": "kickoff.pilot.guide.guide.example@mkdocs-programme",
            "dtstart": dt.datetime(2027, 4, 12, 15, tzinfo=HELSINKI),
            "dtend": dt.datetime(2027, 4, 12, 16, 30, tzinfo=HELSINKI),
            "summary": "Kick-off & lunch",
            "location": "Hall",
            "description": (
                "12 April 2027, 15:00–16:30\nEvent · Hall · mentors\nWe meet.\n– Coffee\n"
                "https://guide.example/schedule/#kickoff"
            ),
            "url": "https://guide.example/schedule/#kickoff",
        }
    ]


def test_a_month_is_a_free_span_of_whole_days_that_says_it_is_not_exact() -> None:
    assert read("events: [{title: Visit, when: 2027-02}]") == [
        {
            **STAMP,
            "uid": "event-1.plan.guide@mkdocs-programme",
            "dtstart": dt.date(2027, 2, 1),
            "dtend": dt.date(2027, 3, 1),
            "summary": "Visit (February 2027)",
            "description": "February 2027\nEvent",
            "transp": "TRANSPARENT",
        }
    ]


def test_guides_that_began_as_one_have_entries_of_their_own_where_they_are_published() -> None:
    event = "events: [{id: a, title: A, when: 2027-04-12}]"
    heads = [
        f"{HEAD}, url: https://Guides.example/ryhmä/",
        f"{HEAD}, url: http://guides.example/a@b/c/",
        "programme: {title: Opas @ täällä",
    ]
    assert [read(event, head)[0]["uid"] for head in heads] == [
        "a.plan.guide.guides.example/ryhm%C3%A4@mkdocs-programme",
        "a.plan.guide.guides.example/a%40b/c@mkdocs-programme",
        "a.plan.Opas%20%40%20t%C3%A4%C3%A4ll%C3%A4@mkdocs-programme",
    ]


def test_what_is_on_several_days_has_an_id_for_each() -> None:
    assert [row["uid"] for row in read("events: [{id: a, title: A, when: 2027-04-12}]")] == [
        "a.plan.guide@mkdocs-programme"
    ]
    weekly = "every Monday 15:00 from 2027-04-12 to 2027-04-19"
    assert [row["uid"] for row in read(f"events: [{{id: a, title: A, when: {weekly}}}]")] == [
        "a.2027-04-12.plan.guide@mkdocs-programme",
        "a.2027-04-19.plan.guide@mkdocs-programme",
    ]


def test_where_only_the_beginning_is_known_there_is_no_end() -> None:
    (event,) = read("events: [{title: A, when: 2027-04-12 15:00}]")
    assert (event["dtstart"], "dtend" in event) == (at(12, 15), False)


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2027, 4, day, hour, minute, tzinfo=HELSINKI)


def test_what_is_not_exact_says_so_and_leaves_the_time_free() -> None:
    rows = read("""
events:
  - {title: A, when: 2027-04}
  - {title: B, when: until 2027-04-12}
  - {title: C, when: from 2027-04-12}
  - {title: D, when: every 4 to 6 weeks from 2027-04 to 2027-10}
  - {title: E, when: 2027-04-12}
  - {title: F}
""")
    assert {row["summary"]: row.get("transp") for row in rows} == {
        "A (April 2027)": "TRANSPARENT",
        "B (by 12 April 2027)": "TRANSPARENT",
        "C (from 12 April 2027)": "TRANSPARENT",
        "D (every 4–6 weeks, from April to October 2027)": "TRANSPARENT",
        "E": None,
    }


def test_a_cancelled_event_stays_says_so_and_leaves_the_time_free() -> None:
    (event,) = read("""
runs: [{id: pilot, title: Pilot, changes: {a: {cancelled: Nobody came.}}}]
events: [{id: a, title: A, when: 2027-04-12}]
""")
    assert {key: event[key] for key in ("status", "transp", "description")} == {
        "status": "CANCELLED",
        "transp": "TRANSPARENT",
        "description": "Cancelled. Nobody came.\n12 April 2027\nEvent",
    }


def test_an_event_that_moved_says_when_it_was_to_be() -> None:
    (event,) = read("""
runs: [{id: pilot, title: Pilot, changes: {a: {when: 2027-04-19, was: 2027-04-12}}}]
events: [{id: a, title: A, when: 2027-04-12}]
""")
    assert event["description"] == "Moved. It was to be: 12 April 2027.\n19 April 2027\nEvent"


def test_a_guide_that_was_never_updated_has_the_first_of_all_dates() -> None:
    (event,) = read("events: [{title: A, when: 2027-04-12}]", "programme: {title: Guide")
    assert (event["dtstamp"], event["sequence"], event["uid"]) == (
        dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
        0,
        "event-1.plan.Guide@mkdocs-programme",
    )


def test_the_text_is_as_the_standard_asks() -> None:
    text = feed("events: [{title: A, when: 2050-04-12 15:00-16:00}]").decode()
    zone = slice(text.index("BEGIN:VTIMEZONE"), text.index("BEGIN:VEVENT"))
    assert text.replace(text[zone], "").splitlines() == [
        "BEGIN:VCALENDAR",
        "PRODID:-//mkdocs-programme//0.1.0//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=en:Guide",
        "X-WR-CALNAME:Guide",
        "BEGIN:VEVENT",
        "UID:event-1.plan.guide@mkdocs-programme",
        "DTSTAMP:20261124T000000Z",
        "SEQUENCE:20781",
        "DTSTART;TZID=Europe/Helsinki:20500412T150000",
        "DTEND;TZID=Europe/Helsinki:20500412T160000",
        "SUMMARY;LANGUAGE=en:A",
        r"DESCRIPTION;LANGUAGE=en:12 April 2050\, 15:00–16:00\nEvent",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_the_time_zone_is_told_only_where_there_are_hours() -> None:
    assert b"TZID:Europe/Helsinki" in feed("events: [{title: A, when: 2027-04-12 15:00}]")
    assert b"VTIMEZONE" not in feed("events: [{title: A, when: 2027-04-12}]")
    assert b"VTIMEZONE" not in feed("events: [{title: A}]")
    universal = feed("events: [{title: A, when: 2027-04-12 15:00}]", "programme: {title: Guide")
    assert b"DTSTART:20270412T150000Z" in universal
    assert b"VTIMEZONE" not in universal


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=200))
def test_lines_are_folded_at_75_octets_and_end_as_they_should(title: str) -> None:
    head = {"title": "Guide", "updated": "2026-11-24"}
    events = [{"title": f"x{title}", "when": "2027-04-12"}]
    programme = Programme.model_validate({"programme": head, "events": events})
    text = content(programme)
    lines = text.split(b"\r\n")
    assert lines.pop() == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line] == []
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event["summary"] == plain(f"x{title}")


# --- of one role ---

ROLES = """
roles: [{id: mentor, name: mentor, plural: mentors}, {id: guest, name: guest}]
events:
  - {id: meeting, title: Meeting, when: 2027-04-12 15:00-16:30, place: Hall}
  - {id: training, title: Training, when: 2027-04-13, roles: mentor}
  - {id: party, title: Party, roles: guest}
"""


def programme(text: str) -> Programme:
    return Programme.model_validate(parse(f"{HEAD}}}\n{text}", "p.yml").data)


def named(content: bytes) -> tuple[str, list[str]]:
    """What a calendar is called, and the titles in it."""
    name = str(icalendar.Calendar.from_ical(content)["x-wr-calname"])
    return name, [str(event["summary"]) for event in events(content)]


def test_each_role_has_a_calendar_of_what_concerns_it() -> None:
    assert [
        (one.path.as_posix(), one.role, named(one.content)) for one in made(programme(ROLES))
    ] == [
        ("files/en/programme.ics", None, ("Guide", ["Meeting", "Training"])),
        (
            "files/en/programme-mentor.ics",
            "mentor",
            ("Guide – Mentors", ["Meeting", "Training"]),
        ),
        ("files/en/programme-guest.ics", "guest", ("Guide – Guest", ["Meeting"])),
    ]


def test_a_role_for_which_nothing_has_a_date_has_no_calendar() -> None:
    made_of = made(
        programme("""
roles: [{id: mentor, name: mentor}, {id: guest, name: guest}]
events: [{title: A, when: 2027-04-12, roles: mentor}, {title: B}]
""")
    )
    assert [one.role for one in made_of] == [None, "mentor"]


TIMES = (
    "2027-04-12",
    "2027-04-12 15:00-16:30",
    "2027-02",
    "every Monday from 2027-04-12 to 2027-05-12",
)
SOME: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {"title": st.sampled_from(["A", "B"])},
    optional={
        "when": st.sampled_from(TIMES),
        "roles": st.lists(st.sampled_from(["mentor", "guest"]), unique=True, min_size=1),
    },
)


@given(st.lists(SOME, max_size=4))
def test_the_calendar_of_a_role_is_a_part_of_the_whole_one(some: list[dict[str, Any]]) -> None:
    roles = [{"id": name, "name": name} for name in ("mentor", "guest")]
    head = {"title": "Guide", "time_zone": "Europe/Helsinki"}
    whole, *parts = made(
        Programme.model_validate({"programme": head, "roles": roles, "events": some})
    )
    for part in parts:
        mine = events(part.content)
        assert mine
        assert [event for event in events(whole.content) if event in mine] == mine
    dated = [event.get("roles", ["mentor", "guest"]) for event in some if "when" in event]
    assert {part.role for part in parts} == {role for roles in dated for role in roles}
