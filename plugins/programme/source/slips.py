"""What usually causes YAML's own complaints: the slip to tell an author of, and where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from .lines import above, hyphens, indent, steps

COLOUR: Final = re.compile(r"[ \t]*(#[0-9A-Fa-f]{6})\b")
CUT: Final = re.compile(r"[ \t]*(?<=[\s,\[{])(#[^\s#!].*)")
"""What was left out as a comment but is no note: those have a space after the #."""
HARD_SPACES: Final = "\u00a0\u2007\u2009\u200a\u200b\u202f\u3000\ufeff"
"""Characters that look like a space, or like nothing, and are none to YAML."""
CURLY: Final = "[\u2018-\u201f\u00ab\u00bb]"
"""Quotation marks of texts, which are none to YAML."""

MOST: Final = 40
"""Characters of a line that a sentence repeats."""

_VALUE: Final = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<value>\S.*)")
_QUOTED: Final = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*""")
_COLON_IN_TEXT: Final = re.compile(r"\s*(?:- )?[\w-]+:\s+[^\"'|>].*:(?:\s|$)")
_TEXT: Final = re.compile(r"\s*(?:- )?([\w-]+):\s+[^\s|>&*!#\[{]")
_LANGUAGE: Final = re.compile(r"\s*(?:- )?(?!id|by)[a-z]{2}(?:-[A-Z]{2})?:(?:\s|$)")
_NO_SPACE: Final = re.compile(r"\s*(?:- )*([a-z]\w*):([^\s/:][^#]*)")
_HARD: Final = re.compile(rf" *(?:- +)*(?:[\w-]+:|-)?(?=[{HARD_SPACES}])")
_NAMED: Final = re.compile(r"\s*(?:- |[\w-]+:)")
_CONFLICT: Final = re.compile(r"<{7}(?: |$)")
_SIGNS: Final = re.compile(r"[&*!%@`|>?,\]}]|- ")
_INDENT: Final = ("block", "document start", "mapping values are not allowed")


@dataclass(frozen=True)
class Slip:
    """The code of a problem, where it is told, from 0, and its facts."""

    code: str
    line: int
    column: int = 0
    facts: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Complaint:
    """What YAML *said* of *lines*, and where: of what it met, and of what that belongs to.

    Lines and columns are from 0.
    """

    lines: Sequence[str]
    said: str
    line: int
    column: int
    begun: tuple[int, int]

    @cached_property
    def here(self) -> str:
        """The line that it is about."""
        return self.lines[self.line]

    @cached_property
    def before(self) -> str:
        """What stands on it before what YAML met."""
        return self.here[: self.column].rstrip()

    @cached_property
    def value(self) -> int:
        """The column where the value on the line begins; its end if it has none."""
        found = _VALUE.match(self.here)
        return found.start("value") if found else len(self.here)

    @cached_property
    def near(self) -> list[int]:
        """The lines on which the cause may be, the likeliest first."""
        lines = (self.begun[0], above(self.lines, self.line), self.line)
        no_colon = "could not find expected ':'" in self.said
        return list(dict.fromkeys(lines if no_colon else lines[1:]))

    def at(self, code: str, **facts: str) -> Slip:
        """The slip of that *code* where YAML stopped."""
        return Slip(code, self.line, self.column, facts)


def slips(complaint: Complaint) -> list[Slip]:
    """Name the likely slips; the same one may have been made several times."""
    found = (list(guess(complaint)) for guess in _GUESSES)
    return next(filter(None, found), [complaint.at("yaml_syntax")])


def _conflict(it: Complaint) -> Iterator[Slip]:
    for number, line in enumerate(it.lines):
        if _CONFLICT.match(line):
            yield Slip("yaml_conflict", number)


def _too_deep(it: Complaint) -> Iterator[Slip]:
    if "nesting depth" in it.said:
        yield it.at("yaml_too_deep")


def _tab(it: Complaint) -> Iterator[Slip]:
    if "\t" in it.here[: max(it.column, indent(it.here)) + 1]:
        yield it.at("yaml_tab")


def _hard_space(it: Complaint) -> Iterator[Slip]:
    if not any(_HARD.match(it.lines[number]) for number in it.near):
        return
    for number, line in enumerate(it.lines):
        found = _HARD.match(line)
        if found:
            yield Slip("yaml_hard_space", number, found.end())


def _in_brackets(it: Complaint) -> Iterator[Slip]:
    """A comment in brackets takes their end with it."""
    line, column = it.begun
    if "flow" not in it.said:
        return
    found = [
        Slip("yaml_colour", line, one.start(1), {"colour": one[1]})
        for one in re.finditer(rf"(?<=[\s,\[{{]){COLOUR.pattern}", it.lines[line])
        if one.start(1) > column
    ]
    yield from found or _cut(it.lines, line, column)


def _cut(lines: Sequence[str], line: int, column: int = 0) -> Iterator[Slip]:
    found = CUT.search(lines[line], column)
    if found and _VALUE.match(lines[line]):
        yield Slip("yaml_comment", line, found.start(1), {"rest": found[1][:MOST]})


def _text_cut(it: Complaint) -> Iterator[Slip]:
    """A comment amid a text of several lines ends it."""
    ended = it.begun[0] if "could not find expected ':'" in it.said else it.line
    if not _NAMED.match(it.lines[ended]):
        yield from _cut(it.lines, above(it.lines, ended))


def _backslash(it: Complaint) -> Iterator[Slip]:
    if "escape" in it.said or "hexdecimal" in it.said:
        yield it.at("yaml_backslash")


def _quotes(it: Complaint) -> Iterator[Slip]:
    """A quotation mark that is curly, is closed too late, or too early."""
    quoted = _QUOTED.match(it.here, it.value)
    if quoted and quoted.end() == it.column:
        yield it.at("yaml_after_quote", rest=it.here[it.column :].strip()[:MOST])
        return
    opened = _opened(it)
    if opened is None:
        return
    line, column = opened
    curly = re.compile(CURLY).search(it.lines[line], column)
    yield Slip("yaml_curly", line, curly.start()) if curly else Slip("yaml_open_quote", *opened)


def _opened(it: Complaint) -> tuple[int, int] | None:
    """Where the quotation mark is that opened a text which is closed too late, if at all."""
    if "quoted scalar" in it.said:
        return it.begun
    if re.match(CURLY, it.here[it.value :]) and it.column > it.value:
        return it.line, it.value
    for number in range(it.line - 1, -1, -1) if it.before.endswith(('"', "'")) else ():
        value = _VALUE.match(it.lines[number])
        at = value.start("value") if value else 0
        if it.lines[number][at : at + 1] == it.before[-1]:
            closed = _QUOTED.match(it.lines[number], at)
            return None if closed else (number, at)
    return None


def _sign(it: Complaint) -> Iterator[Slip]:
    """A text that begins with a sign of YAML's own."""
    if "start any token" in it.said or "alphabetic" in it.said:
        line, column = it.begun
        yield Slip("yaml_sign", line, column, {"sign": it.lines[line][column]})
        return
    value = it.here[it.value :]
    in_brackets = value[:1] in {"[", "{"} and it.before.endswith(("]", "}"))
    if it.column >= it.value and (in_brackets or _SIGNS.match(value)):
        yield Slip("yaml_sign", it.line, it.value, {"sign": value[0]})


