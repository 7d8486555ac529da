"""Items added to a list of programme.yml; every other byte of it stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .source import Source

_INDENT: Final = "  "


class NowhereError(Exception):
    """There is no place for an item: the list does not have each on lines of its own."""


def inserted(text: str, source: Source, section: str, items: Iterable[str]) -> str:
    """The *text*, which is *source*'s, with the lines of *items* as the last of *section*.

    Raises:
        NowhereError: the items that are in the section are written in brackets.
    """
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if (section,) in source.keys:
        dash = _dash(lines, source, section)
        at = _end_of(lines, source, section)
        new = [dash + line if line else "" for line in items]
    else:
        at = _end_of(lines, source, "programme")
        new = ["", f"{section}:", *(_INDENT + line for line in items)]
    head = lines[:at]
    if head and not head[-1].endswith(("\n", "\r")):
        head[-1] += end
    return "".join([*head, *(line + end for line in new), *lines[at:]])


def _dash(lines: list[str], source: Source, section: str) -> str:
    """The blanks before the hyphen of each item."""
    first = source.values.get((section, 0))
    if first is None:
        return _opened(lines, source, section) + _INDENT
    found = re.match(r"( *)- ", lines[first.line - 1])
    if found is None:
        raise NowhereError
    return found[1]


def _opened(lines: list[str], source: Source, section: str) -> str:
    """The blanks before the key of an empty *section*, which loses its brackets if it has any."""
    key, value = source.key((section,)), source.value((section,))
    line = lines[value.line - 1]
    blanks, named, after = (
        line[: key.column - 1],
        line[key.column - 1 : value.column - 1],
        line[value.column - 1 :],
    )
    brackets = re.match(r"\[ *\]|(?!\[)", after)
    if blanks.strip() or brackets is None:
        raise NowhereError
    if brackets[0]:
        lines[value.line - 1] = blanks + named.rstrip() + after[brackets.end() :]
    return blanks


def _end_of(lines: list[str], source: Source, section: str) -> int:
    """The number of lines up to the end of *section*, without the notes before the next one."""
    starts = source.keys[section,].line
    after = [place.line - 1 for trail, place in source.keys.items() if len(trail) == 1]
    end = min((line for line in after if line >= starts), default=len(lines))
    while not lines[end - 1].strip() or lines[end - 1].startswith("#"):
        end -= 1
    return end
