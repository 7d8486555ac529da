"""Marks of language within a sentence: what an edition says of a thing may hold texts in others.

A sentence is made of strings, so a text in another language is put between characters that Unicode
keeps out of all texts, and these become HTML when the sentence is whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Final

from markupsafe import Markup

from .edition import Edition
from .model import Text
from .templates import markdown

_FOREIGN: Final = re.compile("\ufdd0([^\ufdd1]+)\ufdd1([^\ufdd2]*)\ufdd2")


def told(edition: Edition, tell: Callable[[Edition], str]) -> Markup:
    """Set what *tell* says of *edition* as a line of a page, every other language marked."""

    def marked(text: re.Match[str]) -> str:
        return edition.marked(Markup(text[2]), text[1])  # noqa: S704 -- escaped with the whole

    html = markdown(tell(_marking(edition)))
    return Markup(_FOREIGN.sub(marked, html))  # noqa: S704 -- escaped by markdown


def pieces(edition: Edition, tell: Callable[[Edition], str]) -> Iterator[tuple[str, str | None]]:
    """What *tell* says of *edition*, in pieces, each with its language where that is another."""
    said, at = tell(_marking(edition)), 0
    for found in _FOREIGN.finditer(said):
        yield said[at : found.start()], None
        yield found[2], found[1]
        at = found.end()
    yield said[at:], None


def languages(edition: Edition, tell: Callable[[Edition], str]) -> list[str]:
    """The other languages there are in what *tell* says of *edition*."""
    return sorted({text[1] for text in _FOREIGN.finditer(tell(_marking(edition)))})


def _marking(edition: Edition) -> Edition:
    return _Marking(**{one.name: getattr(edition, one.name) for one in fields(edition)})


class _Marking(Edition):
    """An edition that leaves marks in what it says, where that is in another language."""

    def say(self, text: Text) -> str:
        said, language = super().say(text), self.foreign(text)
        return f"\ufdd0{language}\ufdd1{said}\ufdd2" if language else said
