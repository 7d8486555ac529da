"""When everything happens, in one run: the plan with that run's changes."""

import datetime as dt

from programme.entry import Entry
from programme.model import Programme
from programme.schedule import Schedule, schedule
from programme.source import parse
from programme.when import Repetition


def read(text: str, head: str = "{title: Guide}") -> Programme:
    """A programme called "Guide", of *text*."""
    return Programme.model_validate(parse(f"programme: {head}\n{text}", "p.yml").data)


def plan(text: str, run: int | None = None) -> Schedule:
    programme = read(text)
    return schedule(programme, None if run is None else programme.runs[run])


def days(entry: Entry) -> str:
    """From its first day to the one after its last."""
    return "undated" if entry.bounds is None else " ".join(f"{at:%Y-%m-%d}" for at in entry.bounds)


def test_a_programme_without_runs_is_counted_from_its_start() -> None:
    made = plan("""
phases:
  - id: beginning
    title: Beginning
    when: month 1
    events:
      - {id: kickoff, title: Kickoff, when: 2027-04-12}
events:
  - {id: party, title: Party}
""")
    assert made.run == (None, None)
    assert made.errors == {}
    assert [(entry.key, entry.number, entry.phase) for entry in made.entries] == [
        ("kickoff", 1, 1),
        ("party", 2, None),
    ]
    assert days(made["kickoff"]) == "2027-04-12 2027-04-13"
    assert days(made["party"]) == "undated"
    assert ("kickoff" in made, "nothing" in made) == (True, False)


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
    assert midway.cancelled is not None
    assert midway.cancelled.root == {"": "Everybody was ill."}
    assert kickoff.cancelled is None
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


def test_a_task_for_each_is_done_in_time_for_each() -> None:
    made = plan("""
events:
  - {id: kickoff, title: Kickoff, when: 2027-04-12}
  - {id: closing, title: Closing, when: 2027-10}
tasks:
  - {id: invite, title: Invite, when: 2 days before each, each: [kickoff, closing]}
  - {id: listen, title: Listen, each: kickoff}
""")
    assert made["invite"].when is None
    (kickoff, on), (closing, about) = made["invite"].each
    assert (kickoff, on and on.bounds) == (
        "kickoff",
        (dt.datetime(2027, 4, 10), dt.datetime(2027, 4, 11)),  # noqa: DTZ001 -- wall-clock time
    )
    assert (closing, about and about.is_exact) == ("closing", False)
    assert made["listen"].each == (("kickoff", None),)


def test_what_has_no_id_has_a_key_of_its_kind_and_position() -> None:
    made = plan("""
phases:
  - title: One
    tasks: [Plan]
  - title: Two
    events:
      - {title: Meet, tasks: [Greet]}
      - {id: talk, title: Talk}
      - {title: Part}
surveys:
  - {title: Survey}
messages:
  - {title: Message}
""")
    keys = [entry.key for entry in (*made.phases, *made.entries, *made.tasks)]
    assert keys == [
        *("phase-1", "phase-2"),
        *("event-1", "talk", "event-3", "survey-1", "message-1"),
        *("task-1", "task-2"),
    ]


def test_a_made_key_is_never_an_id_that_an_author_wrote() -> None:
    made = plan("""
roles:
  - {id: event-1, name: mentor}
events:
  - {title: Meet}
  - {title: Talk}
tasks:
  - {id: event-3, title: Write}
""")
    assert [entry.key for entry in (*made.entries, *made.tasks)] == [
        "event-2",
        "event-4",
        "event-3",
    ]


def test_tasks_are_found_by_where_they_are_written_and_by_role() -> None:
    made = plan("""
roles: [{id: mentor, name: mentor}, {id: mentee, name: mentee}]
phases:
  - id: beginning
    title: Beginning
    tasks: [{id: plan, title: Plan, roles: mentor}]
    events:
      - {id: meet, title: Meet, roles: mentee, tasks: [{id: greet, title: Greet}]}
tasks:
  - {id: rest, title: Rest, roles: mentee}
""")
    assert [task.key for task in made.tasks_of("beginning")] == ["greet", "plan"]
    assert [task.key for task in made.own_tasks("beginning")] == ["plan"]
    assert [task.key for task in made.tasks_of("meet")] == ["greet"]
    assert [task.key for task in made.tasks_for("mentor")] == ["greet", "plan"]
    assert [entry.key for entry in made.entries_of("mentor")] == []
    assert [entry.key for entry in made.entries_of("mentee")] == ["meet"]


def test_what_is_no_event_belongs_to_the_phase_it_hangs_on_or_lies_in() -> None:
    made = plan("""
phases:
  - id: opening
    title: Spring
    when: 2027-03 to 2027-05
    events: [{id: kickoff, title: Kickoff}]
  - {id: holidays, title: Summer, when: 2027-06 to 2027-08}
surveys:
  - {id: after-kickoff, title: After, when: 1 week after kickoff}
  - {id: of-summer, title: Of summer, when: of-summer-event}
  - {id: in-summer, title: In summer, when: 2027-06-10}
  - {id: in-winter, title: In winter, when: 2027-12}
events:
  - {id: of-summer-event, title: Loose, when: 2027-07}
""")
    assert {entry.key: entry.phase for entry in made.of_kind("survey")} == {
        "after-kickoff": 1,
        "of-summer": 2,
        "in-summer": 2,
        "in-winter": None,
    }
    assert [entry.key for entry in made.loose] == ["of-summer-event", "in-winter"]
    assert [entry.key for entry in made["holidays"].entries] == ["in-summer", "of-summer"]


def test_what_has_no_time_stays_behind_what_it_was_written_after() -> None:
    made = plan("""
events:
  - {id: sometime-first, title: A}
  - {id: autumn-day, title: B, when: 2027-10-01}
  - {id: after-autumn, title: C}
  - {id: spring-day, title: D, when: 2027-04-01}
""")
    assert [(entry.number, entry.key) for entry in made.entries] == [
        (1, "sometime-first"),
        (2, "spring-day"),
        (3, "autumn-day"),
        (4, "after-autumn"),
    ]


def test_what_cannot_be_computed_is_undated_and_told() -> None:
    made = plan("""
events:
  - {id: a, title: A, when: 1 week after b}
  - {id: b, title: B, when: 1 week after a}
  - {id: c, title: C, when: 2027-05}
""")
    assert [days(entry) for entry in (made["a"], made["b"], made["c"])] == [
        "undated",
        "undated",
        "2027-05-01 2027-06-01",
    ]
    assert {key: error.code for key, error in made.errors.items()} == {
        "a": "when_cycle",
        "b": "when_cycle",
    }


def test_pauses_are_left_out_of_what_repeats() -> None:
    head = "{title: Guide, pauses: [{title: Holiday, when: 2027-04-05 to 2027-04-18}]}"
    meet = "{id: meet, title: Meet, when: every Monday from 2027-03-29 to 2027-04-26}"
    made = schedule(read(f"events: [{meet}]", head), None)["meet"].when
    assert isinstance(made, Repetition)
    assert [f"{span.bounds[0]:%d.%m.}" for span in made.occurrences] == [
        "29.03.",
        "19.04.",
        "26.04.",
    ]


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
