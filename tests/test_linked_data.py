"""The programme in the words of schema.org: what is told, and that there are such words."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schema_org.registry import CLASS_METADATA, ENUM_MEMBERS, PROPERTY_BY_SCHEMA, ancestry

from programme.guide import editions, render
from programme.linked_data import course, course_instance, script
from programme.model import Programme
from programme.reading import read
from programme.source import parse

HEAD = "programme: {title: Guide, time_zone: Europe/Helsinki, url: https://guide.example/"


def told(text: str, head: str = HEAD) -> list[dict[str, Any]]:
    """What is told of every event."""
    data = parse(f"{head}}}\n{text}", "p.yml").data
    (edition,) = editions(Programme.model_validate(data))
    node: Any = course_instance(edition, edition.schedule.of_kind("event"))
    assert list(wrong(node)) == []
    return list(node["subEvent"])


def dates(when: str) -> dict[str, Any]:
    (event,) = told(f"runs: [{{id: a, title: A}}]\nevents: [{{title: A, when: {when}}}]")
    return {name: value for name, value in event.items() if name.endswith("Date")}


def test_an_event_tells_everything_that_is_known_of_it() -> None:
    assert told("""
roles: [{id: mentor, name: mentor, plural: mentors}]
events:
  - id: kickoff
    title: "Kick-off & *lunch*"
    when: 2027-04-12 15:00-16:30
    mode: in_person
    place: Hall
    roles: mentor
    summary: We meet.
""") == [
        {
            "@type": "Event",
            "name": "Kick-off & lunch",
            "description": "We meet.",
            "url": "https://guide.example/schedule/#kickoff",
            "inLanguage": "en",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": {"@type": "Place", "name": "Hall"},
            "audience": [{"@type": "EducationalAudience", "educationalRole": "mentor"}],
            "startDate": "2027-04-12T15:00:00+03:00",
            "endDate": "2027-04-12T16:30:00+03:00",
        }
    ]


def test_what_is_not_known_is_not_told() -> None:
    assert told("events: [{title: A}]", "programme: {title: Guide") == [
        {"@type": "Event", "name": "A", "inLanguage": "en"}
    ]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2027-04-12", "2027-04-12", None),
        ("2027-04-12 15:00", "2027-04-12T15:00:00+03:00", None),
        ("2027-04-12 to 2027-04-14", "2027-04-12", "2027-04-14"),
        (
            "2027-04-12 to 2027-04-13 09:30-18:00",
            "2027-04-12T09:30:00+03:00",
            "2027-04-13T18:00:00+03:00",
        ),
        ("2027-04", "2027-04", None),
        ("2027-04 to 2027-10", "2027-04", "2027-10"),
        ("2027-W15", "2027-04", None),  # no day of it is known
        ("2027-W13", "2027", None),  # partly in March, partly in April
        ("late April 2027", "2027-04", None),
        ("early 2027", "2027", None),
        ("from 2027-04-12", "2027-04-12", None),
        ("until 2027-04-12", None, "2027-04-12"),
        ("every Monday 15:00 from 2027-04-12 to 2027-04-20", *(
            "2027-04-12T15:00:00+03:00", "2027-04-19T15:00:00+03:00"
        )),
        ("every 4 to 6 weeks from 2027-04 to 2027-10", "2027-04", "2027-10"),
        ("2026-W53", None, None),  # in two years
        ("August", None, None),
        ("month 5", None, None),
        ("before start", None, None),
    ],
)  # fmt: skip
def test_a_date_is_as_fine_as_it_is_known(when: str, start: str | None, end: str | None) -> None:
    known = {"startDate": start, "endDate": end}
    assert dates(when) == {name: date for name, date in known.items() if date}


def test_what_is_cancelled_or_moved_says_so() -> None:
    events = told("""
runs:
  - id: pilot
    title: Pilot
    changes:
      a: {cancelled: Nobody came.}
      b: {was: 2027-04-12 15:00}
      c: {was: 2027-04}
      d: {was: 2 weeks before a}
events:
  - {id: a, title: A, when: 2027-05}
  - {id: b, title: B, when: 2027-05-12 16:00}
  - {id: c, title: C}
  - {id: d, title: D}
