"""The guide of each role: what concerns it, and nothing else, as one PDF to read on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from ..artifact import Sheet, sheets_output
from ..chapters.book import Chapter, book, of_words, pictures, sections
from ..chapters.forms import forms
from ..chapters.origins import about
from ..chapters.programme import lessons, principles, purpose, themes
from ..chapters.reference import glossary, help_
from ..chapters.roles import role as of_role
from ..chapters.schedule import schedule, tasks
from ..chapters.writer import Blocks, Writer
from ..edition import Edition
from ..entry import Entry
from ..model import Agreement, Role
from ..narrowing import where, without_lessons


@sheets_output
def guides(edition: Edition) -> Iterator[Sheet]:
    """One guide for each role; none where nobody has roles."""
    for role in edition.programme.roles:
        writer = Writer(_narrowed(edition, role))
        name = edition.say(role.plural or role.name)
        yield Sheet(
            path=edition.file("guide", "pdf", role.id),
            template="handbook.typ",
            data=book(
                writer,
                writer.words("guide_of").format(role=name),
                role.summary or edition.programme.profile.summary,
                sections(_chapters(writer, role)),
            ),
            assets=pictures(writer),
            role=role.id,
        )


def _chapters(writer: Writer, role: Role) -> Iterator[Chapter]:
    yield of_words(writer, "purpose", purpose(writer))
    yield Chapter(f"role:{role.id}", writer.role_title(role), of_role(writer, role))
    for word, write in _CHAPTERS.items():
        yield of_words(writer, word, write(writer))
        if word == "help" and role.runs_it:
            yield of_words(writer, "lessons", lessons(writer))


def _principles(writer: Writer) -> Blocks:
    """The principles alone: what they mean in practice is in the chapter of the role."""
    programme = writer.edition.programme
    bare = [one.model_copy(update={"in_practice": {}}) for one in programme.principles]
    alone = programme.model_copy(update={"principles": tuple(bare)})
    return principles(Writer(replace(writer.edition, programme=alone)))


def _narrowed(edition: Edition, role: Role) -> Edition:
    """The edition as *role* has to know it; who runs the programme keeps what it sends."""
    mine = where(edition.schedule, partial(_concerns, role))
    if not role.runs_it:
        mine = without_lessons(mine)
    signed = [one for one in edition.programme.agreements if _signs(role, one)]
    programme = edition.programme.model_copy(update={"agreements": tuple(signed)})
    return replace(edition, schedule=mine, programme=programme)


def _concerns(role: Role, entry: Entry) -> bool:
    if role.runs_it and entry.kind in {"message", "survey"}:
        return True
    return entry.concerns(role.id) and entry.kind != "message"


def _signs(role: Role, agreement: Agreement) -> bool:
    return role.runs_it or not agreement.signatures or role.id in agreement.signatures


_CHAPTERS: Final[dict[str, Callable[[Writer], Blocks]]] = {
    "schedule": schedule,
    "tasks": tasks,
    "principles": _principles,
    "themes": themes,
    "help": help_,
    "materials": forms,
    "glossary": glossary,
    "about": about,
}
"""What comes after the chapter of the role itself, by its words, in order."""
