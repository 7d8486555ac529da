"""Guides in other languages than the first guide's, in the browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import Guide, OpenPage, build, serving
from tests.browser.test_accessibility import RULES

EXAMPLE = Path(__file__).parent.parent / "examples" / "trilingual"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The guide in three languages, in the place of the first guide."""
    root = tmp_path_factory.mktemp("trilingual")
    shutil.copytree(EXAMPLE, root / "project")
    (root / "project" / "docs").mkdir()
    build(root / "served" / "opas", root / "project")
    with serving(root / "served", root / "served" / "opas" / "404.html") as address:
        yield Guide(root / "served" / "opas", f"{address}opas/")


def addresses(guide: Guide, below: str) -> list[str]:
    found = (guide.folder / below).rglob("index.html")
    return sorted(f"{path.relative_to(guide.folder).parent.as_posix()}/" for path in found)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_in_swedish(
    open_page: OpenPage, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page("sv/", width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    wide = []
    for address in addresses(guide, "sv"):
        page.goto(guide.home + address)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[address] = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)
    assert (found, wide) == ({}, [])
