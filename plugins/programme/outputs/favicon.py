"""The small picture in the reader's tab, in the colour of the brand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact, output
from ..edition import Edition

PATH = PurePosixPath("assets/programme/favicon.svg")


@output
def favicon(edition: Edition) -> Iterator[Artifact]:
    """One file for every language; a fork draws its own in ``svg/favicon.svg.jinja``."""
    drawn = edition.templates.get("svg/favicon.svg.jinja").render(edition=edition)
    yield Artifact(PATH, drawn.encode(), offered=False)
