"""The reference of programme.yml: every key as a row of a table, and an example of each."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Part
from . import Key, Sentences, keys, parts, parts_in, sentences, written
from .example import snippet


def page(language: str) -> str:
    """The reference as a Markdown page of the site, in *language*."""
    said = sentences(language)
    front = (
        f"---\ntitle: {said.title}\ndescription: {said.description}\naddress: {said.address}\n"
        f"order: {said.order}\n---\n"
    )
    sections = "\n".join(_section(part, said) for part in parts())
    return f"{front}\n# {said.title}\n\n{said.intro}\n{sections}"


def _section(part: type[Part], said: Sentences) -> str:
    name = part.__name__
    rows = [_row(key, said, said.keys[name][key.name]) for key in keys(part)]
    places = ", ".join(
        f"[{' › '.join(f'`{key}`' for key in (*_keys_of(outer), key))}](#{outer.__name__.lower()})"
        for outer, key in _places(part)
    )
    inside = f"{said.inside.format(places=places)}\n\n" if places else ""
    head = f"| {' | '.join(said.head)} |\n|---|---|---|\n"
    title = f"## {said.sections[name]} {{ #{name.lower()} }}"
    example = f"\n```yaml\n{snippet(part, said)}```\n"
    return f"{title}\n\n{inside}{head}{''.join(rows)}{example}"


def _places(part: type[Part]) -> Iterator[tuple[type[Part], str]]:
    """Where *part* is written: in which part, under which key."""
    for outer in parts():
        for key in keys(outer):
            if part in parts_in(key.annotation):
                yield outer, key.name


def _keys_of(part: type[Part]) -> tuple[str, ...]:
    """The key that *part* is known by, the first it is written under; the whole file has none."""
    return tuple(key for _outer, key in _places(part))[:1]


def _row(key: Key, said: Sentences, meaning: str) -> str:
    name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
    return f"| {name} | {written(key.name, key.annotation, said)} | {meaning} |\n"
