"""What to talk about."""

from __future__ import annotations

from .part import Part
from .text import Text
from .values import Id


class Theme(Part):
    """A subject of conversation, with questions and exercises."""

    id: Id | None = None
    title: Text
    text: Text | None = None
    questions: tuple[Text, ...] = ()
    exercises: tuple[Text, ...] = ()
