"""The rows of a table as events, by the headings of its columns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from ..model import Programme
from ..when import WhenError, parse_duration
from .columns import LOOKED_AT, Heading, Headings
from .found import Doubts, Found, Imported, Value
from .moments import moment
from .names import is_no_event, kind, languages, modes, named, roles
from .rows import rows_of

Read: TypeAlias = tuple[Value | None, str]
"""What a cell says, and as much of it as is not understood."""
_KLO: Final = re.compile(r"^(?:klo|kello|kl)\.?\s*", re.IGNORECASE)


def from_table(name: str, content: bytes, language: str, programme: Programme | None) -> Imported:
    """Read each row below the headings as an event, whose texts are in *language*.

    Raises:
        ProblemsError: no row has headings that are understood, or none comes after them.
    """
    headings = Headings(language, languages(programme))
    rows, doubts = rows_of(name, content, headings)
    at = next(
        (at for at, (_, row) in enumerate(rows[:LOOKED_AT]) if headings.understood(row)), None
    )
    if at is None:
        raise doubts.refuse("import_no_heading")
    for skipped, row in rows[:at]:
        doubts.tell("import_above", skipped, text=_joined(row))
    known = [role.id for role in programme.roles] if programme else []
    names = roles(programme.roles if programme else ())
    columns = _columns(
        *rows[at], headings.of(rows[at][1], [row for _, row in rows[at + 1 :]]), doubts
    )
    reader = _Reader(columns, language, names, ", ".join(known), doubts)
    if not known:
        reader.tell_that_roles_are_unknown(rows[at][0])
    events = tuple(filter(None, (reader.event(number, row) for number, row in rows[at + 1 :])))
    if not events:
        raise doubts.refuse("import_nothing")
    return Imported(events, tuple(doubts.told))


def _columns(
    number: int, row: list[str], found: list[Heading | None], doubts: Doubts
) -> dict[int, Heading]:
    """What each column is; of two that are the same, the first."""
    columns: dict[int, Heading] = {}
    for at, column in enumerate(found):
        said = row[at].strip()
        if said and (column is None or column in columns.values()):
            doubts.tell("import_column", number, at + 1, heading=said)
        elif column:
            columns[at] = column
    return columns


@dataclass(frozen=True)
class _Reader:
    """What makes events of rows."""

    columns: Mapping[int, Heading]
    language: str
    roles: Mapping[str, str]
    known: str
    doubts: Doubts

    def event(self, number: int, row: list[str]) -> Found | None:
        """The event of the row; none where it has no title, or says that it is none."""
        cells, texts = self._cells(row)
        if "title" not in texts or is_no_event(cells["kind"]):
            self.doubts.tell("import_row", number, text=_joined(row))
            return None
        event: dict[str, Value] = {"title": texts["title"]}
        lost: list[str] = []
        for key, (value, left) in self._values(cells):
            event |= {key: value} if value else {}
            lost += [left] if left else []
            if left and (key != "roles" or self.known):
                at = self._at(key, cells)
                self.doubts.tell(f"import_{key}", number, at, text=left, known=self.known)
        if lost:
            note = texts["note"].get(self.language, "")
            texts["note"][self.language] = "\n\n".join(filter(None, [note, *lost]))
        return event | {key: texts[key] for key in ("summary", "note") if key in texts}

    def tell_that_roles_are_unknown(self, number: int) -> None:
        """Tell where they stand, if they do, that there are none they could be compared with."""
        for at, column in self.columns.items():
            if column.key == "roles":
                self.doubts.tell("import_roles_kept", number, at + 1)

    def _cells(self, row: list[str]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """What is written in each column of the row; and its texts, each by its languages."""
        cells = defaultdict[str, str](str)
        texts = defaultdict[str, dict[str, str]](dict)
        for at, column in self.columns.items():
            said = row[at].strip() if at < len(row) else ""
            if said and column.language:
                texts[column.key][column.language] = said
            elif said:
                cells[column.key] = said
        return cells, texts

    def _values(self, cells: Mapping[str, str]) -> Iterator[tuple[str, Read]]:
        called, when, long = kind(cells["kind"]), _when(cells), _duration(cells["duration"])
        yield "kind", (None if called == "event" else called, "" if called else cells["kind"])
        yield "when", (when, "" if when else _written(cells))
        yield "duration", (long, "" if long else cells["duration"])
        yield "mode", named(cells["mode"], modes())
        yield "place", (cells["place"], "")
        yield "roles", named(cells["roles"], self.roles)

    def _at(self, key: str, cells: Mapping[str, str]) -> int:
        """The number of the column where *key* is written."""
        keys = ("when", "first", "last", "from", "to") if key == "when" else (key,)
        written = next(one for one in keys if cells[one])
        return next(at + 1 for at, column in self.columns.items() if column.key == written)


def _written(cells: Mapping[str, str]) -> str:
    return " ".join(filter(None, (cells[one] for one in ("when", "first", "last", "from", "to"))))


def _when(cells: Mapping[str, str]) -> str | None:
    """When it is: in words where they are understood, else by the days and clock times."""
    first, last = cells["first"], cells["last"]
    clock = "-".join(filter(None, (_KLO.sub("", cells[one]) for one in ("from", "to"))))
    days = f"{first} – {last}" if first and last and first != last else first
    ways = [f"{said} klo {clock}" if clock else said for said in (cells["when"], days) if said]
    return next(filter(None, map(moment, ways)), None)


def _duration(text: str) -> str | None:
    units = {r"tuntia?|t|timmar|timme|hours?": "h", r"minuuttia?|minuter|minutes?": "min"}
    for words, unit in units.items():
        text = re.sub(rf"(?<=\d)\s*(?:{words})\.?$", f" {unit}", text.strip(), flags=re.IGNORECASE)
    try:
        return str(parse_duration(text.replace(",", ".").replace("–", "-"))) if text else None
    except WhenError:
        return None


def _joined(row: list[str]) -> str:
    return " | ".join(cell.strip() for cell in row if cell.strip())[:100]
