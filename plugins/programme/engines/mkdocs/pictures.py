"""Pictures drawn in a page: put aside while Markdown and the search read it, then put back.

A timeline is half of its page's bytes and none of its text: a list beside it tells the same.
"""

from __future__ import annotations

import re
from typing import Final

_PICTURE: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PLACE: Final = re.compile(r"<!--pg-picture ([0-9]+)-->")


def put_aside(content: str) -> tuple[str, tuple[str, ...]]:
    """*content* with a comment in the place of each picture, and the pictures."""
    pictures = tuple(_PICTURE.findall(content))
    places = iter(range(len(pictures)))
    return _PICTURE.sub(lambda _picture: f"<!--pg-picture {next(places)}-->", content), pictures


def put_back(html: str, pictures: tuple[str, ...]) -> str:
    """*html* with its *pictures* where `put_aside` found them."""
    return _PLACE.sub(lambda place: pictures[int(place[1])], html)
