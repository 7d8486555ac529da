"""What is likely to be meant by a word that names nothing, and what could be."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

_ALIKE: Final = 0.6
"""How much of two words is the same where one may be a slip of the other; difflib's own choice."""
_MOST: Final = 12
"""Names that a sentence lists; a list of eighty is not read."""


def nearest(written: str, known: Sequence[str]) -> str:
    """The one of *known* that is most like *written*; empty if none is."""
    return next(iter(get_close_matches(written, known, 1, _ALIKE)), "")


def listed(written: str, known: Sequence[str]) -> str:
    """Those of *known* that are most like *written*, in their order, and how many more there are.

    >>> listed("d", ["a", "b", "c"])
    'a, b, c'
    """
    alike = known if len(known) <= _MOST else get_close_matches(written, known, _MOST, cutoff=0)
    more = [f"… +{len(known) - _MOST}"] if len(known) > _MOST else []
    return ", ".join([*(one for one in known if one in alike), *more]) or "–"
