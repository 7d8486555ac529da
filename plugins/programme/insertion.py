"""Items added to a list of programme.yml; every other byte of it stays as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from .source import Source

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ]|-(?=\w))*|[0-9](?:[\w -]|:(?=[0-9]))*")
"""What YAML, and our reader of it, takes for a text without quotes."""
_INDENT: Final = "  "


class NowhereError(Exception):
    """There is no place for an item: the list does not have each on lines of its own."""


def inserted(text: str, source: Source, section: str, items: Iterable[str]) -> str:
    """The *text*, which is *source*'s, with the lines of *items* as the last of *section*.

    Raises:
        NowhereError: the section is written in brackets.
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


def scalar(text: str) -> str:
    """Write *text* as YAML reads it back: bare where that is safe, else in quotes."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _dash(lines: list[str], source: Source, section: str) -> str:
    """The blanks before the hyphen of each item."""
    first = source.values.get((section, 0))
    line = lines[first.line - 1] if first else ""
    found = re.match(r"( *)- ", line)
    if found is None:
        raise NowhereError
    return found[1]


def _end_of(lines: list[str], source: Source, section: str) -> int:
    """The number of lines up to the end of *section*, without the notes before the next one."""
    starts = source.keys[section,].line
    after = [place.line - 1 for trail, place in source.keys.items() if len(trail) == 1]
    end = min((line for line in after if line >= starts), default=len(lines))
    while not lines[end - 1].strip() or lines[end - 1].startswith("#"):
        end -= 1
    return end
