"""The handbook: the whole guide as one PDF to read on paper.

``templates/typst/handbook.typ`` reads this, and nothing else:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| language, region, date | the language's code and region; the day of the content, or none       |
| title, lead   | the programme's title, plainly; its summary, as runs                           |
| logo          | the path of the logo on the cover, or none                                     |
| organiser, run, updated | what the cover says, or empty                                        |
| words         | contents, handbook, page_ref ("p. {n}"), updated_on                            |
| colour        | the brand's colour                                                             |
| phases        | for the ring on the cover: each {colour, numbers: of its events}               |
| sections      | the chapters: each {id, title: runs, blocks}                                   |

Blocks are those of `programme.blocks`, and these (a *colour* is that of a phase, or none; *more*
is a quiet remark; an *id* is what refs and targets point at):

| block      | its keys                                                                         |
|------------|----------------------------------------------------------------------------------|
| lead       | blocks: what a chapter begins with                                               |
| label      | text: what the next blocks are                                                   |
| labelled   | label, blocks                                                                    |
| meta       | text: a quiet line                                                               |
| facts      | items: each {value, runs}                                                        |
| phase      | id, colour, runs, when, more: the heading of a phase                             |
| entries    | items: each {id, level, number or none, colour, when, runs, more, blocks}        |
| dates      | items: each {target, number or none, colour, when, runs}: a schedule in short    |
| task       | id, level, colour, runs, more, blocks                                            |
| checklist  | items: each {target, runs, more}                                                 |
| lesson     | label, blocks                                                                    |
| fields     | items: each {style: text, date, checkbox or lines; runs, field: of a form}       |
| signatures | items: each {runs: who signs, parts: each as a field, or of style signature}     |
| questions  | items: each {style: text, scale or choice; runs, options: lists of runs}         |
| letter     | label, subject, blocks                                                           |
| colophon   | text, source: the address as a QR code, alt                                      |

A *field* is none on paper; of a form to fill in on a screen it is {name, label}: what the place
becomes (`programme.press.form`), and what a reader is told of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final

import segno

from ...artifact import Json, Sheet, sheets_output
from ...chapters.articles import articles, pictures
from ...chapters.forms import forms
from ...chapters.writer import Blocks, Writer
from ...edition import Edition
from .origins import about
from .programme import lessons, principles, purpose, themes
from .reference import glossary, help_
from .references import ids, resolved
from .roles import role
from .schedule import schedule, tasks

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
"""The chapters by their words, in order; one with nothing to say is left out."""


@sheets_output
def handbook(edition: Edition) -> Iterator[Sheet]:
    """One handbook, with everything there is to say."""
    writer = Writer(edition)
    sections = _with_articles(writer, list(_sections(writer)))
    url = edition.url
    yield Sheet(
        path=edition.file("handbook", "pdf"),
        template="handbook.typ",
        data={**_cover(writer), "sections": resolved(sections)},
        assets=_assets(writer, url),
    )


def _assets(writer: Writer, url: str | None) -> dict[str, bytes]:
    named = {**writer.pictures, **pictures(writer)}
    return {**named, "address.svg": _square(url)} if url else named


def _cover(writer: Writer) -> dict[str, Json]:
    edition = writer.edition
    profile = edition.programme.profile
    return {
        "language": edition.language.code,
        "region": edition.language.babel.territory,
        "date": profile.updated.isoformat() if profile.updated else None,
        "title": edition.say(profile.title),
        "title_language": edition.choose(profile.title)[1],
        "lead": writer.line(profile.summary) if profile.summary else [],
        "logo": writer.logo,
        "organiser": edition.say(profile.organiser.name) if profile.organiser else "",
        "run": edition.say(edition.run.title) if edition.run else "",
        "updated": edition.updated or "",
        "words": {
            word: writer.words(word) for word in ("contents", "handbook", "page_ref", "updated_on")
        },
        "colour": edition.look.colour,
        "phases": [
            {
                "colour": writer.colour(phase),
                "numbers": [str(one.number) for one in phase.entries if one.number],
            }
            for phase in edition.schedule.phases
        ],
    }


def _sections(writer: Writer) -> Iterator[Json]:
    for word, write in _BEFORE_ROLES.items():
        yield from _section(word, [writer.words(word)], write(writer))
    for one in writer.edition.programme.roles:
        yield from _section(f"role:{one.id}", writer.role_title(one), role(writer, one))
    for word, write in _AFTER_ROLES.items():
        yield from _section(word, [writer.words(word)], write(writer))


def _with_articles(writer: Writer, sections: list[Json]) -> list[Json]:
    """The chapters with those written by hand: they come before the last, on who made it all."""
    written = list(articles(writer, ids(sections)))
    return [*sections[:-1], *written, *sections[-1:]]


def _section(key: str, title: Blocks, content: Blocks) -> Iterator[Json]:
    if content:
        yield {"id": f"chapter:{key}", "title": title, "blocks": content}


def _square(url: str) -> bytes:
    """The address as a QR code."""
    picture = BytesIO()
    segno.make(url, error="m", micro=False).save(picture, kind="svg", border=0, xmldecl=False)
    return picture.getvalue()
