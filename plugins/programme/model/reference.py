"""What a reader looks up: questions and answers, words, other tools."""

from __future__ import annotations

from .part import Part
from .text import Name, Text
from .values import Id, Link


class Answer(Part):
    """A question that is often asked, and its answer."""

    id: Id | None = None
    question: Text
    answer: Text


class Term(Part):
    """A word and what it means here."""

    id: Id | None = None
    term: Text
    definition: Text


class Related(Part):
    """Another tool of the same kind."""

    title: Name
    text: Text | None = None
    why: Text | None = None
    url: Link | None = None
