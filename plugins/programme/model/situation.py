"""What to do when something goes wrong."""

from __future__ import annotations

from .part import Part
from .text import Text
from .values import Id


class Situation(Part):
    """A situation, what to do in it, and whom to turn to."""

    id: Id | None = None
    situation: Text
    what_to_do: Text
    contact: Text | None = None
