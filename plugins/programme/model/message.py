"""What the coordinator sends."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .part import Part
from .text import Text
from .values import Id, Ids, When

FILLER: Final = re.compile(r"\{\{\s*([^{}.\s]+)\.([^{}.\s]+)\s*\}\}")
"""What the guide fills in: ``{{ first-meeting.when }}``, an id and what to say of it."""
FILLS: Final = ("when", "on", "title")
"""What can be said of a thing: its time, its time within a sentence, its title."""


def fill(text: str, say: Callable[[str, str], str | None]) -> str:
    """Fill in *text* what *say* knows, given an id and one of `FILLS`; leave other braces alone."""

    def said(filler: re.Match[str]) -> str:
        known = say(filler[1], filler[2]) if filler[2] in FILLS else None
        return filler[0] if known is None else known

    return FILLER.sub(said, text)


class Message(Part):
    """A message whose ``{{ id.when }}`` and the like are filled in by the guide."""

    id: Id | None = None
    title: Text
    to: Ids = ()
    when: When | None = None
    subject: Text | None = None
    body: Text | None = None
