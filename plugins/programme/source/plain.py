"""YAML's events as plain data, and what an author should be told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol, TypeAlias

import yaml

from ..problems import Place, Problem, Severity
from .slips import COLOUR, CUT, HARD_SPACES, MOST, Complaint, slips

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Trail: TypeAlias = tuple[str | int, ...]
"""The way to a value from the root of the data: keys and positions."""

DEEPEST: Final = 50
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Read(NamedTuple):
    """What was in a text, where each value and each key of it stood, and what is wrong."""

    data: Plain
    values: dict[Trail, Place]
    keys: dict[Trail, Place]
    problems: tuple[Problem, ...]


def read(text: str, file: str) -> Read:
    """Read *text* as plain data; in problems it is called *file*."""
    reader = _Reader(file, text)
    return Read(reader.read(), reader.values, reader.keys, tuple(reader.problems))


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
        for mark in _marks(event):
            self.refuse(f"yaml_{mark}", place)
        if isinstance(event, yaml.ScalarEvent):
            return self.spelled(event) if event.style else self.plain(event)
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

    def plain(self, event: yaml.ScalarEvent) -> str | None:
        """A value without quotes; what follows # is no part of it, be it meant so or not."""
        end = _mark(event, at_end=True)
        cut = CUT.match(self.text, end.index)
        if cut and (event.value or not COLOUR.match(self.text, end.index)):
            place = Place(self.file, end.line + 1, end.column + 1 + cut.start(1) - end.index)
            facts = {"rest": cut[1].rstrip()[:MOST]}
            self.problems.append(Problem("yaml_comment", place, facts, Severity.WARNING))
        return str(event.value) or None

    def items(self, events: Iterator[yaml.Event], trail: Trail) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            here = (*trail, len(items))
            item = self.node(event, events, here)
            if isinstance(event, yaml.ScalarEvent) and item is None and not _marks(event):
                self.nothing(event, "yaml_empty_item")
            items.append(item)
        return items

    def pairs(self, events: Iterator[yaml.Event], trail: Trail) -> dict[str, Plain]:
        pairs: dict[str, Plain] = {}
        again: list[tuple[str, Place]] = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name = self.name(event, events, trail)
            here = (*trail, name)
            if name in pairs:
                again.append((name, self.place(event)))
                self.node(next(events), events, (*trail, f"{name} again"))
                continue
            self.keys[here] = self.place(event)
            value = next(events)
            pairs[name] = self.node(value, events, here)
            if pairs[name] is None:
                self.nothing(value)
        self.twice(again, trail)
        return pairs

    def twice(self, again: list[tuple[str, Place]], trail: Trail) -> None:
        """Tell of names that were set *again*; if it is a whole item of a list, of that."""
        names = list(dict.fromkeys(name for name, _place in again))
        in_list = bool(trail) and isinstance(trail[-1], int)
        if in_list and ("id" in names or len(names) > 1):
            facts = {"names": ", ".join(names), "name": names[0]}
            self.refuse("yaml_no_hyphen", again[0][1], **facts, line=str(self.values[trail].line))
            return
        for name, place in again:
            self.refuse("yaml_twice", place, name=name, line=str(self.keys[*trail, name].line))

    def nothing(self, event: yaml.Event, code: str | None = None) -> None:
        """Tell with *code* of a value that is not there, or of the colour that is a comment."""
        colour = COLOUR.match(self.text, _mark(event).index)
        if colour:
            self.refuse("yaml_colour", self.place(event), colour=colour[1])
        elif code:
            self.refuse(code, self.place(event))

    def name(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value and not _marks(event):
            if event.value[0] in HARD_SPACES:
                self.refuse("yaml_hard_space", self.place(event))
            return self.spelled(event)
        self.refuse("yaml_odd_name", self.place(event))
        self.node(event, events, (*trail, "?"))
        return f"? {_mark(event).index}"

    def syntax(self, error: yaml.MarkedYAMLError) -> None:
        """YAML's own complaint, explained by what usually causes it."""
        said = " ".join(filter(None, (error.context, error.problem)))
        lines = self.text.splitlines() or [""]
        met = error.problem_mark or error.context_mark
        begun = error.context_mark or met
        complaint = Complaint(lines, said, *_spot(met, lines), _spot(begun, lines))
        errors = [one.place.line for one in self.problems if one.severity is Severity.ERROR]
        for slip in slips(complaint):
            place = Place(self.file, slip.line + 1, slip.column + 1)
            if place.line not in errors:
                facts = {"said": error.problem or "", "deepest": str(DEEPEST), **slip.facts}
                self.problems = [one for one in self.problems if one.place != place]
                self.refuse(slip.code, place, **facts)


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


class _Mark(Protocol):
    """Where an event began, from 0: PyYAML has two classes for it, in Python and in C."""

    index: int
    line: int
    column: int


def _mark(event: yaml.Event, *, at_end: bool = False) -> _Mark:
    mark = event.end_mark if at_end else event.start_mark
    assert mark is not None  # noqa: S101 -- only events made by hand have none
    return mark


def _marks(event: yaml.Event) -> list[str]:
    """What is written before the value of *event* that is none of it."""
    return [mark for mark in ("anchor", "tag") if getattr(event, mark, None) is not None]


def _name(character: re.Match[str]) -> str:
    return f"U+{ord(character.group()):04X}"


def _position(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")


def _spot(mark: _Mark | None, lines: list[str]) -> tuple[int, int]:
    """The line and column of *mark* from 0; what ends after the last line is on it."""
    return (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
