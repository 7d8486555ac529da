"""A plan as people and as other programs read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..edition import Edition
from ..entry import Entry
from ..when import spaced
from .plan import Move, Plan


def as_text(plan: Plan) -> str:
    """One line a thing: its number, its title, when it is now and when it would be."""
    rows = [_row(plan, move) for move in plan.moves]
    titles = max((len(row[0]) for row in rows), default=0)
    now = max((len(row[1]) for row in rows), default=0)
    head = plan.edition.say(plan.run.title)
    lines = [f"{title:<{titles}}  {was:<{now}}  → {when}" for title, was, when in rows]
    return "\n".join([head, "", *lines])


def _row(plan: Plan, move: Move) -> tuple[str, str, str]:
    title = plan.edition.say(move.entry.title)
    number = str(move.entry.number or "")
    name = title if move.entry.kind == "phase" else f"{number:>4} {title}"
    was = spaced(plan.now.when(move.before)) if move.before else ""
    off = f" · {plan.edition.language.words['cancelled']}" if move.entry.cancelled else ""
    return name, was, spaced(plan.edition.when(move.entry)) + off


def as_json(plan: Plan, warnings: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The run, everything in it, and the *warnings* as they are given."""
    return {
        "run": plan.run.id,
        "title": plan.edition.say(plan.run.title),
        "entries": [dict(_entry(plan, move)) for move in plan.moves],
        "warnings": list(warnings),
    }


def _entry(plan: Plan, move: Move) -> Iterator[tuple[str, Any]]:
    yield "id", move.entry.key
    yield "kind", move.entry.kind
    yield "title", plan.edition.say(move.entry.title)
    yield "now", _when(plan.now, move.before)
    yield "when", _when(plan.edition, move.entry)
    yield from _bounds(move.entry)


def _when(edition: Edition, entry: Entry | None) -> str | None:
    return spaced(edition.when(entry)) if entry and entry.when else None


def _bounds(entry: Entry) -> Iterator[tuple[str, str | None]]:
    first, after = entry.bounds or (None, None)
    yield "earliest", first.isoformat() if first else None
    yield "before", after.isoformat() if after else None
