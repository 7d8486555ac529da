"""Pages written by hand, read ahead: those with ``handbook: true`` are chapters of the handbook.

They are made by Python-Markdown with the site's own settings, as MkDocs will make them for the
site, but before it: a handbook is offered on pages, so it is set before they are made.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from ...addresses import inside
from ...article import Article
from ...image import ImageError, read_image
from ...links import Anchors
from ...problems import Place, Problem, ProblemsError, Severity
from .drawings import Drawings

_PICTURE: Final = re.compile(r'<img\b[^>]*?\bsrc="([^":]+)"')
_NAMELESS: Final = re.compile(r"(?<!`)!\[\s*\]\(")
_ID: Final = re.compile(r'(?<![\w-])id="([^"]+)"')
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_TITLE: Final = re.compile(r"^#\s+(.+?)\s*(?:\{.*\})?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """What people wrote by hand, and what is wrong with it."""

    articles: tuple[Article, ...] = ()
    chapters: tuple[Manuscript, ...] = ()
    """Where those that are chapters were written."""
    problems: tuple[Problem, ...] = ()
    addresses: Mapping[PurePosixPath, PurePosixPath] = field(
        default_factory=dict[PurePosixPath, PurePosixPath]
    )
    """Where their front matter says that pages are, by their sources."""

    def places(self, character: str, root: Path) -> Iterator[Place]:
        """Where *character* is written in the chapters, their files named from *root*."""
        for chapter in self.chapters:
            yield from chapter.places(character, root)


def written(config: MkDocsConfig, root: Path, languages: Sequence[str]) -> Written:
    """Read the pages of *languages*, the first the default; files are named from *root*.

    Raises:
        ProblemsError: the address of a page leads out of the site.
    """
    sources = [
        Manuscript(
            path, Path(config.docs_dir), language, "" if language == languages[0] else language
        )
        for language in languages
        for path in (Path(config.docs_dir) / language).rglob("*.md")
    ]
    sources.sort(key=lambda one: (languages.index(one.language), one.rank))
    if misplaced := [found for source in sources for found in source.misplaced(root)]:
        raise ProblemsError(misplaced)
    problems = [
        Problem("picture_without_text", place, {}, Severity.WARNING)
        for source in sources
        for place in source.nameless_pictures(root)
    ]
    articles = tuple(_article(source, config, root, problems) for source in sources)
    chapters = tuple(source for source in sources if source.is_chapter)
    named = {one.language / one.name: one.named_address for one in sources}
    addresses = {source: address for source, address in named.items() if address}
    return Written(articles, chapters, tuple(problems), addresses)


def anchors(config: MkDocsConfig, pages: Sequence[Article]) -> dict[PurePosixPath, Anchors]:
    """What can be linked on each of *pages*, told when it is asked: most are linked nowhere."""
    return {one.source: partial(_anchors, config, one) for one in pages}


def _anchors(config: MkDocsConfig, page: Article) -> frozenset[str]:
    text = (Path(config.docs_dir) / page.source).read_text("utf-8-sig")
    html = page.html or _html(get_data(text)[0], config)
    return frozenset(_ID.findall(html))


@dataclass(frozen=True)
class Manuscript:
    """The file of a page."""

    path: Path
    docs: Path
    language: str
    prefix: str
    """What addresses begin with in its language."""

    @property
    def name(self) -> PurePosixPath:
        """Its path below the folder of its language."""
        return PurePosixPath(self.path.relative_to(self.docs / self.language).as_posix())

    @cached_property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text("utf-8-sig")

    @cached_property
    def _parts(self) -> tuple[str, Mapping[str, object]]:
        return get_data(self.text)

    @property
    def markdown(self) -> str:
        """The page without its front matter."""
        return self._parts[0]

    @property
    def is_chapter(self) -> bool:
        """Whether the handbook prints it."""
        return self._parts[1].get("handbook") is True

    @property
    def title(self) -> str:
        """What it is called, by its front matter, its first heading or its file."""
        heading = _TITLE.search(self.markdown)
        return str(self._parts[1].get("title") or (heading and heading[1]) or self.path.stem)

    @property
    def _said(self) -> str:
        return str(self._parts[1].get("address") or "")

    @property
    def named_address(self) -> PurePosixPath | None:
        """Where its front matter says it is, below the folder of its language; None if nowhere."""
        named = inside(self._said) if self._said else None
        return named and self.prefix / named

    @property
    def address(self) -> PurePosixPath:
        """Where its front matter says it is, else where MkDocs puts it."""
        name = self.name.parent if self.name.stem == "index" else self.name.with_suffix("")
        return self.named_address or self.prefix / name

    def misplaced(self, root: Path) -> Iterator[Problem]:
        """What is wrong with the address in its front matter, its file named from *root*."""
        if self._said and not self.named_address:
            place = next(self.places("address:", root), Place(self.file(root)))
            yield Problem("address_outside", place, {"address": self._said})

    @property
    def order(self) -> object:
        """Its number among the pages of its folder, if its front matter has one."""
        return self._parts[1].get("order")

    @property
    def rank(self) -> tuple[tuple[str, ...], bool, float, str]:
        """What sorts it among the others: its folder, there first the index, then by `order`."""
        order = self.order if isinstance(self.order, int) else math.inf
        return (self.name.parent.parts, self.name.stem != "index", order, self.name.name)

    def places(self, text: str, root: Path) -> Iterator[Place]:
        """The place of *text* on every line that has it, its file named from *root*."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if text in line:
                yield Place(self.file(root), number, line.index(text) + 1)

    def nameless_pictures(self, root: Path) -> Iterator[Place]:
        """Where a picture is that says nothing to who cannot see it, its file named from *root*."""
        in_code = False
        for number, line in enumerate(self.text.splitlines(), 1):
            in_code ^= _FENCE.match(line) is not None
            for found in () if in_code else _NAMELESS.finditer(line):
                yield Place(self.file(root), number, found.start() + 1)

    def file(self, root: Path) -> str:
        """What it is called from *root*."""
        return Path(os.path.relpath(self.path, root)).as_posix()


def _article(
    source: Manuscript, config: MkDocsConfig, root: Path, problems: list[Problem]
) -> Article:
    if not isinstance(source.order, int | None):
        place = next(source.places("order:", root), Place(source.file(root)))
        facts = {"value": str(source.order)}
        problems.append(Problem("order_number", place, facts, Severity.WARNING))
    html = _html(source.markdown, config) if source.is_chapter else None
    drawings = Drawings()
    pictures: dict[str, bytes] = {}
    for address in dict.fromkeys(map(unescape, _PICTURE.findall(html or ""))):
        try:
            pictures[address] = read_image(unquote(address), source.path.parent, source.docs)
        except ImageError as error:
            place = next(source.places(address, root), Place(source.file(root)))
            problems.append(Problem(error.code, place, error.facts, Severity.WARNING))
    html = drawings.lifted(html) if html else html
    for begins in drawings.broken:
        place = next(source.places(begins, root), Place(source.file(root)))
        problems.append(Problem("picture_broken", place, {"file": begins}, Severity.WARNING))
    pictures |= drawings.pictures
    return Article(source.language, source.name, source.title, source.address, html, pictures)


def _html(markdown: str, config: MkDocsConfig) -> str:
    converter = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return converter.convert(markdown)
