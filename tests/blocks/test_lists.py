"""Lists of points, numbers, tasks and words."""

import pytest

from programme.blocks import Json, blocks


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def points(*items: list[Json]) -> Json:
    return {"kind": "list", "items": [{"blocks": item} for item in items]}


def ordered(start: int, *items: list[Json]) -> Json:
    return {"kind": "ordered", "start": start, "items": [{"blocks": item} for item in items]}


def definitions(*items: tuple[list[str], list[Json]]) -> Json:
    made: list[Json] = [
        {"terms": [[term] for term in terms], "blocks": meaning} for terms, meaning in items
    ]
    return {"kind": "definitions", "items": made}


READ: list[tuple[str, list[Json]]] = [
    (
        "<ul><li>One</li><li><p>Two</p><p>more</p></li></ul>",
        [points([p("One")], [p("Two"), p("more")])],
    ),
    ("<ul><li>One<ul><li>inner</li></ul></li></ul>", [points([p("One"), points([p("inner")])])]),
    ("<ol><li>One</ol>", [ordered(1, [p("One")])]),
    ('<ol start="4"><li>Four</li></ol>', [ordered(4, [p("Four")])]),
    ('<ol start="-4"><li>Four</li></ol>', [ordered(1, [p("Four")])]),
    ("<ul> <li></li> </ul>", [points([])]),
    ("<ul> </ul><dl></dl>", []),
    ("<li>Stray</li>", [p("Stray")]),
    (
        """<ul>
        <li class="task-list-item"><label><input type="checkbox" checked> Done</label></li>
        <li class="task-list-item"><input type="checkbox"> Open</li>
        <li>Neither</li></ul>""",
        [
            {
                "kind": "tasks",
                "items": [
                    {"done": True, "blocks": [p("Done")]},
                    {"done": False, "blocks": [p("Open")]},
                    {"done": False, "blocks": [p("Neither")]},
                ],
            }
        ],
    ),
    (
        "<dl><dt>A</dt><dd>first</dd><dd>again</dd><dt>B</dt><dd>last</dd></dl>",
        [definitions((["A"], [p("first"), p("again")]), (["B"], [p("last")]))],
    ),
    (
        "<dl><div><dt>A</dt><dt>B</dt><dd>both</dd></div><p>no</p></dl>",
        [definitions((["A", "B"], [p("both")]))],
    ),
    ("<dl><dd>before any word</dd><dt>A</dt></dl>", [definitions((["A"], []))]),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_list_is_read(html: str, expected: list[Json]) -> None:
    assert blocks(html) == expected
