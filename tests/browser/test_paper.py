"""Pages on paper: no navigation, nothing cut, and where a link leads."""

import re
from typing import Any, Final

from playwright.sync_api import Page, expect
from tests.browser.conftest import Guide, OpenPage
from tests.browser.test_accessibility import PAGES

ON_SCREEN_ONLY: Final = (
    "nav:visible",
    ".pg-header__tools:visible",
    ".pg-share:visible",
    ".pg-contents:visible",
    ".pg-copying button:visible",
    ".pg-progress:visible",
)
STYLE: Final = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


def test_no_page_prints_its_navigation_or_runs_out_of_the_paper(
    open_page: OpenPage, guide: Guide
) -> None:
    page = on_paper(open_page(width=672))  # A4 without its margins
    found = {}
    for address in PAGES:
        page.goto(guide.home + address)
        shown = [what for what in ON_SCREEN_ONLY if page.locator(what).count()]
        wide = page.evaluate("document.documentElement.scrollWidth") > 672
        if shown or wide:
            found[address] = (shown, wide)
    assert found == {}


def test_text_is_of_the_size_of_print_and_headings_stay_with_it(open_page: OpenPage) -> None:
    page = on_paper(open_page("tehtavat/"))
    size: Any = page.evaluate(STYLE, ["article", "fontSize"])
    assert round(float(size.removesuffix("px")) * 0.75, 1) == 10.5
    assert page.evaluate(STYLE, ["article h2", "breakAfter"]) == "avoid"
    assert page.evaluate(STYLE, [".pg-task", "breakInside"]) == "avoid"


def test_the_paper_says_where_it_is_from_and_where_its_links_lead(open_page: OpenPage) -> None:
    page = on_paper(open_page("tietoa/"))
    expect(page.locator(".pg-printed")).to_have_text("https://example.org/mentoring/tietoa/")
    expect(page.locator(".pg-printed")).to_be_visible()
    said: Any = page.evaluate(
        "getComputedStyle(document.querySelector('a[rel=license]'), '::after').content"
    )
    assert re.search("creativecommons.org/licenses/by/4.0/", str(said)) or "attr(href)" in str(said)


def test_home_prints_the_timeline_that_can_be_read(open_page: OpenPage) -> None:
    page = on_paper(open_page())
    expect(page.locator(".pg-strip--wide")).to_be_hidden()
    expect(page.locator(".pg-strip--narrow")).to_be_visible()
    expect(page.locator(".pg-band")).to_be_hidden()
