"""Pages written by hand, as chapters of the handbook."""

from pathlib import PurePosixPath

import pytest

from programme.article import Article
from programme.artifact import Json, Sheet
from programme.chapters.articles import articles, pictures
from programme.chapters.writer import Writer
from programme.guide import editions
from programme.model import Programme
from programme.outputs.handbook import handbook

PROFILE = {"title": "G", "url": "https://guide.example/"}


def article(html: str | None, path: str = "a.md", **more: object) -> Article:
    source = PurePosixPath(path)
    address = PurePosixPath("pages") / source.stem
    return Article("en", source, "The page", address, html, **more)  # type: ignore[arg-type]  # handed on


def writer(*own: Article, url: bool = True) -> Writer:
    profile = PROFILE if url else {"title": "G"}
    programme = Programme.model_validate({"programme": profile, "tasks": ["Write"]})
    return Writer(editions(programme, articles=own)[0])


def content(html: str, *others: Article, url: bool = True) -> Json:
    section = next(articles(writer(article(html), *others, url=url)))
    assert isinstance(section, dict)
    return section["blocks"]


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def heading(title: str, key: str | None = None) -> Json:
    return {"kind": "heading", "level": 2, "id": key, "runs": [title]}


def test_page_is_a_chapter_called_by_its_first_heading() -> None:
    html = '<h1 id="top">How <em>we</em> meet</h1><p>So.</p><h4 id="x">More</h4><h1>Again</h1>'
    assert list(articles(writer(article(html)))) == [
        {
            "id": "page:a",
            "title": ["How ", {"kind": "emphasis", "runs": ["we"]}, " meet"],
            "blocks": [
                p("So."),
                heading("More", "page:a:x"),
                heading("Again"),
            ],
        }
    ]


def test_page_without_such_a_heading_is_called_by_its_title() -> None:
    assert list(articles(writer(article("<h2>First</h2>"), article(None, "b.md")))) == [
        {
            "id": "page:a",
            "title": ["The page"],
            "blocks": [heading("First")],
        }
    ]


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("mailto:a@a.example", "mailto:a@a.example"),
        ("//a.example/x", "//a.example/x"),
        ("#here", "more/a%20b.md#here"),
        ("", ""),
        ("a%20b.md#here", "more/a%20b.md#here"),
        ("c.md", "more/c.md"),
        ("../tasks.md#write", "tasks.md#write"),
        ("./../more/./c.md", "more/c.md"),
        ("../../fi/c.md", "../fi/c.md"),
        ("files/plan.ods#a", "pages/a%20b/files/plan.ods#a"),
        ("../x.png", "pages/x.png"),
        ("../b/", "pages/b/"),
        ("/x.png", "/x.png"),
    ],
)
def test_link_is_named_as_in_a_text_of_the_programme(href: str, target: str) -> None:
    made = writer(article(f'<p><a href="{href}">x</a></p>', "more/a b.md"))
    (section,) = articles(made)
    assert isinstance(section, dict)
    link: Json = {"kind": "link", "address": target, "runs": ["x"]} if target else "x"
    assert section["blocks"] == [p(link)]


def test_box_that_markdown_named_is_called_so_in_our_language() -> None:
    html = """
<div class="admonition tip"><p class="admonition-title">Tip</p></div>
<div class="admonition tip"><p class="admonition-title">Mine</p></div>
<div class="admonition own"><p class="admonition-title">Own</p></div>
"""
    finnish = Programme.model_validate(
        {"programme": {"title": "G", "languages": ["fi"]}, "tasks": ["Kirjoita"]}
    )
    page = Article("fi", PurePosixPath("a.md"), "A", PurePosixPath("a"), html)
    (section,) = articles(Writer(editions(finnish, articles=(page,))[0]))
    assert isinstance(section, dict)
    assert section["blocks"] == [
        {"kind": "note", "style": style, "title": [title], "blocks": []}
        for style, title in (("tip", "Vinkki"), ("tip", "Mine"), ("own", "Own"))
    ]


def test_picture_is_printed_if_it_can_be_else_its_name_and_address() -> None:
    html = '<img src="../p/a.png" alt="Two"><img src="gone.png" alt="Gone">'
    own = article(html, "more/a.md", pictures={"../p/a.png": b"png"})
    made = writer(own)
    (section,) = articles(made)
    assert isinstance(section, dict)
    assert section["blocks"] == [
        {
            "kind": "picture",
            "source": "articles/more/up/p/a.png",
            "alt": "Two",
            "width": None,
            "caption": None,
        },
        {
            "kind": "elsewhere",
            "title": "Gone",
            "sentence": "This cannot be shown on paper. It is on the web at",
            "address": "https://guide.example/pages/a/gone.png",
            "shown": "guide.example/pages/a/gone.png",
        },
    ]
    assert pictures(made) == {"articles/more/up/p/a.png": b"png"}


def test_picture_that_is_nowhere_is_its_name() -> None:
    assert content('<img src="gone.png" alt="Gone"><img src="lost.png" alt="">', url=False) == [
        {
            "kind": "elsewhere",
            "title": "Gone",
            "sentence": "This cannot be shown on paper. It is on the web at",
            "address": "",
            "shown": "",
        },
    ]


def test_handbook_has_those_chapters_before_the_last() -> None:
    own = article(
        '<p><a href="about.md">us</a></p><img src="a.png" alt="A">', pictures={"a.png": b""}
    )
    (sheet,) = handbook(writer(own).edition)
    assert isinstance(sheet, Sheet)
    sections = sheet.data["sections"]
    assert isinstance(sections, list)
    assert [one["id"] for one in sections if isinstance(one, dict)][-2:] == [
        "page:a",
        "chapter:about",
    ]
    assert "articles/a.png" in sheet.assets
