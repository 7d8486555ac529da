"""The chapters to look things up in."""

from collections.abc import Callable

from programme.artifact import Json
from programme.chapters.reference import glossary, help_
from programme.chapters.writer import Writer


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def heading(level: int, title: str, anchor: str | None = None) -> Json:
    return block("heading", level=level, id=anchor, runs=[title])


def test_of_a_bare_programme_there_is_nothing_to_look_up(writer: Callable[[str], Writer]) -> None:
    assert [help_(writer("")), glossary(writer(""))] == [[], []]


def test_help_has_situations_and_questions(writer: Callable[[str], Writer]) -> None:
    assert help_(
        writer("""
situations:
  - {id: delay, situation: Somebody is late, what_to_do: Wait., contact: the *office*}
  - {situation: Nobody comes, what_to_do: Call.}
faq:
  - {id: price, question: What does it cost?, answer: Nothing.}
  - {question: Why?, answer: To learn.}
""")
    ) == [
        heading(2, "When something does not go as planned"),
        heading(3, "Somebody is late", "delay"),
        p("Wait."),
        p("Turn to: ", "the ", block("emphasis", runs=["office"])),
        heading(3, "Nobody comes", "situation-2"),
        p("Call."),
        heading(2, "Questions and answers"),
        heading(3, "What does it cost?", "price"),
        p("Nothing."),
        heading(3, "Why?", "question-2"),
        p("To learn."),
    ]


def test_glossary_is_in_the_order_of_the_alphabet(writer: Callable[[str], Writer]) -> None:
    assert glossary(
        writer("""
glossary:
  - {term: pair, definition: Two people.}
  - {term: Mentor, definition: One who listens.}
""")
    ) == [
        block(
            "definitions",
            items=[
                {"terms": [["Mentor"]], "blocks": [p("One who listens.")]},
                {"terms": [["pair"]], "blocks": [p("Two people.")]},
            ],
        )
    ]
