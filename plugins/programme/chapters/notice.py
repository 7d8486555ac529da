"""The notice of what is shown in another language, because it is not in the reader's own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from ..artifact import Json
from ..translations import FEW_PASSAGES
from .writer import Writer


def notice(writer: Writer, part: Json) -> str:
    """Say in which other languages titles and points of *part* are; empty where none is.

    Whole passages say so themselves, but for the one that a book begins with.
    """
    return writer.edition.partly_in(_silent(part))


def once(writer: Writer, part: Json) -> tuple[str, Json]:
    """The notice of *part*, and *part* itself, where many passages do not each say the same."""
    telling = list(_telling(writer, part))
    if len(telling) <= FEW_PASSAGES:
        return notice(writer, part), part
    return writer.edition.partly_in([*_silent(part), *telling]), _quiet(writer, part)


def _silent(part: Json) -> Iterator[str]:
    """The language of each passage that is within a line, or what a book begins with."""
    match part:
        case {"kind": "lead", "blocks": [{"kind": "passage", "language": str(language)}]}:
            yield language
        case {"kind": "passage", "language": str(language), "runs": _}:
            yield language
        case dict():
            yield from chain.from_iterable(map(_silent, part.values()))
        case list():
            yield from chain.from_iterable(map(_silent, part))
        case _:
            pass


def _telling(writer: Writer, part: Json) -> Iterator[str]:
    """The language of each passage that says itself which it is in."""
    if isinstance(part, dict):
        part = list(part.values())
    if isinstance(part, list):
        for one, after in pairwise(part):
            yield from _told(writer, one, after)
        for one in part:
            yield from _telling(writer, one)


def _quiet(writer: Writer, part: Json) -> Json:
    """*part*, where no passage says itself which language it is in."""
    if isinstance(part, dict):
        return {key: _quiet(writer, one) for key, one in part.items()}
    if isinstance(part, list):
        pairs = zip(part, [*part, None][1:], strict=True)
        return [_quiet(writer, one) for one, after in pairs if not any(_told(writer, one, after))]
    return part


def _told(writer: Writer, one: Json, after: Json) -> Iterator[str]:
    """The language of the passage *after*, if *one* is the notice of it."""
    match after:
        case {"kind": "passage", "language": str(language), "blocks": _}:
            if one == {"kind": "paragraph", "runs": [writer.edition.only_in(language)]}:
                yield language
        case _:
            pass
