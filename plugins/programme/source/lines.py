"""How far lines of YAML are moved in, and which of them later lines may belong with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_ITEM: Final = re.compile(r" *(?:- +)+")


def indent(line: str) -> int:
    """How many spaces and tabs *line* begins with."""
    return len(line) - len(line.lstrip(" \t"))


def above(lines: Sequence[str], line: int) -> int:
    """The nearest line above that has anything on it but a comment; *line* itself if none has."""
    return max((number for number, _line in _written(lines[:line])), default=line)


def steps(lines: Sequence[str]) -> list[int]:
    """The columns where a line after *lines* may begin, smallest first."""
    found: list[int] = []
    for _number, line in _written(lines):
        begins, item = indent(line), _ITEM.match(line)
        found = [*(column for column in found if column < begins), begins]
        found += [item.end()] if item else []
    return found


def hyphens(lines: Sequence[str]) -> dict[int, int]:
    """The columns of the hyphens of lists still open after *lines*, each with its last line."""
    found: dict[int, int] = {}
    for number, line in _written(lines):
        begins = indent(line)
        found = {column: at for column, at in found.items() if column < begins}
        if _ITEM.match(line):
            found[begins] = number
    return found


def _written(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        if line.split("#", maxsplit=1)[0].strip():
            yield number, line
