"""Text that can be printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.artifact import Json
from programme.press.glyphs import BOX, NAMES, Missing, printable

ASCII = frozenset(range(0x20, 0x7F))
ACCENT, SHY, BREAK = "\u0301", "\u00ad", "\u200b"
COVERED = ASCII | {ord(ACCENT), ord("ö"), ord(BOX)}

TEXTS = [
    ("plain", "plain", ""),
    ("o\u0308ljy", "öljy", ""),
    ("e" + ACCENT, "é", ""),
    ("soft" + SHY + "en\ttab\u00a0", "soft" + SHY + "en\ttab\u00a0", ""),
    ("smile 😀!", f"smile {BOX}!", "😀"),
    ("👩🏽‍🚀 off", f"{BOX}{BOX} off", "👩🚀"),
    ("❤\ufe0f", BOX, "❤"),
    ("bell\x07", f"bell{BOX}", "\x07"),
    ("å", BOX, "å"),
    ("a" * 40, "a" * 40, ""),
    ("a" * 41, f"{SHY.join(['a' * 10] * 4)}{SHY}a", ""),
    ("a.b_" + "1" * 26, "a.b_" + "1" * 26, ""),
    ("a.b_" + "1" * 27, f"a.{BREAK}b_{BREAK}" + "1" * 27, ""),
    ("1" * 45, f"{BREAK.join(['1' * 10] * 4)}{BREAK}11111", ""),
    ("https://example.org/" + "b" * 40, "https://example.org/" + "b" * 40, ""),
]


@pytest.mark.parametrize(("text", "printed", "missing"), TEXTS)
def test_text_is_printable(text: str, printed: str, missing: str) -> None:
    expected = tuple(sorted(Missing(character, "text") for character in missing))
    assert printable({"text": text}, COVERED) == ({"text": printed}, expected)


def test_missing_character_has_its_place_and_number() -> None:
    data: Json = {"sections": [{"title": "✓"}, {"title": ["fine", "no 😀"]}], "n": 1, "none": None}
    printed, missing = printable(data, COVERED)
    assert printed == {
        "sections": [{"title": BOX}, {"title": ["fine", f"no {BOX}"]}],
        "n": 1,
        "none": None,
    }
    assert [(one.code, one.path) for one in missing] == [
        ("U+2713", "sections[0].title"),
        ("U+1F600", "sections[1].title[1]"),
    ]


def test_what_is_never_printed_stays_as_it_is() -> None:
    data: Json = dict.fromkeys(sorted(NAMES), "😀")
    assert printable(data, COVERED) == (data, ())


@given(st.text(), st.frozensets(st.integers(0x20, 0x24F)))
def test_any_text_becomes_one_that_the_font_covers(text: str, letters: frozenset[int]) -> None:
    covered = letters | {ord(BOX)}
    printed, _missing = printable(text, covered)
    again, missing = printable(printed, covered)
    assert missing == ()
    assert isinstance(again, str)
