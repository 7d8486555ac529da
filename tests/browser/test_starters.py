"""New guides from every starter: built strictly, in all their languages, and open to everybody."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser
from tests.browser.conftest import Guide, build, serving, watch
from tests.browser.test_accessibility import RULES

from programme.cli import main
from programme.starters import NAMES

READERS: Final[tuple[tuple[int, Literal["dark", "light"]], ...]] = (
    (1280, "dark"),
    (390, "light"),
)
ROLES = {
    "course": "participant",
    "mentoring": "aktori",
    "onboarding": "newcomer",
    "service": "adviser",
}


@pytest.fixture(params=NAMES)
def begun(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Guide]:
    """A guide as ``programme new`` leaves it, in three languages; without PDFs, to be quick."""
    name = str(request.param)
    root = tmp_path
    arguments = ["new", str(root / "opas"), "--yes", "--starter", name, "--languages", "fi,sv,en"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    settings = root / "opas" / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("  - programme\n", "  - programme:\n      pdf: false\n"), "utf-8"
    )
    build(root / "served", root / "opas")
    with serving(root / "served", root / "served" / "404.html") as address:
        yield Guide(root / "served", address)


def test_a_new_guide_is_open_to_everybody_and_its_hand_written_page_leads_into_it(
    begun: Guide, browser: Browser, faults: list[str], request: pytest.FixtureRequest
) -> None:
    role = ROLES[next(name for name in NAMES if f"[{name}]" in request.node.name)]
    found: dict[str, list[str]] = {}
    for width, scheme in READERS:
        context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
        page = context.new_page()
        watch(page, begun, faults)
        for address in ("", "aikataulu/", f"roolit/{role}/"):
            page.goto(begun.home + address)
            for one in Axe().run(page, options=RULES).response["violations"]:
                where = f"{width} {scheme} {address}"
                found.setdefault(where, []).append(f"{one['id']}: {one['nodes'][0]['html'][:200]}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        context.close()
    assert found == {}
    written = (begun.folder / "nain-kaytat" / "index.html").read_text("utf-8")
    assert [one for one in ("lataa", "aikataulu") if f'href="../{one}/"' not in written] == []
