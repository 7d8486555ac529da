"""What the programme holds to."""

from __future__ import annotations

from pydantic import Field

from .part import Part
from .text import Text
from .values import Id


class Principle(Part):
    """One principle, and what it means in practice for each role."""

    id: Id | None = None
    title: Text
    text: Text
    in_practice: dict[str, Text] = Field(default_factory=dict)
