"""An example of every key: cut out of ``example.yml``, which is a whole programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from ..model import Part, Programme
from ..source import Plain, Source, Trail, load
from . import HERE, Key, Sentences, keys, parts_in


@cache
def example() -> Source:
    """The programme that has every key."""
    return load(HERE / "example.yml")


@dataclass(frozen=True)
class _Written:
    """A part as it is written in the example."""

    part: type[Part]
    under: str
    """The key it is the value of, or one of the values; the whole file has none."""
    trail: Trail
    data: dict[str, Plain]


def values(part: type[Part], key: str) -> tuple[str, ...]:
    """The single values that the example has under *key* of *part*, each once."""
    found = [one.data.get(key) for one in _written() if one.part is part]
    return tuple(dict.fromkeys(value for value in found if isinstance(value, str)))


def snippet(part: type[Part], said: Sentences) -> str:
    """As much of the example as shows every key of *part*; parts within it are only named."""
    lines: list[str] = []
    shown = set[str]()
    for one in _written():
        if one.part is part and not set(one.data) <= shown:
            lines += [*([] if lines or not one.under else [f"{one.under}:"]), *_item(one, said)]
            shown |= set(one.data)
    return "".join(f"{line}\n" for line in lines)


@cache
def _written() -> tuple[_Written, ...]:
    return tuple(_within(Programme, "", (), example().data))


def _within(part: type[Part], under: str, trail: Trail, data: Plain) -> Iterator[_Written]:
    """The *part* at *trail* and every part within it, the outer ones first."""
    known = {key.name: key for key in keys(part)}
    if isinstance(data, dict) and set(data) <= set(known):  # else it is written as its text alone
        yield _Written(part, under, trail, data)
        for name, value in data.items():
            for inner in parts_in(known[name].annotation):
                for at, item in _items(inner, value):
                    yield from _within(inner, name, (*trail, name, *at), item)


def _items(part: type[Part], data: Plain) -> Iterable[tuple[Trail, Plain]]:
    if isinstance(data, list):
        return [((at,), item) for at, item in enumerate(data)]
    if isinstance(data, dict) and not set(data) <= {key.name for key in keys(part)}:
        return [((name,), item) for name, item in data.items()]
    return [((), data)]


def _item(one: _Written, said: Sentences) -> list[str]:
    """The lines of one part, moved to where they stand under its key."""
    last = one.trail[-1] if one.trail else ""
    lines = [line for key in keys(one.part) for line in _lines(key, one, said)]
    if isinstance(last, int):
        return [f"{'    ' if at else '  - '}{line}" for at, line in enumerate(lines)]
    if last != one.under:
        return [f"  {last}:", *(f"    {line}" for line in lines)]
    return [f"{'  ' if one.under else ''}{line}" for line in lines]


def _lines(key: Key, one: _Written, said: Sentences) -> list[str]:
    """The lines of one key; of other parts in it, what they are called."""
    if key.name not in one.data:
        return []
    inner = [part for part in parts_in(key.annotation) if part is not one.part]
    if inner:
        return [f"{key.name}: # {said.sections[inner[0].__name__]}"]
    place = example().key((*one.trail, key.name))
    first, *after = [line[place.column - 1 :] for line in _from(place.line)]
    return [first, *takewhile(lambda line: line.startswith(" "), after)]


def _from(number: int) -> list[str]:
    return example().text.splitlines()[number - 1 :]
