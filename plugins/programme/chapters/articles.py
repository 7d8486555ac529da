"""Pages written by hand, as chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import quote, urljoin, urlsplit

from ..article import Article
from ..artifact import Json
from ..blocks import blocks
from .references import published
from .writer import Blocks, Writer


def articles(writer: Writer) -> Iterator[Json]:
    """Every page that is a chapter."""
    for one in writer.edition.articles:
        if one.html is not None:
            yield _Chapter(writer, one, one.html).section()


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
    html: str

    def section(self) -> Json:
        made = blocks(
            self.html,
            link=self._link,
            picture=self._picture,
            published=self._published,
            sentence=self.writer.words("not_on_paper"),
        )
        title: Blocks = [self.article.title]
        match made:
            case [{"kind": "heading", "level": 1, "runs": list(runs)}, *rest] if "<h1" in self.html:
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
        """The same target as a text of the programme names it, from the folder of its language."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or (parts.path and not parts.path.endswith(".md")):
            return urljoin(f"{quote(str(self.article.address))}/", href)
        folder = quote(str(self.article.path.parent))
        there = normpath(f"{folder}/{parts.path or quote(self.article.path.name)}")
        return f"{there}#{parts.fragment}" if parts.fragment else there

    def _published(self, href: str) -> str:
        return published(self.writer.edition, self._link(href))
