"""Pointers: what they point at is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import (
    FILLER,
    FILLS,
    AgendaItem,
    Agreement,
    Change,
    Event,
    Lesson,
    Message,
    Part,
    Participants,
    Phase,
    Principle,
    Role,
    Run,
    Sitting,
    Survey,
    Task,
    Trail,
)
from ..nearest import listed, nearest
from ..when import anchors, mistaken
from .finding import Draft, Finding, rule
from .ids import named

TO_ROLES: Final[tuple[tuple[type[Part], str], ...]] = (
    (Phase, "roles"),
    (Event, "roles"),
    (Event, "hours"),
    (AgendaItem, "roles"),
    (Sitting, "roles"),
    (Sitting, "hours"),
    (Task, "roles"),
    (Survey, "roles"),
    (Message, "to"),
    (Principle, "in_practice"),
    (Agreement, "signatures"),
    (Participants, "role"),
    (Change, "roles"),
    (Change, "hours"),
)
"""The keys that name roles; of a mapping its keys do."""

_MOVABLE: Final = (Phase, Event, Task, Survey, Message)
_TIMED: Final = (Phase, Event, Survey, Message)


def _of(draft: Draft, *kinds: type[Part]) -> list[str]:
    return [key for key, _trail, part in named(draft) if isinstance(part, kinds)]


def _unknown(
    code: str, trail: Trail, key: str, known: list[str], *, by_key: bool = False
) -> Finding:
    closest = nearest(key, known)
    return Finding(
        f"{code}_near" if closest else code,
        trail,
        {"id": key, "closest": closest, "known": listed(key, known)},
        by_key=by_key,
    )


@rule
def roles_exist(draft: Draft) -> Iterator[Finding]:
    """Every role that is named is described."""
    known = _of(draft, Role)
    for trail, part in draft.everything:
        for kind, field in TO_ROLES:
            if isinstance(part, kind):
                yield from _role_findings(getattr(part, field), (*trail, field), known)


def _role_findings(value: object, trail: Trail, known: list[str]) -> Iterator[Finding]:
    if isinstance(value, str):
        pointers: list[tuple[str, Trail]] = [(value, trail)]
    elif isinstance(value, dict):
        pointers = [(str(key), (*trail, str(key))) for key in value]
    else:
        assert isinstance(value, tuple)  # noqa: S101 -- TO_ROLES names keys of these three types
        pointers = [(str(key), (*trail, at)) for at, key in enumerate(value)]
    for key, at in pointers:
        if key not in known:
            yield _unknown("role_unknown", at, key, known, by_key=isinstance(value, dict))


@rule
def runs_exist(draft: Draft) -> Iterator[Finding]:
    """Every run that is named is one of the runs."""
    known = _of(draft, Run)
    current = draft.programme.profile.current_run
    if current is not None and current not in known:
        yield _unknown("run_unknown", ("programme", "current_run"), current, known)
    for trail, part in draft.everything:
        if isinstance(part, Lesson) and part.run is not None and part.run not in known:
            yield _unknown("run_unknown", (*trail, "run"), part.run, known)


@rule
def changes_exist(draft: Draft) -> Iterator[Finding]:
    """A run changes only what is there, and only keys which that thing has."""
    things = {key: part for key, _trail, part in named(draft)}
    known = _of(draft, *_MOVABLE)
    for number, run in enumerate(draft.programme.runs):
        for key, change in run.changes.items():
            trail = ("runs", number, "changes", key)
            if key not in known:
                yield _unknown("thing_unknown", trail, key, known, by_key=True)
                continue
            for field in sorted(change.of_the_thing):
                if field not in type(things[key]).model_fields:
                    facts = {"id": key, "field": field}
                    yield Finding("change_has_no_such_key", (*trail, field), facts, by_key=True)


@rule
def lessons_are_about_something(draft: Draft) -> Iterator[Finding]:
    """What a lesson is about is there."""
    known = [key for key, _trail, _part in named(draft)]
    for trail, part in draft.everything:
        if isinstance(part, Lesson):
            for at, key in enumerate(part.about):
                if key not in known:
                    yield _unknown("thing_unknown", (*trail, "about", at), key, known)


@rule
def tasks_point_at_things(draft: Draft) -> Iterator[Finding]:
    """What a task waits for, and what it is done for, is there."""
    known = {"depends_on": _of(draft, Task, Event), "each": _of(draft, *_TIMED)}
    for trail, part in draft.everything:
        if isinstance(part, Task):
            for field, ids in known.items():
                for at, key in enumerate(getattr(part, field)):
                    if key not in ids:
                        yield _unknown("thing_unknown", (*trail, field, at), key, ids)


@rule
def dates_hang_on_something(draft: Draft) -> Iterator[Finding]:
    """A date that hangs on a thing hangs on one that has a date."""
    known = _of(draft, *_TIMED)
    for trail, _part, value in draft.dates:
        for key in sorted(anchors(value)):
            if key not in known:
                slip = mistaken(key)
                yield (
                    Finding(slip.code, trail, slip.facts)
                    if slip
                    else _unknown("event_unknown", trail, key, known)
                )


@rule
def messages_can_be_filled(draft: Draft) -> Iterator[Finding]:
    """What a message leaves to be filled in can be; what only looks like it is told.

    Braces that mean nothing to the guide are the author's own and are left alone.
    """
    known = _of(draft, *_TIMED)
    for trail, part in draft.everything:
        if isinstance(part, Message | Change):
            for field in ("subject", "body"):
                text = getattr(part, field)
                for language, said in (text.root if text else {}).items():
                    at = (*trail, field, language) if language else (*trail, field)
                    yield from _filler_findings(said, at, known)


def _filler_findings(said: str, trail: Trail, known: list[str]) -> Iterator[Finding]:
    for key, what in FILLER.findall(said):
        if key in known and what not in FILLS:
            facts = {"filler": f"{key}.{what}", "id": key, "known": ", ".join(FILLS)}
            yield Finding("filler_unknown", trail, facts)
        elif what in FILLS and key not in known:
            yield _unknown("event_unknown", trail, key, known)
