"""The imprint: what every PDF says of itself, whichever it is.

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| language, region, date | the language's code and region; the day of the content, or none       |
| direction     | which way the language is read: ltr or rtl                                     |
| name, title   | what the file is called; the programme's title: both plainly                   |
| title_language | the code of the language that the title is in                                 |
| label         | which of the programme's PDFs it is: "Handbook"                                |
| organiser, run, updated | plainly, or empty                                                    |
| colour        | the brand's colour                                                             |
| url, source   | where the guide is, and the path of its QR code; or none                       |
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

from ..artifact import Json
from ..edition import Edition

SQUARE: Final = "address.svg"


def imprint(edition: Edition, label: str) -> dict[str, Json]:
    """What the PDF called *label* says of itself."""
    profile = edition.programme.profile
    title = edition.say(profile.title)
    return {
        "language": edition.language.code,
        "region": edition.language.babel.territory,
        "direction": edition.language.direction,
        "date": profile.updated.isoformat() if profile.updated else None,
        "name": f"{title} – {label}",
        "title": title,
        "title_language": edition.choose(profile.title)[1],
        "label": label,
        "organiser": edition.say(profile.organiser.name) if profile.organiser else "",
        "run": edition.say(edition.run.title) if edition.run else "",
        "updated": edition.updated or "",
        "colour": edition.look.colour,
        "url": edition.url,
        "source": SQUARE if edition.url else None,
    }


def supplies(edition: Edition) -> dict[str, bytes]:
    """What a sheet with an imprint is set with: the picture it names, and the brand's fonts."""
    return {**lettering(edition), **_square(edition)}


def lettering(edition: Edition) -> dict[str, bytes]:
    """The fonts of the brand, in their order."""
    return {
        edition.picture(named).as_posix(): edition.pictures[named]
        for _trail, named in edition.programme.fonts()
        if named in edition.pictures
    }


def _square(edition: Edition) -> dict[str, bytes]:
    """The address as a QR code, if there is an address."""
    if edition.url is None:
        return {}
    picture = BytesIO()
    import segno  # noqa: PLC0415 -- who sets no PDF does not need it

    code = segno.make(edition.url, error="m", micro=False)
    code.save(picture, kind="svg", border=0, xmldecl=False)
    return {SQUARE: picture.getvalue()}