""")
    assert [
        [event.get(name) for name in ("name", "eventStatus", "previousStartDate")]
        for event in events
    ] == [
        ["A", "https://schema.org/EventCancelled", None],
        ["B", "https://schema.org/EventRescheduled", "2027-04-12T15:00:00+03:00"],
        ["C", "https://schema.org/EventRescheduled", "2027-04"],
        ["D", "https://schema.org/EventRescheduled", None],
    ]


@pytest.mark.parametrize(
    ("mode", "attendance", "location"),
    [
        ("remote", "Online", "VirtualLocation"),
        ("hybrid", "Mixed", "Place"),
        ("[in_person, remote]", "Mixed", "Place"),
    ],
)
def test_how_people_meet_is_told(mode: str, attendance: str, location: str) -> None:
    (event,) = told(f"events: [{{title: A, mode: {mode}, place: Hall}}]")
    assert (event["eventAttendanceMode"], event["location"]) == (
        f"https://schema.org/{attendance}EventAttendanceMode",
        {"@type": location, "name": "Hall"},
    )


WHOLE = """
programme:
  title: Guide
  summary: What it is.
  languages: en
  url: https://guide.example/
  updated: 2026-11-24
  mode: remote
  organiser: {name: School, url: https://school.example}
runs:
  - {id: pilot, title: Pilot, starts: 2027-04, ends: 2027-10, status: STATUS}
roles:
  - {id: mentor, name: mentor, entry: I am a mentor}
  - {id: coordinator, name: coordinator}
tasks: [Write]
"""
SCHOOL = {"@type": "Organization", "name": "School", "url": "https://school.example"}
PILOT = {
    "@type": "CourseInstance",
    "name": "Pilot",
    "url": "https://guide.example/schedule/",
    "inLanguage": "en",
    "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
    "organizer": SCHOOL,
    "startDate": "2027-04",
    "endDate": "2027-10",
}


def whole(text: str) -> dict[str, Any]:
    (edition,) = editions(Programme.model_validate(parse(text, "p.yml").data))
    return dict(course(edition))


def test_the_programme_is_a_course_and_its_run_an_instance_of_it() -> None:
    assert whole(WHOLE.replace("STATUS", "planned")) == {
        "@type": "Course",
        "name": "Guide",
        "description": "What it is.",
        "url": "https://guide.example/",
        "inLanguage": "en",
        "dateModified": "2026-11-24",
        "provider": SCHOOL,
        "audience": [{"@type": "EducationalAudience", "educationalRole": "mentor"}],
        "hasCourseInstance": PILOT,
    }


def test_a_cancelled_run_says_so_and_an_address_that_is_none_on_the_web_is_left_out() -> None:
    text = WHOLE.replace("STATUS", "cancelled").replace("https://school", "mailto:a@school")
    made = whole(text.replace("mode:", "current_run: pilot\n  mode:"))["hasCourseInstance"]
    assert made["eventStatus"] == "https://schema.org/EventCancelled"
    assert made["organizer"] == {"@type": "Organization", "name": "School"}


def test_a_programme_without_a_run_is_its_own() -> None:
    assert whole("programme: {title: Guide, languages: en}\ntasks: [Write]") == {
        "@type": "Course",
        "name": "Guide",
        "inLanguage": "en",
        "hasCourseInstance": {"@type": "CourseInstance", "name": "Guide", "inLanguage": "en"},
    }


# --- in a page ---

ELEMENT = re.compile(r'^<script type="application/ld\+json">(.*)</script>$', re.MULTILINE)


@given(st.text())
def test_no_text_ends_the_element_it_stands_in(text: str) -> None:
    made = script({"@type": "Course", "name": f"{text}</script><script>&amp;"})
    inside = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert [mark for mark in "<>&\n" if mark in inside] == []
    assert json.loads(inside)["name"] == f"{text}</script><script>&amp;"


@pytest.mark.parametrize("example", ["programme.yml", "tests/examples/small/programme.yml"])
def test_every_page_that_tells_something_uses_words_that_schema_org_has(
    request: pytest.FixtureRequest, example: str
) -> None:
    guide = render(read(request.config.rootpath / example))
    told = {
        page.path.as_posix(): json.loads(found)
        for page in guide.pages
        for found in ELEMENT.findall(page.content)
    }
    pages = ("index", "schedule")
    assert sorted(told) == [f"{code}/{name}.md" for code in ("en", "fi") for name in pages]
    assert [(path, fault) for path, node in told.items() for fault in wrong(node)] == []


# --- the vocabulary ---

DATE = r"\d{4}(-\d\d(-\d\d)?)?"
WRITTEN = {
    "Text": r"(?s).+",
    "URL": r"https?://\S+",
    "Date": DATE,
    "DateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d",
}


def wrong(node: dict[str, Any]) -> Iterator[str]:
    """Every word in *node* that schema.org does not have, or does not have there."""
    kind = node["@type"]
    if kind not in CLASS_METADATA:
        yield f"no type {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        known = PROPERTY_BY_SCHEMA.get(name)
        if known is None or not set(known.domains) & {kind, *ancestry(kind)}:
            yield f"no {name} of a {kind}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not fits(one, known.ranges):
                yield f"{name} of a {kind} is no {one}"
            if isinstance(one, dict):
                yield from wrong(one)


def fits(value: Any, ranges: tuple[str, ...]) -> bool:  # noqa: ANN401 -- JSON
    """Whether *value* is of one of the types that are expected."""
    if isinstance(value, dict):
        return bool({value["@type"], *ancestry(value["@type"])} & set(ranges))
    if any(
        value.removeprefix("https://schema.org/") in ENUM_MEMBERS.get(one, ()) for one in ranges
    ):
        return True
    return any(re.fullmatch(WRITTEN[one], value) for one in ranges if one in WRITTEN)


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Kurssi"}, "no type Kurssi"),
        ({"@type": "Event", "starts": "2027"}, "no starts of a Event"),
        ({"@type": "Course", "startDate": "2027"}, "no startDate of a Course"),
        ({"@type": "Event", "startDate": "April"}, "startDate of a Event is no April"),
        (
            {"@type": "Event", "eventStatus": "https://schema.org/Cancelled"},
            "eventStatus of a Event is no https://schema.org/Cancelled",
        ),
        (
            {"@type": "Event", "organizer": {"@type": "Place", "name": "A"}},
            "organizer of a Event is no {'@type': 'Place', 'name': 'A'}",
        ),
        ({"@type": "Event", "organizer": {"@type": "Person", "at": "A"}}, "no at of a Person"),
    ],
)
def test_a_word_that_is_not_there_is_found(node: dict[str, Any], fault: str) -> None:
    assert list(wrong(node)) == [fault]
