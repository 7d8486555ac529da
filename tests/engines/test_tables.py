"""Tables that scroll."""

from programme.engines.mkdocs.tables import tables


def test_every_table_of_markdown_is_in_a_box_with_a_name() -> None:
    html = "<p>a</p><table>\n<tr><td>b</td></tr></table><table class='x'></table><table></table>"
    box = '<div class="pg-table" role="region" tabindex="0" aria-label="Table &lt;{}">'
    whole = '<table class="pg-table__table">{}</table></div>'
    assert tables(html, "Table <") == (
        "<p>a</p>"
        + box.replace("&lt;{}", "&lt; 1")
        + whole.format("\n<tr><td>b</td></tr>")
        + "<table class='x'></table>"
        + box.replace("&lt;{}", "&lt; 2")
        + whole.format("")
    )
