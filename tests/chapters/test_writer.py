"""How an edition's texts become blocks."""

from collections.abc import Callable

import pytest

from programme.artifact import Json
from programme.chapters.writer import Writer
from programme.edition import Edition
from programme.model import Material, Text

Write = Callable[[str], Writer]


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def points(*items: list[Json]) -> Json:
    return block("list", items=[{"blocks": item} for item in items])


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("[x](https://a.example/)", "https://a.example/"),
        ("[x](mailto:a@a.example)", "mailto:a@a.example"),
        ("[x](files/a.pdf)", "https://guide.example/files/a.pdf"),
        ("[x](/other/)", "https://guide.example/other/"),
    ],
)
def test_link_out_of_the_handbook_is_a_whole_address(
    writer: Write, markdown: str, address: str
) -> None:
    published = writer("programme: {title: G, url: https://guide.example}")
    link: Json = block("link", address=address, runs=["x"])
    assert published.line(Text(markdown)) == [link]


@pytest.mark.parametrize(
    ("markdown", "key"),
    [
        ("[x](#task)", "task"),
        ("[x](tasks.md#task)", "task"),
        ("[x](tasks.md)", "chapter:tasks"),
        ("[x](roles/mentor.md)", "chapter:role:mentor"),
    ],
)
def test_link_into_the_guide_is_a_reference(writer: Write, markdown: str, key: str) -> None:
    assert writer("").line(Text(markdown)) == [block("ref", id=key, runs=["x"])]


def test_link_into_a_guide_that_is_not_published_is_its_words(writer: Write) -> None:
    assert writer("").line(Text("See [it](files/a.pdf).")) == ["See it."]
    assert writer("").linked("files/a.pdf", ["it"]) == ["it"]


def test_text_in_another_language_says_so_and_is_marked(writer: Write) -> None:
    bilingual = writer("programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}")
    text = Text({"en": "# One\n\nTwo"})
    passage: Json = block(
        "passage",
        language="en",
        blocks=[block("heading", level=3, id=None, runs=["One"]), p("Two")],
    )
    notice = bilingual.words("only_in_language").format(language="englanti")
    assert bilingual.prose(text, below=2) == [p(notice), passage]
    assert bilingual.line(Text({"en": "One"})) == [block("passage", language="en", runs=["One"])]


def test_material_says_where_it_is_whose_it_is_and_how_to_get_it(writer: Write) -> None:
    materials = [
        Material.model_validate({"title": "Plan *A*"}),
        Material.model_validate(
            {
                "title": "Map",
                "url": "https://map.example/",
                "by": "Ann",
                "note": "New.",
                "access": "Members.",
            }
        ),
        Material.model_validate({"title": "Form", "url": "#form"}),
    ]
    link: Json = block("link", address="https://map.example/", runs=["Map"])
    line: Json = block("break")
    assert writer("").materials(materials) == [
        points(
            [p("Plan ", block("emphasis", runs=["A"]))],
            [p(link, " (Ann)", line, "New.", line, "Members.")],
            [p(block("ref", id="form", runs=["Form"]))],
        )
    ]


def test_nothing_to_say_makes_no_block(writer: Write) -> None:
    bare = writer("")
    assert [
        bare.prose(None, below=1),
        bare.filled(None, below=1),
        bare.paragraph(),
        bare.meta([], []),
        bare.bullets([]),
        bare.labelled("Label", []),
        bare.notes([None], below=1),
        bare.materials([]),
        bare.checklist([], Edition.task_when),
        bare.refs(["unknown"]),
    ] == [[]] * 10
