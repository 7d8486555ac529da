"""What stands within a line."""

import pytest

from programme.blocks import Json, blocks, runs


def styled(kind: str, *inner: Json) -> Json:
    return {"kind": kind, "runs": [*inner]}


def code(text: str) -> Json:
    return {"kind": "code", "text": text}


BREAK: Json = {"kind": "break"}

READ: list[tuple[str, list[Json]]] = [
    ("plain <span>text</span>", ["plain text"]),
    ("<b>a</b><strong>b</strong>", [styled("strong", "a"), styled("strong", "b")]),
    ("<i>a</i> <cite>b</cite>", [styled("emphasis", "a"), " ", styled("emphasis", "b")]),
    ("<em>a <b>b</b></em>", [styled("emphasis", "a ", styled("strong", "b"))]),
    (
        "<mark>a</mark><del>b</del><s>c</s>",
        [
            styled("mark", "a"),
            styled("deleted", "b"),
            styled("deleted", "c"),
        ],
    ),
    (
        "<ins>a</ins><sub>b</sub><sup>c</sup>",
        [
            styled("inserted", "a"),
            styled("sub", "b"),
            styled("super", "c"),
        ],
    ),
    ("a<b></b><sup></sup><code></code>b", ["ab"]),
    ("Press <kbd>Ctrl</kbd>", ["Press ", code("Ctrl")]),
    ("<code>a  <i>b</i></code>", [code("a  b")]),
    ("one <br> two<br/>three", ["one", BREAK, "two", BREAK, "three"]),
    ("<b>one</b><br>two", [styled("strong", "one"), BREAK, "two"]),
    ('<b>Look: <img src="map.png" alt="a map"></b>', [styled("strong", "Look: a map")]),
    ("a<wbr>b<svg><text>c</text></svg><input value=x>", ["ab"]),
    ('See <img src="map.png" alt="a map"> here<img src="x.png">', ["See a map here"]),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_line_is_read(html: str, expected: list[Json]) -> None:
    assert runs(html) == expected


LINKS: list[tuple[str, list[Json]]] = [
    (
        '<a href="https://a.example/">A</a>',
        [{"kind": "link", "address": "https://a.example/", "runs": ["A"]}],
    ),
    (
        '<a href="#task">the <b>task</b></a>',
        [{"kind": "ref", "id": "task", "runs": ["the ", styled("strong", "task")]}],
    ),
    ('<a href="#task"></a>', []),
    ('<a name="here">Here</a>', ["Here"]),
    ('Title<a class="headerlink" href="#t">¶</a>', ["Title"]),
]


@pytest.mark.parametrize(("html", "expected"), LINKS)
def test_link_is_read(html: str, expected: list[Json]) -> None:
    assert runs(html) == expected


def test_link_leads_where_the_caller_says_or_is_its_words() -> None:
    printed = {"tasks.md": "#tasks", "gone.md": ""}
    html = '<a href="tasks.md">Tasks</a>, <a href="gone.md">gone</a>, <a name="x">named</a>'
    said: list[Json] = [{"kind": "ref", "id": "tasks", "runs": ["Tasks"]}, ", gone, named"]
    assert blocks(html, link=printed.__getitem__) == [{"kind": "paragraph", "runs": said}]


def test_abbreviation_is_written_out_once() -> None:
    html = '<p><abbr title="Non-disclosure">NDA</abbr>, <abbr>x</abbr></p>'
    again = '<p>The <abbr title="Non-disclosure">NDA</abbr></p>'
    assert blocks(html + again) == [
        {"kind": "paragraph", "runs": ["NDA (Non-disclosure), x"]},
        {"kind": "paragraph", "runs": ["The NDA"]},
    ]


def test_footnote_stands_where_its_mark_was() -> None:
    html = """
        <p>Read<sup id="r1"><a class="footnote-ref" href="#fn1">1</a></sup> and
        lost<sup><a class="footnote-ref" href="#gone">2</a></sup></p>
        <div class="footnote"><hr><ol>
        <li id="fn1"><p>All of it. <a class="footnote-backref" href="#r1">↩</a></p></li>
        </ol></div>"""
    said: Json = {"kind": "paragraph", "runs": ["All of it."]}
    assert blocks(html) == [
        {
            "kind": "paragraph",
            "runs": ["Read", {"kind": "footnote", "blocks": [said]}, " and lost"],
        }
    ]


def test_footnote_that_names_itself_ends() -> None:
    mark = '<sup><a class="footnote-ref" href="#n">1</a></sup>'
    html = f'<p>x{mark}</p><div class="footnote"><ol><li id="n">y{mark}</li></ol></div>'
    said: Json = {"kind": "paragraph", "runs": ["y"]}
    assert blocks(html) == [
        {"kind": "paragraph", "runs": ["x", {"kind": "footnote", "blocks": [said]}]}
    ]
