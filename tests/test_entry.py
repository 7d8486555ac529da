"""An event as one role has it: at their own hours, on the days it is."""

import re
from typing import Any, Final

import pytest

from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme, Text
from programme.outputs.calendar import calendar
from programme.outputs.checklists import checklists
from programme.source import parse

EVENT: Final = """
roles: [{id: mentor, name: mentor}, {id: mentee, name: mentee}]
events: [{id: meet, title: Meet, when: WHEN, hours: {mentee: 14:00-16:00}}]
"""


def edition(written: str) -> Edition:
    data: Any = parse(EVENT.replace("WHEN", written), "p.yml").data
    head = {"title": "Guide", "languages": ["en"], "time_zone": "Europe/Oslo"}
    (made,) = editions(Programme.model_validate({"programme": head, **data}))
    return made


@pytest.mark.parametrize(
    ("written", "mentor", "mentee"),
    [
        (
            "2027-02-16 13:15-16:00",
            "16\u00a0February 2027, 13:15–\u206016:00",
            "16\u00a0February 2027, 14:00–\u206016:00",
        ),
        ("2027-02-16", "16\u00a0February 2027", "16\u00a0February 2027, 14:00–\u206016:00"),
        (
            "2027-02-16 to 2027-02-17 09:00-12:00",
            "16–\u206017\u00a0February 2027, 09:00–\u206012:00 each day",
            "16–\u206017\u00a0February 2027, 14:00–\u206016:00 each day",
        ),
        (
            "2027-02-16 to 2027-02-17",
            "16–\u206017\u00a0February 2027",
            "16–\u206017\u00a0February 2027",
        ),
        ("2027-02", "February 2027", "February 2027"),
    ],
)
def test_an_event_is_at_the_hours_of_the_role(written: str, mentor: str, mentee: str) -> None:
    said = {
        role: made.when(entry)
        for role in ("mentor", "mentee")
        for made in [edition(written)]
        for entry in made.schedule.entries_of(role)
    }
    assert said == {"mentor": mentor, "mentee": mentee}


def test_each_role_finds_its_own_hours_in_its_checklist_and_its_calendar() -> None:
    made = edition("2027-02-16 13:15-16:00")
    listed: dict[Any, Any] = {sheet.role: sheet.data["parts"] for sheet in checklists(made)}
    assert {role: parts[0]["dates"][0]["when"] for role, parts in listed.items()} == {
        "mentor": ["16\u00a0February 2027, 13:15–\u206016:00"],
        "mentee": ["16\u00a0February 2027, 14:00–\u206016:00"],
    }
    starts = {
        file.role: re.findall(r"DTSTART;TZID=\S+:(\d{8}T\d{6})", bytes(file.content).decode())
        for file in calendar(made)
        if file.role
    }
    assert starts == {"mentor": ["20270216T131500"], "mentee": ["20270216T140000"]}


def test_a_message_to_one_role_tells_its_hours() -> None:
    made = edition("2027-02-16 13:15-16:00")
    line = Text({"en": "Come {{ meet.on }}."})
    assert [made.filled_line(line, to) for to in ((), ("mentor", "mentee"), ("mentee",))] == [
        "Come on 16\u00a0February 2027, 13:15–\u206016:00.",
        "Come on 16\u00a0February 2027, 13:15–\u206016:00.",
        "Come on 16\u00a0February 2027, 14:00–\u206016:00.",
    ]
