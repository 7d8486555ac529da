"""The files that a page offers, as its template sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from markupsafe import Markup

from ...addresses import link
from ...download import Download
from ...edition import Edition

_FRONT: Final = ("handbook", "timeline", "clock", "calendar", "agreement_form")
"""The kinds of files that the first page offers, in its order; one of each, when they are made."""


def offered(edition: Edition, path: PurePosixPath, page: str) -> list[dict[str, Any]]:
    """The files that *page*, whose source is *path*, offers its readers."""
    chosen = [one for one in edition.downloads if _belongs(one, page)]
    if page == "index":
        chosen.sort(key=lambda one: _FRONT.index(one.kind))
    return [_file(edition, path, one) for one in chosen]


def _belongs(one: Download, page: str) -> bool:
    """Every file on the page of files; else a role's own on its page, and a thing's beside it.

    On the first page what most people come for, and of posters what every printer can print.
    """
    if page == "downloads":
        return True
    if page == "materials":
        return one.about is not None
    if page == "index":
        to_keep = one.role is None and one.paper != "a3" and one.path.suffix != ".svg"
        return to_keep and one.kind in _FRONT
    return one.role == page.partition("/")[2] and one.about is None


def _file(edition: Edition, path: PurePosixPath, one: Download) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "about": one.about,
        "name": edition.language.words.get(f"file.{one.kind}.several", _kind(edition, one)),
        "title": " – ".join(_named(edition, one)),
        "which": _label(edition, one),
        "what": edition.language.words.get(f"file.{one.kind}.what", ""),
        "role": one.role,
        "subscribe": _subscription(edition, one),
        "href": Markup(link(path, one.path)),  # noqa: S704 -- made of our own names
        "format": one.path.suffix.removeprefix(".").upper(),
        "size": edition.size(one.bytes),
        "bytes": one.bytes,
        "pages": one.pages,
    }


def _subscription(edition: Edition, one: Download) -> Markup | None:
    """Where a calendar is subscribed to; None of other files, or without the site's address."""
    site = edition.programme.profile.url
    if one.path.suffix != ".ics" or site is None:
        return None
    return Markup("webcal:{}").format(f"{site}{one.path}".partition(":")[2])


def _named(edition: Edition, one: Download) -> Iterator[str]:
    """Its name by parts: what it is called, its kind, and its role or its paper."""
    if one.title:
        yield one.title
    yield _kind(edition, one)
    if one.role:
        yield edition.say(edition.programme.role(one.role).name)
    if one.paper:
        yield one.paper.upper()


def _label(edition: Edition, one: Download) -> str:
    """The same in words, where the name of the kind is said already."""
    words = edition.language.words
    if one.title:
        return one.title
    if one.paper:
        return words[f"paper.{one.paper}"]
    if one.role:
        return edition.role_title(edition.programme.role(one.role))
    return words.get(f"file.{one.kind}.whole", _kind(edition, one))


def _kind(edition: Edition, one: Download) -> str:
    return edition.language.words.get(f"file.{one.kind}", one.kind.capitalize())
