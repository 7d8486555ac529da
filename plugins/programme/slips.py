"""What usually causes YAML's own complaints: the slip to tell an author of, and where it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_COLON_IN_TEXT: Final = re.compile(r"^\s*(?:- )?[\w-]+:\s+[^\"'|>].*:(?:\s|$)")
_TEXT: Final = re.compile(r"^\s*(?:- )?[\w-]+:\s+[^\s\"'|>&*!#\[{]")
_KEY: Final = re.compile(r"^\s*[\w-]+:(?:\s|$)")
_INDENT: Final = ("block", "document start", "mapping values are not allowed")
_OPENERS: Final = frozenset("@`%&*!|>[]{},")


@dataclass(frozen=True)
class Slip:
    """The code of a problem, the line (from 0) it is told on, and its facts."""

    code: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict[str, str])


def slip(lines: Sequence[str], line: int, column: int, said: str) -> Slip:
    """Name the likely slip where YAML *said* so of a *line* and *column*, both from 0."""
    here = lines[line]
    above = _above(lines, line)
    mapping = "mapping values are not allowed" in said
    looks_like = {
        "yaml_too_deep": "nesting depth" in said,
        "yaml_tab": "\t" in here[: max(column, _indent(here)) + 1],
        "yaml_open_quote": "quoted scalar" in said,
        "yaml_text_above": mapping and _is_below_text(lines, line, above),
        "yaml_colon": mapping and _COLON_IN_TEXT.match(here),
        "yaml_first_character": "start any token" in said or here[column : column + 1] in _OPENERS,
        "yaml_no_colon": "could not find expected ':'" in said,
        "yaml_indent": any(sign in said for sign in _INDENT),
    }
    code = next((code for code, does in looks_like.items() if does), "yaml_syntax")
    if code == "yaml_text_above":
        return Slip(code, above)
    if code == "yaml_indent" and (steps := _steps(lines[:line], _indent(here))):
        return Slip("yaml_indent_steps", line, {"found": str(_indent(here)), "steps": steps})
    return Slip(code, max(line - 1, 0) if code == "yaml_no_colon" else line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _above(lines: Sequence[str], line: int) -> int:
    """The nearest line above that has anything on it but a comment; *line* itself if none has."""
    written = (at for at in range(line - 1, -1, -1) if lines[at].split("#")[0].strip())
    return next(written, line)


def _is_below_text(lines: Sequence[str], line: int, above: int) -> bool:
    """Whether a key stands below a text as if it were inside it."""
    deeper = _indent(lines[line]) > _indent(lines[above])
    return bool(deeper and _KEY.match(lines[line]) and _TEXT.match(lines[above]))


def _steps(above: Sequence[str], found: int) -> str:
    """How many spaces the lines begin with that this could belong to; "" if it is one of them."""
    open_ones: list[int] = []
    for line in above:
        if line.split("#")[0].strip():
            open_ones = [*(one for one in open_ones if one < _indent(line)), _indent(line)]
    return "" if found in open_ones else ", ".join(map(str, open_ones))
