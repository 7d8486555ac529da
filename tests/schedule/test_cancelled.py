"""What is cancelled: yes, no or why; and what is cancelled with it."""

from programme.model import Programme
from programme.schedule import schedule
from programme.source import parse

PLAN = """
phases:
  - id: opening
    title: Opening
    events:
      - {id: fair, title: Fair, when: 2027-04-12, tasks: [{id: pack, title: Pack}]}
    tasks: [{id: plan, title: Plan}]
events:
  - {id: talk, title: Talk, when: 2027-05-12, tasks: [{id: listen, title: Listen}]}
  - {id: party, title: Party, when: 1 week after talk}
surveys:
  - {id: ask, title: Ask, when: talk, questions: [{text: How?}]}
  - {id: later, title: Later, when: 2 weeks after talk, questions: [{text: How?}]}
  - {id: open, title: Open, when: from talk, questions: [{text: How?}]}
  - {id: never, title: Never, questions: [{text: How?}]}
messages:
  - {id: remind, title: Remind, when: 2 days before ask}
  - {id: invite, title: Invite, when: 2 weeks before talk}
  - {id: call, title: Call, when: 2 weeks before start}
  - {id: thank, title: Thank, when: after talk}
tasks:
  - {id: drive, title: Drive, when: 1 day before each, each: [fair, talk]}
  - {id: sweep, title: Sweep, when: 1 day after each, each: talk}
  - {id: rest, title: Rest}
"""


def cancelled(changes: str, plan: str = PLAN) -> dict[str, str]:
    """What is cancelled in a run with *changes*, and why; yes where that is not told."""
    text = f"programme: {{title: G}}\nruns: [{{id: one, title: One, changes: {changes}}}]{plan}"
    programme = Programme.model_validate(parse(text, "p").data)
    made = schedule(programme, programme.runs[0])
    everything = (*made.phases, *made.entries, *made.tasks)
    return {
        entry.key: entry.reason.root[""] if entry.reason else "yes"
        for entry in everything
        if entry.cancelled
    }


def test_of_a_run_without_changes_nothing_is_cancelled() -> None:
    assert cancelled("{}") == {}


def test_with_an_event_goes_what_is_done_at_it_and_sent_for_it() -> None:
    keys = ("talk", "ask", "remind", "invite", "listen", "sweep")
    assert cancelled("{talk: {cancelled: Snow.}}") == dict.fromkeys(keys, "Snow.")


def test_yes_is_no_reason_and_no_is_not_cancelled() -> None:
    assert cancelled("{fair: {cancelled: yes}, talk: {cancelled: no}}") == {
        "fair": "yes",
        "pack": "yes",
    }


def test_what_a_run_says_is_not_cancelled_stays_and_so_does_what_hangs_on_it() -> None:
    keys = ("talk", "invite", "listen", "sweep")
    changes = "{talk: {cancelled: Snow.}, ask: {cancelled: no}}"
    assert cancelled(changes) == dict.fromkeys(keys, "Snow.")


def test_a_run_can_hold_what_the_plan_cancels() -> None:
    plan = """
events: [{id: talk, title: Talk, cancelled: yes}, {id: fair, title: Fair, cancelled: no}]
"""
    assert cancelled("{}", plan) == {"talk": "yes"}
    assert cancelled("{talk: {cancelled: no}}", plan) == {}


def test_an_event_that_is_kept_keeps_its_tasks_though_its_phase_is_cancelled() -> None:
    assert cancelled("{opening: {cancelled: Snow.}, fair: {cancelled: no}}") == {
        "opening": "Snow.",
        "plan": "Snow.",
    }


def test_what_has_a_reason_of_its_own_keeps_it() -> None:
    changes = "{talk: {cancelled: Snow.}, listen: {cancelled: Too loud.}}"
    assert cancelled(changes)["listen"] == "Too loud."


def test_with_a_phase_goes_all_that_is_in_it() -> None:
    keys = ("opening", "fair", "pack", "plan")
    assert cancelled("{opening: {cancelled: Snow.}}") == dict.fromkeys(keys, "Snow.")


def test_what_is_done_for_several_things_is_done_for_those_that_happen() -> None:
    text = f"programme: {{title: G}}\nruns: [{{id: one, title: One, changes: {{}}}}]{PLAN}"
    both = "{talk: {cancelled: yes}, fair: {cancelled: yes}}"

    def each(changes: str) -> list[str]:
        programme = Programme.model_validate(parse(text.replace("{}", changes), "p").data)
        made = schedule(programme, programme.runs[0])
        return [key for key, _when in made["drive"].each]

    assert [each(one) for one in ("{}", "{talk: {cancelled: yes}}", both)] == [
        ["fair", "talk"],
        ["fair"],
        ["fair", "talk"],
    ]
    assert cancelled(both)["drive"] == "yes"
