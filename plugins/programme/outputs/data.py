"""The programme as JSON, for other programs: ``programme.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..artifact import Artifact, output
from ..edition import Edition
from ..entry import Entry


@output
def data(edition: Edition) -> Iterator[Artifact]:
    """One file: the programme, its run, and everything that happens, in time order."""
    profile = edition.programme.profile
    known: dict[str, Any] = {
        "title": edition.say(profile.title),
        "language": edition.language.code,
        "url": profile.url,
        "updated": profile.updated.isoformat() if profile.updated else None,
        "time_zone": profile.time_zone,
        "run": edition.run and {"id": edition.run.id, "title": edition.say(edition.run.title)},
        "roles": [
            {"id": role.id, "name": edition.say(role.name)} for role in edition.programme.roles
        ],
        "phases": [_row(edition, entry) for entry in edition.schedule.phases],
        "entries": [_row(edition, entry) for entry in edition.schedule.entries],
        "tasks": [_row(edition, entry) for entry in edition.schedule.tasks],
    }
    content = json.dumps(known, indent=2, ensure_ascii=False) + "\n"
    yield Artifact(edition.file("programme", "json"), content.encode())


def _row(edition: Edition, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.key,
        "kind": entry.kind,
        "number": entry.number,
        "phase": entry.phase,
        "title": edition.say(entry.title),
        "when": edition.when(entry) if entry.when else None,
        "earliest": entry.bounds[0].isoformat() if entry.bounds else None,
        "before": entry.bounds[1].isoformat() if entry.bounds else None,
        "exact": bool(entry.when and entry.when.is_exact),
        "roles": list(entry.roles),
    }
