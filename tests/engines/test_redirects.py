"""Addresses that have moved."""

from pathlib import Path

from programme.engines.mkdocs.redirects import moved, write

LISTING = """\
# old/ -> here/ is how a redirect is written
aikataulu/
vanha/ -> aikataulu/
en/old/page/ -> en/schedule/
aikataulu/ -> tehtavat/
"""


def test_a_line_with_an_arrow_is_a_redirect() -> None:
    assert list(moved(LISTING)) == [
        ("vanha/", "aikataulu/"),
        ("en/old/page/", "en/schedule/"),
        ("aikataulu/", "tehtavat/"),
    ]


def test_a_page_that_is_there_stays_and_others_lead_on(tmp_path: Path) -> None:
    there = tmp_path / "aikataulu" / "index.html"
    there.parent.mkdir()
    there.write_text("there")
    write(tmp_path, LISTING, "fi", "Opas & <muut>")
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
