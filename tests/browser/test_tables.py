"""Tables: on a phone each row is a block, and those who hear a table hear the same one."""

from typing import Any, Final

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage

REFERENCE: Final = "en/reference/"
WIDE_AS_IT_IS: Final = """document.querySelector(".pg-table").outerHTML = `
  <div class="pg-table" role="region" tabindex="0" aria-label="A wide one">
    <table class="pg-table__table"><tr>${"<td>Unbroken</td>".repeat(20)}</tr></table>
  </div>`"""
LAID_OUT: Final = """() => {
  const table = document.querySelector(".pg-table__table--stacked");
  const row = table.tBodies[0].rows[0];
  return [...row.cells].map((cell) => [
    getComputedStyle(cell, "::before").content,
    Math.round(cell.getBoundingClientRect().left - table.getBoundingClientRect().left),
  ]);
}"""
"""What is shown above each cell of the first row, and how far from the left the cell is."""


def heard(page: Page) -> list[tuple[str, str]]:
    """Role and name of what Chromium tells of the page's tables."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    told = [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in nodes]
    return [one for one in told if one[0] in {"table", "row", "columnheader", "rowheader", "cell"}]


@pytest.mark.parametrize("width", [390, 320])
def test_each_cell_stands_under_the_heading_of_its_column(open_page: OpenPage, width: int) -> None:
    page = open_page(REFERENCE, width=width)
    assert page.evaluate(LAID_OUT) == [
        ['"Key" / ""', 0],
        ['"What you write" / ""', 0],
        ['"What it means" / ""', 0],
    ]
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [390, 320])
def test_who_hears_the_table_hears_the_same_one_and_nothing_twice(
    open_page: OpenPage, width: int
) -> None:
    whole = heard(open_page(REFERENCE))
    assert ("columnheader", "What you write") in whole
    assert ("cell", "programme") in whole
    assert heard(open_page(REFERENCE, width=width)) == whole


def test_on_paper_a_table_stays_a_table(open_page: OpenPage) -> None:
    page = open_page(REFERENCE, width=390)
    page.emulate_media(media="print")
    (first, left), (second, further), _last = page.evaluate(LAID_OUT)
    assert (first, left, second) == ("none", 0, "none")
    assert further > 0


@pytest.mark.parametrize("width", [390, 320])
def test_a_table_that_cannot_be_stacked_is_scrolled_by_keyboard(
    open_page: OpenPage, width: int
) -> None:
    page = open_page(REFERENCE, width=width)
    page.evaluate(WIDE_AS_IT_IS)
    box = page.get_by_role("region", name="A wide one")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") == width
