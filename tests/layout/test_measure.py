"""How wide a text is, and how much of it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.layout import shortened, width_of, wrapped


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("il", 7.2), ("mW", 17.2), ("A", 6.6), ("a", 5.6), ("漢字", 20)]
)
def test_every_letter_has_room(text: str, width: float) -> None:
    assert width_of(text, 10) == pytest.approx(width)


@pytest.mark.parametrize(
    ("room", "left"),
    [(60, "Opening day"), (50, "Opening…"), (30, "Open…"), (23, ""), (0, "")],
)
def test_a_text_is_shortened_to_what_still_tells_something(room: float, left: str) -> None:
    assert shortened("Opening day", 10, room) == left


@given(st.text(max_size=80), st.floats(0, 1000))
def test_what_is_left_fits(text: str, room: float) -> None:
    assert width_of(shortened(text, 15, room), 15) <= room


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("Opening day", ("Opening day",)),
        ("The very  first opening day", ("The very", "first", "opening day")),
        ("Verkostoitumistapahtuma", ("Verkostoitu-", "mistapaht-", "uma")),
        ("See verkostoitumistapahtuma", ("See", "verkostoitu-", "mistapaht-", "uma")),
    ],
)
def test_a_text_is_broken_between_words_and_in_words_that_are_too_long(
    text: str, lines: tuple[str, ...]
) -> None:
    assert wrapped(text, 10, 60) == lines


@pytest.mark.parametrize(
    ("word", "lines"),
    [("kontaktpersonernas", ("kontaktpersoner-", "nas")), ("mmmm", ("mm-", "mm"))],
)
def test_no_letter_or_two_of_a_long_word_are_alone_on_a_line(
    word: str, lines: tuple[str, ...]
) -> None:
    assert wrapped(word, 10, width_of(word, 10) - 1) == lines


@given(st.text(max_size=80), st.floats(40, 1000))
def test_every_line_fits_and_nothing_is_lost(text: str, room: float) -> None:
    lines = wrapped(text, 15, room)
    assert all(width_of(line, 15) <= room for line in lines)
    kept, whole = ("".join("".join(part.split()) for part in one) for one in (lines, [text]))
    assert kept.replace("-", "") == whole.replace("-", "")
