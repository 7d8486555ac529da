"""Text that can be printed."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.article import Article
from programme.artifact import SHEETS, Json, Sheet
from programme.guide import editions
from programme.press.glyphs import BOX, NAMES, Missing, printable
from programme.reading import read

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


PRINTED = frozenset(
    re.findall(
        r"\w+",
        """
        caption contents description hint label lead more name notes notice number numbers
        organiser page page_ref phase programme role run runs second sentence short shown
        subject task_questions task_steps text title to_read updated updated_on url value
        when whole years
        """,
    )
)
"""The keys of a Sheet's data whose texts are for readers: what no font has in them is told."""
PAGE = """
<h2 id="a">A</h2><ol><li>B</li></ol><dl><dt>C</dt><dd>D</dd></dl>
<pre><code class="language-py">E</code></pre>
<p>F<sup><a class="footnote-ref" href="#n">1</a></sup></p>
<table><caption>G</caption><tr><th style="text-align: right">H</th></tr></table>
<div class="admonition tip"><p class="admonition-title">J</p>K</div>
<figure><img src="a.png" alt="L"><figcaption>M</figcaption></figure>
<video title="N" src="n.mp4"></video><p lang="sv">O</p><p><code>P</code></p>
<div class="footnote"><ol><li id="n">Q</li></ol></div>
"""


def sheets(path: Path) -> Iterator[Sheet]:
    """All that a programme has on paper, with a page written by hand."""
    reading = read(path)
    page = Article("en", PurePosixPath("a.md"), "A", PurePosixPath("a"), PAGE, {"a.png": b""})
    for edition in editions(reading.programme, pictures=reading.pictures, articles=(page,)):
        for output in SHEETS.values():
            yield from output(edition)


def keys(data: Json) -> Iterator[str]:
    """The keys in *data* that have a text, alone or in a list, and those that are never printed."""
    if isinstance(data, dict):
        for key, value in data.items():
            texts = value if isinstance(value, list) else [value]
            if key in NAMES or any(isinstance(one, str) for one in texts):
                yield key
            yield from () if key in NAMES else keys(value)
    for value in data if isinstance(data, list) else []:
        yield from keys(value)


def test_every_text_of_a_sheet_is_known_to_be_printed_or_not(root: Path) -> None:
    """A new key belongs to `NAMES` where nobody reads its value, else to those above."""
    files = (root / "programme.yml", root / "tests" / "examples" / "small" / "programme.yml")
    found = {key for file in files for sheet in sheets(file) for key in keys(dict(sheet.data))}
    assert found - NAMES == PRINTED
    assert NAMES - found == set()


@given(st.text(), st.frozensets(st.integers(0x20, 0x24F)))
def test_any_text_becomes_one_that_the_font_covers(text: str, letters: frozenset[int]) -> None:
    covered = letters | {ord(BOX)}
    printed, _missing = printable(text, covered)
    again, missing = printable(printed, covered)
    assert missing == ()
    assert isinstance(again, str)
