"""The guide as a site: what MkDocs, Material and static-i18n make of it with us."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

EXAMPLES = Path(__file__).parent.parent / "examples"
Build = Callable[..., Path]
Change = Callable[..., None]
HEAD = re.compile(r'<link rel="(canonical|alternate) ?"(?: hreflang="([^"]*)")? href="([^"]*)"')


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def pages(site: Path) -> list[str]:
    return sorted(p.relative_to(site).parent.as_posix() for p in site.rglob("index.html"))


def test_pages_have_addresses_in_their_own_language(site: Path) -> None:
    finnish = [page for page in pages(site) if not page.startswith("en")]
    english = [page for page in pages(site) if page.startswith("en")]
    assert finnish == [
        ".",
        "aikataulu",
        "aineistot",
        "apua",
        "kirjasto",
        "lataa",
        "opit",
        "periaatteet",
        "roolit/leader",
        "roolit/reader",
        "saavutettavuus",
        "sanasto",
        "teemat",
        "tehtavat",
        "tietoa",
        "tietosuoja",
        "toteutukset/autumn-2025",
    ]
    assert {"en/schedule", "en/library", "en/runs/autumn-2025"} <= set(english)
    assert len(english) == len(finnish)


def test_languages_point_at_each_other(site: Path) -> None:
    html = (site / "en/schedule/index.html").read_text("utf-8")
    root = "https://circle.example/opas/"
    assert HEAD.findall(html) == [
        ("canonical", "", f"{root}en/schedule/"),
        ("alternate", "fi", f"{root}aikataulu/"),
        ("alternate", "x-default", f"{root}aikataulu/"),
        ("alternate", "en", f"{root}en/schedule/"),
    ]
    assert '<html lang="en"' in html
    assert re.search(r'href="../../aikataulu/" hreflang="fi" lang="fi"', html)


def test_a_hand_written_page_joins_and_is_switched_too(site: Path) -> None:
    html = (site / "kirjasto/index.html").read_text("utf-8")
    assert 'href="../aikataulu/#first-meeting"' in html
    assert 'href="../en/library/"' in html
    assert ">Kirjasto</a>" in html


def test_a_hand_written_page_wins_over_a_generated_one(
    project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs/fi/schedule.md").write_text("# Oma aikataulu\n\n## Ilta { #first-meeting }\n")
    with caplog.at_level("INFO"):
        html = (build(project) / "aikataulu/index.html").read_text("utf-8")
    assert "Oma aikataulu</h1>" in html
    assert "fi/schedule.md: the hand-written page is used" in caplog.text


def test_search_is_in_each_language_apart(site: Path) -> None:
    found = {}
    for language, folder in (("fi", site), ("en", site / "en")):
        index = json.loads((folder / "search/search_index.json").read_text("utf-8"))
        assert index["config"]["lang"] == [language]
        found[language] = {one["location"].partition("#")[0] for one in index["docs"]}
    assert "aikataulu/" in found["fi"]
    assert "schedule/" in found["en"]
    assert not found["fi"] & found["en"] - {""}
    english = (site / "en/schedule/index.html").read_text("utf-8")
    finnish = (site / "aikataulu/index.html").read_text("utf-8")
    assert '"base": ".."' in english
    assert '"base": ".."' in finnish
    assert '"base": "."' in (site / "en/index.html").read_text("utf-8")


def test_the_404_page_is_in_the_first_language(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    assert '<html lang="fi"' in html
    assert "Sivua ei löytynyt" in html


def tags(site: Path, page: str) -> dict[str, str]:
    """What a page says of itself to those it is shared with."""
    html = (site / page / "index.html").read_text("utf-8")
    return dict(
        re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="(.*)">', html)
    )


def test_a_shared_page_says_what_it_is(project: Path, build: Build) -> None:
    site = build(project, pdf=True)
    assert tags(site, "en/schedule") == {
        "og:type": "website",
        "og:site_name": "Reading circle",
        "og:title": "Schedule",
        "og:locale": "en_GB",
        "og:description": "Reading circle: what happens, when and for whom.",
        "og:url": "https://circle.example/opas/en/schedule/",
        "og:image": "https://circle.example/opas/files/en/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Reading circle. Library &lt;North&gt;",
        "twitter:card": "summary_large_image",
    }
    assert (site / "files/en/card.png").is_file()
    assert tags(site, "aikataulu")["og:image"].endswith("/files/fi/card.png")


def test_without_a_card_or_an_address_no_picture_is_named(
    site: Path, project: Path, build: Build
) -> None:
    assert set(tags(site, "")) == {
        f"og:{one}" for one in ("type", "site_name", "title", "locale", "description", "url")
    }
    programme = project / "programme.yml"
    text = programme.read_text("utf-8")
    programme.write_text(text.replace("  url: https://circle.example/opas/\n", ""), "utf-8")
    assert "og:image" not in tags(build(project, pdf=True), "")


def legal_links(site: Path) -> dict[str, set[str]]:
    """Where the footer of each page leads to the statement and to privacy, below the site."""
    names = ("Saavutettavuusseloste", "Tietosuoja", "Accessibility statement", "Privacy")
    link = re.compile(rf'<a href="([^"]*)"[^>]*>(?:{"|".join(names)})</a>')
    return {
        page.relative_to(site).as_posix(): {
            (page.parent / href).resolve().relative_to(site).as_posix()
            for href in link.findall(page.read_text("utf-8").partition("<footer")[2])
        }
        for page in site.rglob("*.html")
        if page.name != "404.html"  # whose links begin at the site's root
    }


FINNISH, ENGLISH = {"saavutettavuus", "tietosuoja"}, {"en/accessibility", "en/privacy"}


def test_every_footer_leads_to_the_statement_and_to_privacy(site: Path) -> None:
    found = legal_links(site)
    assert found == {page: ENGLISH if page.startswith("en/") else FINNISH for page in found}
    assert '<a href="/opas/saavutettavuus/">' in (site / "404.html").read_text("utf-8")


def test_so_does_the_footer_of_a_site_with_a_navigation_of_its_own(
    project: Path, build: Build
) -> None:
    config = project / "mkdocs.yml"
    settings = "nav:\n  - Alku: index.md\nuse_directory_urls: false\n"
    config.write_text(config.read_text("utf-8") + settings, "utf-8")
    site = build(project)
    assert legal_links(site)["roolit/reader.html"] == {f"{page}.html" for page in FINNISH}
    assert legal_links(site)["en/index.html"] == {f"{page}.html" for page in ENGLISH}


def links(html: str, label: str) -> list[str]:
    """Where the navigation called *label* leads."""
    found = re.search(rf'<nav [^>]*aria-labelledby="{label}">.*?</nav>', html, re.DOTALL)
    return re.findall(r'href="(.*?)"', found[0]) if found else []


def test_a_page_of_three_parts_begins_with_a_list_of_them(project: Path, build: Build) -> None:
    parts = "\n".join(f"## Osa {number}\n" for number in range(1, 4))
    (project / "docs/fi/library.md").write_text(f"# Kirjasto\n\n{parts}", "utf-8")
    site = build(project)
    html = (site / "library/index.html").read_text("utf-8")
    assert links(html, "pg-contents") == ["#osa-1", "#osa-2", "#osa-3"]
    assert links((site / "index.html").read_text("utf-8"), "pg-contents") == []


def test_pages_in_a_folder_are_a_section_in_their_order(project: Path, build: Build) -> None:
    pages = {"index": "Ohje", "b": "---\norder: 1\n---\n# Toinen", "a": "# Kolmas"}
    for name, text in pages.items():
        path = project / f"docs/fi/ohje/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text if "#" in text else f"# {text}", "utf-8")
    site = build(project)
    inside = (site / "ohje/a/index.html").read_text("utf-8")
    assert links(inside, "pg-section") == ["../", "../b/", "./"]
    assert '<p class="pg-up"><a href="../">Ohje</a></p>' in inside
    index = (site / "ohje/index.html").read_text("utf-8")
    assert ("pg-up" in index, links(index, "pg-section")) == (False, [])
    foot = (site / "index.html").read_text("utf-8").partition("<footer")[2]
    assert re.findall(r'href="(ohje/.*?)"', foot) == ["ohje/"]


def test_the_sitemap_is_dated_by_the_content(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert set(re.findall("<lastmod>(.*?)</lastmod>", text)) == {"2026-11-24"}
    assert text.count("<loc>") == 34


def test_a_page_is_edited_where_it_comes_from(project: Path, build: Build, change: Change) -> None:
    change(
        "site_name: Lukupiiri\n",
        "site_name: Lukupiiri\nrepo_url: https://code.example/guide\nedit_uri: edit/main/docs/\n",
        "mkdocs.yml",
    )
    main = project / "overrides" / "main.html"
    main.parent.mkdir()
    main.write_text("{{ page.edit_url }}", "utf-8")
    change("  font: false\n", "  font: false\n  custom_dir: overrides\n", "mkdocs.yml")
    change("  - search\n", "", "mkdocs.yml")
    site = build(project)
    assert (site / "aikataulu/index.html").read_text("utf-8") == (
        "https://code.example/guide/edit/main/programme.yml"
    )
    assert (site / "kirjasto/index.html").read_text("utf-8") == (
        "https://code.example/guide/edit/main/docs/fi/library.md"
    )


def test_files_are_where_readers_find_them(site: Path) -> None:
    listing = json.loads((site / "files.json").read_text("utf-8"))
    assert [
        row["path"] for row in listing if row["kind"] == "calendar" and row["role"] is None
    ] == [
        "files/fi/programme.ics",
        "files/en/programme.ics",
    ]
    for row in listing:
        assert (site / row["path"]).stat().st_size == row["bytes"]
    assert 'href="../files/fi/programme.ics"' in (site / "lataa/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("when: month 4", "when: mnth 4", "programme.yml:"),
        ("roles: leader", "roles: ledaer", "Tarkoititko ”leader”? (roolit: reader, leader)"),
        ("  languages: [fi, en]", "  languages: [fi, en", "programme.yml:"),
    ],
)
def test_a_mistake_leaves_the_last_good_site(  # noqa: PLR0913, PLR0917 -- fixtures and a row
    project: Path,
    build: Build,
    change: Change,
    caplog: pytest.LogCaptureFixture,
    old: str,
    new: str,
    said: str,
) -> None:
    before = tree(build(project))
    change(old, new)
    with pytest.raises(Abort):
        build(project)
    assert said in caplog.text
    assert tree(project / "site") == before
    assert not (project / "site.building").exists()
    change(new, old)
    assert tree(build(project)) == before


def test_a_fault_in_a_later_page_leaves_the_last_good_site(project: Path, build: Build) -> None:
    before = tree(build(project))
    (project / "docs/en/broken.md").write_bytes(b"# \xff\n")
    with pytest.raises(Exception, match="codec"):
        build(project)
    assert tree(project / "site") == before
    assert not (project / "site.building").exists()


def test_a_missing_file_is_a_problem_with_a_place(
    project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "programme.yml").unlink()
    with pytest.raises(Abort):
        build(project)
    assert "programme.yml:1:1: error: There is no such file." in caplog.text


def test_a_misspelt_option_is_a_problem_with_a_place(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    change("  - programme", "  - programme:\n      pfd: false", "mkdocs.yml")
    with pytest.raises(Abort):
        build(project)
    assert (
        "mkdocs.yml:14:7: error: ”pfd” ei ole programme-liitännäisen asetus. "
        "(asetukset: file, overrides, addresses, strict, pdf)"
    ) in caplog.text


def test_a_missing_text_is_told_and_stops_the_build_where_the_plugin_is_strict(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    change("        en: books\n", "")
    with caplog.at_level("INFO"):
        build(project)
    assert "programme.yml:47:9: warning: Teksti puuttuu näiltä kieliltä: en." in caplog.text
    # What `mkdocs build --strict` counts are warnings.
    assert [one for one in caplog.records if one.levelname == "WARNING"] == []
    with pytest.raises(Abort):
        build(project, strict=True)
    assert "error: Teksti puuttuu näiltä kieliltä: en." in caplog.text


def test_a_site_in_one_language_needs_no_i18n(project: Path, build: Build, change: Change) -> None:
    change("  - i18n:\n      docs_structure: folder\n", "", "mkdocs.yml")
    change("      fallback_to_default: false\n      reconfigure_search: false\n", "", "mkdocs.yml")
    change(
        "      languages:\n        - {locale: fi, name: Suomi, default: true}\n", "", "mkdocs.yml"
    )
    change("  font: false\n", "  font: false\n  language: fi\n", "mkdocs.yml")
    change("  languages: [fi, en]", "  languages: [fi]")
    site = build(project)
    assert "Aikataulu" in (site / "aikataulu/index.html").read_text("utf-8")


def test_an_address_that_moved_leads_to_its_page(project: Path, build: Build) -> None:
    (project / "addresses.txt").write_text("aikataulu/\nvanha/ -> aikataulu/\n", "utf-8")
    site = build(project)
    assert '<a href="../aikataulu/">Lukupiiri</a>' in (site / "vanha/index.html").read_text("utf-8")
    assert "Ensimmäinen ilta" in (site / "aikataulu/index.html").read_text("utf-8")


def test_the_same_site_in_properdocs(project: Path, site: Path, tmp_path: Path) -> None:
    change = project / "mkdocs.yml"
    change.write_text(
        change.read_text("utf-8").replace("  - programme", "  - programme:\n      pdf: false")
    )
    subprocess.run(
        [
            sys.executable,
            "-m",
            "properdocs",
            "build",
            "-q",
            "-f",
            "mkdocs.yml",
            "-d",
            tmp_path / "s",
        ],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    assert tree(tmp_path / "s") == tree(site)


@pytest.mark.parametrize("name", ["calls", "course", "onboarding", "school-year"])
def test_every_example_is_built_strictly_without_a_warning(
    name: str, project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copy(EXAMPLES / name / "programme.yml", project)
    with caplog.at_level("WARNING", "mkdocs"):
        site = build(project)
    assert caplog.messages == []
    assert {"index.html", "aikataulu/index.html", "en/schedule/index.html"} <= tree(site).keys()
