"""The rows of an Excel workbook; openpyxl, which reads it, is asked for only here."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from .found import Doubts

if TYPE_CHECKING:
    from openpyxl import Workbook


def rows_of_sheet(content: bytes, doubts: Doubts) -> list[tuple[int, list[str]]]:
    """The rows of the sheet that was open when the workbook was saved.

    Raises:
        ProblemsError: it is broken, or openpyxl is not installed.
    """
    values, formulas = _opened(content, doubts, values=True), _opened(content, doubts, values=False)
    sheet, written = values.active, formulas.active
    if sheet is None or written is None or not hasattr(sheet, "merged_cells"):
        raise doubts.refuse("import_no_sheet")
    others = [one.title for one in values.worksheets if one is not sheet and one.max_row > 1]
    if others:
        doubts.tell("import_sheets", sheet=sheet.title, others=", ".join(others))
    rows = [[_said(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    for number, row in enumerate(written.iter_rows(), 1):
        for column, cell in enumerate(row, 1):
            if cell.data_type == "f" and not rows[number - 1][column - 1]:
                doubts.tell("import_formula", number, column, cell=cell.coordinate)
    for merged in sheet.merged_cells.ranges:
        for number in range(merged.min_row + 1, merged.max_row + 1):
            rows[number - 1][merged.min_col - 1] = rows[merged.min_row - 1][merged.min_col - 1]
    return list(enumerate(rows, 1))


def _opened(content: bytes, doubts: Doubts, *, values: bool) -> Workbook:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 -- an extra that few need
    except ImportError as error:
        raise doubts.refuse("import_needs_openpyxl") from error
    try:
        return load_workbook(io.BytesIO(content), data_only=values)
    except Exception as error:
        raise doubts.refuse("import_broken_excel") from error


def _said(value: Any) -> str:  # noqa: ANN401 -- a cell may hold anything
    """A cell as its author would write it: a day without a clock time where there is none."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
