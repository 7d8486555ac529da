"""What the model refuses, as problems an author understands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails

from .model import Part, Programme, Trail
from .nearest import nearest
from .problems import Place, Problem
from .source import CURLY, Source


def shape_problem(detail: ErrorDetails, source: Source) -> Problem:
    """The problem of what the model refuses in *source*."""
    kind, trail = detail["type"], detail["loc"]
    context: Mapping[str, Any] = detail.get("ctx", {})
    code = str(context.get("code", kind))
    written = detail["input"] if isinstance(detail["input"], str) else ""
    facts = {"field": str(trail[-1]) if trail else "", "written": written[:60]}
    facts |= {key: str(value) for key, value in context.items()}
    if re.match(CURLY, written):
        return Problem("yaml_curly", source.value(trail))
    if code == "extra_forbidden":
        facts |= _closest(trail)
    if code == "literal_error" and not isinstance(detail["input"], str):
        code = "string_type"
    elif code == "literal_error":
        choices = re.findall(r"'([^']*)'", facts["expected"])
        facts |= {"expected": ", ".join(choices), "closest": nearest(facts["written"], choices)}
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
    return {"closest": nearest(str(trail[-1]), known), "known": ", ".join(known)}


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
