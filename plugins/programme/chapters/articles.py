"""Pages written by hand, as chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import SplitResult, urljoin, urlsplit

from ..article import Article
from ..artifact import Json
from ..blocks import blocks
from .writer import Blocks, Writer


def articles(writer: Writer, known: frozenset[str]) -> Iterator[Json]:
    """Every page that is a chapter; *known* are the ids that the other chapters have."""
    own = [one for one in writer.edition.articles if one.html is not None]
    known = known.union(*(one.anchors for one in own))
    for one in own:
        yield _Chapter(writer, one, known).section()


def pictures(writer: Writer) -> dict[str, bytes]:
    """The pictures of those pages, by the names that their blocks call them."""
    return {
        _asset(article, source): content
        for article in writer.edition.articles
        for source, content in article.pictures.items()
    }


def _asset(article: Article, source: str) -> str:
    """A name for a picture: the page's, and where the page says the picture is."""
    return normpath(f"articles/{article.path.parent}/{source}".replace("../", "up/"))


@dataclass(frozen=True)
class _Chapter:
    """One page, as it is printed."""

    writer: Writer
    article: Article
    known: frozenset[str]

    def section(self) -> Json:
        html = self.article.html or ""
        made = blocks(
            html,
            link=self._link,
            picture=self._picture,
            sentence=self.writer.words("not_on_paper"),
        )
        title: Blocks = [self.article.title]
        match made:
            case [{"kind": "heading", "level": 1, "runs": list(runs)}, *rest] if "<h1" in html:
                title, made = runs, rest
            case _:
                pass
        return {"id": self.article.key, "title": title, "blocks": self._settled(made)}

    def _settled(self, made: Blocks) -> Blocks:
        return [self._at_home(one) for one in made]

    def _at_home(self, data: Json) -> Json:
        """The same, with headings below the chapter's and known by ids that are nobody else's."""
        if isinstance(data, list):
            return self._settled(data)
        if not isinstance(data, dict):
            return data
        changed = {key: self._at_home(value) for key, value in data.items()}
        if data.get("kind") == "heading" and isinstance(level := data["level"], int):
            key = data["id"]
            changed["level"] = max(level, 2)
            changed["id"] = self.article.anchor(key) if isinstance(key, str) else None
        if data.get("kind") == "note":
            changed["title"] = self._title(data)
        return changed

    def _title(self, note: dict[str, Json]) -> Json:
        """The title of a box; one that Markdown gave it by itself is said in our own language."""
        style, words = str(note["style"]), self.writer.edition.language.words
        own = note["title"] != [style.capitalize()]
        return note["title"] if own else [words.get(f"admonition.{style}", style.capitalize())]

    def _picture(self, source: str) -> str | None:
        return _asset(self.article, source) if source in self.article.pictures else None

    def _link(self, href: str) -> str:
        """Into the handbook where it has the target, else to where the site is published."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        for anchor in self._anchors(parts):
            if anchor in self.known:
                return f"#{anchor}"
        url = self.writer.edition.programme.profile.url
        return urljoin(url, self._address(parts)) if url else ""

    def _anchors(self, parts: SplitResult) -> Iterator[str]:
        """What the target of a link is called in the handbook: its heading, else its chapter."""
        there = self._there(parts)
        article = self._article(there)
        if article is not None:
            yield article.anchor(parts.fragment) if parts.fragment else article.key
        elif parts.fragment:
            yield parts.fragment
        else:
            yield f"chapter:{there.with_suffix('')}".replace("roles/", "role:")

    def _there(self, parts: SplitResult) -> PurePosixPath:
        """The source of the page that a link leads to."""
        return (
            PurePosixPath(normpath(self.article.path.parent / parts.path))
            if parts.path
            else self.article.path
        )

    def _article(self, path: PurePosixPath) -> Article | None:
        return next((one for one in self.writer.edition.articles if one.path == path), None)

    def _address(self, parts: SplitResult) -> str:
        """Where the target of a link is, below the guide's root."""
        there, edition = self._there(parts), self.writer.edition
        article = self._article(there)
        if article is not None:
            address = f"{article.address}/"
        elif there.suffix == ".md":
            address = edition.address(there.with_suffix("").as_posix())
        else:
            address = normpath(f"{self.article.address}/{parts.path}")
        return f"{address}#{parts.fragment}" if parts.fragment else address
