"""Addresses that have moved."""

from pathlib import Path, PurePosixPath

import pytest

from programme.engines.mkdocs.redirects import Redirect, redirects, write
from programme.problems import Place, ProblemsError

LISTING = """\
# old/ -> here/ is how a redirect is written
aikataulu/
/vanha/ -> /aikataulu/
en/old/page/ -> en/schedule/
aikataulu/ -> tehtavat/
home/ -> /
"""


def redirect(old: str, new: str) -> Redirect:
    return Redirect(PurePosixPath(old), PurePosixPath(new))


def test_a_line_with_an_arrow_is_a_redirect() -> None:
    assert redirects(LISTING, "a.txt") == (
        redirect("vanha", "aikataulu"),
        redirect("en/old/page", "en/schedule"),
        redirect("aikataulu", "tehtavat"),
        redirect("home", "."),
    )


def test_an_address_that_leads_out_of_the_site_is_told_with_its_place() -> None:
    listing = "new/\n../../etc/ -> new/\n  a/ -> https://a.example/\n\nb/ -> ../c\n"
    with pytest.raises(ProblemsError) as found:
        redirects(listing, "a.txt")
    assert [(one.code, one.place, one.facts["address"]) for one in found.value.problems] == [
        ("address_outside", Place("a.txt", 2, 1), "../../etc/"),
        ("address_outside", Place("a.txt", 3, 9), "https://a.example/"),
        ("address_outside", Place("a.txt", 5, 7), "../c"),
    ]


def test_a_page_that_is_there_stays_and_others_lead_on(tmp_path: Path) -> None:
    there = tmp_path / "aikataulu" / "index.html"
    there.parent.mkdir()
    there.write_text("there")
    write(tmp_path, redirects(LISTING, "a.txt"), "fi", "Opas & <muut>", directory_urls=True)
    assert there.read_text("utf-8") == "there"
    assert (tmp_path / "en/old/page/index.html").read_text("utf-8") == (
        "<!doctype html>\n"
        '<html lang="fi"><head><meta charset="utf-8"><title>Opas &amp; &lt;muut&gt;</title>'
        '<meta http-equiv="refresh" content="0; url=../../schedule/">'
        '<link rel="canonical" href="../../schedule/">'
        '<meta name="robots" content="noindex"></head>'
        '<body><p><a href="../../schedule/">Opas &amp; &lt;muut&gt;</a></p></body></html>\n'
    )
    assert 'href="../aikataulu/"' in (tmp_path / "vanha/index.html").read_text("utf-8")
    assert 'href="../"' in (tmp_path / "home/index.html").read_text("utf-8")


def test_where_pages_are_files_a_redirect_leads_to_the_file(tmp_path: Path) -> None:
    for name in ("index.html", "aikataulu.html", "files/a b.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("there")
    listing = f"{LISTING}old.pdf -> files/a b.pdf\nfiles/a b.pdf -> gone/\n"
    write(tmp_path, redirects(listing, "a.txt"), "fi", "Opas", directory_urls=False)
    pages = {
        page.parent.relative_to(tmp_path).as_posix(): page.read_text("utf-8")
        for page in tmp_path.rglob("*/index.html")
    }
    assert {
        old: page.partition('<a href="')[2].partition('"')[0] for old, page in pages.items()
    } == {
        "vanha": "../aikataulu.html",
        "en/old/page": "../../schedule/index.html",
        "home": "../index.html",
        "old.pdf": "../files/a%20b.pdf",
    }
