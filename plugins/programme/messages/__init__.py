"""The sentences of problems, one YAML file per language; and how a problem is printed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from ..problems import Problem
from ..source import load

HERE: Final = Path(__file__).parent
FALLBACK: Final = "en"
LANGUAGES: Final = tuple(
    sorted((path.stem for path in HERE.glob("*.yml")), key=lambda code: (code == FALLBACK, code))
)
"""What there are sentences in; last the one for whoever reads none of the others."""
Form: TypeAlias = Literal["text", "github", "json"]


def told_in(languages: Iterable[str]) -> str:
    """The first of an author's *languages* that there are sentences in."""
    return next((code for code in languages if code in LANGUAGES), FALLBACK)


@cache
def sentences(language: str) -> Mapping[str, str]:
    """The sentence of every code; a language without sentences of its own is told in English."""
    path = HERE / f"{language}.yml"
    data = load(path if path.is_file() else HERE / f"{FALLBACK}.yml").data
    assert isinstance(data, dict)  # noqa: S101 -- our own file, and a test reads it
    return {code: str(sentence) for code, sentence in data.items()}


def sentence(problem: Problem, language: str) -> str:
    """Say what is wrong, and how to mend it, in *language*."""
    return sentences(language)[problem.code].format_map(problem.facts).strip()


def line(problem: Problem, language: str, form: Form = "text") -> str:
    """Say *problem* on one line, as editors, build logs and other programs expect it."""
    said = sentence(problem, language)
    if form == "json":
        return json.dumps(_as_json(problem, said), ensure_ascii=False)
    if form == "github":
        place = problem.place
        at = f"file={_property(place.file)},line={place.line},col={place.column}"
        return f"::{problem.severity} {at}::{_data(said)}"
    return f"{problem.place}: {problem.severity}: {said}"


def _as_json(problem: Problem, said: str) -> dict[str, str | int]:
    place = problem.place
    at: dict[str, str | int] = {"file": place.file, "line": place.line, "column": place.column}
    return {**at, "severity": problem.severity.value, "code": problem.code, "message": said}


def report(problems: Iterable[Problem], language: str, form: Form = "text") -> str:
    """Say every problem once, in the order of the file."""
    ordered = sorted(problems, key=lambda p: (p.place, p.severity, p.code, sorted(p.facts.items())))
    return "\n".join(dict.fromkeys(line(problem, language, form) for problem in ordered))


def form_here(environment: Mapping[str, str] = os.environ) -> Form:
    """GitHub's runner shows problems beside the lines they are about."""
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
