"""A book says once if titles or points in it are in another language than the rest."""

from programme.artifact import Json
from programme.chapters.book import book, of_words, sections
from programme.chapters.programme import purpose
from programme.chapters.schedule import schedule
from programme.chapters.writer import Blocks, Writer
from programme.guide import editions
from programme.model import Programme
from programme.source import parse

TEXT = """
programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}
events: [{title: {fi: Aloitus}}, {title: {fi: Lopetus}, summary: {fi: Loppu.}}]
"""


def begins(language: str) -> Json:
    """The first block of the book of TEXT in *language*."""
    programme = Programme.model_validate(parse(TEXT, "p.yml").data)
    edition = next(one for one in editions(programme) if one.language.code == language)
    writer = Writer(edition)
    chapters = [of_words(writer, "schedule", schedule(writer))]
    match book(writer, "Book", None, sections(chapters))["sections"]:
        case [{"blocks": [first, *_]}]:
            return first
        case other:
            raise AssertionError(other)


def test_the_first_chapter_names_the_languages_of_titles_that_are_in_others() -> None:
    text = "Some of this is only in another language: Finnish."
    assert begins("en") == {"kind": "meta", "runs": [text]}


def test_a_book_that_is_all_in_one_language_says_nothing() -> None:
    first = begins("fi")
    assert isinstance(first, dict)
    assert first["kind"] == "paragraph"


def test_a_passage_that_says_so_itself_is_not_told_again() -> None:
    text = TEXT.replace("{fi: Aloitus}", "Aloitus").replace("{fi: Lopetus}", "Lopetus")
    programme = Programme.model_validate(parse(text, "p.yml").data)
    writer = Writer(editions(programme)[1])
    made: Blocks = sections([of_words(writer, "schedule", schedule(writer))])
    assert book(writer, "Book", None, made)["sections"] == made


def test_what_a_book_begins_with_is_named_by_its_first_page_alone() -> None:
    text = "{programme: {title: Guide, summary: {fi: Alku.}, languages: [fi, en]}, tasks: [Go]}"
    programme = Programme.model_validate(parse(text, "p.yml").data)
    said_once: Blocks = [
        {"kind": "meta", "runs": ["Some of this is only in another language: Finnish."]}
    ]
    empty: Blocks = []
    for edition, notice in zip(editions(programme), (empty, said_once), strict=True):
        writer = Writer(edition)
        chapters = [of_words(writer, "purpose", purpose(writer))]
        said: Blocks = [{"kind": "paragraph", "runs": ["Alku."]}]
        passage: Blocks = [{"kind": "passage", "language": "fi", "blocks": said}]
        lead: Json = {"kind": "lead", "blocks": passage if notice else said}
        title: Json = [writer.words("purpose")]
        blocks: Json = [*notice, lead]
        assert book(writer, "Book", None, sections(chapters))["sections"] == [
            {"id": "chapter:purpose", "title": title, "blocks": blocks}
        ]


def test_of_many_passages_a_book_says_once_that_they_are_in_another_language() -> None:
    shown: dict[int, Blocks] = {}
    for passages in (2, 3):
        faq = [{"question": f"Q{one}?", "answer": {"fi": "Näin."}} for one in range(passages)]
        programme = Programme.model_validate(
            {"programme": {"title": "Guide", "languages": ["fi", "en"]}, "faq": faq}
        )
        writer = Writer(editions(programme)[1])
        answers = [block for one in programme.faq for block in writer.prose(one.answer, below=3)]
        made = sections([of_words(writer, "faq", answers)])
        match book(writer, "Book", None, made)["sections"]:
            case [{"blocks": list(blocks)}]:
                shown[passages] = blocks
            case other:
                raise AssertionError(other)
    notice: Json = {
        "kind": "paragraph",
        "runs": ["This part is only in another language: Finnish."],
    }
    passage: Json = {
        "kind": "passage",
        "language": "fi",
        "blocks": [{"kind": "paragraph", "runs": ["Näin."]}],
    }
    said: Json = {
        "kind": "meta",
        "runs": ["Some of this is only in another language: Finnish."],
    }
    assert shown == {
        2: [notice, passage, notice, passage],
        3: [said, passage, passage, passage],
    }
