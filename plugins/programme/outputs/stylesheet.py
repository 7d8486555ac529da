"""The fonts and colours of the brand as a style sheet, which the theme reads after its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import quote

from ..artifact import Artifact, output
from ..brand import Look
from ..edition import Edition
from ..face import face

PATH = PurePosixPath("assets/programme/brand.css")


@output
def stylesheet(edition: Edition) -> Iterator[Artifact]:
    """One file for every language: the fonts, and the colours in light, in dark and on paper."""
    look, phases = edition.look, len(edition.programme.phases)
    content = "\n".join(
        [
            *_fonts(edition),
            _colours(look, "#FFFFFF", phases),
            "@media screen and (prefers-color-scheme: dark) {",
            _colours(look.on_dark, "#10191D", phases),
            "}",
            "",
        ]
    )
    yield Artifact(PATH, content.encode(), offered=False)


def _fonts(edition: Edition) -> Iterator[str]:
    """The fonts that the brand has; texts are in the family of the first."""
    named = [font for _trail, font in edition.programme.fonts() if font in edition.pictures]
    faces = [(face(edition.pictures[font]), edition.picture(font)) for font in named]
    for one, path in faces:
        way = quote(relpath(path, PATH.parent))
        yield (
            f"@font-face {{ font-family: {_quoted(one.family)}; font-weight: {one.weight}; "
            f"font-style: {'italic' if one.italic else 'normal'}; font-display: swap; "
            f'src: url("{way}"); }}'
        )
    if faces:
        family = _quoted(faces[0][0].family)
        yield f':root {{ --md-text-font: {family}, "Programme Sans"; }}'


def _quoted(text: str) -> str:
    """A string of CSS (CSS Syntax 3, "string token"), whatever a font calls itself."""
    return '"' + "".join(f"\\{ord(one):x} " if one in '"\\\n<' else one for one in text) + '"'


def _colours(look: Look, on_colour: str, phases: int) -> str:
    rules = [f":root {{ --pg-brand: {look.colour}; --pg-on-colour: {on_colour}; }}"]
    rules += [
        f".pg-phase-{number} {{ --pg-phase: {look.phase(number)}; }}"
        for number in range(1, phases + 1)
    ]
    return "\n".join(rules)
