"""HTML as a tree of elements and texts, by the standard library's parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final, TypeAlias

_VOID: Final = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    }
)
"""Elements that are never closed (HTML, "void elements")."""
_DEEPEST: Final = 20
"""What is nested deeper stands at this depth: whoever walks the tree calls itself, and in Typst no
more than 80 calls may be open, of which an element takes up to three."""


@dataclass
class Element:
    """An element, its attributes and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Node] = field(default_factory=list["Node"])

    @property
    def classes(self) -> list[str]:
        """The words of its class attribute."""
        return self.attributes.get("class", "").split()

    @property
    def elements(self) -> Iterator[Element]:
        """The elements directly in it."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text in it, without elements."""
        return "".join(
            child.text if isinstance(child, Element) else child for child in self.children
        )

    def every(self, *tags: str) -> Iterator[Element]:
        """Every element in it of one of *tags*, at any depth, in the order of the text."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            yield from child.every(*tags)

    def first(self, *tags: str) -> Element | None:
        """The first of `every`."""
        return next(self.every(*tags), None)

    def own(self, tag: str) -> Element | None:
        """The first element *tag* directly in it."""
        return next((one for one in self.elements if one.tag == tag), None)


Node: TypeAlias = "Element | str"


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("root")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID and len(self.open) <= _DEEPEST:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close *tag* and what was left open in it; a tag that was never open closes nothing."""
        at = next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n].tag == tag), None)
        if at is not None:
            del self.open[at:]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """Read *html* as the children of one root element."""
    parser = _Parser()
    parser.feed(html.replace("<![", "&lt;!["))  # which is no HTML, and some parsers stop at it
    parser.close()
    return parser.open[0]
