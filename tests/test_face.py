"""What font files say of themselves."""

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # it ships no types
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]  # it ships no types

from programme.face import Face, face
from programme.press.forme import FONTS


def font(names: dict[str, str], weight: int = 400, style: int = 64) -> bytes:
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupNameTable(names)
    builder.setupOS2(usWeightClass=weight, fsSelection=style)
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


OURS = {
    "ProgrammeSans-Regular": Face("Programme Sans", 400, italic=False),
    "ProgrammeSans-SemiBold": Face("Programme Sans", 600, italic=False),
    "ProgrammeSans-BoldItalic": Face("Programme Sans", 700, italic=True),
    "ProgrammeMono-Regular": Face("Programme Mono", 400, italic=False),
}


@pytest.mark.parametrize("name", OURS)
def test_our_fonts_say_what_they_are(name: str) -> None:
    assert face((FONTS / f"{name}.ttf").read_bytes()) == OURS[name]


def test_family_is_that_of_all_styles_where_a_font_knows_both() -> None:
    both = {"familyName": "Own Black", "typographicFamily": "Ööwn"}
    assert face(font(both, 900, 1)) == Face("Ööwn", 900, italic=True)
    assert face(font({"familyName": "Own"})) == Face("Own", 400, italic=False)


@pytest.mark.parametrize(
    "content",
    [b"", b"PNG", b"OTTO", font({}), font({"familyName": "A"})[:90]],
    ids=["empty", "picture", "torn at once", "nameless", "torn"],
)
def test_what_is_no_font_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="font"):
        face(content)
