"""Soft hyphens are seen, and nowhere in the way."""

import pytest
from tests.browser.conftest import Guide, OpenPage

from programme.hyphens import SOFT

TITLE = "Mentorointiohjelma tekniikan alojen opiskelijoille"


@pytest.mark.parametrize("address", ["", "aineistot/"])
def test_long_words_have_them(guide: Guide, address: str) -> None:
    assert SOFT in (guide.folder / address / "index.html").read_text("utf-8")


def test_search_has_none(guide: Guide) -> None:
    indexes = list(guide.folder.rglob("search_index.json"))
    assert indexes
    assert [path for path in indexes if SOFT in path.read_text("utf-8")] == []


def test_what_is_copied_has_none(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"], width=320)
    assert SOFT in (page.locator("h1").text_content() or "")
    page.locator("h1").click(click_count=3)
    page.keyboard.press("Control+C")
    assert page.evaluate("navigator.clipboard.readText()").strip() == TITLE
