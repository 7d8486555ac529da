"""Links in a programme's texts that lead nowhere in the guide.

Where they can lead shows only when the guide is rendered: which pages it has, and what stands on
them, depends on its run, its files and its templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from typing import Final, TypeAlias

from . import prose
from .addresses import HOME
from .artifact import Page
from .edition import Edition
from .model import ANY, Text, Trail
from .nearest import listed, nearest
from .problems import Severity
from .rules import Finding

Anchors: TypeAlias = Callable[[], frozenset[str]]
ByHand: TypeAlias = Mapping[PurePosixPath, Anchors | None]
"""Pages written by hand, by their sources; and what can be linked on each, where it can be told."""
Fault: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]
"""The code of a problem, and its facts."""
_ANCHOR: Final = re.compile(r'(?<![\w-])id="([^"]+)"|\{[^{}\n]*?#([^\s{}]+)[^{}\n]*\}')


def astray(
    editions: Iterable[Edition], pages: Iterable[Page], written: ByHand
) -> Iterator[Finding]:
    """Every link in a text, and every `url`, that leads to no page or to nothing on it.

    A page *written* by hand takes the place of the one of *pages* that has its source.
    """
    made, readers = list(pages), list(editions)
    shelves = [
        _Shelf(code, [page for page in made if page.language == code], written)
        for code in (edition.language.code for edition in readers)
    ]
    for trail, address, chosen in _addresses(readers):
        faults: dict[Fault, list[str]] = {}
        for shelf in shelves:
            if shelf.language in chosen and (fault := shelf.fault(address)):
                faults.setdefault(fault, []).append(shelf.language)
        for (code, facts), languages in faults.items():
            told = {**dict(facts), "languages": ", ".join(languages)}
            yield Finding(code, trail, told, Severity.WARNING, within=address)


def missing(findings: Iterable[Finding]) -> frozenset[PurePosixPath]:
    """The sources of the pages that there would be if all links in *findings* led to one."""
    return frozenset(
        PurePosixPath(_source(language, found.facts["page"]))
        for found in findings
        for language in found.facts["languages"].split(", ")
    )


def _addresses(editions: list[Edition]) -> Iterator[tuple[Trail, str, set[str]]]:
    """Where each link leads, the trail of its text, and the languages that are shown it."""
    for trail, part in editions[0].programme.walk():
        if not isinstance(part, Text):
            if url := getattr(part, "url", None):
                yield (*trail, "url"), url, {edition.language.code for edition in editions}
            continue
        shown: dict[str, set[str]] = {}
        for edition in editions:
            code = ANY if ANY in part.root else edition.choose(part)[1]
            shown.setdefault(code, set()).add(edition.language.code)
        for code, languages in shown.items():
            for address in prose.links(part.root[code]):
                yield (*trail, code) if code else trail, address, languages


@dataclass(frozen=True)
class _Shelf:
    """The pages of the guide in one language."""

    language: str
    made: list[Page]
    written: ByHand

    @cached_property
    def pages(self) -> dict[str, Anchors | None]:
        """What stands on each, by its source."""
        found: dict[str, Anchors | None] = {page.path.as_posix(): _on(page) for page in self.made}
        by_hand = {path.as_posix(): anchors for path, anchors in self.written.items()}
        return found | {path: on for path, on in by_hand.items() if path.startswith(self._root)}

    @cached_property
    def _things(self) -> dict[str, str]:
        """Whatever can be linked on a page that is made, and the first page it stands on."""
        pages = reversed(self.made)
        return {one: self._named(page.path.as_posix()) for page in pages for one in _on(page)()}

    @cached_property
    def _addresses(self) -> frozenset[str]:
        """What leads from home to a page of its own accord, in the words that addresses are in."""
        own = {page.name: page.address.as_posix() for page in self.made}
        return frozenset(relpath(there, own[HOME]) for there in own.values())

    @property
    def _root(self) -> str:
        return f"{self.language}/"

    def _named(self, source: str) -> str:
        return source.removeprefix(self._root)

    def fault(self, address: str) -> Fault | None:
        """What is wrong with a link to *address*, if that is in the guide and anything is."""
        page, _, anchor = address.partition("#")
        if not page:
            return self._thing_missing(anchor)
        if (
            ":" in page
            or page.startswith("//")
            or not (page.endswith(".md") or self._looks_like_a_page(page))
        ):
            return None
        source = _source(self.language, page)
        if source not in self.pages:
            return self._page_missing(page)
        on = self.pages[source]
        if not anchor or on is None or anchor in (there := on()):
            return None
        return self._anchor_missing(page, anchor, there)

    def _looks_like_a_page(self, page: str) -> bool:
        """Whether it is the name of a page without its ending, and no address of one."""
        bare = PurePosixPath(page).suffix == "" and page[0] not in "./?"
        return bare and normpath(page) not in self._addresses

    def _page_missing(self, page: str) -> Fault:
        known = sorted(map(self._named, self.pages))
        name = self._named(_source(self.language, page)).removesuffix(".md")
        match = nearest(name, [one.removesuffix(".md") for one in known])
        closest = f"{match}.md" if match else ""
        facts = [("page", page), ("closest", closest), ("known", listed(page, known))]
        return f"link_page{_near(closest)}", tuple(facts)

    def _anchor_missing(self, page: str, anchor: str, there: frozenset[str]) -> Fault:
        at = self._things.get(anchor)
        match = nearest(anchor, sorted(there))
        closest = f"{at}#{anchor}" if at else f"{page}#{match}" if match else ""
        facts = [("page", page), ("anchor", anchor), ("closest", closest)]
        return f"link_anchor{_near(closest)}", tuple(facts)

    def _thing_missing(self, anchor: str) -> Fault | None:
        if not anchor or anchor in self._things:
            return None
        match = nearest(anchor, sorted(self._things))
        facts = [("page", ""), ("anchor", anchor), ("closest", f"#{match}" if match else "")]
        return f"link_thing{_near(match)}", tuple(facts)


def _source(language: str, page: str) -> str:
    """The source of what a text calls *page*, from the folder of its language."""
    return normpath(PurePosixPath(language, page))


def _on(page: Page) -> Anchors:
    return lambda: frozenset(html or markdown for html, markdown in _ANCHOR.findall(page.content))


def _near(closest: str) -> str:
    return "_near" if closest else ""
