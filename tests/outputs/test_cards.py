"""Tasks as cards."""

from collections.abc import Callable

from programme.artifact import Json
from programme.edition import Edition
from programme.outputs.cards import cards


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def test_a_card_has_everything_for_the_meeting(edition_of: Callable[[str], Edition]) -> None:
    (sheet,) = cards(
        edition_of("""
programme: {title: G, brand: {palette: ["#6B4A9C"]}}
roles: [{id: mentor, name: mentor, plural: mentors}]
phases:
  - title: Meet
    tasks:
      - id: write
        title: Write *well*
        roles: mentor
        effort: 1 h
        why: To know.
        steps: [Begin, {text: Go on, steps: [Slowly]}]
        questions: [Why?]
        materials: [{title: Book}]
        note: Bring a pen.
tasks: [{title: Read, why: 'After [writing](#write).'}]
""")
    )
    assert (sheet.path.as_posix(), sheet.template) == ("files/en/cards.pdf", "cards.typ")
    assert sheet.data["name"] == "G – Task cards"
    assert sheet.data["words"] == {
        "task_steps": "Do this",
        "task_questions": "Think about these",
        "to_read": "To read and use",
        "notes": "Notes",
    }
    points = block("list", items=[{"blocks": [p("Slowly")]}])
    assert sheet.data["cards"] == [
        {
            "colour": "#6B4A9C",
            "phase": ["Meet"],
            "runs": ["Write ", block("emphasis", runs=["well"])],
            "more": ["mentors · 1 hour"],
            "notice": "",
            "why": [p("To know.")],
            "steps": [
                block("tasks", items=[{"blocks": [p("Begin")]}, {"blocks": [p("Go on"), points]}])
            ],
            "questions": [block("list", items=[{"blocks": [p("Why?")]}])],
            "materials": [block("list", items=[{"blocks": [p("Book")]}])],
            "notes": [block("note", style="note", title=[], blocks=[p("Bring a pen.")])],
        },
        {
            "colour": None,
            "phase": [],
            "runs": ["Read"],
            "more": ["Everybody"],
            "notice": "",
            "why": [p("After ", "writing", ".")],
            "steps": [],
            "questions": [],
            "materials": [],
            "notes": [],
        },
    ]


def test_without_tasks_there_are_no_cards(edition_of: Callable[[str], Edition]) -> None:
    assert list(cards(edition_of(""))) == []


def test_what_is_cancelled_has_no_card(edition_of: Callable[[str], Edition]) -> None:
    text = """
runs: [{id: one, title: One, changes: {fair: {cancelled: yes}}}]
events: [{id: fair, title: Fair, tasks: [Pack]}, {id: talk, title: Talk, tasks: [Listen]}]
"""
    (sheet,) = cards(edition_of(text))
    made = sheet.data["cards"]
    assert isinstance(made, list)
    assert [card["runs"] for card in made if isinstance(card, dict)] == [["Listen"]]
