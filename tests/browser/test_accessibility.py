"""What a machine can see of WCAG 2.2 AA: axe finds nothing on any kind of page.

That is no promise that people find nothing; the accessibility statement says what was assessed.
"""

from pathlib import Path
from typing import Any, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import ROOT, Guide, OpenPage

RULES: Final[dict[str, Any]] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
PAGES: Final = (
    "",
    "aikataulu/",
    "roolit/coordinator/",
    "tehtavat/",
    "teemat/",
    "periaatteet/",
    "aineistot/",
    "opit/",
    "apua/",
    "sanasto/",
    "tietoa/",
    "lataa/",
    "saavutettavuus/",
    "tietosuoja/",
    "kayttoonotto/",
    "tiedostot-ohjelmille/",
    "en/",
    "en/dates/",
    "en/reference/",
    "404.html",
)
"""One of each kind, generated and written by hand; of other kinds this guide has none."""
OTHER_KINDS: Final = {"run", "translations"}
"""Kinds of pages that test_kinds.py looks at, in a guide that has them."""
READERS: Final = ((1280, "light"), (1280, "dark"), (390, "light"), (320, "light"))


@pytest.mark.parametrize(("width", "scheme"), READERS)
def test_axe_finds_nothing(open_page: OpenPage, guide: Guide, width: int, scheme: str) -> None:
    page = open_page(width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    for address in PAGES:
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[address] = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]
    assert found == {}


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_page_scrolls_sideways(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    wide = []
    for address in PAGES:
        page.goto(guide.home + address)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)
    assert wide == []


def test_every_kind_of_page_is_looked_at(guide: Guide) -> None:
    folder = ROOT / "plugins/programme/templates/md"
    kinds = {path.name.removesuffix(".md.jinja") for path in folder.glob("*.md.jinja")}
    made = {kind_of(guide.folder / address) for address in PAGES}
    assert kinds - {"parts", "foot"} == made - {"written"} | OTHER_KINDS


def kind_of(page: Path) -> str:
    file = page if page.suffix else page / "index.html"
    return file.read_text("utf-8").partition("pg-page--")[2].partition('"')[0]
