"""What was learnt when the programme was held."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .text import Text
from .values import Ids, Word


class Lesson(Part):
    """A lesson of one run about some parts of the programme."""

    run: Word | None = None
    about: Ids = ()
    text: Text
    recommendation: Text | None = None
    adopted: Literal["yes", "partly", "no"] = "no"
