"""The fonts of the pages: a browser is told truly which letters are in which file."""

import re

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types

from programme.engines.mkdocs.plugin import THEME

SHEET = (THEME / "assets/programme/fonts.css").read_text("utf-8")
FACES = dict(re.findall(r'url\("\.\./fonts/([^"]+)"\)[^;]*;\s*unicode-range:\s*([^;]+);', SHEET))


def letters(ranges: str) -> set[int]:
    """The characters of *ranges* as CSS has them: "U+20-7E, U+A0"."""
    found = (one.strip().removeprefix("U+").partition("-") for one in ranges.split(","))
    return {
        letter
        for first, _to, last in found
        for letter in range(int(first, 16), int(last or first, 16) + 1)
    }


@pytest.mark.parametrize("name", sorted(FACES))
def test_a_file_is_asked_for_the_letters_it_has(name: str) -> None:
    font = TTFont(THEME / "assets/fonts" / name)
    assert letters(FACES[name]) == set(font.getBestCmap())


@pytest.mark.parametrize("style", ["Regular", "Italic", "SemiBold", "Bold"])
def test_the_first_file_of_a_style_has_what_our_languages_are_written_with(style: str) -> None:
    ours = "Årets öppna ämnen, čáppa giđđa, ŋŧžšđ – “don’t” ‘so’ „…” €5 × 10 °C, naïve café"
    first = letters(FACES[f"ProgrammeSans-{style}.woff2"])
    assert [one for one in ours if ord(one) not in first] == []
    assert first.isdisjoint(letters(FACES[f"ProgrammeSans-{style}-More.woff2"]))
