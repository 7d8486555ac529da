"""Pictures and figures; and what paper cannot show, which is named and addressed instead."""

from __future__ import annotations

import re

from .reader import Json, Reader, block
from .tree import Element


@block("img")
def picture(element: Element, reader: Reader) -> list[Json]:
    """A picture; without an alternative text it is decoration."""
    source = element.attributes.get("src", "")
    alt = element.attributes.get("alt", "").strip()
    printed = reader.hooks.picture(source) if source else None
    if printed is None:
        return elsewhere(element, reader)
    width = element.attributes.get("width", "")
    pixels = int(width) if re.fullmatch(r"[1-9][0-9]{0,4}", width) else None
    return [{"kind": "picture", "source": printed, "alt": alt, "width": pixels, "caption": None}]


@block("figure")
def figure(element: Element, reader: Reader) -> list[Json]:
    """What a caption goes with: it becomes that of the picture or the table."""
    caption = element.own("figcaption")
    made = reader.blocks(child for child in element.children if child is not caption)
    if caption is None:
        return made
    runs = reader.line(caption)
    for one in made:
        if isinstance(one, dict) and "caption" in one:
            one["caption"] = runs
            return made
    return [*made, {"kind": "paragraph", "runs": runs}]


@block("iframe", "video", "audio", "object", "embed")
def elsewhere(element: Element, reader: Reader) -> list[Json]:
    """What paper cannot show: its name, and where it is; without either, nothing."""
    inner = element.first("source")
    holders = (element, inner) if inner else (element,)
    title = _said(element, "title", "aria-label", "alt")
    address = next((found for one in holders if (found := _said(one, "src", "data"))), "")
    address = reader.hooks.published(address) if address else ""
    if not title and not address:
        return []
    return [
        {
            "kind": "elsewhere",
            "title": title,
            "sentence": reader.hooks.sentence,
            "address": address,
            "shown": re.sub(r"^https?://|/$", "", address),
        }
    ]


def _said(element: Element, *names: str) -> str:
    return next((value for name in names if (value := element.attributes.get(name, ""))), "")
