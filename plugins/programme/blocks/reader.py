"""Walks a tree of HTML; who knows an element has registered for its tag."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from .tree import Element, Node

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
ReadBlock: TypeAlias = "Callable[[Element, Reader], list[Json]]"
ReadRun: TypeAlias = "Callable[[Element, Reader], list[Json]]"

BLOCKS: Final[dict[str, ReadBlock]] = {}
RUNS: Final[dict[str, ReadRun]] = {}
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


def block(*tags: str) -> Callable[[ReadBlock], ReadBlock]:
    """Register who reads the elements *tags* as blocks."""

    def register(read: ReadBlock) -> ReadBlock:
        BLOCKS.update(dict.fromkeys(tags, read))
        return read

    return register


def run(*tags: str) -> Callable[[ReadRun], ReadRun]:
    """Register who reads the elements *tags* as runs."""

    def register(read: ReadRun) -> ReadRun:
        RUNS.update(dict.fromkeys(tags, read))
        return read

    return register


@dataclass(frozen=True)
class Hooks:
    """What only the caller of `blocks` knows."""

    link: Callable[[str], str]
    picture: Callable[[str], str | None]
    published: Callable[[str], str]
    sentence: str


@dataclass
class Reader:
    """Reads one document, and remembers what was said in it."""

    hooks: Hooks
    notes: Mapping[str, Element]
    """The texts of footnotes by their ids."""
    below: int = 0
    levels: list[int] = field(default_factory=list[int])
    """The headings we are under, as they were written."""
    explained: set[str] = field(default_factory=set[str])
    """The abbreviations that were written out."""

    def blocks(self, children: Iterable[Node]) -> list[Json]:
        """Read *children* as blocks; text between blocks is a paragraph."""
        made: list[Json] = []
        loose: list[Node] = []
        for child in children:
            if isinstance(child, Element) and stands_alone(child):
                made += [*self._paragraph(loose), *self._block(child)]
                loose = []
            else:
                loose.append(child)
        return made + self._paragraph(loose)

    def runs(self, children: Iterable[Node]) -> list[Json]:
        """Read *children* as one line; space at its ends is gone."""
        return _trimmed(_joined(self._runs(children)))

    def inside(self, element: Element) -> list[Json]:
        """Read what is in *element* as blocks, in its own language if it names one."""
        return _passage(element, "blocks", self.blocks(element.children))

    def line(self, element: Element) -> list[Json]:
        """Read what is in *element* as one line, in its own language if it names one."""
        return _passage(element, "runs", self.runs(element.children))

    def loose(self, element: Element) -> list[Json]:
        """Read what is in *element* as runs amid a line, where space at the ends counts."""
        return _joined(self._runs(element.children))

    def level(self, written: int) -> int:
        """The level of the next heading: in order, whatever numbers were written."""
        while self.levels and self.levels[-1] >= written:
            self.levels.pop()
        self.levels.append(written)
        return self.below + len(self.levels)

    def _paragraph(self, loose: list[Node]) -> list[Json]:
        runs = self.runs(loose)
        return [{"kind": "paragraph", "runs": runs}] if runs else []

    def _block(self, element: Element) -> list[Json]:
        read = BLOCKS.get(element.tag)
        made = read(element, self) if read else self.blocks(element.children)
        return _passage(element, "blocks", made)

    def _runs(self, children: Iterable[Node]) -> Iterable[Json]:
        for child in children:
            if isinstance(child, str):
                yield _SPACE.sub(" ", child)
            else:
                read = RUNS.get(child.tag)
                made = read(child, self) if read else list(self._runs(child.children))
                yield from _passage(child, "runs", made)


def stands_alone(element: Element) -> bool:
    """Whether *element* is a block, or no more than a wrapping around one."""
    if element.tag in BLOCKS:
        return True
    if element.tag in RUNS and (element.tag != "a" or element.text.strip()):
        return False
    return any(map(stands_alone, element.elements))


def _passage(element: Element, what: str, made: list[Json]) -> list[Json]:
    language = element.attributes.get("lang", "")
    if not made or not _LANGUAGE.fullmatch(language):
        return made
    return [{"kind": "passage", "language": language, what: made}]


def _joined(runs: Iterable[Json]) -> list[Json]:
    """The *runs*, with neighbouring texts as one, and no space that would not be seen."""
    made: list[Json] = []
    for one in runs:
        if isinstance(one, str):
            before = made.pop() if made and isinstance(made[-1], str) else ""
            text = _SPACE.sub(" ", f"{before}{one}")
            made.append(text.lstrip(" ") if made and _is_break(made[-1]) else text)
        else:
            if _is_break(one) and made and isinstance(made[-1], str):
                made[-1] = made[-1].rstrip(" ")
            made.append(one)
    return [one for one in made if one != ""]


def _is_break(run: Json) -> bool:
    return isinstance(run, dict) and run["kind"] == "break"


def _trimmed(runs: list[Json]) -> list[Json]:
    if runs and isinstance(runs[0], str):
        runs[0] = runs[0].lstrip(" ")
    if runs and isinstance(runs[-1], str):
        runs[-1] = runs[-1].rstrip(" ")
    return [one for one in runs if one != ""]
