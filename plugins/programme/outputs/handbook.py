"""The handbook: the whole guide as one PDF to read on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..artifact import Sheet, sheets_output
from ..chapters.articles import articles
from ..chapters.articles import pictures as drawn
from ..chapters.book import Chapter, book, of_words, pictures, sections
from ..chapters.forms import forms
from ..chapters.origins import about
from ..chapters.programme import lessons, principles, purpose, themes
from ..chapters.reference import glossary, help_
from ..chapters.roles import role
from ..chapters.schedule import schedule, tasks
from ..chapters.writer import Blocks, Writer
from ..edition import Edition

_BEFORE_ROLES: Final[dict[str, Callable[[Writer], Blocks]]] = {
    "purpose": purpose,
    "schedule": schedule,
}
_AFTER_ROLES: Final[dict[str, Callable[[Writer], Blocks]]] = {
    "principles": principles,
    "tasks": tasks,
    "themes": themes,
    "lessons": lessons,
    "help": help_,
    "glossary": glossary,
    "materials": forms,
    "about": about,
}
"""The chapters by their words, in order."""


@sheets_output
def handbook(edition: Edition) -> Iterator[Sheet]:
    """One handbook, with everything there is to say."""
    writer = Writer(edition)
    made = sections(_chapters(writer))
    yield Sheet(
        path=edition.file("handbook", "pdf"),
        template="handbook.typ",
        data=book(
            writer,
            writer.words("handbook"),
            edition.programme.profile.summary,
            [*made[:-1], *articles(writer), *made[-1:]],  # last comes who made it all
        ),
        assets={**pictures(writer), **drawn(writer)},
    )


def _chapters(writer: Writer) -> Iterator[Chapter]:
    for word, write in _BEFORE_ROLES.items():
        yield of_words(writer, word, write(writer))
    for one in writer.edition.programme.roles:
        yield Chapter(f"role:{one.id}", writer.role_title(one), role(writer, one))
    for word, write in _AFTER_ROLES.items():
        yield of_words(writer, word, write(writer))
