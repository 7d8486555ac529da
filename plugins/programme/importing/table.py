"""The rows of a table as events, by the headings of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ..when import WhenError, parse_duration
from .columns import column, is_no_event, kind
from .found import Doubts, Found, Imported
from .moments import moment
from .rows import Row

_KLO: Final = re.compile(r"^(?:klo|kello|kl)\.?\s*", re.IGNORECASE)
_LOOKED_AT: Final = 20
"""Rows above which the headings are sought."""


def from_table(table: tuple[list[Row], Doubts]) -> Imported:
    """Read each row below the headings as an event.

    Raises:
        ProblemsError: no row has headings that are understood, or none comes after them.
    """
    rows, doubts = table
    at = next((at for at, (_, row) in enumerate(rows[:_LOOKED_AT]) if _is_heading(row)), None)
    if at is None:
        raise doubts.refuse("import_no_heading")
    number, heading = rows[at]
    for skipped, row in rows[:at]:
        doubts.tell("import_above", skipped, text=_joined(row))
    names = _names(number, heading, doubts)
    found = [_event(number, row, names, doubts) for number, row in rows[at + 1 :]]
    events = tuple(event for event in found if event)
    if not events:
        raise doubts.refuse("import_nothing")
    return Imported(events, tuple(doubts.told))


def _is_heading(row: list[str]) -> bool:
    return "title" in map(column, row)


def _names(number: int, heading: list[str], doubts: Doubts) -> dict[int, str]:
    """What each column is; of two that are the same, the first."""
    names: dict[int, str] = {}
    for at, said in enumerate(heading):
        name = column(said)
        if said.strip() and (name is None or name in names.values()):
            doubts.tell("import_column", number, at + 1, heading=said.strip())
        elif name:
            names[at] = name
    return names


def _event(number: int, row: list[str], names: Mapping[int, str], doubts: Doubts) -> Found | None:
    cells = {names[at]: cell.strip() for at, cell in enumerate(row) if at in names}
    places = {name: at + 1 for at, name in names.items()}
    title = cells.get("title", "")
    if not title or is_no_event(cells.get("kind", "")):
        doubts.tell("import_row", number, text=_joined(row))
        return None
    event = {"title": title}
    lost = [
        _put(event, "kind", kind(cells.get("kind", "")), cells.get("kind", "")),
        _put(event, "when", _when(cells), _written(cells)),
        _put(event, "duration", _duration(cells.get("duration", "")), cells.get("duration", "")),
    ]
    for key, text in zip(("kind", "when", "duration"), lost, strict=True):
        if text:
            doubts.tell(f"import_{key}", number, places.get(_column_of(key, cells), 1), text=text)
    event |= {"place": cells["place"]} if cells.get("place") else {}
    note = "\n\n".join(filter(None, [cells.get("note", ""), *lost]))
    return event | ({"note": note} if note else {})


def _put(event: dict[str, str], key: str, value: str | None, written: str) -> str:
    """Put *value* under *key*; what was *written* is given back where it has none."""
    if value and value != "event":
        event[key] = value
    return "" if value or not written else written


def _column_of(key: str, cells: Mapping[str, str]) -> str:
    if key != "when":
        return key
    return next((one for one in ("when", "first", "last", "from", "to") if cells.get(one)), "when")


def _written(cells: Mapping[str, str]) -> str:
    return " ".join(
        filter(None, (cells.get(one) for one in ("when", "first", "last", "from", "to")))
    )


def _when(cells: Mapping[str, str]) -> str | None:
    """When it is: in words where they are understood, else by the days and clock times."""
    first, last = cells.get("first", ""), cells.get("last", "")
    clock = "-".join(filter(None, (_KLO.sub("", cells.get(one, "")) for one in ("from", "to"))))
    days = f"{first} – {last}" if first and last and first != last else first
    ways = [f"{said} klo {clock}" if clock else said for said in (cells.get("when"), days) if said]
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
