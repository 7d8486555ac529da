"""YAML text as plain data that remembers where everything stood: the only YAML parser.

YAML 1.1 guesses types: ``12:30`` becomes 750, the language ``no`` becomes False, ``1.10``
becomes 1.1. Here every scalar stays the text its author typed; the model says what it means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..problems import Place, Problem, ProblemsError, Severity
from .plain import DEEPEST, Plain, Trail, read
from .slips import CURLY

__all__ = ["CURLY", "DEEPEST", "LARGEST", "Plain", "Source", "Trail", "load", "parse"]

LARGEST: Final = 5_000_000
"""Bytes. A programme of a thousand events is a tenth of this."""


@dataclass(frozen=True)
class Source:
    """A parsed file: its data, and where each value and each key of it stood."""

    file: str
    data: Plain
    values: dict[Trail, Place]
    keys: dict[Trail, Place]
    text: str = ""
    warnings: tuple[Problem, ...] = ()
    """What was not read, though it is likely to be meant."""

    def written(self, character: str) -> Iterator[Place]:
        """Find every value that *character* is written in, and where in it."""
        for trail, value in _texts(self.data, ()):
            if character in unicodedata.normalize("NFC", value):
                yield self._after(self.values[trail], re.compile(re.escape(character)))

    def _after(self, place: Place, sought: re.Pattern[str]) -> Place:
        """Where *sought* comes next from *place* on; if it is written otherwise, *place*."""
        for number, line in enumerate(self.text.splitlines()[place.line - 1 :], place.line):
            found = sought.search(line, place.column - 1 if number == place.line else 0)
            if found:
                return Place(place.file, number, found.start() + 1)
        return place

    def within(self, trail: Trail, address: str) -> Place:
        """Find where *address*, and none that is longer, stands in the value at *trail*."""
        sought = re.compile(rf"(?<![\w./#-]){re.escape(address)}(?![\w./#-])")
        value = dict(_texts(self.data, ())).get(trail, "")
        return self._after(self.value(trail), sought) if sought.search(value) else self.value(trail)

    def value(self, trail: Sequence[str | int]) -> Place:
        """Find where the value at *trail* began, or its nearest ancestor that was written."""
        return _nearest(self.values, trail)

    def key(self, trail: Sequence[str | int]) -> Place:
        """Find where the key of *trail* stood; a list item's is where the item began."""
        at = tuple(trail)
        return self.keys[at] if at in self.keys else self.value(at)


def _texts(data: Plain, trail: Trail) -> Iterator[tuple[Trail, str]]:
    """Every text in *data*, with the way to it."""
    if isinstance(data, str):
        yield trail, data
    pairs = enumerate(data) if isinstance(data, list) else ()
    for key, value in data.items() if isinstance(data, dict) else pairs:
        yield from _texts(value, (*trail, key))


def _nearest(places: dict[Trail, Place], trail: Sequence[str | int]) -> Place:
    at = tuple(trail)
    while at not in places:
        at = at[:-1]
    return places[at]


def load(path: Path, name: str | None = None) -> Source:
    """Read the file at *path*; in problems it is called *name*.

    Raises:
        ProblemsError: it is missing, a folder, too large, not UTF-8, or not plain YAML.
    """
    file = name or path.as_posix()
    try:
        content = path.read_bytes()
    except OSError as error:
        code = {"FileNotFoundError": "file_missing", "IsADirectoryError": "file_is_folder"}
        raise _refusal(code.get(type(error).__name__, "file_unreadable"), Place(file)) from error
    if len(content) > LARGEST:
        raise _refusal("file_too_large", Place(file), megabytes=str(LARGEST // 1_000_000))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = error.start - before.rfind(b"\n")
        raise _refusal("file_not_utf8", Place(file, before.count(b"\n") + 1, column)) from error
    return parse(text, file)


def _refusal(code: str, place: Place, **facts: str) -> ProblemsError:
    return ProblemsError([Problem(code, place, facts)])


def parse(text: str, file: str) -> Source:
    """Read *text* as plain data.

    Raises:
        ProblemsError: with every problem YAML lets one see before it gives up.
    """
    found = read(text, file)
    if any(problem.severity is Severity.ERROR for problem in found.problems):
        raise ProblemsError(found.problems)
    return Source(file, found.data, found.values, found.keys, text, found.problems)
