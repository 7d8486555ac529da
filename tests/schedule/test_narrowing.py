"""A part of a schedule."""

from programme.model import Programme
from programme.narrowing import where, without_lessons
from programme.schedule import schedule
from programme.source import parse


def test_a_part_of_a_schedule_keeps_numbers_and_knows_what_it_leaves_out() -> None:
    text = """
programme: {title: Guide}
phases:
  - {id: one, title: One, events: [{id: a, title: A}, {id: b, title: B}]}
  - {id: two, title: Two, tasks: [{id: t, title: T}]}
  - {id: three, title: Three, events: [{id: c, title: C}]}
events: [{id: d, title: D}]
lessons: [{about: [b, d], text: Longer.}]
"""
    whole = schedule(Programme.model_validate(parse(text, "p.yml").data), None)
    part = where(whole, lambda entry: entry.key in {"b", "d", "t"})
    assert [phase.key for phase in part.phases] == ["one", "two"]
    assert [(entry.key, entry.number) for entry in part.entries] == [("b", 2), ("d", 4)]
    assert [entry.key for entry in part.beside] == ["three", "a", "c"]
    assert part["a"] == whole["a"]
    assert [len(entry.lessons) for entry in part.entries] == [1, 1]
    assert [len(entry.lessons) for entry in without_lessons(part).entries] == [0, 0]
