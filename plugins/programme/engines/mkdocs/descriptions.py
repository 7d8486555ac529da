"""What search engines say of a page that does not say it itself: how it begins."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

LONGEST: Final = 160
"""What search engines show of a description."""
_PARAGRAPH: Final = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")


def beginning(html: str) -> str | None:
    """The first paragraph of a page in plain words, cut between two words if it is long."""
    for paragraph in _PARAGRAPH.findall(html):
        text = " ".join(unescape(_TAG.sub("", paragraph)).split())
        if text:
            return text if len(text) <= LONGEST else f"{_cut(text)} …"
    return None


def _cut(text: str) -> str:
    short, blank, _rest = text[: LONGEST - 1].rpartition(" ")
    return short if blank else text[: LONGEST - 2]
