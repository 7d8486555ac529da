"""When everything happens, and the key, the number and the phase of each thing."""

import pytest

from programme.entry import Entry
from programme.model import Programme
from programme.schedule import Schedule, schedule
from programme.source import parse
from programme.when import Frame, Repetition


def read(text: str, head: str = "{title: Guide}") -> Programme:
    """A programme called "Guide", of *text*."""
    return Programme.model_validate(parse(f"programme: {head}\n{text}", "p.yml").data)


def plan(text: str) -> Schedule:
    return schedule(read(text), None)


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


def test_numbers_go_up_in_the_order_of_time_where_something_is_undated() -> None:
    made = plan("""
phases:
  - title: One
    events:
      - {id: spring-meeting, title: May, when: 2027-05}
      - {id: new-year, title: January, when: 2027-01}
  - title: Two
    events: [{id: some-day, title: Some day}, {id: midsummer, title: June, when: 2027-06}]
""")
    assert [(entry.number, entry.key) for entry in made.entries] == [
        (1, "new-year"),
        (2, "some-day"),
        (3, "spring-meeting"),
        (4, "midsummer"),
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


def test_what_comes_again_every_year_is_in_the_order_of_the_year_it_is_written_in() -> None:
    made = plan("""
phases:
  - {title: Autumn, when: August to December, events: [{id: welcome, title: A, when: August}]}
  - {title: Spring, when: January to May, events: [{id: exam, title: B, when: March}]}
events:
  - {id: holiday, title: C, when: July}
  - {id: always, title: D, when: all year}
""")
    assert made.year_begins == 8
    assert [(entry.key, entry.number) for entry in made.entries] == [
        ("welcome", 1),
        ("always", 2),
        ("exam", 3),
        ("holiday", 4),
    ]


def test_without_phases_a_year_begins_with_what_is_written_first() -> None:
    made = plan("events: [{id: a, title: A, when: September}, {id: b, title: B, when: January}]")
    assert made.year_begins == 9
    assert [entry.key for entry in made.entries] == ["a", "b"]


@pytest.mark.parametrize(
    ("events", "frames", "is_relative"),
    [
        ("[{title: A}]", set(), False),
        ("[{title: A, when: 2027-04}, {title: B}]", {Frame.CALENDAR}, False),
        ("[{title: A, when: August}, {title: B, when: week 2}]", {Frame.ANNUAL, Frame.RUN}, True),
    ],
)
def test_a_schedule_knows_what_its_dates_are_counted_from(
    events: str, frames: set[Frame], *, is_relative: bool
) -> None:
    made = plan(f"events: {events}")
    assert (set(made.frames), made.is_relative) == (frames, is_relative)
