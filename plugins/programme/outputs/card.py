"""The picture that shows when a page is shared: ``card.png``, 1200 × 630, as Open Graph asks."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Sheet, sheets_output
from ..chapters.imprint import lettering
from ..edition import Edition


@sheets_output
def card(edition: Edition) -> Iterator[Sheet]:
    """What the guide is called and who holds it, in the colours of the brand."""
    profile = edition.programme.profile
    yield Sheet(
        path=edition.file("card", "png"),
        template="card.typ",
        data={
            "language": edition.language.code,
            "direction": edition.language.direction,
            "title": edition.say(profile.title),
            "organiser": edition.say(profile.organiser.name) if profile.organiser else None,
            "colour": edition.look.colour,
            "palette": list(edition.look.palette),
        },
        assets=lettering(edition),
        offered=False,
    )
