"""What was found in a file, and what of it was not understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..problems import Place, Problem, ProblemsError, Severity

Value: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""A word, several of them, or a text by its languages."""
Found: TypeAlias = Mapping[str, Value]
"""An event: its keys, and what is written under each."""


@dataclass(frozen=True)
class Imported:
    """The events of a file, in its order, and what its reader should know of them."""

    events: tuple[Found, ...]
    problems: tuple[Problem, ...]


@dataclass
class Doubts:
    """What was not understood, so far."""

    file: str
    told: list[Problem] = field(default_factory=list[Problem])

    def tell(self, code: str, row: int = 1, column: int = 1, **facts: str) -> None:
        """Note a doubt; the event is read all the same."""
        place = Place(self.file, row, column)
        self.told.append(Problem(code, place, facts, Severity.WARNING))

    def refuse(self, code: str, row: int = 1, **facts: str) -> ProblemsError:
        """What stops the reading."""
        return ProblemsError([*self.told, Problem(code, Place(self.file, row), facts)])
