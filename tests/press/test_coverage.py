"""Which characters a font has; fontTools reads the same tables."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # it ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable  # type: ignore[import-untyped]  # it ships no types

from programme.press.coverage import coverage
from programme.press.forme import FONTS

OURS = sorted(FONTS.glob("*.ttf"))
A, B, C, D, SMILE = (ord(character) for character in "abcd😀")


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_fonts_have_what_fonttools_reads(path: Path) -> None:
    assert coverage([path.read_bytes()]) == TTFont(path).getBestCmap().keys()


def font(characters: dict[int, str]) -> bytes:
    """A font with the glyphs "one", "two" and "three", for *characters*."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "one", "two", "three"])
    builder.setupCharacterMap(characters)
    old = CmapSubtable.newSubtable(0)  # a format that no font of today depends on
    old.platformID, old.platEncID, old.language, old.cmap = 1, 0, 0, {D: "three"}
    builder.font["cmap"].tables.append(old)
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("characters", "covered"),
    [
        ({A: "one", B: "two"}, {A, B}),
        ({A: "two", B: "one", SMILE: "three"}, {A, B, SMILE}),
        ({A: "three", B: ".notdef", C: "one"}, {A, C}),
    ],
)
def test_characters_are_those_with_a_glyph(characters: dict[int, str], covered: set[int]) -> None:
    assert coverage([font(characters)]) == covered


def test_fonts_together_have_what_any_of_them_has() -> None:
    assert coverage([font({A: "one"}), font({B: "one"})]) == {A, B}


def test_font_without_a_table_of_characters_has_none() -> None:
    assert coverage([bytes(12)]) == frozenset()
