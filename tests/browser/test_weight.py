"""What a page weighs before anything is touched, and that nothing is lost by its being light."""

import gzip
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Guide, OpenPage

LIMIT: Final = 80_000
PACKED: Final = {".woff2"}
LOOKS: Final = """() => {
  const looks = {};
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return "";
    const names = [...style].filter((name) => !name.startsWith("--"));
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  };
  for (const [at, element] of [...document.body.querySelectorAll("*")].entries()) {
    const name = `${at} ${element.tagName} ${element.className.baseVal ?? element.className}`;
    for (const part of ["", "::before", "::after"]) looks[name + part] = look(element, part);
  }
  return looks;
}"""
"""How every element of a page looks."""


def size(file: Path) -> int:
    """What a web host sends of *file*."""
    content = file.read_bytes()
    return len(content if file.suffix in PACKED else gzip.compress(content))


@pytest.mark.parametrize(("address", "width"), [("", 390), ("en/", 1280)])
def test_home_is_light_until_search_is_opened(
    open_page: OpenPage, guide: Guide, address: str, width: int
) -> None:
    asked: set[str] = set()
    page = open_page(address, width=width)
    page.on("request", lambda request: asked.add(request.url.removeprefix(guide.home)))
    page.reload(wait_until="networkidle")
    files = [guide.folder / (one if "." in one else f"{one}index.html") for one in asked]
    sizes = {file.name: size(file) for file in files}
    assert sum(sizes.values()) <= LIMIT, sizes
    assert [name for name in sizes if name.startswith(("bundle.", "main."))] == []


def complete(page: Page, guide: Guide) -> None:
    """Put all of Material's style sheet where search puts it."""
    (sheet,) = (guide.folder / "assets/stylesheets").glob("main.*.css")
    page.evaluate(
        """(href) => new Promise((resolve) => {
          const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
          sheet.addEventListener("load", resolve);
          document.getElementById("pg-sheet").before(sheet);
        })""",
        f"{guide.home}assets/stylesheets/{sheet.name}",
    )


@pytest.mark.parametrize(
    ("address", "reader", "media"),
    [
        ("", {"width": 1280}, "screen"),
        ("aikataulu/", {"width": 390}, "print"),
        ("komennot/", {"width": 390, "color_scheme": "dark"}, "screen"),
        ("aineistot/", {"width": 390, "forced_colors": "active"}, "screen"),
    ],
)
def test_a_page_looks_the_same_with_all_of_materials_sheet(
    open_page: OpenPage,
    guide: Guide,
    address: str,
    reader: dict[str, Any],
    media: Literal["print", "screen"],
) -> None:
    page = open_page(address, **reader)
    page.emulate_media(media=media)
    page.evaluate("document.fonts.ready")
    before = page.evaluate(LOOKS)
    complete(page, guide)
    after = page.evaluate(LOOKS)
    assert [name for name, look in before.items() if after[name] != look] == []


def test_folded_parts_are_printed_and_folded_again(open_page: OpenPage) -> None:
    page = open_page("aikataulu/")
    page.evaluate(
        """() => {
          const folded = "<details><summary>More</summary><p>Folded</p></details>";
          document.querySelector("article").insertAdjacentHTML("beforeend", folded);
        }"""
    )
    folded = page.get_by_text("Folded")
    expect(folded).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded).to_be_hidden()


def test_code_that_is_wider_than_the_page_can_be_reached_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("komennot/", width=320)
    wide = page.locator("pre > code").evaluate_all(
        "(all) => all.map((code) => [code.scrollWidth > code.clientWidth, code.tabIndex === 0])"
    )
    assert [True, True] in wide
    assert [True, False] not in wide
