"""Lessons to take up: on the coordinator's page, at what they concern."""

import re
from typing import Any

from programme.adoption import adoptions
from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.outputs.pages import pages
from programme.source import parse

TEXT = """
programme: {title: Guide}
runs: [{id: pilot, title: Pilot}]
roles:
  - {id: mentor, name: mentor}
  - {id: coordinator, name: coordinator}
phases:
  - id: opening
    title: Opening
    events: [{id: kickoff, title: Kickoff}, {id: midway, title: Midway}]
  - id: middle
    title: Middle
    tasks: [{id: ask, title: Ask, roles: coordinator}]
events: [{id: party, title: Party}]
lessons:
  - {text: Too short., recommendation: Book more time., about: [kickoff, party], run: pilot}
  - {text: Ask twice., about: [ask, kickoff], adopted: partly}
  - {text: Dance., about: party, adopted: no}
  - {text: Talk.}
  - {text: Old news., about: kickoff, run: pilot, adopted: yes}
"""


def edition(text: str = TEXT) -> Edition:
    (made,) = editions(Programme.model_validate(parse(text, "p.yml").data))
    return made


def checklist(role: str, text: str = TEXT) -> list[tuple[str, ...]]:
    """The titles and the items of a role's checklist."""
    page = next(page for page in pages(edition(text)) if page.name == f"roles/{role}")
    _, _, part = page.content.partition("{ #tasks }")
    box = r"(?:<label.*</label>)?"
    item = rf"^- {box}\[(.*)\]\((.*)\) <span class=\"pg-quiet\">(.*)</span>|^### (\w+)"
    return [tuple(filter(None, one)) for one in re.findall(item, part, re.MULTILINE)]


def test_the_coordinator_is_told_what_to_do_otherwise_and_where() -> None:
    assert checklist("coordinator") == [
        ("Opening",),
        ("Book more time.", "../schedule.md#kickoff", "Kickoff and Party · Learnt in Pilot"),
        ("Middle",),
        ("Ask", "../tasks.md#ask"),
        ("Ask twice.", "../tasks.md#ask", "Ask and Kickoff · Learnt · Partly in use."),
        ("Dance.", "../schedule.md#party", "Party · Learnt"),
        ("Talk.", "../lessons.md", "Learnt"),
    ]


def test_the_role_that_runs_the_programme_may_have_any_id() -> None:
    text = TEXT.replace("coordinator", "host").replace("id: host,", "id: host, coordinates: yes,")
    assert checklist("host", text) == checklist("coordinator")


def test_a_lesson_that_was_taken_up_is_on_no_checklist() -> None:
    assert "Old news" not in str(checklist("coordinator"))
    assert checklist("coordinator", TEXT.replace("adopted: no", "adopted: yes"))[-1][0] == "Talk."


def test_nobody_else_is_told() -> None:
    assert checklist("mentor") == []


def test_what_a_lesson_concerns_is_left_away_where_it_is_not_in_this_run() -> None:
    text = TEXT.replace("title: Pilot}", "title: Pilot, changes: {party: {left_out: yes}}}")
    told: Any = checklist("coordinator", text)
    assert ("Dance.", "../lessons.md", "Learnt") in told
    assert told[1][2] == "Kickoff · Learnt in Pilot"


def ticks(text: str, language: str = "en") -> dict[str, str]:
    """What each lesson's tick is remembered by."""
    programme = Programme.model_validate(parse(text, "p.yml").data)
    edition = next(one for one in editions(programme) if one.language.code == language)
    return {edition.say(one.to_do): one.key for one in adoptions(edition)}


def test_each_lesson_has_a_tick_that_stays_its_own() -> None:
    before = ticks(TEXT)
    assert len(set(before.values())) == 4
    assert before["Dance."] == "lesson-cd6c5c1a"
    added = TEXT.replace("lessons:\n", "lessons:\n  - {text: Sing.}\n")
    assert before.items() < ticks(added).items()
    page = next(page for page in pages(edition()) if page.name == "roles/coordinator")
    boxes = re.findall(r'data-tick="([^"]+)".*?Done: (.*?)</span>', page.content)
    assert {(key, said) for said, key in before.items()} < set(boxes)


def test_a_lesson_has_the_same_tick_in_every_language() -> None:
    text = """
programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}
lessons: [{text: {fi: Opi., en: Learn.}}]
tasks: [{title: {fi: Tee, en: Do}}]
"""
    assert list(ticks(text, "fi").values()) == list(ticks(text, "en").values())
