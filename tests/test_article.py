"""Pages that people write by hand."""

from pathlib import PurePosixPath

from programme.article import Article

ARTICLE = Article("en", PurePosixPath("more/a.md"), "A", PurePosixPath("en/a"))


def test_chapter_and_its_headings_are_known_by_ids_that_nobody_else_has() -> None:
    html = '<h1 id="a">A</h1><p id="no">x</p><h3 class="b" id="b">B</h3><h2>C</h2>'
    chapter = Article("en", ARTICLE.path, "A", ARTICLE.address, html)
    assert chapter.anchors == {"page:more/a", "page:more/a:a", "page:more/a:b"}


def test_page_that_is_no_chapter_has_nothing_to_refer_to() -> None:
    assert ARTICLE.anchors == frozenset()
