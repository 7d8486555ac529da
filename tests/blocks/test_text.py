"""Paragraphs, headings, quotes, code and rules."""

import pytest

from programme.blocks import Json, blocks


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def heading(level: int, *runs: Json, anchor: str | None = None) -> Json:
    return {"kind": "heading", "level": level, "id": anchor, "runs": [*runs]}


def listing(text: str, language: str | None = None) -> Json:
    return {"kind": "listing", "text": text, "language": language}


READ: list[tuple[str, list[Json]]] = [
    ("", []),
    ("<p>One</p>\n<p>Two</p>", [p("One"), p("Two")]),
    ("<p>  Spaces \n\t and   lines </p>", [p("Spaces and lines")]),
    ("<p> \n </p>", []),
    ("<p>Mentors &amp; mentees &lt;3</p>", [p("Mentors & mentees <3")]),
    ("<p>Non\u00a0breaking</p>", [p("Non\u00a0breaking")]),
    ("loose <p>between</p> blocks", [p("loose"), p("between"), p("blocks")]),
    ("<section><p>One</p>more</section>", [p("One"), p("more")]),
    ("<unknown>One <x>line</x></unknown>", [p("One line")]),
    ("<unknown><p>One</p><p>Two</p></unknown>", [p("One"), p("Two")]),
    ('<div class="no-print"><p>Share</p></div>', []),
    ("<nav>Home</nav><script>x()</script><form>Name</form>", []),
    ("<blockquote><p>Said</p></blockquote>", [{"kind": "quote", "blocks": [p("Said")]}]),
    ("<hr>", [{"kind": "rule"}]),
    (
        '<h2 id="why">Why <em>now</em></h2>',
        [heading(1, "Why ", {"kind": "emphasis", "runs": ["now"]}, anchor="why")],
    ),
    ('<h2 id=""> </h2>', []),
    ("<pre><code>a = 1\n  b\n</code></pre>", [listing("a = 1\n  b")]),
    ('<pre><code class="hl language-python">x</code></pre>', [listing("x", "python")]),
    ('<pre><code class="hl"><i>x</i> &lt; y</code></pre>', [listing("x < y")]),
    ("<pre>plain</pre>", [listing("plain")]),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_text_is_read(html: str, expected: list[Json]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize(
    ("written", "below", "levels"),
    [
        ([1, 2, 3, 2, 1], 0, [1, 2, 3, 2, 1]),
        ([2, 4, 6, 4, 3], 0, [1, 2, 3, 2, 2]),
        ([4, 2, 3], 0, [1, 1, 2]),
        ([2, 3], 2, [3, 4]),
        ([1, 2, 3, 4], 4, [5, 6, 6, 6]),
    ],
)
def test_heading_skips_no_level_whatever_was_written(
    written: list[int], below: int, levels: list[int]
) -> None:
    html = "".join(f"<h{n}>Title</h{n}>" for n in written)
    assert blocks(html, below=below) == [heading(level, "Title") for level in levels]


def test_passage_in_another_language_says_which() -> None:
    html = '<p lang="sv-FI">Hej <i lang="en">you</i></p><div lang=""><p lang="??">Moi</p></div>'
    you: Json = {"kind": "emphasis", "runs": ["you"]}
    swedish = p("Hej ", {"kind": "passage", "language": "en", "runs": [you]})
    expected: list[Json] = [
        {"kind": "passage", "language": "sv-FI", "blocks": [swedish]},
        p("Moi"),
    ]
    assert blocks(html) == expected
