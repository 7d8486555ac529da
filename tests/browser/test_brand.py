"""Any colour of a brand can be read, in light and in the dark."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import Guide, OpenPage

from programme.guide import editions
from programme.model import Brand
from programme.outputs.stylesheet import stylesheet
from programme.reading import read

ROOT = Path(__file__).parent.parent.parent
COLOURS = {
    "yellow": "#FFD700",
    "red": "#FF0000",
    "navy": "#000080",
    "black": "#000000",
    "white": "#FFFFFF",
}


def painted(colour: str) -> str:
    """The style sheet of the first guide, if it and all of its phases had *colour*."""
    programme = read(ROOT / "programme.yml").programme
    brand = Brand.model_validate({"colour": colour, "palette": [colour]})
    profile = programme.profile.model_copy(update={"brand": brand})
    edition = editions(programme.model_copy(update={"profile": profile}))[0]
    (made,) = stylesheet(edition)
    return made.content.decode()


def wear(page: Page, css: str) -> None:
    """Show the guide with *css* in the place of its brand's style sheet."""
    page.route("**/brand.css", lambda route: route.fulfill(body=css, content_type="text/css"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_the_colour_of_the_brand_all_can_be_read(
    open_page: OpenPage, guide: Guide, scheme: str
) -> None:
    page = open_page(color_scheme=scheme)
    faint = {}
    for name, colour in COLOURS.items():
        wear(page, painted(colour))
        for address in ("", "aikataulu/", "tehtavat/"):
            page.goto(guide.home + address)
            found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
            if found:
                faint[name, address] = [node["html"][:200] for node in found[0]["nodes"]]
    assert faint == {}
