"""References within a document: those that lead nowhere become plain text."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Json


def resolved(sections: list[Json]) -> list[Json]:
    """The same *sections*; a ref or target that nothing in them has is no more."""
    known = ids(sections)
    return [_resolved(section, known) for section in sections]


def ids(sections: list[Json]) -> frozenset[str]:
    """Everything in *sections* that can be referred to."""
    return frozenset(_ids(sections))


def _ids(data: Json) -> Iterator[str]:
    if isinstance(data, list):
        for value in data:
            yield from _ids(value)
    elif isinstance(data, dict):
        key = data.get("id")
        if isinstance(key, str) and data.get("kind") != "ref":
            yield key
        for value in data.values():
            yield from _ids(value)


def _resolved(data: Json, known: frozenset[str]) -> Json:
    if isinstance(data, list):
        return [one for value in data for one in _spliced(value, known)]
    if isinstance(data, dict):
        return {
            key: value if key != "target" or value in known else None
            for key, value in ((key, _resolved(value, known)) for key, value in data.items())
        }
    return data


def _spliced(value: Json, known: frozenset[str]) -> list[Json]:
    """What stands for *value* in a list: itself, or the words of a ref that leads nowhere."""
    if isinstance(value, dict) and value.get("kind") == "ref" and value["id"] not in known:
        words = _resolved(value["runs"], known)
        assert isinstance(words, list)  # noqa: S101 -- the runs of every ref are a list
        return words
    return [_resolved(value, known)]
