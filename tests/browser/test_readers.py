"""Readers who use the keyboard, large text, their own spacing or colours, or no scripts."""

from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Guide, OpenPage
from tests.browser.test_accessibility import PAGES

FOCUSED: Final = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const card = one.closest(".pg-card");
  const lined = [one, card].some((it) => it && getComputedStyle(it).outlineStyle !== "none"
    && parseFloat(getComputedStyle(it).outlineWidth) >= 2);
  const name = (one.getAttribute("aria-label") || one.labels?.[0]?.textContent
    || one.textContent || one.title || "").trim();
  return {
    where: one.outerHTML.slice(0, 120),
    named: name !== "",
    visible: style.visibility === "visible" && box.width > 0 && box.height > 0
      && box.right > 0 && box.left < innerWidth,
    lined,
  };
}"""
"""What the focus is on: where, whether it has a name, is on the screen, and is seen to be it."""


def walk(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key on *page*, once around."""
    stops: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ["", "aikataulu/", "roolit/mentor/", "lataa/", "en/dates/"])
def test_every_stop_of_the_tab_key_is_named_and_seen(
    open_page: OpenPage, address: str, width: int
) -> None:
    stops = walk(open_page(address, width=width))
    assert len(stops) > 5
    assert "pg-skip" in stops[0]["where"]
    assert [one for one in stops if not (one["named"] and one["visible"] and one["lined"])] == []


def test_every_page_can_be_skipped_into(open_page: OpenPage, guide: Guide) -> None:
    page = open_page()
    for address in PAGES:
        page.goto(guide.home + address)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_focused()


EDGES: Final = """() => {
  const name = document.querySelector(".pg-header__name").getBoundingClientRect().left;
  const left = (one) => one.getBoundingClientRect().left
    + parseFloat(getComputedStyle(one).paddingLeft);
  return [...document.querySelectorAll(".md-content__inner > *")]
    .filter((one) => one.offsetParent && left(one) < name - 1)
    .map((one) => one.outerHTML.slice(0, 80));
}"""
"""What begins nearer the edge of the screen than the guide's name does."""


@pytest.mark.parametrize("width", [1280, 390])
def test_everything_stands_below_the_name_of_the_guide(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    found: dict[str, list[str]] = {}
    for address in PAGES:
        page.goto(guide.home + address)
        found[address] = page.evaluate(EDGES)
    assert {address: out for address, out in found.items() if out} == {}


def test_a_long_page_begins_with_what_is_on_it(open_page: OpenPage) -> None:
    page = open_page("en/about/")
    contents = page.get_by_role("navigation", name="On this page")
    assert (
        contents.get_by_role("link").all_inner_texts()
        == page.locator("article > h2").all_inner_texts()
    )
    contents.get_by_role("link", name="Funding").click()
    expect(page.get_by_role("heading", name="Funding")).to_be_in_viewport()
    page.goto(page.url.replace("about", "glossary"))
    expect(page.locator(".pg-contents")).to_have_count(0)


def test_escape_closes_what_is_open(open_page: OpenPage) -> None:
    page = open_page(width=390)
    menu = page.locator(".pg-menu summary")
    menu.press("Enter")
    expect(page.locator(".pg-menu__list a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".pg-menu__list a").first).to_be_hidden()
    expect(menu).to_be_focused()


LARGE: Final = "html { font-size: 200% !important; }"
SPACED: Final = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12: what a reader may set, with nothing cut off."""


CUT_OFF: Final = """() => [...document.querySelectorAll("h1, h2, h3, p, li, a, summary, button")]
  .filter((one) => getComputedStyle(one).overflow === "hidden"
    && !one.closest(".pg-hidden, .md-search") && one.scrollHeight > one.clientHeight + 2)
  .map((one) => one.outerHTML.slice(0, 100))"""
MOVING: Final = """() => [...document.querySelectorAll("*")]
  .filter((one) => {
    const { transitionDuration, animationDuration } = getComputedStyle(one);
    return parseFloat(transitionDuration) > 0 || parseFloat(animationDuration) > 0;
  }).map((one) => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize(
    ("width", "style"), [(1280, LARGE), (390, LARGE), (320, ""), (320, SPACED), (1280, SPACED)]
)
def test_nothing_scrolls_sideways_or_is_cut_off(
    open_page: OpenPage, guide: Guide, width: int, style: str
) -> None:
    page = open_page(width=width)
    wrong = {}
    for address in PAGES:
        page.goto(guide.home + address)
        page.add_style_tag(content=style or "/* as it is */")
        wide = page.evaluate("document.documentElement.scrollWidth")
        cut = page.evaluate(CUT_OFF)
        if wide > width or cut:
            wrong[address] = (wide, cut)
    assert wrong == {}


def test_who_wants_no_motion_gets_none(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    moving = page.evaluate(MOVING)
    assert moving == []


def test_in_ones_own_colours_marks_are_still_there(open_page: OpenPage) -> None:
    page = open_page("aikataulu/", forced_colors="active")
    mark = page.locator(".pg-entry__mark").first
    assert mark.evaluate("one => getComputedStyle(one).color") != mark.evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["lined"]


@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_everything_can_be_read_and_reached(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(java_script_enabled=False, width=width)
    for address in PAGES:
        page.goto(guide.home + address)
        expect(page.locator("h1")).to_be_visible()
        menu = page.locator(".pg-menu")
        if menu.locator("summary").is_visible():
            menu.locator("summary").click()
        expect(menu.get_by_role("link").first).to_be_visible()
        expect(page.locator(".pg-footer").get_by_role("link").first).to_be_visible()


ZOOMED: Final[dict[str, Any]] = {
    "viewport": {"width": 320, "height": 256},
    "device_scale_factor": 4,
}
"""A window of 1280 by 1024, enlarged to 400 %."""
COVERED: Final = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const hit = (x, y) => {
    const there = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return there && (one.contains(there) || one.labels?.[0]?.contains(there));
  };
  const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
  return parts.some((x) => parts.some((y) => hit(x, y))) ? null : one.outerHTML.slice(0, 120);
}"""
"""What has the focus, if nothing of it is seen in the window (WCAG 2.2, 2.4.11)."""


def test_at_400_percent_nothing_scrolls_sideways_and_no_focus_is_covered(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(**ZOOMED)
    wrong: dict[str, list[str]] = {}
    for address in PAGES:
        page.goto(guide.home + address)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wrong[address] = ["scrolls sideways"]
    for address in ("", "roolit/coordinator/", "lataa/", "en/dates/"):
        page.goto(guide.home + address)
        covered = []
        for _ in range(150):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            covered.append(page.evaluate(COVERED))
        assert len(covered) > 20
        if any(covered):
            wrong[address] = [one for one in covered if one]
    assert wrong == {}


def test_a_table_that_scrolls_can_be_reached_by_keyboard(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(width=320)
    for address in PAGES:
        page.goto(guide.home + address)
        bare = page.locator("table").evaluate_all(
            """tables => tables.filter((one) => {
              const box = one.parentElement;
              return one.scrollWidth > innerWidth && box.tabIndex !== 0;
            }).length"""
        )
        assert bare == 0, address
