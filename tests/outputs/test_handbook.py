"""The handbook as a whole: its cover, its chapters and its pictures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from programme.artifact import Json, Sheet
from programme.edition import Edition
from programme.outputs.handbook import handbook

Write = Callable[[str], Edition]

BARE: dict[str, Json] = {
    "language": "en",
    "region": "GB",
    "direction": "ltr",
    "date": None,
    "name": "G – Handbook",
    "title": "G",
    "title_language": "en",
    "label": "Handbook",
    "lead": [],
    "logo": None,
    "organiser": "",
    "run": "",
    "updated": "",
    "words": {
        "contents": "Contents",
        "page_ref": "p.\u00a0{n}",
        "updated_on": "Updated on",
    },
    "colour": "#0A4F5C",
    "url": None,
    "source": None,
    "phases": [],
}


def sheet(edition: Edition) -> Sheet:
    (made,) = handbook(edition)
    return made


def chapters(made: Sheet) -> dict[str, object]:
    sections = made.data["sections"]
    assert isinstance(sections, list)
    return {str(one["id"]): one["title"] for one in sections if isinstance(one, dict)}


def test_bare_programme_has_a_cover_and_no_chapter_without_a_word(edition_of: Write) -> None:
    made = sheet(edition_of(""))
    assert made.data == {**BARE, "sections": made.data["sections"]}
    assert chapters(made) == {"chapter:schedule": ["Schedule"], "chapter:about": ["About"]}
    assert (made.path.as_posix(), made.template) == ("files/en/handbook.pdf", "handbook.typ")
    assert made.assets == {}


def test_cover_says_what_is_known(edition_of: Write) -> None:
    edition = edition_of("""
programme:
  title: Guide *2*
  summary: We *meet*.
  organiser: {name: Library, logo: pictures/mark.svg}
  updated: 2026-11-24
  url: https://guide.example
  brand: {colour: "#123456", palette: ["#6B4A9C", "#0A6B62"]}
runs: [{id: pilot, title: Pilot}]
phases:
  - {id: prepare, title: Prepare, events: [{title: A}, {title: B}]}
  - {id: meet, title: Meet}
surveys: [{title: C}]
""")
    made = sheet(replace(edition, pictures={"pictures/mark.svg": b"<svg/>"}))
    logo = edition.picture("pictures/mark.svg").as_posix()
    first: Json = {"colour": "#6B4A9C", "numbers": ["1", "2"]}
    second: Json = {"colour": "#0A6B62", "numbers": []}
    said: dict[str, Json] = {
        "date": "2026-11-24",
        "name": "Guide 2 – Handbook",
        "title": "Guide 2",
        "title_language": "en",
        "lead": ["We ", {"kind": "emphasis", "runs": ["meet"]}, "."],
        "logo": logo,
        "organiser": "Library",
        "run": "Pilot",
        "updated": "24\u00a0November 2026",
        "colour": "#123456",
        "url": "https://guide.example/",
        "source": "address.svg",
        "phases": [first, second],
    }
    assert made.data == {**BARE, **said, "sections": made.data["sections"]}
    assert made.assets == {logo: b"<svg/>", "address.svg": made.assets["address.svg"]}
    assert made.assets["address.svg"].startswith(b"<svg ")


def test_chapters_come_in_the_order_of_a_reader(edition_of: Write) -> None:
    edition = edition_of("""
programme: {title: G, summary: We meet.}
roles: [{id: mentor, name: mentor, plural: mentors, summary: You listen.}]
principles: [{title: Trust, text: We trust.}]
tasks: [Write]
themes: [{title: Heroes}]
lessons: [{text: Ask more.}]
faq: [{question: Why?, answer: To learn.}]
glossary: [{term: pair, definition: Two.}]
messages: [{title: Thanks}]
""")
    assert list(chapters(sheet(edition)).items()) == [
        ("chapter:purpose", ["What this is for"]),
        ("chapter:schedule", ["Schedule"]),
        ("chapter:role:mentor", ["Mentors"]),
        ("chapter:principles", ["Principles"]),
        ("chapter:tasks", ["Tasks"]),
        ("chapter:themes", ["Themes"]),
        ("chapter:lessons", ["Lessons learned"]),
        ("chapter:help", ["Help"]),
        ("chapter:glossary", ["Glossary"]),
        ("chapter:materials", ["Forms and messages"]),
        ("chapter:about", ["About"]),
    ]


def test_reference_that_leads_nowhere_is_its_words(edition_of: Write) -> None:
    made = sheet(
        edition_of("programme: {title: G, audience: '[You](#you), [see](#chapter:about)'}")
    )
    sections = made.data["sections"]
    assert isinstance(sections, list)
    see = {"kind": "ref", "id": "chapter:about", "runs": ["see"]}
    audience = {"kind": "paragraph", "runs": ["You", ", ", see]}
    assert sections[0] == {
        "id": "chapter:purpose",
        "title": ["What this is for"],
        "blocks": [{"kind": "labelled", "label": "For whom", "blocks": [audience]}],
    }


def levels(data: Json) -> Iterator[int]:
    """The levels of all headings in *data*, in order."""
    if isinstance(data, dict):
        if data.get("kind") == "phase":
            yield 2
        level = data.get("level")
        if isinstance(level, int) and (data.get("kind") == "heading" or data["id"]):
            yield level
        data = list(data.values())
    for value in data if isinstance(data, list) else []:
        yield from levels(value)


HEADINGS = """
programme:
  title: G
  summary: "# H"
  purpose: ["# H"]
  audience: "# H"
  funding: [{name: City, note: "# H"}]
runs: [{id: pilot, title: Pilot, changes: {survey: {note: "# H"}}}]
roles: [{id: mentor, name: M, summary: "# H"}]
events: [{id: a, title: A, summary: "# H", note: "# H", sittings: [{note: "# H"}]}]
tasks: [{title: T, why: "# H"}]
surveys: [{id: survey, title: S, introduction: "# H"}]
messages: [{title: M, body: "# H"}]
principles: [{title: P, text: "# H"}]
themes: [{title: T, text: "# H"}]
situations: [{situation: S, what_to_do: "# H"}]
faq: [{question: Why?, answer: "# H"}]
glossary: [{term: A, definition: "# H"}]
agreements: [{title: A, introduction: "# H"}]
lessons: [{about: [a, survey], text: "# H", recommendation: "# H"}]
"""
PHASES = """
phases:
  - id: meet
    title: Meet
    summary: "# H"
    note: "# H"
    events: [{title: B, summary: "# H", tasks: [{title: T, note: "# H"}]}]
    tasks: [{title: T, why: "# H"}]
"""


@pytest.mark.parametrize("text", [HEADINGS, HEADINGS + PHASES])
def test_headings_skip_no_level_wherever_texts_have_their_own(edition_of: Write, text: str) -> None:
    sections = sheet(edition_of(text)).data["sections"]
    assert isinstance(sections, list)
    made = [[1, *levels(section)] for section in sections]
    assert min(map(len, made)) > 1
    assert [
        chapter
        for chapter in made
        if any(after > before + 1 for before, after in pairwise(chapter))
    ] == []
