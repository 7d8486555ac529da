"""HTML as a tree."""

import pytest

from programme.blocks.tree import Element, Node, parse


def tag(name: str, *children: Node, **attributes: str) -> Element:
    return Element(name, attributes, [*children])


READ: list[tuple[str, list[Node]]] = [
    ("a &amp; b&#33;", ["a & b!"]),
    ('<P ID="x" hidden>a</P>', [tag("p", "a", id="x", hidden="")]),
    ("<br>a<hr/>b", [tag("br"), "a", tag("hr"), "b"]),
    ("<i/>a", [tag("i"), "a"]),
    ("<b>a<i>b</b>c", [tag("b", "a", tag("i", "b")), "c"]),
    ("a</b>c", ["a", "c"]),
    ("<b>open", [tag("b", "open")]),
    ("<!-- no -->a<!DOCTYPE html>b", ["a", "b"]),
    ("<![if x]>", ["<![if x]>"]),
]


@pytest.mark.parametrize(("html", "children"), READ)
def test_html_is_a_tree(html: str, children: list[Node]) -> None:
    assert parse(html) == Element("root", {}, children)


def test_what_is_nested_too_deep_stands_as_deep_as_may_be() -> None:
    deepest = parse("<div>" * 3000 + "text")
    for _level in range(20):
        (deepest,) = deepest.elements
    assert deepest.children == [*[tag("div")] * 2980, "text"]
