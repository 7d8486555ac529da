"""The notice of what is shown in another language, because it is not in the reader's own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..artifact import Json
from .writer import Writer


def notice(writer: Writer, part: Json) -> str:
    """Say in which other languages titles and points of *part* are; empty where none is.

    Whole passages say so themselves, but for the one that a book begins with.
    """
    languages = sorted(set(_silent(part)))
    said = writer.words("partly_in_language").format(languages=writer.edition.named(languages))
    return said if languages else ""


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
