"""A fork's mkdocs.yml: other orders of plugins, and settings left out."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Build = Callable[..., Path]
Change = Callable[[str, str], None]

WRITTEN = """\
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_search: false
      languages:
        - {locale: fi, name: Suomi, default: true}
  - programme
"""
I18N = WRITTEN.removeprefix("  - search\n").removesuffix("  - programme\n")


def contents(site: Path) -> dict[str, bytes]:
    """Every page and file; not when it was built."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not path.name.startswith("sitemap")
    }


@pytest.mark.parametrize(
    "plugins",
    [
        f"  - programme\n{I18N}  - search\n",
        f"  - search\n  - programme\n{I18N}",
    ],
    ids=["ours first, search last", "i18n last"],
)
def test_the_order_of_plugins_does_not_matter(
    plugins: str,
    project: Path,
    change: Callable[[str, str, str], None],
    build: Callable[..., Path],
    site: Path,
) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert WRITTEN in settings
    change(WRITTEN, plugins, "mkdocs.yml")
    assert contents(build(project)) == contents(site)


def test_an_address_that_nobody_knows_is_left_out(
    project: Path, change: Callable[..., None], build: Callable[..., Path]
) -> None:
    """Neither mkdocs.yml nor programme.yml says where the site will be."""
    assert "site_url" not in (project / "mkdocs.yml").read_text("utf-8")
    (url,) = (
        line
        for line in (project / "programme.yml").read_text("utf-8").splitlines()
        if line.startswith("  url: ")
    )
    change(f"{url}\n", "")
    home = (build(project) / "index.html").read_text("utf-8")
    assert 'rel="canonical"' not in home
    assert "None" not in home


def test_who_paid_for_the_original_is_not_said_to_pay_for_this_programme(
    project: Path, build: Build, change: Change
) -> None:
    change("- name: City of Books", "- original: yes\n      name: City of Books")
    site = build(project)
    said = re.compile(r"(\w[^<>\n]*: )(?:<strong>)?City of Books")
    pages = ("tietoa/index.html", "en/about/index.html")
    found = {page: set(said.findall((site / page).read_text("utf-8"))) for page in pages}
    assert found == {
        "tietoa/index.html": {"Alkuperäisen ohjelman rahoitus: "},
        "en/about/index.html": {"Funding of the original programme: "},
    }
