"""What a run changes, and what it leaves out."""

import datetime as dt

from programme.entry import Entry
from programme.model import Event, Programme, Text
from programme.schedule import Schedule, schedule
from programme.source import parse


def plan(text: str, run: int | None = None) -> Schedule:
    """The schedule of a programme called "Guide", in one of its runs."""
    programme = Programme.model_validate(parse(f"programme: {{title: Guide}}\n{text}", "p").data)
    return schedule(programme, None if run is None else programme.runs[run])


def days(entry: Entry) -> str:
    """From its first day to the one after its last."""
    return "undated" if entry.bounds is None else " ".join(f"{at:%Y-%m-%d}" for at in entry.bounds)


RUNS = """
runs:
  - id: pilot
    title: Pilot
    starts: 2027-01
    ends: 2027-06
    changes:
      kickoff: {when: 2027-01-12, title: First meeting, place: Library, note: Moved indoors.}
      midway: {cancelled: Everybody was ill.}
      closing: {left_out: yes}
      sign: {roles: mentor}
  - {id: sequel, title: Sequel, starts: 2028-01}
phases:
  - id: whole
    title: All
    when: month 1 to 6
    events:
      - {id: kickoff, title: Kickoff, when: month 1, place: Hall, tasks: [{id: sign, title: Sign}]}
      - {id: midway, title: Midway, when: month 3}
      - {id: closing, title: Closing, when: month 6, tasks: [{id: thank, title: Thank}]}
roles:
  - {id: mentor, name: mentor}
lessons:
  - {text: Start earlier., about: kickoff}
"""


def test_a_run_changes_what_it_says_and_nothing_else() -> None:
    made = plan(RUNS, 0)
    kickoff, midway = made.entries
    assert (made["whole"].entries, [task.key for task in made.tasks]) == (
        (kickoff, midway),
        ["sign"],
    )
    assert [text.root[""] for text in (kickoff.title, kickoff.note) if text] == [
        "First meeting",
        "Moved indoors.",
    ]
    assert days(kickoff) == "2027-01-12 2027-01-13"
    assert days(midway) == "2027-03-01 2027-04-01"
    assert midway.reason == Text.model_validate("Everybody was ill.")
    assert (kickoff.cancelled, kickoff.reason) == (False, None)
    assert [lesson.text.root[""] for lesson in kickoff.lessons] == ["Start earlier."]
    assert made["sign"].roles == ("mentor",)
    assert made.run == (
        (dt.datetime(2027, 1, 1), dt.datetime(2027, 2, 1)),  # noqa: DTZ001 -- wall-clock time
        (dt.datetime(2027, 6, 1), dt.datetime(2027, 7, 1)),  # noqa: DTZ001 -- wall-clock time
    )


def test_another_run_is_as_planned() -> None:
    made = plan(RUNS, 1)
    assert [(entry.key, days(entry)) for entry in made.entries] == [
        ("kickoff", "2028-01-01 2028-02-01"),
        ("midway", "2028-03-01 2028-04-01"),
        ("closing", "2028-06-01 2028-07-01"),
    ]
    assert [task.key for task in made.tasks] == ["sign", "thank"]
    assert made.run[1] is None


LEFT_OUT = """
runs:
  - {id: pilot, title: Pilot, changes: {closing: {left_out: yes}, autumn-path: {left_out: yes}}}
phases:
  - id: autumn-path
    title: Autumn
    events: [{id: talk, title: Talk, tasks: [Listen]}]
    tasks: [Prepare]
events:
  - {id: kickoff, title: Kickoff, when: 2027-04-01}
  - {id: closing, title: Closing, when: 2027-06}
  - {id: party, title: Party, when: 2 weeks after closing}
tasks:
  - {id: invite, title: Invite, when: 2 days before each, each: [kickoff, closing]}
  - {id: thank, title: Thank, each: closing, when: 2 days after each}
"""


def test_with_a_phase_a_run_leaves_out_all_that_is_in_it() -> None:
    made = plan(LEFT_OUT, 0)
    assert [entry.key for entry in made.left_out] == [
        "autumn-path",
        "talk",
        "task-1",
        "task-2",
        "closing",
    ]
    assert [entry.key for entry in (*made.phases, *made.entries, *made.tasks)] == [
        "kickoff",
        "party",
        "invite",
        "thank",
    ]


def test_what_hangs_on_something_left_out_keeps_its_time() -> None:
    made = plan(LEFT_OUT, 0)
    assert days(made["party"]) == days(plan(LEFT_OUT)["party"]) == "2027-06-15 2027-07-15"
    assert made.hung_on("closing").title.root == {"": "Closing"}
    assert made.hung_on("kickoff") == made["kickoff"]
    assert [key for key, _when in made["invite"].each] == ["kickoff"]
    assert made["thank"].each == ()


def test_a_mistake_in_what_is_left_out_is_no_mistake_of_the_run() -> None:
    text = LEFT_OUT.replace("when: 2027-06}", "when: 2027-06 to 2027-05}")
    assert set(plan(text).errors) == {"closing"}
    assert plan(text, 0).errors == {}


def test_what_the_plan_says_is_cancelled_is_cancelled_unless_a_run_tells_another_reason() -> None:
    text = """
runs:
  - {id: pilot, title: Pilot}
  - {id: sequel, title: Sequel, changes: {fair: {cancelled: Snow.}, party: {place: Hall}}}
events:
  - {id: fair, title: Fair, cancelled: Nobody came.}
  - {id: party, title: Party, cancelled: Too loud.}
"""
    said = [
        [entry.reason.root[""] for entry in plan(text, run).entries if entry.reason]
        for run in (None, 0, 1)
    ]
    assert said == [
        ["Nobody came.", "Too loud."],
        ["Nobody came.", "Too loud."],
        ["Snow.", "Too loud."],
    ]


def test_a_run_writes_an_agenda_as_the_plan_does() -> None:
    text = """
runs: [{id: pilot, title: Pilot, changes: {talk: {agenda: [Coffee, {title: Cake, by: Ann}]}}}]
events: [{id: talk, title: Talk, agenda: [Welcome]}]
"""
    agendas = [
        [item.title.root[""] for item in entry.thing.agenda]
        for run in (None, 0)
        for entry in plan(text, run).entries
        if isinstance(entry.thing, Event)
    ]
    assert agendas == [["Welcome"], ["Coffee", "Cake"]]
