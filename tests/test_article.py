"""Pages that people write by hand."""

from pathlib import PurePosixPath

from programme.article import Article


def test_chapter_and_its_headings_have_ids_that_nobody_else_has() -> None:
    article = Article("en", PurePosixPath("more/a.md"), "A", PurePosixPath("en/a"))
    assert (article.key, article.anchor("b")) == ("page:more/a", "page:more/a:b")
    assert article.source == PurePosixPath("en/more/a.md")
