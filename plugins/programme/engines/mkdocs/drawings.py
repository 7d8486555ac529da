"""Drawings that stand in a page itself, ``<svg>``: lifted out as pictures, for paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

_DRAWING: Final = re.compile(r"(<span\b[^>]*\btwemoji\b[^>]*>)?<svg\b.*?</svg>", re.DOTALL)
"""An icon amid a line is no more than a letter is: it is left where it is."""
_SPACE: Final = "http://www.w3.org/2000/svg"
_TITLE: Final = re.compile(r"<title\b[^>]*>(.*?)</title>", re.DOTALL)
_PIXELS: Final = re.compile(r"([0-9]+)(?:\.[0-9]*)?(?:px)?")
_SHOWN: Final = 40


@dataclass
class Drawings:
    """The drawings of a page."""

    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """Each by the name that the page calls it."""
    broken: list[str] = field(default_factory=list[str])
    """How those begin that are no XML, which Typst reads alone."""

    def lifted(self, html: str) -> str:
        """The *html* with pictures for drawings; of a broken one, the title is left."""
        return _DRAWING.sub(lambda found: found[0] if found[1] else self._lift(found[0]), html)

    def _lift(self, text: str) -> str:
        spaced = text if "xmlns=" in text else text.replace("<svg", f'<svg xmlns="{_SPACE}"', 1)
        try:
            drawing = ET.fromstring(spaced)  # noqa: S314 -- the project's own; Python's parser stops at bombs
        except ET.ParseError:
            self.broken.append(text.partition("\n")[0][:_SHOWN])
            title = _TITLE.search(text)
            return f"<strong>{title[1]}</strong>" if title else ""
        name = f"drawing-{len(self.pictures) + 1}.svg"
        self.pictures[name] = spaced.encode()
        width = _PIXELS.fullmatch(drawing.get("width", ""))
        size = f' width="{width[1]}"' if width else ""
        return f'<img src="{name}" alt="{escape(_said(drawing))}"{size}>'


def _said(drawing: ET.Element) -> str:
    """What a reader is told of *drawing* who does not see it; of a decoration, nothing."""
    if drawing.get("aria-hidden") == "true" or drawing.get("role") in {"presentation", "none"}:
        return ""
    title, about = (drawing.findtext(f"{{{_SPACE}}}{tag}", "") for tag in ("title", "desc"))
    return _sentences([drawing.get("aria-label") or title, about])


def _sentences(texts: Iterable[str]) -> str:
    return ". ".join(said.rstrip(".") for text in texts if (said := " ".join(text.split())))
