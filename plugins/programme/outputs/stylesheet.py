"""The colours of the brand as a style sheet, which the theme reads after its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact, output
from ..brand import Look
from ..edition import Edition

PATH = PurePosixPath("assets/programme/brand.css")


@output
def stylesheet(edition: Edition) -> Iterator[Artifact]:
    """One file for every language: the colours in light, in dark and on paper."""
    look, phases = edition.look, len(edition.programme.phases)
    content = "\n".join(
        [
            _colours(look, "#FFFFFF", phases),
            "@media screen and (prefers-color-scheme: dark) {",
            _colours(look.on_dark, "#10191D", phases),
            "}",
            "",
        ]
    )
    yield Artifact(PATH, content.encode(), offered=False)


def _colours(look: Look, on_colour: str, phases: int) -> str:
    rules = [f":root {{ --pg-brand: {look.colour}; --pg-on-colour: {on_colour}; }}"]
    rules += [
        f".pg-phase-{number} {{ --pg-phase: {look.phase(number)}; }}"
        for number in range(1, phases + 1)
    ]
    return "\n".join(rules)
