"""Ids: each names one thing in the whole file."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Agreement, Field, Part, Trail
from .finding import Draft, Finding, rule


def named(draft: Draft) -> Iterator[tuple[str, Trail, Part]]:
    """Every id, where it was written, and what it names.

    The fields of an agreement are not among them: they name places on that form only.
    """
    for trail, part in draft.everything:
        key = getattr(part, "id", None) if (*trail, "id") not in draft.lost else None
        if isinstance(part, Part) and isinstance(key, str) and not isinstance(part, Field):
            yield key, trail, part


@rule
def ids_are_unique(draft: Draft) -> Iterator[Finding]:
    """No two things share an id: pointers, addresses and calendar entries would merge."""
    seen: dict[str, Trail] = {}
    for key, trail, _part in named(draft):
        if key in seen:
            yield Finding("id_twice", (*trail, "id"), {"id": key, "first": _said(seen[key])})
        seen.setdefault(key, trail)


@rule
def fields_are_unique(draft: Draft) -> Iterator[Finding]:
    """No two places on one form share an id: filling one would fill the other."""
    for trail, part in draft.everything:
        if isinstance(part, Agreement):
            keys = [field.id for field in part.fields]
            for position, key in enumerate(keys):
                if key in keys[:position]:
                    facts = {"id": key, "first": _said((*trail, "fields", keys.index(key)))}
                    yield Finding("id_twice", (*trail, "fields", position, "id"), facts)


def _said(trail: Trail) -> str:
    """A trail as an author would count it: ``phases 2, events 1``."""
    said: list[str] = []
    for step in trail:
        if isinstance(step, int):
            said[-1] += f" {step + 1}"
        else:
            said.append(step)
    return ", ".join(said)
