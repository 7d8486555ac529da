"""The keys as a JSON Schema: what an editor completes, explains and marks while one writes.

The reader takes every scalar as text, so here a number or a bare yes is as good as a text. Draft 7
is what editors have known the longest; it ignores what stands beside a ``$ref``, so nothing does.
"""

from __future__ import annotations

import json
import re
from typing import Annotated, Any, Final, Literal, TypeAlias, get_args, get_origin

from ..languages import available
from ..languages import language as words_of
from ..model import Part
from ..model.text import LANGUAGE, Text
from ..model.values import Mode
from . import Key, Sentences, keys, parts, sentences, word_of, written
from .example import values

Schema: TypeAlias = dict[str, Any]
DRAFT: Final = "http://json-schema.org/draft-07/schema#"
# Said by what they are not, for an editor would offer "true" and "null" where a type allows them.
_SCALAR: Final[Schema] = {"not": {"type": ["array", "object", "null"]}, "pattern": r"\S"}
# Its title is blank, for of choices an editor says the title of each kind: "One of these || ".
_EMPTY: Final[Schema] = {
    "title": " ",
    "not": {"type": ["array", "object", "string", "number", "boolean"]},
}
_NO_LIST: Final[Schema] = {"not": {"type": ["object", "string", "number", "boolean"]}}
_ANY: Final[Schema] = {"$ref": "#/definitions/scalar"}
_NONE: Final[Schema] = {"$ref": "#/definitions/empty"}
_SHAPES: Final = {
    "id": r"^[^\s_A-Z0-9-][^\s_A-Z]*$",
    "email": r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    "colour": "^#[0-9A-Fa-f]{6}$",
    "country": "^[A-Z]{2}$",
    "languages": f"^{LANGUAGE.pattern}$",
    "date": r"^[0-9]{4}-?([0-9]{2}-?[0-9]{2}|W[0-9]{2}(-?[1-7])?)$",
    "count": "^[0-9]{1,9}$",
    "site": "^[Hh][Tt][Tt][Pp][Ss]?://",
    "link": r"^\S+$",
    "yes_no": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
}
"""What can be seen of a single value by its letters alone; the reader knows the rest."""
_WRITTEN_ITS_OWN_WAY: Final = frozenset(
    {"time", "duration", "hours", "country", "time_zone", "date", "colour", "languages"}
)
_ONE_OR_MORE: Final = {"ids": 0, "modes": 0, "languages": 1}
"""What may be written alone or as a list, and how many the list has at least."""


def schema(language: str) -> Schema:
    """The shape of programme.yml, explained in *language*."""
    said = sentences(language)
    whole, *others = parts()
    definitions = {part.__name__: _part(part, said) for part in others}
    return {
        "$schema": DRAFT,
        **_part(whole, said),
        "title": said.sections[whole.__name__],
        "description": said.description,
        "definitions": {
            "scalar": _SCALAR,
            "empty": _EMPTY,
            "Text": _text("null"),
            "Text?": _text(),
            **definitions,
        },
    }


def as_text(language: str) -> str:
    """Write the schema as the file that lies beside programme.yml."""
    return json.dumps(schema(language), indent=1, ensure_ascii=False) + "\n"


def _part(part: type[Part], said: Sentences) -> Schema:
    told = keys(part)
    meanings = said.keys[part.__name__]
    required = [key.name for key in told if key.required]
    return {
        "title": said.sections[part.__name__],
        "type": "object",
        "properties": {
            key.name: _key(key, meanings[key.name], said, _examples(part, key)) for key in told
        },
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _key(key: Key, meaning: str, said: Sentences, examples: tuple[str, ...]) -> Schema:
    title = _plain(written(key.name, key.annotation, said))
    told = {
        "title": title,
        "description": _plain(meaning),
        **({"markdownDescription": meaning} if "`" in meaning else {}),
        **({"examples": list(examples)} if examples else {}),
    }
    value = _value(key.name, key.annotation, said)
    return {**told, **(_required(value) if key.required else _optional(value, title))}


def _examples(part: type[Part], key: Key) -> tuple[str, ...]:
    """Values to choose from, of a kind that is written in a way of its own."""
    if _kind(key) == "yes_no":
        return ("yes", "no")
    return values(part, key.name) if _kind(key) in _WRITTEN_ITS_OWN_WAY else ()


def _kind(key: Key) -> str | None:
    kinds = (word_of(key.name, one) for one in (key.annotation, *get_args(key.annotation)))
    return next((kind for kind in kinds if kind), None)


def _optional(value: Schema, title: str) -> Schema:
    """The same, or nothing; where it can be said in one, as an editor tells each of two kinds."""
    if value == _ref(Text):
        return {"allOf": [_ref(Text, "?")]}
    if "items" in value:
        return {"items": value["items"], **_NO_LIST}
    if "enum" in value:
        return {"anyOf": [{"title": title, **value}, _NONE]}
    return {"anyOf": [*value.get("anyOf", [value]), _NONE]}


def _required(value: Schema) -> Schema:
    return {"allOf": [value]} if "$ref" in value else value


def _value(name: str, annotation: Any, said: Sentences) -> Schema:  # noqa: ANN401 -- any annotation
    word = word_of(name, annotation)
    if word is not None:
        return _single(word, said)
    inner = [one for one in get_args(annotation) if one not in {type(None), Ellipsis}]
    origin = get_origin(annotation)
    if origin is Literal:
        return {"enum": inner}
    if origin is tuple:
        return {"type": "array", "items": _value(name, inner[0], said)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _value("", inner[1], said)}
    if origin is Annotated and isinstance(inner[0], type):
        return {"anyOf": [_ref(Text), _ref(inner[0])]}
    return _ref(annotation) if origin is None else _value(name, inner[0], said)


def _single(word: str, said: Sentences) -> Schema:
    """A single value; of some, one or several."""
    if word in {"name", "text", "reason"}:
        return _ref(Text)
    value = _shaped(word, said)
    if word not in _ONE_OR_MORE:
        return value
    return {"anyOf": [value, {"type": "array", "items": value, "minItems": _ONE_OR_MORE[word]}]}


def _shaped(word: str, said: Sentences) -> Schema:
    if word == "modes":
        return {"enum": list(get_args(Mode))}
    if word not in _SHAPES:
        return _ANY
    wanted = _plain(said.types[word])
    return {**_SCALAR, "pattern": _SHAPES[word], "patternErrorMessage": wanted}


def _text(*refused: str) -> Schema:
    """A text, or one for each language; those the guide speaks already are offered."""
    return {
        "not": {"type": ["array", *refused]},
        "pattern": r"\S",
        "minProperties": 1,
        "properties": {code: {"title": words_of(code).name, **_SCALAR} for code in available()},
        "patternProperties": {f"^{LANGUAGE.pattern}$": _SCALAR},
        "additionalProperties": False,
    }


def _ref(kind: type, mark: str = "") -> Schema:
    return {"$ref": f"#/definitions/{kind.__name__}{mark}"}


def _plain(markdown: str) -> str:
    """The words without marks, for where an editor shows them as they are."""
    words = re.sub(r"\[([^]]*)\]\(.*?\)", r"\1", markdown).replace("`", "")
    return words[:1].upper() + words[1:]
