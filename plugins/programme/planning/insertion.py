"""A run written into programme.yml; every other byte of it stays as it was."""

from __future__ import annotations

import json
import re
from typing import Final

from ..model import Run
from ..source import Source
from ..when import write

_PLAIN: Final = re.compile(r"[^\W\d_][\w ]*")
"""What YAML takes for a text without quotes."""
_INDENT: Final = "  "


class NowhereError(Exception):
    """There is no place for a run: ``runs`` is not a list with its items on lines of their own."""


def inserted(text: str, source: Source, run: Run) -> str:
    """The *text*, which is *source*'s, with *run* as the last of its runs.

    Raises:
        NowhereError: the runs are written in brackets.
    """
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if ("runs",) in source.keys:
        dash = _dash(lines, source)
        at = _end_of(lines, source, "runs")
        new = [dash + line if line else "" for line in _lines(run)]
    else:
        at = _end_of(lines, source, "programme")
        new = ["", "runs:", *(_INDENT + line for line in _lines(run))]
    head = lines[:at]
    if head and not head[-1].endswith(("\n", "\r")):
        head[-1] += end
    return "".join([*head, *(line + end for line in new), *lines[at:]])


def _lines(run: Run) -> list[str]:
    titles = [f"    {code}: {_scalar(said)}" for code, said in run.title.root.items()]
    ends = [f"  ends: {write(run.ends)}"] if run.ends else []
    starts = [f"  starts: {write(run.starts)}"] if run.starts else []
    return [f"- id: {run.id}", "  title:", *titles, *starts, *ends, "  status: planned"]


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _dash(lines: list[str], source: Source) -> str:
    """The blanks before the hyphen of each run."""
    first = source.values.get(("runs", 0))
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
