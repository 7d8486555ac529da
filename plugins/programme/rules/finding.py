"""What a rule yields, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

from ..model import Part, Programme, Text, Trail
from ..problems import Severity
from ..schedule import Schedule, schedules
from ..when import When

_DATED: Final = {"runs", "phases", "events", "tasks", "surveys", "messages"}
"""What has dates, and what dates hang on."""


@dataclass(frozen=True)
class Finding:
    """A problem that still has a trail in the data instead of a place in the file."""

    code: str
    trail: Trail
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    severity: Severity = Severity.ERROR
    by_key: bool = False
    """Whether the key is what is wrong, not the value."""
    within: str = ""
    """What of the value is wrong, where it is not all of it."""


@dataclass(frozen=True)
class Draft:
    """A programme of the right shape, not yet checked, and the folder it lies in."""

    programme: Programme
    folder: Path
    overrides: tuple[Path, ...] = ()
    today: date | None = None
    """The day it is to be published, where advice is asked for."""
    lost: Collection[Trail] = ()
    """Where something was written that could not be understood."""

    @property
    def dated(self) -> bool:
        """Whether every date is known that was written."""
        return not any(trail[0] in _DATED for trail in self.lost)

    @cached_property
    def everything(self) -> tuple[tuple[Trail, Part | Text], ...]:
        """Every part and every text with its trail, walked once: each rule goes the whole way."""
        return tuple(self.programme.walk())

    @cached_property
    def plans(self) -> tuple[Schedule, ...]:
        """The schedule of each run; of a programme without runs its plan.

        Where some dates could not be read there is none: others may hang on them.
        """
        runs = self.programme.runs or (None,)
        return tuple(schedules(self.programme, runs if self.dated else ()))

    @cached_property
    def dates(self) -> tuple[tuple[Trail, Part, When], ...]:
        """Every date, where it was written, and the part it is of."""
        return tuple(
            ((*trail, field), part, value)
            for trail, part in self.everything
            for field in ("when", "was", "starts", "ends")
            if isinstance(part, Part) and (value := getattr(part, field, None)) is not None
        )


Rule: TypeAlias = Callable[[Draft], Iterator[Finding]]
RULES: Final[list[Rule]] = []
ADVICE: Final[list[Rule]] = []


def rule(find: Rule) -> Rule:
    """Register *find*, which finds what is wrong in a guide; its name says what must hold."""
    RULES.append(find)
    return find


def advice(find: Rule) -> Rule:
    """Register *find*, which finds what is no fault of a guide, but known better before it is out.

    Only a check asks it, no build.
    """
    ADVICE.append(find)
    return find
