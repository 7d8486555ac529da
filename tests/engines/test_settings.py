"""What mkdocs.yml may say, and what becomes of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

Build = Callable[..., Path]
Change = Callable[..., None]


def set_up(project: Path, settings: str) -> None:
    """Add *settings* to mkdocs.yml."""
    path = project / "mkdocs.yml"
    path.write_text(f"{path.read_text('utf-8')}{settings}\n", "utf-8")


def test_a_written_navigation_is_kept(project: Path, build: Build) -> None:
    set_up(project, "nav:\n  - Alku: index.md\n  - Milloin: schedule.md\n")
    html = (build(project) / "index.html").read_text("utf-8")
    assert set(re.findall(r">\s*(Milloin|Sanasto)\s*<", html)) == {"Milloin"}


def test_extensions_that_are_listed_already_are_used_once(project: Path, build: Build) -> None:
    set_up(project, "markdown_extensions:\n  - admonition\n  - toc:\n      permalink: '#'")
    html = (build(project) / "aikataulu/index.html").read_text("utf-8")
    assert 'class="headerlink" href="#first-meeting"' in html


def test_without_an_address_pages_name_no_other_by_it(
    project: Path, build: Build, change: Change
) -> None:
    change("  url: https://circle.example/opas/\n", "")
    html = (build(project) / "aikataulu/index.html").read_text("utf-8")
    assert "canonical" not in html
    assert "https://circle.example" not in html
    assert re.search(r'href="../en/schedule/" hreflang="en" lang="en"', html)


def test_without_folders_for_pages_each_is_a_file(project: Path, build: Build) -> None:
    set_up(project, "use_directory_urls: false")
    site = build(project)
    assert (site / "aikataulu.html").is_file()
    html = (site / "index.html").read_text("utf-8")
    assert 'href="aikataulu.html#first-meeting"' in html
    assert not re.findall(r'href="[^":]*/#', html)


def test_an_option_that_is_inherited_is_told_without_a_line(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "base.yml").write_text("plugins: {programme: {pfd: false}}\n", "utf-8")
    change("site_name", "INHERIT: base.yml\nsite_name", "mkdocs.yml")
    change("  - search\n", "  search: {}\n", "mkdocs.yml")
    change("  - i18n:", "  i18n:", "mkdocs.yml")
    change("  - programme", "", "mkdocs.yml")
    with pytest.raises(Abort):
        build(project)
    assert "mkdocs.yml:1:1: error: ”pfd” ei ole" in caplog.text


def test_a_theme_that_lacks_what_search_needs_is_told(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    main = project / "overrides" / "main.html"
    main.parent.mkdir()
    main.write_text("nothing of Material's", "utf-8")
    change("  font: false\n", "  font: false\n  custom_dir: overrides\n", "mkdocs.yml")
    with pytest.raises(Abort):
        build(project)
    assert 'Material has changed: a page no longer has "base"' in caplog.text


def test_a_link_in_html_to_no_page_is_told(
    project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    page = project / "docs/fi/library.md"
    page.write_text(page.read_text("utf-8") + '\n<p><a href="nothing.md#a">x</a></p>\n', "utf-8")
    html = (build(project) / "kirjasto/index.html").read_text("utf-8")
    assert "fi/library.md links to fi/nothing.md, which is no page" in caplog.text
    assert 'href="nothing.md#a"' in html


def pdfs(site: Path) -> set[str]:
    return {path.relative_to(site / "files").as_posix() for path in site.rglob("*.pdf")}


def test_only_the_pdfs_that_are_asked_for_are_made_and_offered(project: Path, build: Build) -> None:
    site = build(project, pdf={"fi": ["checklists"], "en": False})
    assert pdfs(site) == {"fi/checklist-leader.pdf", "fi/checklist-reader.pdf"}
    page = (site / "lataa/index.html").read_text("utf-8")
    assert set(re.findall(r'href="[^"]*/([a-z0-9-]+.pdf)"', page)) == {
        "checklist-leader.pdf",
        "checklist-reader.pdf",
    }


def test_a_pdf_that_is_not_known_is_told(
    project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        build(project, pdf={"fi": ["handbok"], "sv": True})
    assert (
        "mkdocs.yml:1:1: error: ”handbok” ei ole PDF-tiedoston laji eikä tämän oppaan kieli. "
        "(PDF-lajit: agreement, agreement_form, card, cards, checklists, clock, guides, handbook, "
        "survey, timeline; kielet: fi, en)"
    ) in caplog.text
    assert "error: ”sv” ei ole PDF-tiedoston laji eikä tämän oppaan kieli." in caplog.text
