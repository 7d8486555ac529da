"""Problems in what an author wrote: each a code, a place and facts.

A problem is data. The sentence a person reads is chosen only when it is printed
(`Problem.say`), from ``messages/<language>.yml``, keyed by the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Whether a guide can still be made."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A position in a text file; line and column count from 1.

    Or an option of a command, ``--starts``, in which there are no lines.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        is_option = self.file.startswith("--")
        return self.file if is_option else f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """Something the author should know: *code* names the sentence, *facts* fill it."""

    code: str
    place: Place
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    severity: Severity = Severity.ERROR


class ProblemsError(Exception):
    """A file that cannot become a guide; carries every problem, not the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place}: {p.code} {dict(p.facts)}" for p in self.problems))
