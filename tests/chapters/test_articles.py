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


def content(html: str, *others: Article, known: str = "", url: bool = True) -> Json:
    made = writer(article(html), *others, url=url)
    section = next(articles(made, frozenset(known.split())))
    assert isinstance(section, dict)
    return section["blocks"]


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def heading(title: str, key: str | None = None) -> Json:
    return {"kind": "heading", "level": 2, "id": key, "runs": [title]}


def test_page_is_a_chapter_called_by_its_first_heading() -> None:
    html = '<h1 id="top">How <em>we</em> meet</h1><p>So.</p><h4 id="x">More</h4><h1>Again</h1>'
    assert list(articles(writer(article(html)), frozenset())) == [
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
    assert list(
        articles(writer(article("<h2>First</h2>"), article(None, "b.md")), frozenset())
    ) == [
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
        ("//a.example/x", "//a.example/x"),
        ("#here", "#page:a:here"),
        ("#gone", "https://guide.example/pages/a/#gone"),
        ("tasks.md", "#chapter:tasks"),
        ("tasks.md#write", "#write"),
        ("roles/mentor.md", "#chapter:role:mentor"),
        ("help.md", "https://guide.example/help/"),
        ("help.md#gone", "https://guide.example/help/#gone"),
        ("more/b.md", "#page:more/b"),
        ("./more/../more/b.md#there", "#page:more/b:there"),
        ("more/b.md#gone", "https://guide.example/pages/b/#gone"),
        ("c.md", "https://guide.example/pages/c/"),
        ("files/plan.ods", "https://guide.example/pages/a/files/plan.ods"),
        ("../x.png", "https://guide.example/pages/x.png"),
    ],
)
def test_link_leads_into_the_handbook_if_it_can_else_to_the_site(href: str, target: str) -> None:
    others = (article('<h2 id="there">T</h2>', "more/b.md"), article(None, "c.md"))
    html = f'<h2 id="here">H</h2><p><a href="{href}">x</a></p>'
    made = content(html, *others, known="chapter:tasks write chapter:role:mentor")
    assert isinstance(made, list)
    inside = target.startswith("#")
    link: Json = (
        {"kind": "ref", "id": target[1:], "runs": ["x"]}
        if inside
        else {"kind": "link", "address": target, "runs": ["x"]}
    )
    assert made[1:] == [p(link)]


def test_link_to_a_site_that_is_nowhere_is_its_words() -> None:
    assert content('<p>See <a href="c.md">it</a>.</p>', url=False) == [p("See it.")]


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
    (section,) = articles(Writer(editions(finnish, articles=(page,))[0]), frozenset())
    assert isinstance(section, dict)
    assert section["blocks"] == [
        {"kind": "note", "style": style, "title": [title], "blocks": []}
        for style, title in (("tip", "Vinkki"), ("tip", "Mine"), ("own", "Own"))
    ]


def test_picture_is_printed_if_it_can_be_else_its_name_and_address() -> None:
    html = '<img src="../p/a.png" alt="Two"><img src="gone.png" alt="Gone">'
    own = article(html, "more/a.md", pictures={"../p/a.png": b"png"})
    made = writer(own)
    (section,) = articles(made, frozenset())
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
