"""How much of Material a page is given, and that nothing is lost by giving less."""

import re
from collections.abc import Callable
from pathlib import Path

import material
import pytest
from mkdocs.exceptions import Abort
from tests.engines.reduction import reduced

from programme.engines.mkdocs.base_theme import JOINED, OURS, PART, BaseTheme
from programme.engines.mkdocs.plugin import THEME

Build = Callable[..., Path]
Change = Callable[..., None]
ASSETS = Path(material.__file__).parent / "templates" / "assets"


def only(pattern: str) -> Path:
    (path,) = ASSETS.glob(pattern)
    return path


def given(page: Path) -> dict[str, list[str]]:
    """The style sheets and the scripts that a built *page* asks for, by their names."""
    html = page.read_text("utf-8")
    return {
        "sheets": re.findall(r'<link rel="stylesheet" href="[^"]*?([\w-]+)\.[^"/]*"', html),
        "scripts": re.findall(r'<script src="[^"]*?([\w-]+)\.[^"/]*"', html),
    }


PLAIN = {"sheets": ["guide"], "scripts": ["search", "programme", "ticks", "share"]}
WHOLE = {
    "sheets": ["main", "fonts", "programme", "brand"],
    "scripts": ["search", "bundle", "programme", "ticks", "share"],
}


# --- the part of its sheet ---


def test_the_part_is_that_of_the_installed_material(*, update_goldens: bool) -> None:
    sheet = only("stylesheets/main.*.css").read_text("utf-8")
    assert not re.search(r":(?:not|is|where|has)\([^)]*,", sheet)  # a comma parts selectors
    assert "animation" not in reduced(sheet)  # whose steps would be lost
    part = reduced(sheet)
    if update_goldens:
        (THEME / PART).write_text(part, "utf-8")
    assert (THEME / PART).read_text("utf-8") == part, "Stale: run `make golden`."


def test_a_rule_is_left_out_only_if_it_needs_a_class_that_is_not_known() -> None:
    sheet = (
        ":root{--md-nav-icon:url('n.svg');--md-details-icon:url('d.svg');--md-hue:1}"
        "a,.md-typeset summary:after{mask:var(--md-details-icon)}"
        ".md-typeset .note,.md-typeset .tabbed-set,.md-nav{color:red}"
        ".md-typeset p>a:not(.md-nav__container):not([class]){color:blue}"
        ".md-typeset summary:not(.focus-visible){outline:none}"
        "@media print{.md-nav{color:red}}"
        "@media(hover){.md-nav a{color:red}p{color:red}}"
        "@keyframes pulse{to{opacity:0}}"
        "@page{margin:1cm}"
    )
    assert reduced(sheet).splitlines()[2:] == [
        ':root{--md-details-icon:url("d.svg");--md-hue:1}',
        "a,.md-typeset summary:after{mask:var(--md-details-icon)}",
        ".md-typeset .note{color:red}",
        ".md-typeset p>a:not([class]){color:blue}",
        ".md-typeset summary:not(:focus-visible){outline:none}",
        "@media(hover){p{color:red}}",
        "@page{margin:1cm}",
    ]


def test_a_page_needs_the_whole_if_it_has_a_class_that_was_left_out() -> None:
    theme = BaseTheme("main.css", "bundle.js", frozenset({"tabbed-set"}), always=False)
    assert not theme.is_needed('<p class="note">tabbed-set</p>')
    assert theme.is_needed('<p class="note"></p><div class="tabbed-set tabbed-alternate">')


# --- which pages are given which ---


def test_a_plain_page_is_given_the_part_in_one_sheet_and_no_script(site: Path) -> None:
    pages = {page: given(page) for page in site.rglob("*.html")}
    assert [page for page, found in pages.items() if found != PLAIN] == []
    texts = [(site / uri).read_text("utf-8") for uri in (PART, *OURS)]
    assert (site / JOINED).read_text("utf-8") == "\n".join(texts)


def test_a_page_with_tabs_is_given_the_whole_and_others_are_not(
    project: Path, build: Build
) -> None:
    tabs = '\n<div class="tabbed-set tabbed-alternate"></div>\n'
    page = project / "docs/fi/library.md"
    page.write_text(page.read_text("utf-8") + tabs, "utf-8")
    site = build(project)
    assert given(site / "kirjasto/index.html") == WHOLE
    assert given(site / "en/library/index.html") == PLAIN


@pytest.mark.parametrize(
    "setting",
    [
        "extra_javascript: [own.js]",
        "extra: {consent: {title: T, description: D}}",
        "theme: {name: material, font: false, features: [content.code.copy]}",
        "theme: {name: material, font: false, palette: {scheme: slate}}",
    ],
)
def test_a_site_that_is_set_to_do_more_is_given_the_whole(
    project: Path, build: Build, change: Change, setting: str
) -> None:
    change("theme:\n  name: material\n  font: false\n", f"{setting}\n", "mkdocs.yml")
    if not setting.startswith("theme"):
        change(setting, f"{setting}\ntheme: {{name: material, font: false}}", "mkdocs.yml")
    found = given(build(project) / "index.html")
    assert [name for name in WHOLE["sheets"] if name not in found["sheets"]] == []
    assert [name for name in WHOLE["scripts"] if name not in found["scripts"]] == []


def test_a_site_with_templates_of_its_own_is_given_the_whole(
    project: Path, build: Build, change: Change
) -> None:
    own = project / "overrides/partials/programme-footer.html"
    own.parent.mkdir(parents=True)
    own.write_text('<footer class="md-footer">Own</footer>', "utf-8")
    change("  font: false\n", "  font: false\n  custom_dir: overrides\n", "mkdocs.yml")
    assert given(build(project) / "index.html") == WHOLE


def test_a_theme_without_the_files_of_material_is_told(
    project: Path, build: Build, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("programme.engines.mkdocs.base_theme.SCRIPT", "assets/bundle.js")
    with pytest.raises(Abort):
        build(project)
    assert "Material has changed: it no longer has assets/bundle.js" in caplog.text
