"""A guide for each role: what concerns it, and nothing else."""

from collections.abc import Callable

import pytest

from programme.artifact import Json, Sheet
from programme.edition import Edition
from programme.outputs.guides import guides

PROGRAMME = """
programme: {title: G, summary: We meet.}
roles:
  - {id: mentor, name: mentor, plural: mentors, summary: You *listen*.}
  - {id: coordinator, name: coordinator}
phases:
  - id: preparing
    title: Preparing
    events: [{id: search, title: Search, roles: coordinator, tasks: [{id: ask, title: Ask}]}]
  - id: meeting
    title: Meeting
    events: [{id: kickoff, title: Kickoff, when: 2 weeks after search}]
    tasks: [{id: sum-up, title: Sum up, roles: coordinator}]
principles: [{title: Trust, text: We trust., in_practice: {mentor: Keep secrets.}}]
agreements:
  - {title: For two, signatures: [mentor]}
  - {title: For one, signatures: [coordinator]}
  - {title: For all}
surveys: [{id: survey, title: Survey, roles: mentor}]
messages: [{id: invitation, title: Invitation, to: mentor}]
lessons: [{about: kickoff, text: Take more time.}]
"""


@pytest.fixture(scope="module")
def made(edition_of: Callable[[str], Edition]) -> dict[str | None, Sheet]:
    return {sheet.role: sheet for sheet in guides(edition_of(PROGRAMME))}


def chapters(sheet: Sheet) -> dict[str, Json]:
    sections = sheet.data["sections"]
    assert isinstance(sections, list)
    return {str(one["id"]): one["blocks"] for one in sections if isinstance(one, dict)}


def said(data: Json) -> str:
    """Everything that *data* says, with a bar between."""
    if isinstance(data, dict):
        return "|".join(said(value) for key, value in data.items() if key != "kind")
    if isinstance(data, list):
        return "|".join(map(said, data))
    return data if isinstance(data, str) else ""


def test_every_role_has_a_guide_with_its_name_on_the_cover(
    made: dict[str | None, Sheet],
) -> None:
    assert [
        (sheet.path.as_posix(), role, sheet.data["label"], sheet.data["name"])
        for role, sheet in made.items()
    ] == [
        ("files/en/guide-mentor.pdf", "mentor", "Guide: mentors", "G – Guide: mentors"),
        (
            *("files/en/guide-coordinator.pdf", "coordinator"),
            *("Guide: coordinator", "G – Guide: coordinator"),
        ),
    ]
    assert made["mentor"].data["lead"] == [
        "You ",
        {"kind": "emphasis", "runs": ["listen"]},
        ".",
    ]
    assert made["coordinator"].data["lead"] == ["We meet."]


def test_the_chapter_of_the_role_comes_before_those_for_everybody(
    made: dict[str | None, Sheet],
) -> None:
    assert list(chapters(made["mentor"])) == [
        "chapter:purpose",
        "chapter:role:mentor",
        "chapter:schedule",
        "chapter:tasks",
        "chapter:principles",
        "chapter:materials",
        "chapter:about",
    ]
    assert "chapter:lessons" in chapters(made["coordinator"])


@pytest.mark.parametrize(
    ("role", "chapter", "there", "not_there"),
    [
        ("mentor", "schedule", {"Kickoff", "Survey"}, {"Search", "Invitation", "Take more time."}),
        ("coordinator", "schedule", {"Kickoff", "Search", "Survey", "Invitation"}, set[str]()),
        ("mentor", "tasks", {"Ask"}, {"Sum up"}),
        ("coordinator", "tasks", {"Ask", "Sum up"}, set[str]()),
        ("mentor", "principles", {"We trust."}, {"Keep secrets."}),
        ("mentor", "role:mentor", {"Keep secrets.", "Kickoff"}, {"Search"}),
        ("mentor", "materials", {"For two", "For all", "Survey"}, {"For one", "Invitation"}),
        ("coordinator", "materials", {"For two", "For one", "Invitation"}, set[str]()),
        ("coordinator", "lessons", {"Take more time."}, set[str]()),
    ],
)
def test_a_role_finds_what_concerns_it_and_nothing_else(
    made: dict[str | None, Sheet], role: str, chapter: str, there: set[str], not_there: set[str]
) -> None:
    texts = set(said(chapters(made[role])[f"chapter:{chapter}"]).split("|"))
    assert (there - texts, not_there & texts) == (set(), set())


def test_events_keep_their_numbers_and_dates_that_hang_on_others(
    made: dict[str | None, Sheet],
) -> None:
    assert made["mentor"].data["phases"] == [
        {"colour": "#6B4A9C", "numbers": []},
        {"colour": "#0A6B62", "numbers": ["2"]},
    ]
    schedule = said(chapters(made["mentor"])["chapter:schedule"])
    assert "2 weeks after “Search”" in schedule


def test_a_programme_without_roles_has_no_guides(
    edition_of: Callable[[str], Edition],
) -> None:
    assert list(guides(edition_of("tasks: [Ask]"))) == []
