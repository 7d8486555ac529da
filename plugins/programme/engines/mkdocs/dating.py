"""How old the pages of a site are: as old as what they say, on whatever day it is built."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from mkdocs.structure.pages import Page

LISTING: Final = "sitemap.xml"
"""The template that says it to search engines."""
_UNKNOWN: Final = date(1970, 1, 1)
"""MkDocs needs a day for every page, and dates the compressed sitemap by it: this one is none."""
_DATED: Final = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def date_pages(pages: Iterable[Page], updated: date | None) -> None:
    """Date *pages*, generated or written by hand, by the day the programme was last *updated*."""
    for page in pages:
        page.update_date = (updated or _UNKNOWN).isoformat()


def undated(sitemap: str) -> str:
    """A *sitemap* that says of no page how old it is."""
    return _DATED.sub("", sitemap)
