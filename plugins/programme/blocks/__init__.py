"""HTML as JSON blocks, which Typst templates set: the texts of programme.yml, and pages of a site.

`blocks` reads what CommonMark and Material's Markdown make. No markup is left in what it returns,
only these, each an object with its *kind*; a *language* is that of a passage in another one.

| block        | its keys                                                                       |
|--------------|--------------------------------------------------------------------------------|
| paragraph    | runs                                                                           |
| heading      | level (never skipping one), id or none, runs                                   |
| list         | items: each {blocks}                                                           |
| ordered      | start, items: each {blocks}                                                    |
| tasks        | items: each {done, blocks}                                                     |
| definitions  | items: each {terms: lists of runs, blocks}                                     |
| quote        | blocks                                                                         |
| listing      | text: lines of code; language or none                                          |
| table        | columns, head, rows (each a list of cells), caption or none                    |
|              | a cell: {blocks, align, header, columns and rows it spans}                     |
| picture      | source, alt (empty: decoration), width in pixels or none, caption or none      |
| note         | style ("tip", "warning" …), title: runs, blocks                                |
| tabs         | items: each {title: runs, blocks}                                              |
| elsewhere    | title, sentence, address, shown: what paper cannot show, and where it is       |
| rule         |                                                                                |
| passage      | language, blocks                                                               |

| run                                            | its keys                                     |
|------------------------------------------------|----------------------------------------------|
| (a plain string)                               |                                              |
| strong emphasis mark deleted inserted sub super| runs                                         |
| code                                           | text                                         |
| link                                           | address: as it is written, runs              |
| ref                                            | id: of a heading in the same document, runs  |
| break                                          |                                              |
| footnote                                       | blocks                                       |
| passage                                        | language, runs                               |
"""

from __future__ import annotations

from collections.abc import Callable

from . import boxes, inline, lists, pictures, tables, text
from .reader import Hooks, Json, Reader
from .tree import Element, parse

__all__ = ["Json", "blocks", "runs"]
READS = (boxes, inline, lists, pictures, tables, text)
"""Whoever knows an element of HTML: `blocks` is their sum."""


def _as_it_is(address: str) -> str:
    return address


def blocks(  # noqa: PLR0913 -- what only its caller knows, each with a default
    html: str,
    *,
    link: Callable[[str], str] = _as_it_is,
    picture: Callable[[str], str | None] = _as_it_is,
    published: Callable[[str], str] = _as_it_is,
    below: int = 0,
    sentence: str = "",
) -> list[Json]:
    """Read *html* as blocks.

    *link* turns the address of a link into the one it is to have: ``#id`` for a heading of the same
    document, or nothing for no link. *picture* turns the address of a picture into the name of an
    asset, or none for one that cannot be printed. Headings come below level *below*. *sentence*
    goes with what paper cannot show, such as a film; *published* tells where that is on the web.
    """
    root = parse(html)
    hooks = Hooks(link, picture, published, sentence)
    return Reader(hooks, _notes(root), below=below).blocks(root.children)


def runs(html: str) -> list[Json]:
    """Read *html*, one line without blocks, as runs."""
    return Reader(Hooks(_as_it_is, _as_it_is, _as_it_is, ""), {}).runs(parse(html).children)


def _notes(root: Element) -> dict[str, Element]:
    """The texts of footnotes by their ids, from where Markdown gathers them."""
    gathered = (box for box in root.every("div") if "footnote" in box.classes)
    return {item.attributes.get("id", ""): item for box in gathered for item in box.every("li")}
