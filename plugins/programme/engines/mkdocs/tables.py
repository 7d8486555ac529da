"""Tables on a phone: rows become blocks where they can; what is too wide scrolls by itself.

In a block every cell stands under the heading of its column. That is for the eye alone: the
stylesheet shows it from an attribute, and for those who hear it the table stays a table (where a
browser forgets that, the theme's script tells it).
"""

from __future__ import annotations

import re
from html import unescape
from itertools import count, cycle
from typing import Final

from markupsafe import Markup, escape

_TABLE: Final = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_BOX: Final = Markup(
    '<div class="pg-table" role="region" tabindex="0" aria-label="{label}">'
    '<table class="pg-table__table{more}>{rows}</table></div>'
)
_WIDE: Final = Markup('"')
_STACKED: Final = Markup(' pg-table__table--stacked"')
_ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_HEADING: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_CELL: Final = re.compile(r"<t[hd]\b")
_SPANNING: Final = re.compile(r"<t[hd]\b[^>]*\s(?:col|row)span=")
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
    headings = [_label(heading) for heading in _HEADING.findall(head)]
    lengths = {len(_CELL.findall(row)) for row in _ROW.findall(body)}
    if not any(headings) or lengths != {len(headings)} or _SPANNING.search(table):
        return None
    labels = cycle(headings)
    told = _CELL.sub(lambda cell: cell[0] + next(labels), body)
    return f"{head}</thead>{told}"


def _label(heading: str) -> str:
    """The attribute that tells a cell's *heading*, if that says anything."""
    said = unescape(_TAG.sub("", heading)).strip()
    return f' data-column="{escape(said)}"' if said else ""
