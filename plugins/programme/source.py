"""YAML text as plain data that remembers where everything stood: the only YAML parser.

YAML 1.1 guesses types: ``12:30`` becomes 750, the language ``no`` becomes False, ``1.10``
becomes 1.1. Here every scalar stays the text its author typed; the model says what it means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import yaml

from .problems import Place, Problem, ProblemsError
from .slips import slip

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Trail: TypeAlias = tuple[str | int, ...]
"""The way to a value from the root of the data: keys and positions."""

LARGEST: Final = 5_000_000
"""Bytes. A programme of a thousand events is a tenth of this."""
DEEPEST: Final = 50
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Source:
    """A parsed file: its data, and where each value and each key of it stood."""

    file: str
    data: Plain
    values: dict[Trail, Place]
    keys: dict[Trail, Place]
    text: str = ""

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
    reader = _Reader(file, text)
    data = reader.read()
    if reader.problems:
        raise ProblemsError(reader.problems)
    return Source(file, data, reader.values, reader.keys, text)


@dataclass
class _Reader:
    """One pass over YAML's events, no deeper than `DEEPEST`: no input can exhaust the stack."""

    file: str
    text: str
    problems: list[Problem] = field(default_factory=list[Problem])
    values: dict[Trail, Place] = field(default_factory=dict[Trail, Place])
    keys: dict[Trail, Place] = field(default_factory=dict[Trail, Place])

    def read(self) -> Plain:
        forbidden = _FORBIDDEN.search(self.text)
        if forbidden:
            line, column = _position(self.text, forbidden.start())
            character = _name(forbidden)
            self.refuse("yaml_character", Place(self.file, line, column), character=character)
            return None
        try:
            events = self.content(yaml.parse(self.text, Loader=_LOADER))
            first = next(events, None)
            data = None if first is None else self.node(first, events, ())
            next(events, None)  # a second document would show only now
        except yaml.MarkedYAMLError as error:
            self.syntax(error)
            data = None
        except _TooDeep as error:
            self.refuse("yaml_too_deep", error.place, said="", deepest=str(DEEPEST))
            data = None
        self.values.setdefault((), Place(self.file))
        return data

    def refuse(self, code: str, place: Place, **facts: str) -> None:
        self.problems.append(Problem(code, place, facts))

    def place(self, event: yaml.Event) -> Place:
        mark = _mark(event)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def content(self, events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
        """Only the events that carry content, of the first document only."""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse("yaml_second_document", self.place(event))
                    return
            elif isinstance(event, _CONTENT):
                yield event

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> Plain:
        place = self.place(event)
        self.values[trail] = place
        if len(trail) > DEEPEST:
            raise _TooDeep(place)
        if isinstance(event, yaml.AliasEvent):
            self.refuse("yaml_alias", place)
            return None
        if isinstance(event, yaml.NodeEvent) and _has_tag(event):
            self.refuse("yaml_tag", place)
        if isinstance(event, yaml.ScalarEvent):
            value = self.spelled(event)
            return None if value == "" and not event.style else value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(events, trail)
        return self.pairs(events, trail)

    def spelled(self, event: yaml.ScalarEvent) -> str:
        """The text of *event*, in which an escape may have made what no text can hold."""
        value = str(event.value)
        forbidden = _FORBIDDEN.search(value)
        if forbidden:
            self.refuse("yaml_escape", self.place(event), character=_name(forbidden))
        return value

    def items(self, events: Iterator[yaml.Event], trail: Trail) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            here = (*trail, len(items))
            item = self.node(event, events, here)
            if isinstance(event, yaml.ScalarEvent) and item is None:
                self.nothing(event, "yaml_empty_item")
            items.append(item)
        return items

    def pairs(self, events: Iterator[yaml.Event], trail: Trail) -> dict[str, Plain]:
        pairs: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name = self.name(event, events, trail)
            here = (*trail, name)
            if name in pairs:
                first = self.keys[here].line
                self.refuse("yaml_twice", self.place(event), name=name, line=str(first))
                self.node(next(events), events, (*trail, f"{name} again"))
                continue
            self.keys[here] = self.place(event)
            value = next(events)
            pairs[name] = self.node(value, events, here)
            if pairs[name] is None:
                self.nothing(value)
        return pairs

    def nothing(self, event: yaml.Event, code: str | None = None) -> None:
        """Tell with *code* of a value that is not there, or of the colour that is a comment."""
        colour = _COLOUR.match(self.text, _mark(event).index)
        if colour:
            self.refuse("yaml_colour", self.place(event), colour=colour[1])
        elif code:
            self.refuse(code, self.place(event))

    def name(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value and not _has_tag(event):
            return self.spelled(event)
        self.refuse("yaml_odd_name", self.place(event))
        self.node(event, events, (*trail, "?"))
        return f"? {_mark(event).index}"

    def syntax(self, error: yaml.MarkedYAMLError) -> None:
        """YAML's own complaint, explained by what usually causes it."""
        said = " ".join(filter(None, (error.context, error.problem)))
        opened = "quoted scalar" in said
        mark = (error.context_mark if opened else error.problem_mark) or error.context_mark
        lines = self.text.splitlines() or [""]
        line = min(mark.line if mark else 0, len(lines) - 1)
        column = mark.column if mark else 0
        found = slip(lines, line, column, said)
        place = Place(self.file, found.line + 1, column + 1 if found.line == line else 1)
        facts = {"said": error.problem or "", "deepest": str(DEEPEST), **found.facts}
        self.refuse(found.code, place, **facts)


class _TooDeep(Exception):  # noqa: N818 -- not an error to the caller: it ends the reading
    def __init__(self, place: Place) -> None:
        self.place = place


_CONTENT: Final = (
    yaml.NodeEvent,
    yaml.SequenceEndEvent,
    yaml.MappingEndEvent,
)
# What YAML 1.1 calls non-printable; lone surrogates, which UTF-8 cannot carry; and what Unicode
# keeps out of all texts, which `marking` therefore puts into them.
_FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_COLOUR: Final = re.compile(r"[ \t]*(#[0-9A-Fa-f]{6})\b")


class _Mark(Protocol):
    """Where an event began, from 0: PyYAML has two classes for it, in Python and in C."""

    index: int
    line: int
    column: int


def _mark(event: yaml.Event) -> _Mark:
    assert event.start_mark is not None  # noqa: S101 -- only events made by hand have none
    return event.start_mark


def _has_tag(event: yaml.NodeEvent) -> bool:
    return getattr(event, "tag", None) is not None


def _name(character: re.Match[str]) -> str:
    return f"U+{ord(character.group()):04X}"


def _position(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")
