"""Tables: every row as wide as the table, so that no cell slips into another column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from .reader import Json, Reader, block
from .text import code
from .tree import Element

Cell: TypeAlias = "dict[str, Json]"
Row: TypeAlias = "list[Cell]"
_ALIGN: Final = re.compile(r"text-align:\s*(left|center|right)")
_WIDEST: Final = 50


@block("table")
def table(element: Element, reader: Reader) -> list[Json]:
    """A table; one that only numbers lines of code is that code."""
    if "highlighttable" in element.classes:
        return [one for pre in list(element.every("pre"))[-1:] for one in code(pre, reader)]
    written = [[_cell(cell, reader) for cell in _cells(row)] for row in _rows(element)]
    rows = [row for row in written if row]
    if not rows:
        return []
    columns = _width(rows)
    full = list(_padded(rows, columns))
    heads = next((n for n, row in enumerate(full) if not _is_head(row)), len(full))
    caption = element.own("caption")
    return [
        {
            "kind": "table",
            "columns": columns,
            "head": [list(row) for row in full[:heads]],
            "rows": [list(row) for row in full[heads:]],
            "caption": reader.line(caption) if caption else None,
        }
    ]


def _rows(element: Element) -> Iterator[Element]:
    """The rows of this table, and not of one within it."""
    for one in element.elements:
        if one.tag == "tr":
            yield one
        elif one.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row.elements if cell.tag in {"td", "th"})


def _cell(element: Element, reader: Reader) -> Cell:
    attributes = element.attributes
    align = _ALIGN.search(attributes.get("style", ""))
    return {
        "blocks": reader.inside(element),
        "align": align[1] if align else attributes.get("align", "left"),
        "header": element.tag == "th",
        "columns": _number(attributes.get("colspan", "")),
        "rows": _number(attributes.get("rowspan", "")),
    }


def _number(written: str) -> int:
    found = int(written) if re.fullmatch(r"[0-9]{1,4}", written) else 1
    return min(max(found, 1), _WIDEST)


def _span(cell: Cell, way: str) -> int:
    span = cell[way]
    assert isinstance(span, int)  # noqa: S101 -- made above
    return span


def _width(rows: list[Row]) -> int:
    """How many columns the widest row has, with the cells that hang into it from above."""
    widths = [0] * len(rows)
    for number, row in enumerate(rows):
        for cell in row:
            for at in range(number, min(number + _span(cell, "rows"), len(rows))):
                widths[at] += _span(cell, "columns")
    return max(widths)


def _is_head(row: Row) -> bool:
    return all(cell["header"] for cell in row)


def _padded(rows: list[Row], columns: int) -> Iterator[Row]:
    """Each row, filled up to *columns* where it and the cells hanging into it are too few."""
    hanging = [0] * columns
    for number, row in enumerate(rows):
        left = len(rows) - number
        free = [at for at in range(columns) if not hanging[at]]
        hanging = [max(0, rest - 1) for rest in hanging]
        yield list(_placed(row, free, hanging, left))


def _placed(row: Row, free: list[int], hanging: list[int], left: int) -> Iterator[Cell]:
    """The cells of *row* in the *free* columns, and blank ones in those that are left."""
    for cell in row:
        wide = _fitting(free, _span(cell, "columns"))
        high = min(_span(cell, "rows"), left)
        for at in free[:wide]:
            hanging[at] = high - 1
        del free[:wide]
        yield {**cell, "columns": wide, "rows": high}
    header = _is_head(row)
    for _at in free:
        yield {"blocks": [], "align": "left", "header": header, "columns": 1, "rows": 1}


def _fitting(free: list[int], wanted: int) -> int:
    """How many of the first *free* columns lie side by side, at most *wanted*."""
    beside = [at for n, at in enumerate(free[:wanted]) if at == free[0] + n]
    return len(beside)
