"""Where new guides begin: whole programmes in Finnish, Swedish and English, shipped as data.

Each is a programme.yml of its own, found by where it lies. Its texts are written as lines of their
own for each language, and its notes to the author as ``# fi: …`` and ``# en: …``: `project` keeps
those of a new guide's languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ..model import Programme
from ..source import Source, load

HERE: Final = Path(__file__).parent
NAMES: Final = tuple(sorted(path.stem for path in HERE.glob("*.yml")))
LANGUAGES: Final[tuple[str, ...]] = ("fi", "sv", "en")
"""What every starter is written in."""
DEFAULT: Final = "mentoring"


@dataclass(frozen=True)
class Starter:
    """One of them: as it is written, and what that says."""

    name: str
    source: Source
    programme: Programme


@cache
def starter(name: str) -> Starter:
    """The starter called *name*, one of `NAMES`."""
    source = load(HERE / f"{name}.yml")
    return Starter(name, source, Programme.model_validate(source.data))
