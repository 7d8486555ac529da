"""From a file to a Programme, or to every problem in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model import Part, Programme, Trail
from .problems import Place, Problem, ProblemsError, Severity
from .rules import ADVICE, RULES, Draft, Finding
from .source import LARGEST, Source, load

FALLBACK: Final = "en"
_LANGUAGES_TOLD: Final = ("fi", "en")
_LANGUAGES_SEEN: Final = re.compile(r"""\blanguages:([\s\[-]*["']?\w+(?:[^\n:]*))""")


@dataclass(frozen=True)
class Reading:
    """A programme that can become a guide, and what its author should still know."""

    programme: Programme
    warnings: tuple[Problem, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Every picture and font the programme names, by the path it is named by."""
    source: Source = field(kw_only=True)
    """Where everything was written."""


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
    programme = _shape(source)
    draft = Draft(programme, path.parent, overrides, today)
    rules = (*RULES, *ADVICE) if today else RULES
    problems = [located(found, source, strict=strict) for rule in rules for found in rule(draft)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsError(problems)
    named = (*programme.logos(), *programme.fonts())
    pictures = {one: (path.parent / one).read_bytes() for _trail, one in named}
    return Reading(programme, tuple(problems), pictures, source=source)


def language_of(path: Path) -> str:
    """The language to tell problems in: the programme's first that there are sentences in.

    It is found even in a file that is full of problems.
    """
    return next((code for code in _languages(path) if code in _LANGUAGES_TOLD), FALLBACK)


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


def _shape(source: Source) -> Programme:
    data = {} if source.data is None else source.data
    if not isinstance(data, dict):
        raise ProblemsError([Problem("file_not_keys", source.value(()))])
    try:
        return Programme.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        raise ProblemsError(_shape_problem(detail, source) for detail in details) from error


def _shape_problem(detail: ErrorDetails, source: Source) -> Problem:
    kind, trail = detail["type"], detail["loc"]
    context: Mapping[str, Any] = detail.get("ctx", {})
    code = str(context.get("code", kind))
    written = detail["input"] if isinstance(detail["input"], str) else ""
    facts = {"field": str(trail[-1]) if trail else "", "written": written[:60]}
    facts |= {key: str(value) for key, value in context.items()}
    if code == "extra_forbidden":
        facts |= _closest(trail)
    if code == "literal_error" and not isinstance(detail["input"], str):
        code = "string_type"
    elif code == "literal_error":
        choices = re.findall(r"'([^']*)'", facts["expected"])
        facts |= {"expected": ", ".join(choices), "closest": _guess(facts["written"], choices)}
    place = _place(code, trail, facts, source)
    if facts.get("closest") == "":
        code += "_new"
    return Problem(code, place, facts)


def _place(code: str, trail: Trail, facts: Mapping[str, str], source: Source) -> Place:
    if code == "missing":
        return source.value(trail[:-1])
    if code == "extra_forbidden":
        return source.key(trail)
    if "key" in facts:
        return source.key((*trail, facts["key"]))
    return source.value(trail)


def _closest(trail: Trail) -> dict[str, str]:
    known = sorted(_keys_at(trail[:-1]))
    return {"closest": _guess(str(trail[-1]), known), "known": ", ".join(known)}


def _guess(written: str, known: list[str]) -> str:
    return next(iter(get_close_matches(written, known, 1, cutoff=0.6)), "")


def _keys_at(trail: Trail) -> Iterator[str]:
    """The keys an author may write at *trail*."""
    part: Any = Programme
    for step in trail:
        if isinstance(step, str) and isinstance(part, type) and issubclass(part, Part):
            part = _part_in(_annotation(part, step)) or part
    for name, declared in part.model_fields.items():
        yield declared.alias or name


def _annotation(part: type[Part], key: str) -> Any:  # noqa: ANN401 -- any annotation
    for name, declared in part.model_fields.items():
        if key in {name, declared.alias}:
            return declared.annotation
    return None


def _part_in(annotation: Any) -> type[Part] | None:  # noqa: ANN401 -- any annotation
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((part for part in map(_part_in, get_args(annotation)) if part), None)


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
    if strict and found.code in {"text_missing", "texts_missing"}:
        severity = Severity.ERROR
    return Problem(found.code, _place_of(found, source), found.facts, severity)


def _place_of(found: Finding, source: Source) -> Place:
    if found.within:
        return source.within(found.trail, found.within)
    return source.key(found.trail) if found.by_key else source.value(found.trail)
