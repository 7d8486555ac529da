"""How an edition's texts become blocks."""

from collections.abc import Callable

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


def test_link_is_as_it_is_written_until_the_whole_document_is_there(writer: Write) -> None:
    said = writer("").line(Text("[a](#task), [b](tasks.md#lähtö), [c](files/a.pdf)"))
    assert said == [
        block("ref", id="task", runs=["a"]),
        ", ",
        block("link", address="tasks.md#l%C3%A4ht%C3%B6", runs=["b"]),
        ", ",
        block("link", address="files/a.pdf", runs=["c"]),
    ]


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
            [p(block("link", address="#form", runs=["Form"]))],
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
