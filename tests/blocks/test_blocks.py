"""What `blocks` promises of any HTML: it is read, and made of the kinds that its table lists."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

import programme.blocks
from programme.blocks import Json, blocks, runs
from programme.blocks.reader import BLOCKS, RUNS
from programme.prose import block as prose

KEYS = {
    "break": set[str](),
    "code": {"text"},
    "definitions": {"items"},
    "deleted": {"runs"},
    "elsewhere": {"address", "sentence", "shown", "title"},
    "emphasis": {"runs"},
    "footnote": {"blocks"},
    "heading": {"id", "level", "runs"},
    "inserted": {"runs"},
    "link": {"address", "runs"},
    "list": {"items"},
    "listing": {"language", "text"},
    "mark": {"runs"},
    "note": {"blocks", "style", "title"},
    "ordered": {"items", "start"},
    "paragraph": {"runs"},
    "passage": {"blocks", "language"},
    "picture": {"alt", "caption", "source", "width"},
    "quote": {"blocks"},
    "ref": {"id", "runs"},
    "rule": set[str](),
    "strong": {"runs"},
    "sub": {"runs"},
    "super": {"runs"},
    "table": {"caption", "columns", "head", "rows"},
    "tabs": {"items"},
    "tasks": {"items"},
}
"""The keys of every kind, apart from *kind*; a passage amid a line has *runs* for *blocks*."""


def test_every_kind_is_in_the_table_of_the_docstring() -> None:
    rows = re.findall(r"^\| ([a-z][a-z ]+?) *\|", programme.blocks.__doc__ or "", re.MULTILINE)
    documented = {kind for row in rows for kind in row.split()} - {"block", "run"}
    assert documented == KEYS.keys()


BOXES = ["admonition", "tabbed-set", "tabbed-labels", "tabbed-content", "tabbed-block"]
PARTS = ["td", "th", "tr", "dt", "dd", "caption", "figcaption", "label", "span", "source"]
TAGS = sorted({*BLOCKS, *RUNS, *PARTS})
ATTRIBUTES = st.sampled_from(
    [
        "",
        *(f'class="{name}"' for name in BOXES),
        'class="task-list-item"',
        'class="footnote"',
        'class="footnote-ref" href="#a"',
        'src="x"',
        'href="#a"',
        'id="a"',
        'lang="fi"',
        'colspan="3" rowspan="2"',
        'title="t"',
    ]
)
OPENED = st.builds("<{} {}>".format, st.sampled_from(TAGS), ATTRIBUTES)
CLOSED = st.sampled_from([f"</{tag}>" for tag in TAGS])
BROKEN = st.sampled_from(["<", "<!", "<![", "<![0", "</", "<?", "<!--", "&", "&#", '<a href="'])
HTML = st.lists(OPENED | CLOSED | BROKEN | st.text(max_size=5), max_size=20).map("".join)


def kinds(data: Json) -> Iterator[tuple[str, set[str]]]:
    """The kind of every object in *data* that has one, and its other keys."""
    if isinstance(data, dict) and "kind" in data:
        yield str(data["kind"]), data.keys() - {"kind"}
    if isinstance(data, dict):
        data = list(data.values())
    for value in data if isinstance(data, list) else []:
        yield from kinds(value)


@given(HTML)
def test_any_html_is_read_and_every_object_has_the_keys_of_its_kind(html: str) -> None:
    for kind, keys in kinds([*blocks(html), *runs(html)]):
        assert keys == KEYS[kind] or (kind, keys) == ("passage", {"language", "runs"})


@given(st.text(max_size=40))
def test_any_text_escaped_is_read_as_it_is_but_for_space(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "")
    shown = re.sub(r"[ \t\n\f]+", " ", text.replace("\r", "")).strip(" ")
    assert runs(escaped) == ([shown] if shown else [])


def test_html_nested_without_end_is_read() -> None:
    assert blocks("<div>" * 3000 + "text") == [{"kind": "paragraph", "runs": ["text"]}]


def test_markdown_of_a_programme_is_read() -> None:
    markdown = """
# Meeting

Bring *everything*:

1. [the form](https://form.example/)
2. a pen

| Who | What |
|:---:|------|
| we  | `x`  |
"""
    form: Json = {"kind": "link", "address": "https://form.example/", "runs": ["the form"]}
    expected: list[Json] = [
        {"kind": "heading", "level": 3, "id": None, "runs": ["Meeting"]},
        _p("Bring ", {"kind": "emphasis", "runs": ["everything"]}, ":"),
        {
            "kind": "ordered",
            "start": 1,
            "items": [{"blocks": [_p(form)]}, {"blocks": [_p("a pen")]}],
        },
        {
            "kind": "table",
            "columns": 2,
            "head": [[_cell("center", "Who", header=True), _cell("left", "What", header=True)]],
            "rows": [[_cell("center", "we"), _cell("left", {"kind": "code", "text": "x"})]],
            "caption": None,
        },
    ]
    assert blocks(prose(markdown), below=2) == expected


def _p(*said: Json) -> Json:
    return {"kind": "paragraph", "runs": [*said]}


def _cell(align: str, said: Json, *, header: bool = False) -> Json:
    inside: list[Json] = [_p(said)]
    return {"blocks": inside, "align": align, "header": header, "columns": 1, "rows": 1}
