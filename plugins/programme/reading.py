"""From a file to a Programme, or to every problem in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from .messages import told_in
from .model import Programme
from .problems import Place, Problem, ProblemsError, Severity
from .rules import ADVICE, RULES, UNTRANSLATED, Draft, Finding
from .salvage import Salvaged, salvage
from .shape import shape_problem
from .source import LARGEST, Source, load

_LANGUAGES_SEEN: Final = re.compile(r"""\blanguages:([\s\[-]*["']?\w+(?:[^\n:]*))""")


@dataclass(frozen=True)
class Reading:
    """A programme that can become a guide, and what its author should still know."""

    programme: Programme
    warnings: tuple[Problem, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Every picture and font the programme names, by the path it is named by."""
    source: Source = field(default_factory=partial(Source, "", None, {}, {}), kw_only=True)
    """Where everything was written; nowhere, if it was made by a program."""


def read(
    path: Path,
    *,
    overrides: tuple[Path, ...] = (),
    strict: bool = False,
    today: date | None = None,
    name: str | None = None,
) -> Reading:
    """Read and check the programme at *path*; in problems the file is called *name*.

    With *strict*, a text missing in a language is an error. Of a guide to be published
    *today*, what is no fault of it but should be known before is told too.

    Raises:
        ProblemsError: with every problem, warnings too, if there is any error.
    """
    source = load(path, name)
    salvaged = _salvaged(source)
    problems = [
        *source.warnings,
        *(shape_problem(detail, source) for detail in salvaged.refused),
    ]
    if salvaged.programme is None:
        raise ProblemsError(problems)
    programme = salvaged.programme
    draft = Draft(programme, path.parent, overrides, today, salvaged.lost.keys())
    rules = (*RULES, *ADVICE) if today else RULES
    findings = (found for rule in rules for found in rule(draft))
    problems += (
        located(found, source, strict=strict)
        for found in findings
        if not (salvaged.lost and _may_follow(found, salvaged))
    )
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsError(problems)
    named = (*programme.logos(), *programme.fonts())
    pictures = {one: (path.parent / one).read_bytes() for _trail, one in named}
    return Reading(programme, tuple(problems), pictures, source=source)


def language_of(path: Path) -> str:
    """The language to tell problems in: the programme's first that there are sentences in.

    It is found even in a file that is full of problems.
    """
    return told_in(_languages(path))


def first_language(path: Path) -> str | None:
    """What the file names as its first language, if it can be seen."""
    return next(iter(_languages(path)), None)


def _languages(path: Path) -> list[str]:
    """What the file names as its languages, however it is written."""
    try:
        data = load(path).data
    except ProblemsError:
        return _languages_seen(path)
    profile = data.get("programme") if isinstance(data, dict) else None
    written = profile.get("languages") if isinstance(profile, dict) else None
    listed = written if isinstance(written, list) else [written]
    return [code for one in listed if isinstance(one, str) for code in re.split(r"[\s,]+", one)]


def _languages_seen(path: Path) -> list[str]:
    """The same in a file that is no YAML, as somebody would find it who looks for the word."""
    if not path.is_file():
        return []
    with path.open("rb") as file:
        seen = _LANGUAGES_SEEN.search(file.read(LARGEST).decode("utf-8", errors="replace"))
    return re.findall(r"\w+", seen[1]) if seen else []


def _salvaged(source: Source) -> Salvaged:
    data = {} if source.data is None else source.data
    if not isinstance(data, dict):
        raise ProblemsError([Problem("file_not_keys", source.value(()))])
    return salvage(data)


def _may_follow(found: Finding, salvaged: Salvaged) -> bool:
    """Whether *found* may only be so because something was lost; what is no error can wait."""
    is_error = found.severity is Severity.ERROR
    return not is_error or salvaged.touches(found.trail, found.facts.get("id", ""))


def traced(
    problems: Iterable[Problem], written: Callable[[str], Iterable[Place]]
) -> Iterator[Problem]:
    """The same *problems*; of a character that no font has, at each place where it is *written*."""
    for problem in problems:
        is_character = problem.code == "glyph_missing"
        places = sorted(set(written(problem.facts["character"]))) if is_character else []
        for place in places or [problem.place]:
            yield replace(problem, place=place)


def located(found: Finding, source: Source, *, strict: bool = False) -> Problem:
    """The problem of *found*, with its place in *source*."""
    severity = found.severity
    if strict and found.code in UNTRANSLATED:
        severity = Severity.ERROR
    return Problem(found.code, _place_of(found, source), found.facts, severity)


def _place_of(found: Finding, source: Source) -> Place:
    if found.within:
        return source.within(found.trail, found.within)
    return source.key(found.trail) if found.by_key else source.value(found.trail)
