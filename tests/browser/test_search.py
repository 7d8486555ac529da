"""Search: fetched when it is first opened, one language at a time, in every form of a word."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import material
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect
from tests.bench.recall import AIMS, ask, kept, places, queries, recall
from tests.browser.conftest import Guide, OpenPage
from tests.browser.test_accessibility import RULES

from programme.engines.mkdocs.plugin import THEME

OPENER, QUERY, STATUS = ".pg-search-open", ".md-search__input", ".md-search-result__meta"
FOUND: Final = ".md-search-result__link"
FETCHED: Final = re.compile(r"/workers/|/lunr/|search_index\.json|/bundle\.|/main\.")


def look_for(page: Page, text: str) -> Page:
    """Open search, type *text*, and wait until something is said of it."""
    page.locator(OPENER).click()
    page.keyboard.type(text)
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d|löytynyt|Nothing"))
    return page


def titles(page: Page) -> list[str]:
    """The headings of what was found, of pages and of places in them, best first."""
    return page.locator(f"{FOUND} :is(h1, h2)").all_inner_texts()


# --- when it is fetched ---


def test_nothing_of_search_is_fetched_before_it_is_opened(open_page: OpenPage) -> None:
    asked: list[str] = []
    page = open_page()
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.reload(wait_until="networkidle")
    assert [path for path in asked if FETCHED.search(path)] == []
    asked.clear()
    look_for(page, "mentori")
    names = sorted(path.rsplit("/", 1)[1].partition(".")[0] for path in asked)
    assert [name for name in names if "Programme" not in name] == [
        "bundle",
        "lunr",
        "lunr",
        "main",
        "programme-search",
        "search",
        "search_index",
    ]


def test_opening_it_again_fetches_nothing_more(open_page: OpenPage) -> None:
    page = look_for(open_page(), "mentori")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Escape")
    page.locator(OPENER).click()
    page.keyboard.type("a")
    expect(page.locator(QUERY)).to_have_value("mentoria")
    expect(page.locator(FOUND).first).to_be_visible()
    assert [url for url in asked if FETCHED.search(url)] == []


def test_where_it_cannot_be_fetched_that_is_said_and_it_can_be_tried_again(
    open_page: OpenPage, faults: list[str]
) -> None:
    page = open_page()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/search_index.json", refuse)
    page.locator(OPENER).click()
    expect(page.locator(STATUS)).to_have_text(re.compile("^Haku ei auennut"))
    page.unroute("**/search_index.json", refuse)
    page.keyboard.press("Escape")
    look_for(page, "sopimus")
    assert "Mentorointisopimus" in titles(page)
    assert [fault for fault in faults if "ERR_FAILED" not in fault] == []
    faults.clear()


# --- what it finds ---


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("sopimus", "Mentorointisopimus"),
        ("sopimuksissa", "Mentorointisopimus"),
        ("mentorointisopimuksista", "Mentorointisopimus"),
        ("tavoitteen", "Asettakaa tavoitteet"),
        ("ilmoituksia", "Lukekaa työpaikkailmoitus yhdessä"),
        ("haun", "Mentorien haku"),
    ],
)
def test_a_finnish_word_is_found_in_any_form_and_as_a_part(
    open_page: OpenPage, typed: str, title: str
) -> None:
    assert title in titles(look_for(open_page(), typed))


def test_what_was_found_is_marked_in_the_text(open_page: OpenPage) -> None:
    page = look_for(open_page("aikataulu/"), "sopimus")
    marked = {text.strip(".,") for text in page.locator(f"{FOUND} mark").all_inner_texts()}
    assert {"mentorointisopimuksen", "Mentorointisopimus"} <= marked


def test_what_a_place_lacks_is_said_in_the_words_that_were_typed(open_page: OpenPage) -> None:
    page = look_for(open_page(), "tavoitteiden xyzzy")
    lacking = page.locator(".md-search-result__terms").first
    expect(lacking).to_have_text("Ei löytynyt: xyzzy")


@pytest.mark.parametrize(
    ("address", "typed", "own"), [("", "mentor", ""), ("en/tasks/", "mentor", "en/")]
)
def test_each_language_finds_its_own_pages_only(
    open_page: OpenPage, guide: Guide, address: str, typed: str, own: str
) -> None:
    page = look_for(open_page(address), typed)
    found = {link.get_attribute("href") or "" for link in page.locator(FOUND).all()}
    english = {one for one in found if one.startswith(f"{guide.home}en/")}
    assert found
    assert english == (found if own else set())


@pytest.mark.parametrize("language", AIMS)
def test_search_finds_what_readers_look_for(guide: Guide, language: str) -> None:
    asked = list(queries(language, places(guide.folder, language)))
    assert recall(ask(guide.folder, language, asked)) >= AIMS[language]


@pytest.mark.parametrize("language", AIMS)
def test_every_title_has_its_queries(guide: Guide, language: str) -> None:
    new = sorted(set(places(guide.folder, language)) - set(kept(language)["titles"]))
    assert new == [], f"Stale: run `make words`, then proof-read tests/bench/search/{language}.yml."


def test_it_is_found_from_where_there_is_no_page(open_page: OpenPage, faults: list[str]) -> None:
    page = look_for(open_page("nothing/of/this/name/"), "sopimus")
    assert "Mentorointisopimus" in titles(page)
    assert [one for one in faults if "nothing/of/this" not in one] == []
    faults.clear()


# --- how it is used ---


@pytest.mark.parametrize("width", [1280, 390])
def test_escape_closes_it_and_leads_back(open_page: OpenPage, width: int) -> None:
    page = look_for(open_page(width=width), "mentori")
    page.keyboard.press("Escape")
    expect(page.locator(QUERY)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()


def test_the_button_closes_it_and_leads_back(open_page: OpenPage) -> None:
    page = look_for(open_page(width=390), "mentori")
    page.get_by_role("button", name="Sulje").click()
    expect(page.locator(QUERY)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()


def test_tab_goes_through_what_was_found_and_enter_goes_there(
    open_page: OpenPage, guide: Guide
) -> None:
    page = look_for(open_page("lataa/"), "sopimus")
    first = page.locator(FOUND).first
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sulje")).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    address = first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    assert address.startswith(guide.home)


@pytest.mark.parametrize(
    ("address", "typed", "said"),
    [
        ("", "mentorointisopimus", r"^Löytyi \d+ sivulta\.$"),
        ("", "xyzzy", r"^Mitään ei löytynyt\. Kokeile toista sanaa\.$"),
        ("en/", "agreement", r"^Found on \d+ pages\.$"),
        ("en/", "xyzzy", r"^Nothing was found\. Try another word\.$"),
    ],
)
def test_what_was_found_is_said_aloud(
    open_page: OpenPage, address: str, typed: str, said: str
) -> None:
    page = open_page(address)
    page.locator(OPENER).click()
    status = page.locator(".md-search-result__meta[role=status]")
    expect(status).to_have_text(re.compile("^(Kirjoita, mitä etsit|Type what you are looking for)"))
    page.keyboard.type(typed)
    expect(status).to_have_text(re.compile(said))


def test_what_is_pasted_is_looked_for(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(OPENER).click()
    page.keyboard.insert_text("sopimus")
    expect(page.locator(FOUND).first).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_in_it(open_page: OpenPage, width: int, scheme: str) -> None:
    page = look_for(open_page(width=width, color_scheme=scheme), "tavoite xyzzy")
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


# --- what it takes from Material ---


def test_our_box_has_every_part_that_materials_script_looks_for() -> None:
    parts = re.compile(
        r'data-md-component="search[\w-]*"|for="__search"|class="md-search-result\w*'
    )
    templates = Path(material.__file__).parent / "templates"
    theirs = (templates / "partials/search.html").read_text("utf-8")
    ours = (THEME / "partials/programme-search.html").read_text("utf-8")
    optional = {f'data-md-component="search-{one}"' for one in ("share", "suggest")}
    assert set(parts.findall(theirs)) - optional == set(parts.findall(ours))
