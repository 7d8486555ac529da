"""Addresses are for ever: one that has moved leads to where its page is now.

They are kept in a list, one on a line; a line ``old/ -> new/`` is a redirect.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from ...addresses import inside
from ...problems import Place, Problem, ProblemsError

ARROW: Final = "->"
_PAGE: Final = Markup(
    "<!doctype html>\n"
    '<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta http-equiv="refresh" content="0; url={way}"><link rel="canonical" href="{way}">'
    '<meta name="robots" content="noindex"></head>'
    '<body><p><a href="{way}">{title}</a></p></body></html>\n'
)


@dataclass(frozen=True)
class Redirect:
    """An address below the site's root that has moved, and the one it has moved to."""

    old: PurePosixPath
    new: PurePosixPath


def moves(listing: str, file: str) -> tuple[Redirect, ...]:
    """Every move in *listing*, which in problems is called *file*.

    Raises:
        ProblemsError: an address in a move is none below the site.
    """
    told = list(_told(listing))
    wrong = [
        Problem("address_outside", Place(file, number, line.index(one) + 1), {"address": one})
        for number, line, *both in told
        for one in both
        if inside(one) is None
    ]
    if wrong:
        raise ProblemsError(wrong)
    return tuple(Redirect(*filter(None, map(inside, both))) for _number, _line, *both in told)


def _told(listing: str) -> Iterator[tuple[int, str, str, str]]:
    """Each line that tells of a move, its number, and what it calls the two addresses."""
    for number, line in enumerate(listing.splitlines(), 1):
        old, arrow, new = line.partition(ARROW)
        if arrow and not line.startswith("#"):
            yield number, line, old.strip(), new.strip()


def write(site: Path, moved: Iterable[Redirect], language: str, title: str) -> None:
    """Write a page at every old address in *site*; what is there already stays."""
    for move in moved:
        page = site / move.old / "index.html"
        if not page.exists():
            page.parent.mkdir(parents=True, exist_ok=True)
            way = quote(relpath(f"/{move.new}", f"/{move.old}")) + "/"
            page.write_text(_PAGE.format(language=language, title=title, way=way), "utf-8")
