"""Tables on a phone: rows become blocks where they can; what is too wide scrolls by itself.

In a block every cell stands under the heading of its column. That is for the eye alone: the
stylesheet shows it from an attribute, and roles keep the table a table for those who hear it.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import count, cycle
from typing import Final

from markupsafe import Markup

_TABLE: Final = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_BOX: Final = Markup(
    '<div class="pg-table" role="region" tabindex="0" aria-label="{label}">'
    '<table class="pg-table__table{more}>{rows}</table></div>'
)
_WIDE: Final = Markup('"')
_STACKED: Final = Markup(' pg-table__table--stacked" role="table"')
_ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_HEADING: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_CELL: Final = re.compile(r"<t[hd]\b")
_SPANNING: Final = re.compile(r"<t[hd]\b[^>]*\s(?:col|row)span=")
_PART: Final = re.compile(r"<(?:tbody|tr|t[hd])\b")
_TAG: Final = re.compile(r"<[^>]+>")


def tables(html: str, label: str) -> str:
    """Put every table of *html* that Markdown made into a box: "Table 1", if *label* is "Table"."""
    numbers = count(1)

    def boxed(table: re.Match[str]) -> str:
        stacked = _stacked(table[1])
        return _BOX.format(
            label=f"{label} {next(numbers)}",
            more=_WIDE if stacked is None else _STACKED,
            rows=Markup(stacked or table[1]),  # noqa: S704 -- made by Markdown
        )

    return _TABLE.sub(boxed, html)


def _stacked(table: str) -> str | None:
    """The rows of *table*, told apart for a phone; None unless each cell has one heading."""
    head, _, body = table.partition("</thead>")
    headings = [_plain(heading) for heading in _HEADING.findall(head)]
    lengths = {len(_CELL.findall(row)) for row in _ROW.findall(body)}
    if not any(headings) or lengths != {len(headings)} or _SPANNING.search(table):
        return None
    return f"{_head(head)}</thead>{_body(body, headings)}"


def _plain(heading: str) -> str:
    return unescape(_TAG.sub("", heading)).strip()


def _head(head: str) -> str:
    for tag, role in (("thead", "rowgroup"), ("tr", "row"), ("th", "columnheader")):
        head = re.sub(rf"<{tag}\b", f'<{tag} role="{role}"', head)
    return head


def _body(body: str, headings: list[str]) -> str:
    labels = cycle(headings)

    def told(part: re.Match[str]) -> str:
        match part.group():
            case "<tbody":
                return '<tbody role="rowgroup"'
            case "<tr":
                return '<tr role="row"'
            case cell:
                role = "cell" if cell == "<td" else "rowheader"
                return f'{cell} role="{role}"{_label(next(labels))}'

    return _PART.sub(told, body)


def _label(heading: str) -> Markup:
    return Markup(' data-column="{}"').format(heading) if heading else Markup()
