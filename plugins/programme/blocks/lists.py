"""Lists: of points, of numbered points, of tasks, of words and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reader import Json, Reader, block
from .tree import Element


@block("ul", "ol", "menu")
def points(element: Element, reader: Reader) -> list[Json]:
    """A list; one of tasks if any point of it has a box to tick. An empty one is none."""
    items = [item for item in element.elements if item.tag == "li"]
    if not items:
        return []
    if any("task-list-item" in item.classes for item in items):
        return [{"kind": "tasks", "items": [_task(item, reader) for item in items]}]
    made: list[Json] = [{"blocks": reader.inside(item)} for item in items]
    if element.tag == "ol":
        return [{"kind": "ordered", "start": _start(element), "items": made}]
    return [{"kind": "list", "items": made}]


def _task(item: Element, reader: Reader) -> Json:
    box = item.first("input")
    done = box is not None and "checked" in box.attributes
    return {"done": done, "blocks": reader.inside(item)}


def _start(element: Element) -> int:
    written = element.attributes.get("start", "")
    return int(written) if re.fullmatch(r"[0-9]{1,6}", written) else 1


@block("li")
def stray_point(element: Element, reader: Reader) -> list[Json]:
    """A point outside every list."""
    return reader.blocks(element.children)


@block("dl")
def definitions(element: Element, reader: Reader) -> list[Json]:
    """Words, each with one or more names, and what they mean."""
    items: list[tuple[list[Json], list[Json]]] = []
    before = "dd"
    for one in _named(element):
        if one.tag == "dt" and before == "dd":
            items.append(([], []))
        if one.tag == "dt":
            items[-1][0].append(reader.line(one))
        elif items:
            items[-1][1].extend(reader.inside(one))
        before = one.tag
    if not items:
        return []
    made: list[Json] = [{"terms": terms, "blocks": meaning} for terms, meaning in items]
    return [{"kind": "definitions", "items": made}]


def _named(element: Element) -> Iterator[Element]:
    """The names and meanings of this list; a group of them may be wrapped."""
    for one in element.elements:
        if one.tag in {"dt", "dd"}:
            yield one
        elif one.tag == "div":
            yield from _named(one)
