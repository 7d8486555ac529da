"""The file of a page written by hand: its front matter, and where what is wrong in it stands."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final

from mkdocs.utils.meta import get_data

from ...addresses import inside
from ...problems import Place, Problem, Severity

_NAMELESS: Final = re.compile(r"(?<!`)!\[\s*\]\(")
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_TITLE: Final = re.compile(r"^#\s+(.+?)\s*(?:\{.*\})?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Manuscript:
    """The file of a page, in one language."""

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
            place = self.place("address:", root)
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

    def place(self, text: str, root: Path) -> Place:
        """Where *text* is written first; its beginning, where it is written otherwise."""
        return next(self.places(text, root), Place(self.file(root)))

    def places(self, text: str, root: Path) -> Iterator[Place]:
        """The place of *text* on every line that has it, its file named from *root*."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if text in line:
                yield Place(self.file(root), number, line.index(text) + 1)

    def warnings(self, root: Path) -> Iterator[Problem]:
        """What is wrong with it as it is written, its file named from *root*."""
        if not isinstance(self.order, int | None):
            facts = {"value": str(self.order)}
            yield Problem("order_number", self.place("order:", root), facts, Severity.WARNING)
        for place in self._nameless_pictures(root):
            yield Problem("picture_without_text", place, {}, Severity.WARNING)

    def _nameless_pictures(self, root: Path) -> Iterator[Place]:
        """Where a picture is that says nothing to who cannot see it."""
        in_code = False
        for number, line in enumerate(self.text.splitlines(), 1):
            in_code ^= _FENCE.match(line) is not None
            for found in () if in_code else _NAMELESS.finditer(line):
                yield Place(self.file(root), number, found.start() + 1)

    def file(self, root: Path) -> str:
        """What it is called from *root*."""
        return Path(os.path.relpath(self.path, root)).as_posix()
