"""Tables that scroll, and those whose rows become blocks on a phone."""

import pytest

from programme.engines.mkdocs.tables import tables

BOX = '<div class="pg-table" role="region" tabindex="0" aria-label="{}">'


def test_every_table_of_markdown_is_in_a_box_with_a_name() -> None:
    html = "<p>a</p><table>\n<tr><td>b</td></tr></table><table class='x'></table><table></table>"
    whole = '<table class="pg-table__table">{}</table></div>'
    assert tables(html, "Table <") == (
        "<p>a</p>"
        + BOX.format("Table &lt; 1")
        + whole.format("\n<tr><td>b</td></tr>")
        + "<table class='x'></table>"
        + BOX.format("Table &lt; 2")
        + whole.format("")
    )


def test_each_cell_carries_the_heading_of_its_column_and_a_table_stays_a_table() -> None:
    html = (
        '<table><thead><tr><th>A &amp; <b>"B"</b></th><th></th></tr></thead>'
        '<tbody><tr><th scope="row">1</th><td style="x">2</td></tr>'
        "<tr><td>3</td><td>4</td></tr></tbody></table>"
    )
    label = ' data-column="A &amp; &#34;B&#34;"'
    assert tables(html, "T") == (
        BOX.format("T 1") + '<table class="pg-table__table pg-table__table--stacked">'
        '<thead><tr><th>A &amp; <b>"B"</b></th>'
        "<th></th></tr></thead><tbody>"
        f'<tr><th{label} scope="row">1</th>'
        '<td style="x">2</td></tr>'
        f"<tr><td{label}>3</td><td>4</td></tr>"
        "</tbody></table></div>"
    )


@pytest.mark.parametrize(
    "rows",
    [
        "<tbody><tr><td>no heading</td></tr></tbody>",
        "<thead><tr><th> </th></tr></thead><tbody><tr><td>empty headings</td></tr></tbody>",
        "<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>too few</td></tr></tbody>",
        "<thead><tr><th>A</th></tr></thead><tbody><tr><td rowspan=2>a</td></tr></tbody>",
        "<thead><tr><th>no rows</th></tr></thead>",
    ],
)
def test_a_table_without_one_heading_for_each_cell_stays_as_it_is(rows: str) -> None:
    assert tables(f"<table>{rows}</table>", "T") == (
        f'{BOX.format("T 1")}<table class="pg-table__table">{rows}</table></div>'
    )
