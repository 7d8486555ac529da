"""Pointers at roles."""

from typing import get_origin

from programme.keys import keys, parts
from programme.model import Lesson, Part, Participants, Run, Task
from programme.model.values import Ids
from programme.rules.references import TO_ROLES

AT_OTHERS: set[tuple[type[Part], str]] = {
    (Task, "each"),
    (Task, "depends_on"),
    (Lesson, "about"),
    (Run, "changes"),
}
"""The lists of ids, and the mappings by id, whose ids are not those of roles."""


def test_every_key_that_names_roles_is_looked_at() -> None:
    naming = {
        (part, key.name)
        for part in parts()
        for key in keys(part)
        if key.annotation == Ids or get_origin(key.annotation) is dict
    }
    assert naming == {*TO_ROLES, *AT_OTHERS} - {(Participants, "role")}
    assert len(set(TO_ROLES)) == len(TO_ROLES)
