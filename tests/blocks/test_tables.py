"""Tables, every row as wide as the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.blocks import Json, blocks


def td(text: str = "", align: str = "left", columns: int = 1, rows: int = 1) -> dict[str, Json]:
    inside: list[Json] = [{"kind": "paragraph", "runs": [text]}] if text else []
    return {"blocks": inside, "align": align, "header": False, "columns": columns, "rows": rows}


def th(text: str, align: str = "left", columns: int = 1) -> dict[str, Json]:
    return {**td(text, align, columns), "header": True}


def table(
    columns: int, *rows: list[Json], head: int = 0, caption: list[Json] | None = None
) -> Json:
    """A table whose first *head* rows are its head."""
    return {
        "kind": "table",
        "columns": columns,
        "head": [*rows[:head]],
        "rows": [*rows[head:]],
        "caption": caption,
    }


READ: list[tuple[str, list[Json]]] = [
    (
        """<table><caption>All</caption>
        <thead><tr><th>A</th><th style="text-align: right">B</th></tr></thead>
        <tbody><tr><td>a</td><td align="center">b</td></tr></tbody></table>""",
        [
            table(
                2,
                [th("A"), th("B", "right")],
                [td("a"), td("b", "center")],
                head=1,
                caption=["All"],
            )
        ],
    ),
    (
        "<table><tr><th>Row</th><td>a</td></tr><tr><th>Last</th></tr></table>",
        [table(2, [th("Row"), td("a")], [th("Last"), {**td(), "header": True}])],
    ),
    ("<table><tr><th>Head only</th></tr></table>", [table(1, [th("Head only")], head=1)]),
    ("<table><tr></tr></table>", []),
    (
        "<table><tr><td>a</td><td>b</td></tr><tr><td>too few</td></tr></table>",
        [table(2, [td("a"), td("b")], [td("too few"), td()])],
    ),
    (
        """<table><tr><td rowspan="9">hangs</td></tr>
        <tr><td>b</td><td>c</td></tr></table>""",
        [table(3, [td("hangs", rows=2), td(), td()], [td("b"), td("c")])],
    ),
    (
        """<table><tr><td colspan="2">wide</td></tr>
        <tr><td>b</td><td colspan="0">c</td></tr></table>""",
        [table(2, [td("wide", columns=2)], [td("b"), td("c")])],
    ),
    (
        """<table><tr><td>a</td><td rowspan="2">in between</td><td>c</td></tr>
        <tr><td colspan="2">split</td></tr></table>""",
        [table(3, [td("a"), td("in between", rows=2), td("c")], [td("split"), td()])],
    ),
    (
        """<table class="highlighttable"><tr><td><pre>1
2</pre></td><td><pre><code>a
b</code></pre></td></tr></table>""",
        [{"kind": "listing", "text": "a\nb", "language": None}],
    ),
    ('<table class="highlighttable"></table>', []),
    (
        """<table><tr><td>
        <table><caption>Inner</caption><tr><td>a</td></tr></table>
        </td></tr></table>""",
        [table(1, [{**td(), "blocks": [table(1, [td("a")], caption=["Inner"])]}])],
    ),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_table_is_read(html: str, expected: list[Json]) -> None:
    assert blocks(html) == expected


SPANS = st.integers(0, 4)
ROWS = st.lists(st.lists(st.tuples(SPANS, SPANS), min_size=1, max_size=4), min_size=1, max_size=5)


@given(ROWS)
def test_cells_of_any_table_fill_its_grid_and_none_is_lost(
    spans: list[list[tuple[int, int]]],
) -> None:
    cells = [
        "".join(f'<td colspan="{wide}" rowspan="{high}">x</td>' for wide, high in row)
        for row in spans
    ]
    (made,) = blocks(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
    assert isinstance(made, dict)
    hanging: list[int] = [0] * _number(made["columns"])
    texts = 0
    for row in _list(made["rows"]):
        free = [at for at, rest in enumerate(hanging) if rest == 0]
        hanging = [max(0, rest - 1) for rest in hanging]
        for one in _list(row):
            assert isinstance(one, dict)
            texts += len(_list(one["blocks"]))
            wide = _number(one["columns"])
            taken, free = free[:wide], free[wide:]
            assert taken == list(range(taken[0], taken[0] + wide))
            for at in taken:
                hanging[at] = _number(one["rows"]) - 1
        assert free == []
    assert set(hanging) == {0}
    assert texts == sum(map(len, spans))


def _list(json: Json) -> list[Json]:
    assert isinstance(json, list)
    return json


def _number(json: Json) -> int:
    assert isinstance(json, int)
    return json
