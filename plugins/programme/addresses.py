"""Where everything in a guide is: its pages, their addresses, and the page each thing stands on.

Source names and anchors are the same in every language; addresses are in each language's own
words. Addresses are for ever: what readers have bookmarked, printed and linked must stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from typing import Final
from urllib.parse import unquote

from .entry import Entry, Kind
from .languages import Language

HOME: Final = "index"
_STANDS_ON: Final[dict[Kind, str]] = {
    "phase": "schedule",
    "event": "schedule",
    "task": "tasks",
    "survey": "materials",
    "message": "materials",
}


def source(language: str, page: str) -> PurePosixPath:
    """The source of *page* ("schedule", "roles/mentor") in the guide's folder."""
    return PurePosixPath(language, f"{page}.md")


def address(language: Language, page: str, default: str) -> PurePosixPath:
    """Where readers find *page*: "aikataulu", "en/schedule"; the *default* has no prefix."""
    head, _, rest = page.partition("/")
    root = PurePosixPath() if language.code == default else PurePosixPath(language.code)
    return root if page == HOME else root / language.addresses[head] / rest


_LEADS_OUT: Final = re.compile(r"^\s*//|[:?#\\]|(?:^|/)\s*\.\.\s*(?:/|$)")
"""A host, a scheme, a query, a fragment or a folder above: what no address below the site has."""


def inside(written: str) -> PurePosixPath | None:
    """The address below the site's root that somebody has *written*; None if it is none.

    Slashes around it mean nothing: "/library/" is not at the root of a disk.
    """
    if _LEADS_OUT.search(written) or not written.isprintable():
        return None
    return PurePosixPath(written.strip("/ "))


def file(language: str, name: str, extension: str, role: str | None = None) -> PurePosixPath:
    """Where readers find a file: "files/fi/guide-mentor.pdf"."""
    return PurePosixPath(
        "files", language, f"{name}-{role}.{extension}" if role else f"{name}.{extension}"
    )


def picture(named: str) -> PurePosixPath:
    """Where readers' browsers find a picture that the programme names by its path."""
    return PurePosixPath("assets", "programme", "pictures", named)


def page_of(entry: Entry) -> str:
    """The page that *entry* stands on, by its id."""
    return _STANDS_ON[entry.kind]


def link(here: PurePosixPath, there: PurePosixPath, anchor: str | None = None) -> str:
    """How a page at *here* names *there*, both below the guide's folder."""
    way = relpath(there, here.parent)
    return f"{way}#{anchor}" if anchor else way


_HREF: Final = re.compile(r'(?<=\shref=")([^"#:]+\.md)(?=["#])')
"""A link in HTML to the source of a page, as `link` makes it and authors write it."""


def relinked(html: str, here: PurePosixPath, lead: Callable[[PurePosixPath], str]) -> str:
    """The HTML of the page whose source is *here*, its links to sources as *lead* leads to them.

    Markdown's own links are led by every generator; those in HTML only so.
    """

    def led(href: re.Match[str]) -> str:
        return lead(PurePosixPath(normpath(here.parent / unquote(href[1]))))

    return _HREF.sub(led, html)


_TO_A_THING: Final = re.compile(r'(?<=\shref=")#([^"]+)(?=")')


def found(html: str, find: Callable[[str], str | None]) -> str:
    """The HTML of a text, its links ``#kickoff`` as *find* leads to where that thing stands.

    A text is shown on several pages; what it calls by an id alone is on one of them.
    """
    return _TO_A_THING.sub(lambda href: find(unquote(href[1])) or href[0], html)