def _brackets(it: Complaint) -> Iterator[Slip]:
    if "flow" in it.said:
        yield Slip("yaml_brackets", *it.begun)


def _no_space(it: Complaint) -> Iterator[Slip]:
    for number in it.near:
        found = _NO_SPACE.match(it.lines[number])
        if found:
            facts = {"name": found[1], "value": found[2].strip()[:MOST]}
            yield Slip("yaml_no_space", number, found.end(1), facts)
            return


def _text_above(it: Complaint) -> Iterator[Slip]:
    """Texts for languages stand below a text as if they were inside it."""
    number = above(it.lines, it.line)
    line = it.lines[number]
    below = indent(it.here) > indent(line) and _LANGUAGE.match(it.here)
    text = _TEXT.match(line)
    if below and text and not _LANGUAGE.match(line):
        yield Slip("yaml_text_above", number, text.end() - 1)


def _colon(it: Complaint) -> Iterator[Slip]:
    if "mapping values are not allowed" in it.said and _COLON_IN_TEXT.match(it.here):
        yield it.at("yaml_colon")


def _no_colon(it: Complaint) -> Iterator[Slip]:
    if "could not find expected ':'" in it.said:
        yield Slip("yaml_no_colon", *it.begun)


def _item(it: Complaint) -> Iterator[Slip]:
    """An item of a list that begins at another column than those above it."""
    found = indent(it.here)
    if not _is_indent(it) or not it.here.lstrip().startswith("- "):
        return
    items = hyphens(it.lines[: it.line])
    if items and found not in items:
        nearest = min(items, key=lambda at: abs(at - found))
        facts = {"found": str(found), "line": str(items[nearest] + 1), "other": str(nearest)}
        yield Slip("yaml_item", it.line, found, facts)


def _steps(it: Complaint) -> Iterator[Slip]:
    if not _is_indent(it):
        return
    found, known = indent(it.here), steps(it.lines[: it.line])
    if found in known:
        yield Slip("yaml_indent", it.line, found)
    else:
        facts = {"found": str(found), "steps": ", ".join(map(str, known))}
        yield Slip("yaml_indent_steps", it.line, found, facts)


def _is_indent(it: Complaint) -> bool:
    return any(sign in it.said for sign in _INDENT)


_Guess: TypeAlias = Callable[[Complaint], Iterator[Slip]]
_GUESSES: Final[tuple[_Guess, ...]] = (
    _conflict,
    _too_deep,
    _tab,
    _hard_space,
    _in_brackets,
    _text_cut,
    _backslash,
    _quotes,
    _sign,
    _brackets,
    _no_space,
    _text_above,
    _colon,
    _no_colon,
    _item,
    _steps,
)
