"""The pages' order and titles, for each language: MkDocs' ``nav`` where mkdocs.yml has none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from markupsafe import Markup, escape

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


def nav(pages: Iterable[Page], language: Language, written: Iterable[str]) -> Nav:
    """The generated pages of *language* in our order, then the others, which title themselves.

    Of a page that is both, the hand-written one keeps the generated one's place.
    """
    own = [page for page in pages if page.language == language.code]
    made: Nav = []
    for head in ORDER:
        items = _items(own, head)
        group: Nav = [{language.words["roles"]: items}]
        made += group if head == "roles" and items else items
    places = {page.path.as_posix() for page in own}
    more = [item for head in MORE for item in _items(own, head)]
    more += sorted(path for path in written if path not in places)
    return [*made, {language.words["more"]: more}] if more else made


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
