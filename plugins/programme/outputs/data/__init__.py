"""The programme as JSON, for other programs: ``programme.json``, and the schema of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from ...addresses import link
from ...artifact import Artifact, output
from ...edition import Edition
from ...entry import Entry
from ...when import Frame, Repetition, Resolved, Span, spaced
from .shapes import Listing, NamedRole, Row, TitledRun, schema

SCHEMA_FILE: Final = PurePosixPath("files", "programme.schema.json")


@output
def data(edition: Edition) -> Iterator[Artifact]:
    """The programme, its run, and everything that happens, in time order; one schema for all."""
    path = edition.file("programme", "json")
    listing = _listing(edition, link(path, SCHEMA_FILE))
    yield Artifact(path, _written(listing.model_dump(mode="json", by_alias=True)))
    site = edition.programme.profile.url
    described = schema(f"{site}{SCHEMA_FILE}" if site else None)
    yield Artifact(SCHEMA_FILE, _written(described), offered=False)


def _listing(edition: Edition, described_at: str) -> Listing:
    profile, run, schedule = edition.programme.profile, edition.run, edition.schedule
    return Listing(
        json_schema=described_at,
        title=edition.say(profile.title),
        language=edition.language.code,
        url=profile.url,
        updated=profile.updated,
        time_zone=profile.time_zone,
        run=TitledRun(id=run.id, title=edition.say(run.title)) if run else None,
        roles=[
            NamedRole(id=role.id, name=edition.say(role.name)) for role in edition.programme.roles
        ],
        phases=_rows(edition, schedule.phases),
        entries=_rows(edition, schedule.entries),
        tasks=_rows(edition, schedule.tasks),
    )


def _rows(edition: Edition, entries: Iterable[Entry]) -> list[Row]:
    return [_row(edition, entry) for entry in entries]


def _row(edition: Edition, entry: Entry) -> Row:
    earliest, before = _bounds(entry.when)
    return Row(
        id=entry.key,
        kind=entry.kind,
        number=entry.number,
        phase=entry.phase,
        title=edition.say(entry.title),
        when=spaced(edition.when(entry)) if entry.when else None,
        earliest=earliest.isoformat() if earliest else None,
        before=before.isoformat() if before else None,
        exact=bool(entry.when and entry.when.is_exact and earliest),
        cancelled=bool(entry.cancelled),
        roles=list(entry.roles),
    )


def _bounds(when: Resolved) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Within what time it is, as far as that is known in the calendar."""
    match when:
        case Span(frame=Frame.CALENDAR):
            first, after = when.bounds
            return first if when.start else None, after if when.end else None
        case Repetition(frame=Frame.CALENDAR, occurrences=(first, *_)):
            return first.bounds[0], when.occurrences[-1].bounds[1]
        case Repetition(window=window):
            return _bounds(window)
        case _:
            return None, None


def _written(made: dict[str, Any]) -> bytes:
    return (json.dumps(made, indent=2, ensure_ascii=False) + "\n").encode()
