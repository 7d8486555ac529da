"""A guide in three languages, and Swedish among them."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect
from tests.browser.conftest import Guide, OpenPage, example
from tests.browser.test_accessibility import RULES
from tests.browser.test_header import ONE_ROW, box, row, small


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The example in three languages, in the place of the first guide."""
    with example("trilingual", tmp_path_factory.mktemp("trilingual")) as served:
        yield served


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_in_swedish(
    open_page: OpenPage, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page("sv/", width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    wide = []
    for file in sorted(guide.folder.glob("sv/**/index.html")):
        address = f"{file.relative_to(guide.folder).parent.as_posix()}/"
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[address] = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)
    assert (found, wide) == ({}, [])


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("", ["Svenska → sv/", "English → en/"]),
        ("sv/tidtabell/", ["Suomi → aikataulu/", "English → en/schedule/"]),
        (
            "sv/omgangar/spring-2026/",
            ["Suomi → toteutukset/spring-2026/", "English → en/runs/spring-2026/"],
        ),
        ("404.html", ["Svenska → sv/", "English → en/"]),
    ],
)
def test_every_page_leads_to_itself_in_the_other_languages(
    open_page: OpenPage, guide: Guide, here: str, there: list[str]
) -> None:
    links = open_page(here).locator(".pg-language").all()
    assert [f"{one.inner_text()} → {leads(one, guide)}" for one in links] == there
    for link in links:
        language = link.get_attribute("lang")
        assert language == link.get_attribute("hreflang")
        assert (link.get_attribute("aria-label") or "").startswith(link.inner_text())
        expect(link).to_be_visible()


def leads(link: Locator, guide: Guide) -> str:
    return str(link.evaluate("link => link.href")).removeprefix(guide.home)


def test_a_phone_has_room_for_three_languages(open_page: OpenPage) -> None:
    page = open_page(width=390)
    assert box(page.locator(".pg-header"))["height"] <= ONE_ROW
    assert [one.inner_text() for one in row(page)][2:] == ["SV", "EN", "Valikko"]


def test_where_a_word_of_the_name_has_no_room_the_rest_goes_below_it(open_page: OpenPage) -> None:
    page = open_page(width=320)
    name, search, *_, menu = map(box, row(page))
    assert search["y"] >= name["y"] + name["height"]
    assert menu["y"] == name["y"]
    assert menu["x"] >= name["x"] + name["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert small(page) == []
