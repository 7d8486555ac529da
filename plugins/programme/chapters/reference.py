"""The chapters to look things up in: when things go wrong, questions, words."""

from __future__ import annotations

from ..model import Term
from .writer import Blocks, Writer


def help_(writer: Writer) -> Blocks:
    """What to do when something does not go as planned; questions and answers."""
    programme = writer.edition.programme
    made: Blocks = []
    if programme.situations:
        made += writer.heading(2, writer.words("situations"))
    for at, one in enumerate(programme.situations, 1):
        made += writer.heading(3, one.situation, one.id or f"situation-{at}")
        made += writer.prose(one.what_to_do, below=3)
        if one.contact:
            made += writer.paragraph(f"{writer.words('turn_to')}: ", one.contact)
    if programme.faq:
        made += writer.heading(2, writer.words("faq"))
    for at, answer in enumerate(programme.faq, 1):
        made += writer.heading(3, answer.question, answer.id or f"question-{at}")
        made += writer.prose(answer.answer, below=3)
    return made


def glossary(writer: Writer) -> Blocks:
    """Every word, in alphabetical order."""

    def spelling(term: Term) -> str:
        return writer.edition.say(term.term).casefold()

    items: Blocks = [
        {"terms": [writer.line(term.term)], "blocks": writer.prose(term.definition, below=1)}
        for term in sorted(writer.edition.programme.glossary, key=spelling)
    ]
    return [{"kind": "definitions", "items": items}] if items else []
