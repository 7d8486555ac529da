"""Addresses are for ever: one that has moved leads to where its page is now.

They are kept in a list, one on a line; a line ``old/ -> new/`` is a redirect.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from typing import Final

from markupsafe import Markup

ARROW: Final = "->"
_PAGE: Final = Markup(
    "<!doctype html>\n"
    '<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta http-equiv="refresh" content="0; url={way}"><link rel="canonical" href="{way}">'
    '<meta name="robots" content="noindex"></head>'
    '<body><p><a href="{way}">{title}</a></p></body></html>\n'
)


def moved(listing: str) -> Iterator[tuple[str, str]]:
    """Each old address in *listing* that has moved, and the new one."""
    for line in listing.splitlines():
        old, arrow, new = line.partition(ARROW)
        if arrow and not line.startswith("#"):
            yield old.strip(), new.strip()


def write(site: Path, listing: str, language: str, title: str) -> None:
    """Write a page at every old address of *listing*, in *site*; what is there already stays."""
    for old, new in moved(listing):
        page = site / old / "index.html"
        if not page.exists():
            page.parent.mkdir(parents=True, exist_ok=True)
            way = relpath(f"/{new}", f"/{old}") + "/"
            page.write_text(_PAGE.format(language=language, title=title, way=way), "utf-8")
