"""A guide that is read from right to left, in a language the package has no words in."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect
from tests.browser.conftest import Guide, OpenPage, example
from tests.browser.test_accessibility import RULES

from programme.languages import HERE

WORDS: Final = {
    "schedule": "לוח זמנים",
    "tasks": "משימות",
    "lessons": "לקחים",
    "about": "אודות",
    "downloads": "הורדה והדפסה",
    "skip": "דילוג לתוכן",
    "menu": "תפריט",
    "main_navigation": "ניווט ראשי",
    "search": "חיפוש",
    "language_switch": "הדף הזה בעברית",
    "timeline": "ציר זמן",
    "what_happens": "מה קורה",
    "today": "היום",
    "kind.joint": "מפגש משותף",
    "mode.remote": "מרחוק",
}
"""What a fork would have translated by its first evening; the rest is still in English."""


def hebrew() -> str:
    """A copy of the English words, begun to be translated."""
    text = (HERE / "en.yml").read_text("utf-8")
    for old, new in (("English", "עברית"), ("en_GB", "he_IL"), ("ltr", "rtl")):
        text = text.replace(f": {old}\n", f": {new}\n", 1)
    head, words = text.split("\nwords:\n")
    for key, word in WORDS.items():
        words = re.sub(rf"(?m)^  {re.escape(key)}: .*$", f"  {key}: {word}", words, count=1)
    return f"{head}\nwords:\n{words}"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The example in Hebrew, in the place of the first guide."""
    root = tmp_path_factory.mktemp("right-to-left")
    with example("right-to-left", root, {"he": hebrew()}) as served:
        yield served


def box(one: Locator) -> dict[str, float]:
    found = one.bounding_box()
    assert found
    return {"x": found["x"], "width": found["width"], "right": found["x"] + found["width"]}


def test_each_language_runs_its_own_way(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("schedule/")
    expect(page.locator("html")).to_have_attribute("lang", "he")
    expect(page.locator("body")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("heading", level=1)).to_have_text("לוח זמנים")
    page.get_by_role("link", name="English (EN): This page in English").click()
    expect(page).to_have_url(f"{guide.home}en/schedule/")
    expect(page.locator("body")).to_have_attribute("dir", "ltr")


def test_addresses_keep_their_order(open_page: OpenPage) -> None:
    page = open_page("about/")
    page.emulate_media(media="print")
    addresses = page.locator("bdi")
    own = "https://pairs.example/opas/"
    assert addresses.all_inner_texts() == [own, f"{own}about/"]
    directions = "all => all.map(one => getComputedStyle(one).direction)"
    assert addresses.evaluate_all(directions) == ["ltr", "ltr"]


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_on_the_left_elsewhere_is_on_the_right(open_page: OpenPage, width: int) -> None:
    page = open_page("schedule/", width=width)
    assert (
        box(page.locator(".pg-header__name"))["right"]
        > box(page.locator(".pg-header .pg-tool").first)["right"]
    )
    entry = page.locator(".pg-entry").first
    assert box(entry.locator(".pg-entry__mark"))["x"] > box(entry.locator("h3"))["right"]


@pytest.mark.parametrize(("width", "strip"), [(1280, "wide"), (390, "narrow")])
def test_pictures_of_time_begin_at_the_right_and_keep_texts_in_place(
    open_page: OpenPage, width: int, strip: str
) -> None:
    page = open_page("schedule/", width=width)
    picture = page.locator(f".pg-strip--{strip} svg")
    whole = box(picture)
    texts = [box(one) for one in picture.locator("text:visible").all()]
    assert all(whole["x"] - 1 < one["x"] < one["right"] < whole["right"] + 1 for one in texts)
    first, last = (picture.locator(f".pg-phase-{number}") for number in (1, 2))
    if strip == "wide":
        assert box(first.locator("rect").first)["x"] > box(last.locator("rect").first)["x"]
        for phase in (first, last):
            bar, title = (box(phase.first.locator(part)) for part in ("rect", "text"))
            assert bar["x"] < title["x"] < title["right"] < bar["right"]
    else:
        assert min(one["right"] for one in texts) > whole["x"] + whole["width"] / 4


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    open_page: OpenPage, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page(width=width, color_scheme=scheme)
    for address in ("", "schedule/", "tasks/", "roles/mentor/", "lessons/", "about/"):
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [one["id"] for one in violations] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
