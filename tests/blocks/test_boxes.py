"""Notes, details and tabs, as Material's Markdown makes them."""

import pytest

from programme.blocks import Json, blocks


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def note(style: str, title: list[Json], *inside: Json) -> Json:
    return {"kind": "note", "style": style, "title": title, "blocks": [*inside]}


def tabs(*items: tuple[str, Json]) -> Json:
    return {"kind": "tabs", "items": [{"title": [t], "blocks": [one]} for t, one in items]}


READ: list[tuple[str, list[Json]]] = [
    (
        '<div class="admonition tip"><p class="admonition-title">Do <b>this</b></p><p>So</p></div>',
        [note("tip", ["Do ", {"kind": "strong", "runs": ["this"]}], p("So"))],
    ),
    ('<div class="admonition inline end warning"><p>So</p></div>', [note("warning", [], p("So"))]),
    ('<div class="admonition"><p>So</p></div>', [note("note", [], p("So"))]),
    ("<details><summary>More</summary>Hidden</details>", [note("note", ["More"], p("Hidden"))]),
    ('<details class="example"><p>So</p></details>', [note("example", [], p("So"))]),
    ('<div class="grid"><p>One</p><div>Two</div></div>', [p("One"), p("Two")]),
    (
        """<div class="tabbed-set"><input><input>
        <div class="tabbed-labels"><label>A</label><label>B</label></div>
        <div class="tabbed-content"><div class="tabbed-block"><p>a</p></div>
        <div class="tabbed-block"><p>b</p></div></div></div>""",
        [tabs(("A", p("a")), ("B", p("b")))],
    ),
    (
        """<div class="tabbed-set">
        <input><label>A</label><div class="tabbed-content">a</div>
        <input><label>B</label><div class="tabbed-content">b</div><label>Empty</label></div>""",
        [tabs(("A", p("a")), ("B", p("b")))],
    ),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_box_is_read(html: str, expected: list[Json]) -> None:
    assert blocks(html) == expected
