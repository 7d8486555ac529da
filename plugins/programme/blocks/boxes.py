"""Boxes around text: notes (admonitions), details, tabs."""

from __future__ import annotations

from typing import Final

from .reader import Json, Reader, block
from .text import wrapping
from .tree import Element, Node

_NO_STYLE: Final = frozenset({"admonition", "inline", "end"})


@block("details")
def note(element: Element, reader: Reader) -> list[Json]:
    """A box with a title; on paper, what could be folded away is open."""
    style = next((name for name in element.classes if name not in _NO_STYLE), "note")
    title: list[Json] = []
    rest: list[Node] = []
    for child in element.children:
        if isinstance(child, Element) and _is_title(child):
            title = reader.line(child)
        else:
            rest.append(child)
    return [{"kind": "note", "style": style, "title": title, "blocks": reader.blocks(rest)}]


def _is_title(element: Element) -> bool:
    return element.tag == "summary" or "admonition-title" in element.classes


@block("div")
def division(element: Element, reader: Reader) -> list[Json]:
    """A note, a set of tabs, or no more than a wrapping."""
    if "admonition" in element.classes:
        return note(element, reader)
    if "tabbed-set" in element.classes:
        return tabs(element, reader)
    return wrapping(element, reader)


def tabs(element: Element, reader: Reader) -> list[Json]:
    """Tabs: on paper one after the other."""
    titles = [
        label
        for one in element.elements
        for label in (one.elements if "tabbed-labels" in one.classes else [one])
        if label.tag == "label"
    ]
    contents = [
        content
        for one in element.elements
        if "tabbed-content" in one.classes
        for content in ([c for c in one.elements if "tabbed-block" in c.classes] or [one])
    ]
    items: list[Json] = [
        {"title": reader.line(title), "blocks": reader.inside(content)}
        for title, content in zip(titles, contents, strict=False)
    ]
    return [{"kind": "tabs", "items": items}]
