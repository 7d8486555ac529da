"""Every key an author may write, in words: what the reference and the schema are made of.

The model knows which keys there are and what kind of value each takes; what they mean is said in
``<language>.yml`` beside this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict

from ..model import Part, Programme, values
from ..model.text import Name, Text
from ..source import load

HERE: Final = Path(__file__).parent
_WORDS: Final[tuple[tuple[Any, str], ...]] = (
    (values.Id, "id"),
    (values.When, "time"),
    (values.WhenInside, "time"),
    (values.Duration, "duration"),
    (values.Hours, "hours"),
    (values.Modes, "modes"),
    (values.Languages, "languages"),
    (values.Link, "link"),
    (values.Site, "site"),
    (values.Email, "email"),
    (values.Colour, "colour"),
    (values.Country, "country"),
    (values.TimeZone, "time_zone"),
    (values.Date, "date"),
    (values.Count, "count"),
    (values.YesNo, "yes_no"),
    (values.Reason, "reason"),
    (Name, "name"),
    (Text, "text"),
    (values.Word, "string"),
)
"""Annotations of the model, and the word for what an author writes there."""
_POINTERS: Final = {
    "roles": "Role",
    "to": "Role",
    "signatures": "Role",
    "about": "Programme",
    "each": "Event",
    "depends_on": "Task",
    "run": "Run",
    "current_run": "Run",
    "role": "Role",
}
"""Keys that hold ids, and what they are ids of."""
_OF_POINTERS: Final = frozenset({"ids", "pointer"})
_BY: Final = {"changes": "by_thing"}
_FILES: Final = {"logo": "picture", "fonts": "font"}
"""Keys that hold the paths of files, and of what kind."""


class Sentences(BaseModel):
    """One language's file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    description: str
    address: str
    order: int
    intro: str
    head: tuple[str, str, str]
    inside: str
    types: dict[str, str]
    sections: dict[str, str]
    keys: dict[str, dict[str, str]]


@cache
def sentences(language: str) -> Sentences:
    """What the keys mean, in *language*."""
    return Sentences.model_validate(load(HERE / f"{language}.yml").data)


@dataclass(frozen=True)
class Key:
    """One key of one part of the programme."""

    name: str
    annotation: Any
    required: bool


def parts() -> tuple[type[Part], ...]:
    """Every part an author can write, each after what it can be written in."""
    found: dict[type[Part], None] = {Programme: None}
    waiting: list[type[Part]] = [Programme]
    while waiting:
        inner = [part for key in keys(waiting.pop(0)) for part in parts_in(key.annotation)]
        new = [part for part in dict.fromkeys(inner) if part not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return tuple(found)


def keys(part: type[Part]) -> tuple[Key, ...]:
    """The keys of *part*, in the order they are usually written in."""
    hints = get_type_hints(part, include_extras=True)
    return tuple(
        Key(field.alias or name, hints[name], field.is_required())
        for name, field in part.model_fields.items()
    )


def written(name: str, annotation: Any, said: Sentences) -> str:  # noqa: ANN401 -- any annotation
    """Say what is written under the key *name*."""
    word = word_of(name, annotation)
    if word is not None:
        what = _part(_POINTERS[name], said) if word in _OF_POINTERS else ""
        return said.types[word].format(what=what)
    inner = [one for one in get_args(annotation) if one not in {type(None), Ellipsis}]
    origin = get_origin(annotation)
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in inner)
    if origin is tuple:
        return said.types["list"].format(what=written(name, inner[0], said))
    if origin is dict:
        return said.types[_BY.get(name, "by_role")].format(what=written("", inner[1], said))
    return _part(annotation.__name__, said) if origin is None else written(name, inner[0], said)


def word_of(name: str, annotation: Any) -> str | None:  # noqa: ANN401 -- any annotation
    """Find the word for a single value; none for what is made of others."""
    if annotation == values.Ids:
        return "ids"
    if name in _POINTERS and annotation == values.Word:
        return "pointer"
    known = next((word for known, word in _WORDS if known == annotation), None)
    return _FILES.get(name, known) if known == "string" else known


def _part(name: str, said: Sentences) -> str:
    title = said.sections[name]
    return said.types["part"].format(what=title[:1].lower() + title[1:], anchor=name.lower())


def parts_in(annotation: Any) -> Iterator[type[Part]]:  # noqa: ANN401 -- any annotation
    """Every part in *annotation*: what is written there has sections of its own."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_in(inner)
