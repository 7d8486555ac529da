"""The checklist of each role: dates and tasks, phase by phase."""

from collections.abc import Callable

import pytest

from programme.artifact import Json, Sheet
from programme.edition import Edition
from programme.outputs.checklists import checklists

PROGRAMME = """
programme: {title: G, url: https://guide.example, brand: {palette: ["#6B4A9C"]}}
roles:
  - {id: mentor, name: mentor, plural: mentors}
  - {id: coordinator, name: coordinator}
  - {id: guest, name: guest}
runs:
  - {id: pilot, title: Pilot, changes: {kickoff: {cancelled: Snow.}}}
phases:
  - id: meet
    title: Meet *often*
    when: 2027
    events:
      - {id: kickoff, title: Kickoff, when: 2027-04-12, roles: [mentor, coordinator]}
    tasks: [{title: Write, roles: mentor, when: 2027-05}]
surveys: [{id: survey, title: How?, roles: mentor, when: 2027-06}]
messages: [{title: Welcome, to: mentor, when: 2027-03}]
tasks: [{title: Read, roles: [mentor, coordinator]}]
"""
MEET: dict[str, Json] = {
    "colour": "#6B4A9C",
    "runs": ["Meet ", {"kind": "emphasis", "runs": ["often"]}],
    "when": ["2027"],
}
KICKOFF: Json = {
    "number": "1",
    "colour": "#6B4A9C",
    "when": ["12\u00a0April 2027 · Cancelled."],
    "runs": ["Kickoff"],
}
SURVEY: Json = {"number": None, "colour": "#6B4A9C", "when": ["June 2027"], "runs": ["How?"]}
ELSEWHERE: Json = {
    "colour": None,
    "runs": ["Throughout the programme"],
    "when": [],
    "dates": [],
    "tasks": [{"runs": ["Read"], "more": []}],
}


@pytest.fixture(scope="module")
def made(edition_of: Callable[[str], Edition]) -> dict[str | None, Sheet]:
    return {sheet.role: sheet for sheet in checklists(edition_of(PROGRAMME))}


def test_a_role_with_nothing_to_do_has_no_checklist(made: dict[str | None, Sheet]) -> None:
    assert [(sheet.path.as_posix(), sheet.template, role) for role, sheet in made.items()] == [
        ("files/en/checklist-mentor.pdf", "checklist.typ", "mentor"),
        ("files/en/checklist-coordinator.pdf", "checklist.typ", "coordinator"),
    ]


def test_who_takes_part_sees_what_happens_and_what_to_do(made: dict[str | None, Sheet]) -> None:
    sheet = made["mentor"]
    write: Json = {"runs": ["Write"], "more": ["May 2027"]}
    assert sheet.data["parts"] == [
        {**MEET, "dates": [KICKOFF, SURVEY], "tasks": [write]},
        ELSEWHERE,
    ]
    assert (sheet.data["role"], sheet.data["name"]) == (["Mentors"], "G – Checklist: mentors")
    assert list(sheet.assets) == [sheet.data["source"]]


def test_who_runs_it_has_what_is_sent_to_do(made: dict[str | None, Sheet]) -> None:
    welcome: Json = {"runs": ["Send the message: ", "Welcome"], "more": ["March 2027"]}
    survey: Json = {"runs": ["Run the survey: ", "How?"], "more": ["June 2027"]}
    assert made["coordinator"].data["parts"] == [
        {**MEET, "dates": [KICKOFF], "tasks": [welcome, survey]},
        ELSEWHERE,
    ]


def test_without_phases_or_dates_there_is_one_part_without_a_name(
    edition_of: Callable[[str], Edition],
) -> None:
    (sheet,) = checklists(edition_of("roles: [{id: a, name: A}]\ntasks: [Write]"))
    assert sheet.data["parts"] == [
        {
            "colour": None,
            "runs": [],
            "when": [],
            "dates": [],
            "tasks": [{"runs": ["Write"], "more": []}],
        }
    ]


def test_a_phase_without_a_date_says_none(edition_of: Callable[[str], Edition]) -> None:
    text = "roles: [{id: a, name: A}]\nphases: [{title: P, tasks: [Write]}]"
    (sheet,) = checklists(edition_of(text))
    assert sheet.data["parts"] == [
        {
            "colour": "#6B4A9C",
            "runs": ["P"],
            "when": [],
            "dates": [],
            "tasks": [{"runs": ["Write"], "more": []}],
        }
    ]


LESSONS = """
lessons:
  - {about: [kickoff], text: Noisy., recommendation: Book a *quiet* room., run: pilot}
  - {text: Late., adopted: partly}
  - {about: [kickoff], text: Cold., adopted: "yes"}
"""


def test_who_runs_it_has_lessons_to_take_up(edition_of: Callable[[str], Edition]) -> None:
    sheets = {one.role: one for one in checklists(edition_of(PROGRAMME + LESSONS))}
    quiet: Json = {
        "runs": ["Book a ", {"kind": "emphasis", "runs": ["quiet"]}, " room."],
        "more": ["Kickoff · Learnt in Pilot"],
    }
    late: Json = {"runs": ["Late."], "more": ["Learnt · Partly in use."]}
    assert [part["tasks"] for part in sheets["coordinator"].data["parts"]] == [  # type: ignore[index, union-attr, call-overload]  # parts
        [
            quiet,
            {"runs": ["Send the message: ", "Welcome"], "more": ["March 2027"]},
            {"runs": ["Run the survey: ", "How?"], "more": ["June 2027"]},
        ],
        [{"runs": ["Read"], "more": []}, late],
    ]
    assert "Book a" not in str(sheets["mentor"].data)


CANCELLED = """
roles: [{id: coordinator, name: coordinator}, {id: guest, name: guest}]
runs: [{id: one, title: One, changes: {fair: {cancelled: Snow.}}}]
events: [{id: fair, title: Fair, roles: coordinator, tasks: [{id: pack, title: Pack}]}]
surveys: [{id: ask, title: Ask, when: fair, roles: coordinator}]
"""


def test_what_is_cancelled_is_not_to_be_done(edition_of: Callable[[str], Edition]) -> None:
    (sheet,) = checklists(edition_of(CANCELLED))
    fair = {"number": "1", "colour": None, "when": ["No date yet · Cancelled."], "runs": ["Fair"]}
    assert (sheet.role, sheet.data["parts"]) == (
        "coordinator",
        [{"colour": None, "runs": [], "when": [], "dates": [fair], "tasks": []}],
    )
