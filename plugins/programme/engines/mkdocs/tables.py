"""Tables that are wider than a phone: they scroll by themselves, by touch and by keyboard."""

from __future__ import annotations

import re
from itertools import count
from typing import Final

from markupsafe import Markup

_TABLE: Final = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_BOX: Final = Markup(
    '<div class="pg-table" role="region" tabindex="0" aria-label="{label}">'
    '<table class="pg-table__table">{rows}</table></div>'
)


def tables(html: str, label: str) -> str:
    """Put every table of *html* that Markdown made into a box: "Table 1", if *label* is "Table"."""
    numbers = count(1)

    def boxed(table: re.Match[str]) -> str:
        rows = Markup(table[1])  # noqa: S704 -- made by Markdown
        return str(_BOX.format(label=f"{label} {next(numbers)}", rows=rows))

    return _TABLE.sub(boxed, html)
