"""The schedule as a table for spreadsheets: ``schedule.csv``, in order of time.

It opens by itself where semicolons part the columns, as in Finland: UTF-8 that says so, and lines
that end as in Excel. A day is told only where it is known; the author's own precision is in words.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from ..artifact import Artifact, output
from ..edition import Edition
from ..entry import Entry
from ..facts import news
from ..when import Frame, Grain, Point, Repetition, Span, spaced

COLUMNS: Final = (
    "number",
    "title",
    "kind",
    "when",
    "first_day",
    "last_day",
    "roles",
    "place",
    "note",
)
"""What is told of each thing, by the last part of its heading's word."""
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula, as OWASP lists it."""


@output
def table(edition: Edition) -> Iterator[Artifact]:
    """Everything that happens, a line each; no file where nothing does."""
    rows = [_row(edition, entry) for entry in edition.schedule.entries]
    if rows:
        heading = [edition.language.words[f"column.{name}"] for name in COLUMNS]
        yield Artifact(edition.file("schedule", "csv"), _written([heading, *rows]))


def _row(edition: Edition, entry: Entry) -> list[str]:
    kind = getattr(entry.thing, "kind", None) or entry.kind
    place = getattr(entry.thing, "place", None)
    return [
        str(entry.number or ""),
        edition.say(entry.title),
        edition.language.words[f"kind.{kind}"],
        spaced(edition.when(entry)) if entry.when else "",
        *map(_day, _ends(entry)),
        edition.roles(entry.roles) or edition.language.words["everybody"],
        edition.say(place) if place else "",
        spaced(_note(edition, entry)),
    ]


def _note(edition: Edition, entry: Entry) -> str:
    """That it is cancelled or moved, and what its author notes of it and of this run."""
    notes = [note for note in (getattr(entry.thing, "note", None), entry.note) if note]
    said = [news(edition, entry), *(edition.say(note) for note in notes)]
    return " ".join(" ".join(said).split())


def _ends(entry: Entry) -> tuple[Point | None, Point | None]:
    """The points it begins and ends with; of what repeats, those of its first and last time."""
    match entry.when:
        case Span(start, end):
            return start, end
        case Repetition(occurrences=(first, *_)) as repetition:
            return first.start, repetition.occurrences[-1].end
        case _:
            return None, None


def _day(point: Point | None) -> str:
    """A day in the calendar (ISO 8601); nothing of what is known only more coarsely."""
    if point is None or point.frame is not Frame.CALENDAR or point.grain > Grain.DAY:
        return ""
    return point.first.isoformat()


def _written(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(map(_harmless, rows))
    return text.getvalue().encode("utf-8-sig")


def _harmless(row: Iterable[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row]
