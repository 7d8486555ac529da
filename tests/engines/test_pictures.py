"""Drawn pictures, past Markdown and the search."""

from pathlib import Path

from programme.engines.mkdocs.pictures import put_aside, put_back

PAGE = "# A\n<svg a>\n<b/>\n</svg>\n\ntext <svg></svg> end\n"


def test_pictures_are_put_aside_and_put_back_where_they_were() -> None:
    content, pictures = put_aside(PAGE)
    assert content == "# A\n<!--pg-picture 0-->\n\ntext <!--pg-picture 1--> end\n"
    assert pictures == ("<svg a>\n<b/>\n</svg>", "<svg></svg>")
    assert put_back(content, pictures) == PAGE


def test_a_page_without_pictures_is_as_it_was() -> None:
    assert put_aside("# A\n") == ("# A\n", ())
    assert put_back("<h1>A</h1>", ()) == "<h1>A</h1>"


def test_a_picture_is_on_its_page_and_not_in_the_search(site: Path) -> None:
    page = (site / "en" / "schedule" / "index.html").read_text("utf-8")
    assert page.count("</svg>") > 1
    assert "pg-picture" not in page
    assert '<desc id="pg-strip-text">' in page
    assert "pg-phase" not in (site / "en/search/search_index.json").read_text("utf-8")
