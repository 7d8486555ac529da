"""The tasks of a schedule: when, for what and by whom."""

import datetime as dt

from programme.model import Programme
from programme.schedule import Schedule, schedule
from programme.source import parse


def plan(text: str) -> Schedule:
    """The schedule of a programme called "Guide"."""
    programme = Programme.model_validate(parse(f"programme: {{title: Guide}}\n{text}", "p").data)
    return schedule(programme, None)


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
