"""How wide a text is, and how much of it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.layout import shortened, width_of


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
