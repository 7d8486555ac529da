"""What stands within a line: emphasis, code, links, footnotes."""

from __future__ import annotations

from typing import Final

from .reader import Json, Reader, run
from .tree import Element

_STYLES: Final = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "mark": "mark",
    "del": "deleted",
    "s": "deleted",
    "ins": "inserted",
    "u": "inserted",
    "sub": "sub",
}


@run(*_STYLES)
def styled(element: Element, reader: Reader) -> list[Json]:
    """Text in another style; an empty one is none."""
    runs = reader.loose(element)
    return [{"kind": _STYLES[element.tag], "runs": runs}] if runs else []


@run("code", "kbd", "samp", "tt")
def code(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """A piece of code, or a key to press."""
    return [{"kind": "code", "text": element.text}] if element.text else []


@run("br")
def line_break(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """The end of a line."""
    return [{"kind": "break"}]


@run("script", "style", "input", "select", "textarea", "button", "svg", "template", "wbr")
def unprinted(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """What is for the screen only."""
    return []


@run("img")
def small_picture(element: Element, reader: Reader) -> list[Json]:  # noqa: ARG001 -- as every reader
    """A picture amid a line: its alternative text."""
    return [element.attributes.get("alt", "")]


@run("abbr")
def abbreviation(element: Element, reader: Reader) -> list[Json]:
    """An abbreviation, written out where it first comes: paper cannot show it on hover."""
    runs = reader.loose(element)
    title = element.attributes.get("title")
    if not title or element.text in reader.explained:
        return runs
    reader.explained.add(element.text)
    return [*runs, f" ({title})"]


@run("a")
def link(element: Element, reader: Reader) -> list[Json]:
    """A link; one without an address or words, or to where a footnote came from, is none."""
    if {"headerlink", "footnote-backref"} & set(element.classes):
        return []
    runs = reader.loose(element)
    address = element.attributes.get("href")
    address = reader.hooks.link(address) if address else ""
    if not address or not runs:
        return runs
    if address.startswith("#"):
        return [{"kind": "ref", "id": address[1:], "runs": runs}]
    return [{"kind": "link", "address": address, "runs": runs}]


@run("sup")
def superscript(element: Element, reader: Reader) -> list[Json]:
    """A raised text, or the mark of a footnote: then the footnote itself."""
    mark = element.first("a")
    if mark is None or "footnote-ref" not in mark.classes:
        runs = reader.loose(element)
        return [{"kind": "super", "runs": runs}] if runs else []
    key = mark.attributes.get("href", "").removeprefix("#")
    note = reader.notes.get(key)
    if note is None:
        return []
    rest = {other: text for other, text in reader.notes.items() if other != key}
    within = Reader(reader.hooks, rest, reader.below, reader.levels, reader.explained)
    return [{"kind": "footnote", "blocks": within.inside(note)}]
