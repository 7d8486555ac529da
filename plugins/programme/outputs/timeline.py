"""The programme as one picture: ``timeline.svg``."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Artifact, output
from ..edition import Edition
from ..pictures import timeline as drawn


@output
def timeline(edition: Edition) -> Iterator[Artifact]:
    """A strip that stands by itself, in light and dark; none when nothing has a date."""
    site = edition.programme.profile.url or ""

    def href(key: str) -> str:
        return f"{site}{edition.address('schedule')}#{key}"

    svg = drawn(edition, href, alone=True)
    if svg:
        yield Artifact(edition.file("timeline", "svg"), f"{svg}".encode())
