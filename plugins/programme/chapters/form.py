"""One form as a PDF of its own, to print or to fill in on a screen.

``templates/typst/form.typ`` reads this, and nothing else:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| language, region, date | the language's code and region; the day of the content, or none       |
| direction     | which way the language is read: ltr or rtl                                     |
| title, programme | what the form is called; the programme's title, plainly                     |
| title_language | the language that *title* is in                                               |
| organiser, url | who holds the programme, and where its guide is published, or empty           |
| logo          | the path of the logo, or none                                                  |
| colour        | the brand's colour                                                             |
| page          | how pages are counted: "{n} / {total}"                                         |
| hint          | how to fill it in on a screen; empty where it is to be printed                 |
| notice        | in which other languages some of it is, or empty                               |
| blocks        | those of a handbook: fields, signatures, questions and the texts around        |
"""

from __future__ import annotations

from dataclasses import dataclass

from ..artifact import Json, Sheet
from ..model import Text
from .notice import notice
from .references import settled
from .writer import Blocks, Writer


@dataclass(frozen=True)
class Form:
    """What a form says: *about* is the key of the thing it is made of."""

    title: Text
    about: str
    blocks: Blocks
    hint: str = ""


def sheet(writer: Writer, form: Form, file: str) -> Sheet:
    """The sheet of *form*, whose file is called *file*."""
    title = writer.edition.say(form.title)
    language = writer.edition.choose(form.title)[1]
    return Sheet(
        path=writer.edition.file(file, "pdf"),
        template="form.typ",
        data={
            **_head(writer),
            "title": title,
            "title_language": language,
            "hint": form.hint,
            **settled(writer.edition, {"blocks": form.blocks}),
            "notice": notice(writer, form.blocks),
        },
        assets=writer.pictures,
        title=title,
        about=form.about,
    )


def _head(writer: Writer) -> dict[str, Json]:
    edition = writer.edition
    profile = edition.programme.profile
    return {
        "language": edition.language.code,
        "region": edition.language.babel.territory,
        "direction": edition.language.direction,
        "date": profile.updated.isoformat() if profile.updated else None,
        "programme": edition.say(profile.title),
        "organiser": edition.say(profile.organiser.name) if profile.organiser else "",
        "url": edition.url or "",
        "logo": writer.logo,
        "colour": edition.look.colour,
        "page": writer.words("page_of"),
    }
