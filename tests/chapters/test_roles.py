"""A chapter for each role."""

from collections.abc import Callable

from programme.artifact import Json
from programme.chapters.roles import role
from programme.chapters.writer import Blocks, Writer


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def labelled(label: str, *inside: Json) -> Json:
    return block("labelled", label=label, blocks=[*inside])


def points(*texts: str) -> Json:
    return block("list", items=[{"blocks": [p(text)]} for text in texts])


def heading(title: str) -> Json:
    return block("heading", level=2, id=None, runs=[title])


def chapter(writer: Writer) -> Blocks:
    return role(writer, writer.edition.programme.roles[0])


def test_role_of_which_nothing_is_known_has_no_chapter(writer: Callable[[str], Writer]) -> None:
    assert chapter(writer("roles: [{id: mentor, name: mentor}]")) == []


def test_role_has_what_it_does_and_gains(writer: Callable[[str], Writer]) -> None:
    assert chapter(
        writer("""
roles:
  - id: mentor
    name: mentor
    summary: You listen.
    time_needed: An hour.
    does: [Listens, Asks]
    does_not: [Judge]
    gains: [Joy]
principles:
  - {title: Trust, text: We trust., in_practice: {mentor: Keep secrets.}}
  - {title: Time, text: We have it.}
""")
    ) == [
        block("lead", blocks=[p("You listen.")]),
        labelled("Time needed", p("An hour.")),
        labelled("What you do", points("Listens", "Asks")),
        labelled("What is not asked of you", points("Judge")),
        labelled("What you gain", points("Joy")),
        block(
            "kept",
            blocks=[
                heading("In practice"),
                block(
                    "definitions", items=[{"terms": [["Trust"]], "blocks": [p("Keep secrets.")]}]
                ),
            ],
            next=False,
        ),
    ]


def test_role_has_its_own_dates_and_those_of_everybody(writer: Callable[[str], Writer]) -> None:
    made = chapter(
        writer("""
programme: {title: G, brand: {palette: ["#6B4A9C"]}}
roles: [{id: mentor, name: mentor}, {id: mentee, name: mentee}]
phases:
  - {id: preparing, title: Preparing, events: [{id: a, title: A, when: 2027-04, roles: mentor}]}
events: [{id: b, title: B, roles: mentee}]
surveys: [{id: c, title: C, when: 2027-05}]
""")
    )
    assert made == [
        heading("What happens when"),
        block(
            "dates",
            items=[
                {
                    "target": "a",
                    "number": "1",
                    "colour": "#6B4A9C",
                    "when": ["April 2027"],
                    "runs": ["A"],
                },
                {
                    "target": "c",
                    "number": None,
                    "colour": None,
                    "when": ["May 2027"],
                    "runs": ["C"],
                },
            ],
        ),
    ]


def test_role_has_its_tasks_by_phase_and_the_others_last(writer: Callable[[str], Writer]) -> None:
    def checklist(key: str, title: str, more: str) -> Json:
        item: Json = {"target": key, "runs": [title], "more": [more] if more else []}
        return block("checklist", items=[item])

    assert chapter(
        writer("""
roles: [{id: mentor, name: mentor}, {id: mentee, name: mentee}]
phases:
  - {id: preparing, title: Preparing, tasks: [{id: a, title: A, when: 2027-04}]}
  - {id: meeting, title: Meeting, tasks: [{id: b, title: B, roles: mentee}]}
tasks: [{id: c, title: C, roles: mentor}]
""")
    ) == [
        heading("Your tasks"),
        labelled("Preparing", checklist("a", "A", "April 2027")),
        checklist("c", "C", ""),
    ]


def test_coordinator_has_the_lessons_to_take_up(writer: Callable[[str], Writer]) -> None:
    def box(target: str, title: str, more: str) -> Json:
        return {"target": target, "runs": [title], "more": [more] if more else []}

    def boxes(*items: Json) -> Json:
        return block("checklist", items=[*items])

    text = """
runs: [{id: pilot, title: Pilot, starts: 2027-04}]
roles: [{id: coordinator, name: coordinator}]
phases:
  - {id: preparing, title: Preparing, tasks: [{id: plan, title: Plan}]}
lessons:
  - {text: Late., recommendation: Begin sooner., about: plan, run: pilot}
  - {text: Ask more.}
  - {text: Old news., about: plan, adopted: yes}
"""
    expected: Blocks = [
        heading("Your tasks"),
        labelled(
            "Preparing",
            boxes(
                box("plan", "Plan", ""),
                box("plan", "Begin sooner.", "Plan · Learnt in Pilot"),
            ),
        ),
        boxes(box("chapter:lessons", "Ask more.", "Learnt")),
    ]
    assert chapter(writer(text)) == expected
    assert chapter(writer(text.replace("coordinator", "mentor")))[1:] == [
        labelled("Preparing", boxes(box("plan", "Plan", "")))
    ]


def test_what_is_cancelled_says_so_and_has_no_box(writer: Callable[[str], Writer]) -> None:
    listen: Json = {"target": "listen", "runs": ["Listen"], "more": ["at: Talk"]}
    pack = p(block("ref", id="pack", runs=["Pack"]), " · Cancelled.")
    row: dict[str, Json] = {"number": None, "colour": None}
    assert chapter(
        writer("""
roles: [{id: mentor, name: mentor}]
runs: [{id: one, title: One, changes: {fair: {cancelled: Snow.}}}]
events:
  - {id: fair, title: Fair, when: 2027-05, tasks: [{id: pack, title: Pack}]}
  - {id: talk, title: Talk, when: 2027-06, tasks: [{id: listen, title: Listen}]}
""")
    ) == [
        heading("What happens when"),
        block(
            "dates",
            items=[
                {
                    **row,
                    "target": "fair",
                    "number": "1",
                    "when": ["May 2027 · Cancelled."],
                    "runs": ["Fair"],
                },
                {**row, "target": "talk", "number": "2", "when": ["June 2027"], "runs": ["Talk"]},
            ],
        ),
        heading("Your tasks"),
        block("checklist", items=[listen]),
        block("list", items=[{"blocks": [pack]}]),
    ]
