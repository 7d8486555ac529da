"""The second programme, as a fork has it: no mentoring, no Finnish, no code."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import page as pdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.browser.conftest import ROOT, Guide, OpenPage, build, serving
from tests.browser.test_accessibility import RULES
from tests.browser.test_links import broken
from tests.browser.test_search import look_for

from programme.languages import language

PAGES = ("", "schema/", "roller/supervisor/", "en/schedule/")
PDFS = ("handbook", "agreement-form", "checklist-doctoral-student", "clock-a4", "timeline-a4")
OURS = {"LICENSE", "LICENSE-content", "overrides", "plugins", "pyproject.toml"}


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The second programme, in the place of the first guide."""
    root = tmp_path_factory.mktemp("supervision")
    project, folder = root / "project", root / "served" / "handledning"
    shutil.copytree(ROOT / "examples" / "supervision", project)
    build(folder, project)
    with serving(folder.parent, folder / "404.html") as address:
        yield Guide(folder, f"{address}handledning/")


def test_it_is_content_and_nothing_else() -> None:
    folder = ROOT / "examples" / "supervision"
    assert OURS.isdisjoint(path.name for path in folder.iterdir())
    assert list(folder.rglob("*.py")) == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(open_page: OpenPage, guide: Guide, width: int, scheme: str) -> None:
    page = open_page(width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    wide = []
    for address in PAGES:
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[address] = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)
    assert (found, wide) == ({}, [])


def test_four_roles_stand_two_by_two_and_a_footnote_can_be_read(open_page: OpenPage) -> None:
    page = open_page()
    tops = page.locator(".pg-cards--roles .pg-card").evaluate_all(
        "cards => cards.map(card => Math.round(card.getBoundingClientRect().top))"
    )
    assert (tops[0], tops[2]) == (tops[1], tops[3])
    page.locator(".pg-footer").get_by_text("Det första samtalet").click()
    size = page.locator(".footnote").evaluate("note => getComputedStyle(note).fontSize")
    assert size == "14px"


@pytest.mark.parametrize(("address", "rows"), [("material/", [11]), ("en/materials/", [5, 6])])
def test_menu_of_four_roles_is_one_row_or_even_ones(
    open_page: OpenPage, address: str, rows: list[int]
) -> None:
    tops = (
        open_page(address)
        .locator(".pg-header__nav li")
        .evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    )
    assert [tops.count(top) for top in sorted(set(tops))] == rows


def test_every_internal_link_and_fragment_resolves(guide: Guide) -> None:
    assert broken(guide) == ""


@pytest.mark.parametrize("code", ["sv", "en"])
def test_its_pdfs_are_what_they_claim_to_be(guide: Guide, code: str) -> None:
    failures = {
        name: [f"{one.rule_id}: {one.message}" for one in result.failures]
        for name in PDFS
        for content in [(guide.folder / "files" / code / f"{name}.pdf").read_bytes()]
        for result in [pdf.validate_pdf_bytes(content, profile="ua1")]
    }
    assert failures == {name: [] for name in PDFS}


def test_no_page_speaks_of_mentors_or_as_in_finland(guide: Guide) -> None:
    finnish = re.compile(r"\b(?:utlåtande|tidtabell|evenemang|skedet?|306/2019)\w*", re.IGNORECASE)
    mentors = re.compile(r"\b(?:mentor|aktori|adept|Traficom)\w*", re.IGNORECASE)
    said = {
        path.relative_to(guide.folder).as_posix(): {
            *mentors.findall(text(path)),
            *(finnish.findall(text(path)) if language_of(path, guide) == "sv" else ()),
        }
        for path in guide.folder.rglob("*.html")
    }
    credited = {"Mentorprogram", "mentorer", "adepter", "Mentoring", "mentors"}
    assert {path: words for path, words in said.items() if words - credited} == {}
    assert {path for path, words in said.items() if words} <= {
        "om/index.html",
        "en/about/index.html",
    }
    assert language("sv", country="SE").words["schedule"] in text(
        guide.folder / "schema/index.html"
    )


def text(path: Path) -> str:
    """What the main part of a page says."""
    main = path.read_text("utf-8").partition("<main")[2].partition("</main>")[0]
    return re.sub(r"<[^>]*>", " ", main)


def language_of(path: Path, guide: Guide) -> str:
    return "en" if path.relative_to(guide.folder).parts[0] == "en" else "sv"


def test_a_time_is_found_by_its_parts_though_no_line_parts_them(open_page: OpenPage) -> None:
    page = look_for(open_page(), "22 december")
    first = page.locator(".md-search-result__item").first
    assert "22\u00a0december" in (first.text_content() or "")
    expect(first.locator(".md-search-result__terms:visible")).to_have_count(0)
