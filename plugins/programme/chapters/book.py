"""A book: a cover and chapters, and the pictures in them.

``templates/typst/handbook.typ`` reads an `imprint`, and this:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| lead          | what the cover says below the title, as runs                                   |
| logo          | the path of the logo on the cover, or none                                     |
| words         | contents, page_ref ("p. {n}"), updated_on                                      |
| phases        | for the ring on the cover: each {colour, numbers: of its events}               |
| sections      | the chapters: each {id, title: runs, blocks: of `programme.chapters`}          |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..artifact import Json
from ..model import Text
from .imprint import imprint, supplies
from .notice import once
from .references import settled
from .writer import Blocks, Writer


@dataclass(frozen=True)
class Chapter:
    """A chapter: the *key* that links find it by, its title and what it says."""

    key: str
    title: Blocks
    blocks: Blocks


def of_words(writer: Writer, word: str, blocks: Blocks) -> Chapter:
    """A chapter that is called by one of the guide's own words."""
    return Chapter(word, [writer.words(word)], blocks)


def book(writer: Writer, label: str, lead: Text | None, sections: Blocks) -> dict[str, Json]:
    """The book called *label*, of *sections*."""
    cover = _cover(writer, label, lead)
    return settled(writer.edition, {**cover, "sections": _noticed(writer, sections)})


def _noticed(writer: Writer, sections: Blocks) -> Blocks:
    """The *sections*; the first begins with a notice if some of it is in another language."""
    said, shown = once(writer, sections)
    assert isinstance(shown, list)  # noqa: S101 -- as the sections are
    if not said:
        return shown
    first, *rest = shown
    assert isinstance(first, dict)  # noqa: S101 -- a chapter is one
    blocks = first["blocks"]
    assert isinstance(blocks, list)  # noqa: S101 -- as every chapter has
    return [{**first, "blocks": [*writer.meta([said]), *blocks]}, *rest]


def sections(chapters: Iterable[Chapter]) -> Blocks:
    """What a book has of *chapters*; one with nothing to say is left out."""
    return list(_sections(chapters))


def pictures(writer: Writer) -> dict[str, bytes]:
    """The pictures that the chapters name, by the paths they name them by."""
    return {**writer.pictures, **supplies(writer.edition)}


def _cover(writer: Writer, label: str, lead: Text | None) -> dict[str, Json]:
    edition = writer.edition
    return {
        **imprint(edition, label),
        "lead": writer.line(lead) if lead else [],
        "logo": writer.logo,
        "words": {word: writer.words(word) for word in ("contents", "page_ref", "updated_on")},
        "phases": [
            {
                "colour": writer.colour(phase),
                "numbers": [str(one.number) for one in phase.entries if one.number],
            }
            for phase in edition.schedule.phases
        ],
    }


def _sections(chapters: Iterable[Chapter]) -> Iterator[Json]:
    for chapter in chapters:
        if chapter.blocks:
            yield {
                "id": f"chapter:{chapter.key}",
                "title": chapter.title,
                "blocks": chapter.blocks,
            }
