"""Colours that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.brand import DARK_GROUND, ENOUGH, GROUND, PALETTE, Look, contrast, look, on_ground
from programme.model import Brand

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == ratio


def test_white_can_be_read_on_every_phase() -> None:
    assert all(contrast(colour, "#FFFFFF") >= 5 for colour in PALETTE)


@given(COLOURS, st.sampled_from([GROUND, DARK_GROUND, "#FFFFFF", "#000000"]))
def test_a_shade_can_be_read_on_its_ground(colour: str, ground: str) -> None:
    assert contrast(on_ground(colour, ground), ground) >= ENOUGH


def test_a_colour_that_can_be_read_is_kept() -> None:
    assert on_ground("#0A4F5C", GROUND) == "#0A4F5C"


def test_an_author_sets_colours_in_one_place() -> None:
    assert look(Brand()) == Look()
    own = look(Brand.model_validate({"colour": "#112233", "palette": ["#445566", "#665544"]}))
    assert own == Look("#112233", ("#445566", "#665544"))
    assert own.colour == "#112233"
    assert [own.phase(number) for number in (1, 2, 3)] == ["#445566", "#665544", "#445566"]
    assert contrast(own.on_dark.colour, DARK_GROUND) >= ENOUGH


BRIGHT = {
    "yellow": ("#FFD700", "#7F6B00", "#FFD700"),
    "red": ("#FF0000", "#E00000", "#FF3D3D"),
    "navy": ("#000080", "#000080", "#7B7BFF"),
    "black": ("#000000", "#000000", "#8A8A8A"),
    "white": ("#FFFFFF", "#707070", "#FFFFFF"),
}


@pytest.mark.parametrize("colour", BRIGHT)
def test_whatever_the_brand_it_can_be_read_in_light_and_dark(colour: str) -> None:
    asked, light, dark = BRIGHT[colour]
    own = look(Brand.model_validate({"colour": asked, "palette": [asked]}))
    assert (own.colour, own.phase(1)) == (light, light)
    assert (own.on_dark.colour, own.on_dark.phase(2)) == (dark, dark)
    for shade in (light, dark):
        paper, on_colour = ("#FFFFFF", "#FFFFFF") if shade == light else (DARK_GROUND, "#10191D")
        assert contrast(shade, paper) >= ENOUGH
        assert contrast(on_colour, shade) >= ENOUGH
