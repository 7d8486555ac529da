"""Paragraphs, headings, quotes, code and rules."""

from __future__ import annotations

from typing import Final

from .reader import Json, Reader, block
from .tree import Element

_DEEPEST: Final = 6
_LANGUAGE: Final = "language-"


@block("p", "section", "article", "main", "header", "footer", "aside", "address", "center")
def wrapping(element: Element, reader: Reader) -> list[Json]:
    """What only holds others together."""
    if {"footnote", "no-print"} & set(element.classes):
        return []
    return reader.blocks(element.children)


@block("nav", "script", "style", "template", "noscript", "form", "button", "head")
def unprinted(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """What is for the screen only."""
    return []


@block("h1", "h2", "h3", "h4", "h5", "h6")
def heading(element: Element, reader: Reader) -> list[Json]:
    """A heading; an empty one is none."""
    runs = reader.runs(element.children)
    if not runs:
        return []
    level = min(reader.level(int(element.tag[1])), _DEEPEST)
    return [
        {
            "kind": "heading",
            "level": level,
            "id": element.attributes.get("id") or None,
            "runs": runs,
        }
    ]


@block("blockquote")
def quote(element: Element, reader: Reader) -> list[Json]:
    """A quotation."""
    return [{"kind": "quote", "blocks": reader.blocks(element.children)}]


@block("pre")
def code(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """Lines of code, as they are."""
    within = element.first("code")
    classes = within.classes if within else []
    names = (name.removeprefix(_LANGUAGE) for name in classes if name.startswith(_LANGUAGE))
    language = next(names, None)
    return [{"kind": "listing", "text": element.text.rstrip("\n"), "language": language}]


@block("hr")
def rule(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """A rule between paragraphs."""
    return [{"kind": "rule"}]
