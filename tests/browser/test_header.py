"""The head of every page: who we are, search, the other languages, and the menu."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenPage

FINGER: Final = 44
"""As many pixels as a finger needs, each way."""
ONE_ROW: Final = 76
"""What the header takes of a phone's screen at most, with a name of three lines."""


def box(one: Locator) -> dict[str, float]:
    found = one.bounding_box()
    assert found
    return {side: found[side] for side in ("x", "y", "width", "height")}


def row(page: Page) -> Sequence[Locator]:
    """What stands in the header, in the order of the page."""
    return page.locator(".pg-header :is(.pg-header__name, .pg-tool, summary):visible").all()


def small(page: Page) -> list[str]:
    return [
        one.inner_text()
        for one in row(page)
        if box(one)["height"] < FINGER or box(one)["width"] < FINGER
    ]


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_header_is_one_row(open_page: OpenPage, width: int, *, script: bool) -> None:
    page = open_page(width=width, java_script_enabled=script)
    header = box(page.locator(".pg-header"))
    assert header["height"] <= ONE_ROW
    words = [one.inner_text() for one in row(page)]
    assert words[1:] == (["Haku", "English", "Valikko"] if script else ["English", "Valikko"])
    ends = [(box(one)["x"], box(one)["x"] + box(one)["width"]) for one in row(page)]
    assert ends == sorted(ends)
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    assert small(page) == []


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_opens_below_the_row_and_covers_nothing(
    open_page: OpenPage, *, script: bool
) -> None:
    page = open_page(width=390, java_script_enabled=script)
    page.locator(".pg-menu summary").click()
    links = page.locator(".pg-menu__list a")
    name, first, last = (box(page.locator(".pg-header__name")), box(links.first), box(links.last))
    assert first["y"] >= name["y"] + name["height"]
    assert first["x"] == name["x"]
    assert first["width"] == 390 - 2 * name["x"]
    assert box(page.locator("article"))["y"] >= last["y"] + last["height"]


@pytest.mark.parametrize("script", [True, False])
def test_on_a_wide_screen_the_menu_is_open_without_being_asked(
    open_page: OpenPage, *, script: bool
) -> None:
    page = open_page(java_script_enabled=script)
    expect(page.locator(".pg-menu__list a").first).to_be_visible()
    expect(page.locator(".pg-menu summary")).to_be_hidden()
