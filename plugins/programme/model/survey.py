"""What is asked of participants."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .text import Text
from .values import Id, Ids, Link, When, YesNo


class Question(Part):
    """One question, and how it is answered."""

    text: Text
    kind: Literal["text", "scale", "choice"] = "text"
    options: tuple[Text, ...] = ()
    """What to choose from; of a scale, what its two ends mean."""

    @property
    def answered_by(self) -> Literal["text", "scale", "choice"]:
        """The kind, where options alone make it a choice."""
        return "choice" if self.options and self.kind == "text" else self.kind


class Survey(Part):
    """A questionnaire, as an empty form: the site never collects answers."""

    id: Id | None = None
    title: Text
    when: When | None = None
    roles: Ids = ()
    anonymous: YesNo | None = None
    url: Link | None = None
    introduction: Text | None = None
    questions: tuple[Question, ...] = ()
