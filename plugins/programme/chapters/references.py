"""Where links lead on paper: within the document, else to the published site, else nowhere.

Blocks have links as they were written: to ``#kickoff``, or from the folder of the language to
``tasks.md`` or ``files/plan.ods``. What they lead to shows only when all of a document is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import quote, unquote, urljoin, urlsplit

from ..addresses import HOME, page_of
from ..article import Article
from ..artifact import Json
from ..edition import Edition


def settled(edition: Edition, data: Mapping[str, Json]) -> dict[str, Json]:
    """The *data* of a Sheet; a link in it is a ref, a whole address or its words alone.

    A target that nothing in it has is none.
    """
    ways = _Ways(edition, frozenset(_ids(dict(data))))
    return {key: ways.settled(value) for key, value in data.items()}


def _ids(data: Json) -> Iterator[str]:
    """Everything in *data* that can be referred to."""
    if isinstance(data, list):
        for value in data:
            yield from _ids(value)
    elif isinstance(data, dict):
        key = data.get("id")
        if isinstance(key, str) and data.get("kind") != "ref":
            yield key
        for value in data.values():
            yield from _ids(value)


@dataclass(frozen=True)
class _Ways:
    """The ways from a document that has the ids *known*."""

    edition: Edition
    known: frozenset[str]

    def settled(self, data: Json) -> Json:
        if isinstance(data, list):
            return [one for value in data for one in self._spliced(value)]
        if isinstance(data, dict):
            return {
                key: value if key != "target" or value in self.known else None
                for key, value in ((key, self.settled(value)) for key, value in data.items())
            }
        return data

    def _spliced(self, value: Json) -> list[Json]:
        """What stands for *value* in a list: itself, or the words of what leads nowhere."""
        match value:
            case {"kind": "ref", "id": str(key), "runs": list(runs)}:
                return self._link(f"#{key}", self._runs(runs))
            case {"kind": "link", "address": str(address), "runs": list(runs)}:
                return self._link(address, self._runs(runs))
            case _:
                return [self.settled(value)]

    def _runs(self, runs: list[Json]) -> list[Json]:
        return [one for run in runs for one in self._spliced(run)]

    def _link(self, address: str, runs: list[Json]) -> list[Json]:
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            key = self._key(unquote(parts.path), unquote(parts.fragment))
            if key in self.known:
                return [{"kind": "ref", "id": key, "runs": runs}]
            address = published(self.edition, address)
        return [{"kind": "link", "address": address, "runs": runs}] if address else runs

    def _key(self, path: str, anchor: str) -> str | None:
        """What the target of a link is called in a document; None if that cannot be in any."""
        name = _name(self.edition, path)
        article = _article(self.edition, name)
        if article is not None:
            return article.anchor(anchor) if anchor else article.key
        if path and not path.endswith(".md"):
            return None
        return anchor or f"chapter:{name.removesuffix('.md')}".replace("roles/", "role:")


def published(edition: Edition, address: str) -> str:
    """Where *address*, written in a text of *edition*, is on the published site; empty if nowhere.

    Files are named from the root of the site, pages by their sources.
    """
    url, parts = edition.programme.profile.url, urlsplit(address)
    if url is None:
        return ""
    if parts.path and not parts.path.endswith(".md"):
        return urljoin(url, address)
    there = _page(edition, unquote(parts.path), unquote(parts.fragment))
    if there is None:
        return ""
    return urljoin(url, quote(there)) + (f"#{parts.fragment}" if parts.fragment else "")


def _page(edition: Edition, path: str, anchor: str) -> str | None:
    """Where the page is that a text calls *path*; without one, the page that *anchor* is on."""
    if not path:
        entry = edition.schedule.get(anchor)
        return edition.address(page_of(entry)) if entry else None
    name = _name(edition, path)
    article = _article(edition, name)
    if article is not None:
        return f"{article.address}/"
    page = name.removesuffix(".md")
    ours = page == HOME or PurePosixPath(page).parts[0] in edition.language.addresses
    return edition.address(page) if ours else None


def _name(edition: Edition, path: str) -> str:
    """A page that a text calls *path*, from the folder of its language."""
    code = edition.language.code
    return normpath(PurePosixPath(code, path)).removeprefix(f"{code}/")


def _article(edition: Edition, name: str) -> Article | None:
    return next((one for one in edition.articles if one.path.as_posix() == name), None)
