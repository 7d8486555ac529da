"""Kinds of pages that our own guide has none of: what one run did otherwise, what is untranslated.

In the example some texts are in one language alone.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import Guide, OpenPage, example
from tests.browser.test_accessibility import OTHER_KINDS, READERS, RULES, kind_of

PAGES: Final = (
    "",
    "aineistot/",
    "toteutukset/autumn-2025/",
    "kaannokset/",
    "en/",
    "en/materials/",
    "en/runs/autumn-2025/",
    "en/translations/",
)
LACKING: Final = (
    "      fi: Kutsu",
    "      en: Autumn 2025",
    "      en: readers",
    "      en: leader",
    "          en: First evening",
    "          en: Which book was the best?",
)
"""Lines of the example that are left out: texts that are then in one language alone."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The small example, in the place of the first guide."""
    with example("small", tmp_path_factory.mktemp("kinds"), lacking=LACKING) as served:
        yield served


def test_every_other_kind_is_looked_at(guide: Guide) -> None:
    assert {kind_of(guide.folder / address) for address in PAGES} >= OTHER_KINDS


@pytest.mark.parametrize(("width", "scheme"), READERS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    open_page: OpenPage, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page(width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    for address in PAGES:
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth") > width
        wrong = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]
        if wrong or wide:
            found[address] = [*wrong, *(["scrolls sideways"] if wide else [])]
    assert found == {}
