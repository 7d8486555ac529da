"""Texts of programme.yml as HTML."""

from hypothesis import given
from hypothesis import strategies as st

from programme import prose


def test_raw_html_is_shown_as_text() -> None:
    assert prose.block("<script>x</script> & <b>b</b>") == (
        "<p>&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;b&lt;/b&gt;</p>\n"
    )


def test_only_links_that_are_safe_become_links() -> None:
    assert prose.inline(
        "[a](javascript:alert(1)) [b](https://x.fi) [c](schedule.md#d) <tel:1>"
    ) == (
        '[a](javascript:alert(1)) <a href="https://x.fi">b</a> <a href="schedule.md#d">c</a> '
        '<a href="tel:1">tel:1</a>'
    )
    assert prose.inline("[a](JavaScript:x) [b](data:text/html,x) [c](/d:e)") == (
        '[a](JavaScript:x) [b](data:text/html,x) <a href="/d:e">c</a>'
    )


def test_pictures_stay_text() -> None:
    assert prose.inline("![a](b.png)") == '!<a href="b.png">a</a>'


def test_headings_come_below_where_the_text_stands() -> None:
    assert prose.block("# A\n\n### B\n\ntext", below=2) == "<h3>A</h3>\n<h4>B</h4>\n<p>text</p>\n"
    assert prose.block("## A\n", below=6) == "<h6>A</h6>\n"


def test_a_line_has_no_blocks() -> None:
    assert prose.inline("- *a*\n- b") == "- <em>a</em> - b"


def test_a_title_has_the_words_of_its_links() -> None:
    assert prose.title("A *[b](https://b.fi)*\n<https://c.fi> & `[d](d)`") == (
        "A <em>b</em> https://c.fi &amp; <code>[d](d)</code>"
    )


def test_a_space_that_keeps_words_together_stays() -> None:
    assert prose.inline("klo\u00a014 \n 2\u202fh\t*a* ") == "klo\u00a014 2\u202fh <em>a</em>"


def test_plain_has_no_markup() -> None:
    assert prose.plain("**a** & `b` [c](https://d) <e>") == "a & b c <e>"


def test_links_are_told_once_and_as_they_are_written() -> None:
    text = "[a](öl.md#x) [b](b.md)\n\n- *[c][d]* [a](öl.md#x) `[f](f.md)`\n\n[d]: d.md"
    assert prose.links(text) == ("öl.md#x", "b.md", "d.md")
    assert prose.links("text\n\n---\n") == ()


@given(st.text(max_size=80))
def test_any_text_is_well_behaved(text: str) -> None:
    assert "<script" not in prose.block(text)
    assert prose.block(text) == prose.block(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_can_be_shown_as_it_is(text: str) -> None:
    assert prose.plain(prose.literal(text)) == prose.one_line(text)
