"""The font that forms are filled in with; fontTools and pypdf read it back."""

from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types
from pypdf import PdfWriter  # noqa: TID253 -- its tests make PDFs

from programme.press.forme import FONT_OF_FIELDS, FONTS
from programme.press.lettering import FIRST, OURS_CUT, chosen, cut, lettering, letters

OURS = (FONTS / FONT_OF_FIELDS).read_bytes()


@pytest.fixture(scope="module")
def font() -> Any:  # noqa: ANN401 -- pypdf's
    return lettering(OURS, PdfWriter()).get_object()


def test_letters_are_those_of_western_europe_and_of_the_sami() -> None:
    known = set(letters().values())
    assert {chr(code) for code in [*range(0x20, 0x7F), *range(0xC0, 0x100)]} <= known
    assert set("åäöÅÄÖ šžŠŽ čđŋŧČĐŊŦ ʒǯǥǧƷǮǤǦ õâÕÂ €–’”") <= known
    assert list(letters()) == list(range(FIRST, 0x100))
    assert len(known) == len(letters())


def test_every_letter_is_in_our_font_and_as_wide_as_there(font: Any) -> None:  # noqa: ANN401 -- pypdf's
    whole = TTFont(BytesIO(OURS))
    glyphs, scale = whole.getBestCmap(), whole["head"].unitsPerEm / 1000
    assert [letter for letter in letters().values() if ord(letter) not in glyphs] == []
    assert {code: font["/Widths"][code - FIRST] for code in letters()} == {
        code: round(whole["hmtx"][glyphs[ord(letter)]][0] / scale)
        for code, letter in letters().items()
    }


def test_font_file_has_those_letters_and_no_others(font: Any) -> None:  # noqa: ANN401 -- pypdf's
    cut = TTFont(BytesIO(font["/FontDescriptor"]["/FontFile2"].get_data()))
    assert set(cut.getBestCmap()) == set(map(ord, letters().values()))
    assert font["/BaseFont"] == font["/FontDescriptor"]["/FontName"] == "/ProgrammeSans-Regular"


def test_our_font_is_cut_already_and_as_another_would_be() -> None:
    """If not: its recipe is in the README of the fonts."""
    assert cut(OURS) == OURS_CUT.read_bytes()


def test_font_of_a_brand_is_cut_when_it_is_needed() -> None:
    own: Any = lettering(renamed(OURS), PdfWriter()).get_object()
    file = own["/FontDescriptor"]["/FontFile2"].get_data()
    assert file == cut(renamed(OURS)) != OURS_CUT.read_bytes()


def renamed(font: bytes) -> bytes:
    """A *font* of a brand, which has the letters of *font*."""
    ours, own = ("Programme Sans".encode("utf-16-be"), "Our Own Letter".encode("utf-16-be"))
    return font.replace(ours, own)


def test_fields_are_typed_in_the_first_font_that_is_upright_and_has_every_letter() -> None:
    bold, italic, mono = (
        (FONTS / f"Programme{style}.ttf").read_bytes()
        for style in ("Sans-Bold", "Sans-Italic", "Mono-Regular")
    )
    own = renamed(OURS)
    postscript = b"OTTO" + own[4:]
    assert [chosen([one, OURS]) is one for one in (own, bold, italic, mono, postscript)] == [
        True,
        False,
        False,
        False,
        False,
    ]
