"""What is signed together."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .text import Text
from .values import Id, Ids


class Field(Part):
    """A place to fill in."""

    id: Id
    label: Text
    kind: Literal["text", "date", "checkbox", "lines"] = "text"


class Agreement(Part):
    """An agreement: its clauses, what is filled in, and the roles that sign."""

    id: Id | None = None
    title: Text
    introduction: Text | None = None
    clauses: tuple[Text, ...] = ()
    fields: tuple[Field, ...] = ()
    signatures: Ids = ()

    def key(self, number: int) -> str:
        """What it is found by: its id, else its *number* among the agreements."""
        return self.id or f"agreement-{number}"
