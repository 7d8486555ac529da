"""How lines break and boxes stand: what makes a page look cared for."""

from typing import Final

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage

LINES: Final = """(one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const text = one.textContent;
  const node = one.firstChild;
  const lines = [];
  let top = null;
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const here = range.getBoundingClientRect();
    if (here.width && (top === null || here.top > top + 5)) {
      lines.push("");
      top = here.top;
    }
    if (lines.length) lines[lines.length - 1] += text[at];
  }
  return lines.map((line) => line.trim());
}"""
"""The lines that the only text of an element is broken into."""


def lines(page: Page, selector: str, text: str) -> list[str]:
    """The lines of *text* in the place of the first *selector*."""
    one = page.locator(selector).first
    one.evaluate("(one, text) => { one.textContent = text; }", text)
    found: list[str] = one.evaluate(LINES)
    return found


@pytest.mark.parametrize("width", [320, 390])
def test_a_long_word_leaves_no_short_line_in_a_heading(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width)
    assert lines(page, "h1", "Mentorointiohjelma tekniikan alojen opiskelijoille") == [
        "Mentorointiohjelma",
        "tekniikan alojen",
        "opiskelijoille",
    ]


def test_no_year_stands_alone_below_its_date(open_page: OpenPage) -> None:
    page = open_page("aikataulu/")
    date = "senast 8\u00a0december 2026"
    assert lines(page, ".pg-entry__when", date) == ["senast", "8\u00a0december 2026"]


def test_no_word_stands_alone_in_what_asks_to_share(open_page: OpenPage) -> None:
    page = open_page(width=390)
    question = "Hade du nytta av det här? Dela det gärna."
    assert lines(page, ".pg-share h2", question) == ["Hade du nytta av det", "här? Dela det gärna."]


def test_no_line_ends_within_a_range_of_days(open_page: OpenPage) -> None:
    page = open_page("aikataulu/")
    page.add_style_tag(content=".pg-entry__when { width: 5.5em; }")
    assert lines(page, ".pg-entry__when", "noin 12.–\u206014.4.") == ["noin", "12.–\u206014.4."]


def test_all_cards_of_the_downloads_stand_in_the_same_columns(open_page: OpenPage) -> None:
    page = open_page("lataa/")
    boxes = [card.bounding_box() for card in page.locator(".pg-cards > .pg-card").all()]
    wide = {round(box["width"]) for box in boxes if box}
    assert len(wide) == 1
    assert len({round(box["x"]) for box in boxes if box}) == 4


@pytest.mark.parametrize(("cards", "columns"), [(5, 5), (6, 3)])
def test_no_sixth_card_stands_alone(open_page: OpenPage, cards: int, columns: int) -> None:
    page = open_page()
    row = page.locator(".pg-band .pg-cards")
    row.evaluate(
        """(row, cards) => {
          const one = row.firstElementChild;
          row.replaceChildren(...Array.from({ length: cards }, () => one.cloneNode(true)));
        }""",
        cards,
    )
    boxes = [card.bounding_box() for card in row.locator(".pg-card").all()]
    assert len({round(box["x"]) for box in boxes if box}) == columns


def test_a_role_is_told_before_the_contents_of_its_page(open_page: OpenPage) -> None:
    page = open_page("roolit/mentor/", width=390)
    order = ["h1", ".pg-lead", ".pg-contents", "article > h2"]
    boxes = [page.locator(one).first.bounding_box() for one in order]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 4
    assert tops == sorted(tops)
    assert page.locator(".pg-contents").count() == 1
