"""The pages' order and titles, for each language: MkDocs' ``nav`` where mkdocs.yml has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Final, TypeAlias

from markupsafe import Markup, escape

from ...article import Article
from ...artifact import Page
from ...languages import Language

Item: TypeAlias = "str | dict[str, str | list[Item]]"
Nav: TypeAlias = list[Item]
ORDER: Final = (
    "index",
    "schedule",
    "roles",
    "tasks",
    "themes",
    "principles",
    "materials",
    "lessons",
    "help",
)
MORE: Final = ("runs", "glossary", "about", "downloads", "accessibility", "privacy")
"""Pages looked for last: with those written by hand, they are in the foot of each page."""


def nav(pages: Iterable[Page], language: Language, articles: Iterable[Article]) -> Nav:
    """The generated pages of *language* in our order, then its *articles*, in theirs.

    Of a page that is both, the hand-written one keeps the generated one's place. Articles title
    themselves; those below a folder that has an index are a section, called as the index is.
    """
    own = [page for page in pages if page.language == language.code]
    made: Nav = []
    for head in ORDER:
        items = _items(own, head)
        group: Nav = [{language.words["roles"]: items}]
        made += group if head == "roles" and items else items
    places = {page.path for page in own}
    written = [one for one in articles if one.language == language.code]
    more = [item for head in MORE for item in _items(own, head)]
    more += _sections([one for one in written if one.source not in places])
    return [*made, {language.words["more"]: more}] if more else made


def _sections(articles: Sequence[Article]) -> Iterator[Item]:
    for folder, found in groupby(articles, lambda one: one.path.parts[:-1][:1]):
        group = list(found)
        paths: Nav = [one.source.as_posix() for one in group]
        if folder and group[0].path == PurePosixPath(folder[0], "index.md"):
            yield {str(escape(group[0].title)): paths}
        else:
            yield from paths


def _items(pages: Iterable[Page], head: str) -> Nav:
    """The pages below *head*; their titles as HTML, since themes print titles as they are."""
    return [
        {_titled(page): page.path.as_posix()}
        for page in pages
        if page.name.partition("/")[0] == head
    ]


def _titled(page: Page) -> str:
    if page.title_language is None:
        return str(escape(page.title))
    return str(Markup('<span lang="{}">{}</span>').format(page.title_language, page.title))
