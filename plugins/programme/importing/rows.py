"""A table as rows of texts, from CSV or Excel."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice
from typing import Final, TypeAlias

from .columns import LOOKED_AT, Headings
from .found import Doubts
from .sheet import rows_of_sheet

Row: TypeAlias = tuple[int, list[str]]
"""A row's number in its file, and its cells."""
_DELIMITERS: Final = ";\t,"
_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_BOMS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def rows_of(name: str, content: bytes, headings: Headings) -> tuple[list[Row], Doubts]:
    """The rows of the table *name*, parted as its *headings* are, without those that are empty.

    Raises:
        ProblemsError: it is no table, or not the kind of table its name says.
    """
    doubts = Doubts(name)
    is_excel = name.lower().endswith((".xlsx", ".xlsm"))
    if content.startswith(_OLD_EXCEL):
        raise doubts.refuse("import_old_excel")
    if content.startswith(_ZIP) != is_excel:
        raise doubts.refuse("import_not_excel" if is_excel else "import_is_excel")
    if is_excel:
        cells = rows_of_sheet(content, doubts)
    else:
        cells = _rows_of_csv(_text(content, doubts), headings, doubts)
    return [(number, row) for number, row in cells if _says(row)], doubts


def _says(row: list[str]) -> bool:
    return any(cell.strip() for cell in row)


def _rows_of_csv(text: str, headings: Headings, doubts: Doubts) -> list[Row]:
    delimiter = max(_DELIMITERS, key=lambda one: _understood(text, one, headings))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, [_bare(cell) for cell in row]) for row in reader]
    except csv.Error as error:
        raise doubts.refuse("import_broken_csv", reader.line_num) from error


def _understood(text: str, delimiter: str, headings: Headings) -> int:
    """How many headings are understood where *delimiter* stands between cells."""
    rows = filter(_says, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    try:
        return max(map(headings.understood, islice(rows, LOOKED_AT)), default=0)
    except csv.Error:
        return 0


def _bare(cell: str) -> str:
    """Without the mark that keeps a spreadsheet from taking a text for a formula."""
    return cell[1:] if re.match(r"'[=+\-@]", cell) else cell


def _text(content: bytes, doubts: Doubts) -> str:
    marked = next((code for bom, code in _BOMS.items() if content.startswith(bom)), "utf-8")
    if b"\0" in content and marked != "utf-16":
        raise doubts.refuse("import_not_table")
    try:
        text = content.decode(marked)
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
        doubts.tell("import_encoding")
    return text.replace("\r\n", "\n").replace("\r", "\n")
