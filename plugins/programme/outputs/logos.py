"""The logos and fonts that the programme names, for pages to show and use."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Artifact, output
from ..edition import Edition


@output
def logos(edition: Edition) -> Iterator[Artifact]:
    """Each as it is, once for every language."""
    for named, content in edition.pictures.items():
        yield Artifact(edition.picture(named), content, offered=False)
