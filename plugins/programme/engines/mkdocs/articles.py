"""Pages written by hand, read ahead: those with ``handbook: true`` are chapters of the handbook.

They are made by Python-Markdown with the site's own settings, as MkDocs will make them for the
site, but before it: a handbook is offered on pages, so it is set before they are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from ...article import Article
from ...image import ImageError, read_image
from ...links import Anchors
from ...problems import Place, Problem, ProblemsError, Severity
from .drawings import Drawings
from .manuscript import Manuscript

_PICTURE: Final = re.compile(r'<img\b[^>]*?\bsrc="([^":]+)"')
_ID: Final = re.compile(r'(?<![\w-])id="([^"]+)"')


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
    made = [_article(source, config, root) for source in sources]
    chapters = tuple(source for source in sources if source.is_chapter)
    named = {one.language / one.name: one.named_address for one in sources}
    return Written(
        articles=tuple(article for article, _problems in made),
        chapters=chapters,
        problems=tuple(found for _article, problems in made for found in problems),
        addresses={source: address for source, address in named.items() if address},
    )


def anchors(config: MkDocsConfig, pages: Sequence[Article]) -> dict[PurePosixPath, Anchors]:
    """What can be linked on each of *pages*, told when it is asked: most are linked nowhere."""
    return {one.source: partial(_anchors, config, one) for one in pages}


def _anchors(config: MkDocsConfig, page: Article) -> frozenset[str]:
    text = (Path(config.docs_dir) / page.source).read_text("utf-8-sig")
    html = page.html or _html(get_data(text)[0], config)
    return frozenset(_ID.findall(html))


def _article(
    source: Manuscript, config: MkDocsConfig, root: Path
) -> tuple[Article, tuple[Problem, ...]]:
    """The page of *source*, and what is wrong with it."""
    html = _html(source.markdown, config) if source.is_chapter else ""
    pictures, problems = _pictures(source, html, root)
    drawings = Drawings()
    article = Article(
        source.language,
        source.name,
        source.title,
        source.address,
        drawings.lifted(html) if source.is_chapter else None,
        pictures | drawings.pictures,
    )
    broken = (
        Problem("picture_broken", source.place(begins, root), {"file": begins}, Severity.WARNING)
        for begins in drawings.broken
    )
    return article, (*source.warnings(root), *problems, *broken)


def _pictures(source: Manuscript, html: str, root: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """The pictures on the page *html* by their addresses, and what is wrong with any."""
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for address in dict.fromkeys(map(unescape, _PICTURE.findall(html))):
        try:
            found[address] = read_image(unquote(address), source.path.parent, source.docs)
        except ImageError as error:
            place = source.place(address, root)
            problems.append(Problem(error.code, place, error.facts, Severity.WARNING))
    return found, problems


def _html(markdown: str, config: MkDocsConfig) -> str:
    converter = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return converter.convert(markdown)
