"""Soft hyphens in long words, where a phone has no room for them: headings, labels and tables.

They are put into a page when everything else is done with it, so that search, contents and
addresses never see them. Patterns are TeX's, read by Pyphen; Pyphen has none for Finnish, so ours
are beside this file.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import pyphen  # pyright: ignore[reportMissingTypeStubs] -- it has none

HERE: Final = Path(__file__).parent
LONG: Final = 15
"""A word of so many letters may be wider than a phone, in the size of a heading."""
_SHORTEST: Final = 3
"""So many letters stay together at either end of a word."""
SOFT: Final = "\u00ad"
_NARROW: Final = re.compile(
    r'(<(h[1-4]|th|td|dt)\b[^>]*>|<(a|p) class="pg-(?:card__link|contents__link|file|label)"[^>]*>)'
    r"(.*?)(?=</(?:\2|\3)>)",
    re.DOTALL,
)
_WORD: Final = re.compile(rf"<[^>]*>|&[^;]*;|[^\W\d_]{{{LONG},}}")


def hyphenated(html: str, language: str) -> str:
    """The same *html*, with soft hyphens in the long words of what is narrow."""

    def word(found: re.Match[str]) -> str:
        said = found.group()
        patterns = None if said[0] in "<&" else _patterns(language)  # only if there is such a word
        return patterns.inserted(said, SOFT) if patterns else said

    def narrow(found: re.Match[str]) -> str:
        return f"{found[1]}{_WORD.sub(word, found[4])}"

    return _NARROW.sub(narrow, html)


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    """How words of *language* are divided; None where nobody has told."""
    own = HERE / f"{language}.dic"
    if own.is_file():
        return pyphen.Pyphen(filename=str(own), left=_SHORTEST, right=_SHORTEST)
    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known, left=_SHORTEST, right=_SHORTEST) if known else None
