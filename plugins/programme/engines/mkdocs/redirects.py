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


def redirects(listing: str, file: str) -> tuple[Redirect, ...]:
    """Every redirect in *listing*, which in problems is called *file*.

    Raises:
        ProblemsError: an address in a redirect is none below the site.
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
    """Each line that tells of a redirect, its number, and what it calls the two addresses."""
    for number, line in enumerate(listing.splitlines(), 1):
        old, arrow, new = line.partition(ARROW)
        if arrow and not line.startswith("#"):
            yield number, line, old.strip(), new.strip()


def write(
    site: Path, moved: Iterable[Redirect], language: str, title: str, *, directory_urls: bool
) -> None:
    """Write a page at every old address in *site*; what is there already stays.

    Without *directory_urls*, links lead to the files themselves, as all do on such a site.
    """
    for one in moved:
        if _standing(site, one.old) is None:
            page = site / one.old / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            file = _standing(site, one.new) or one.new / "index.html"
            way = _way(one.old, file, directory_urls=directory_urls)
            page.write_text(_PAGE.format(language=language, title=title, way=way), "utf-8")


def _standing(site: Path, address: PurePosixPath) -> PurePosixPath | None:
    """The file in *site* that is shown at *address*, if any is."""
    files = (address, PurePosixPath(f"{address}.html"), address / "index.html")
    return next((file for file in files if (site / file).is_file()), None)


def _way(old: PurePosixPath, file: PurePosixPath, *, directory_urls: bool) -> str:
    """The link from the page at an *old* address to the *file* that it leads to."""
    if directory_urls and file.name == "index.html":
        return f"{quote(relpath(file.parent, old))}/"
    return quote(relpath(file, old))
