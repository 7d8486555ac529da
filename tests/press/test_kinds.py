"""Every kind of block and run can be set: what writes them and what sets them agree."""

import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from shutil import copytree

import pytest
from pypdf import PdfReader  # noqa: TID253 -- its tests set PDFs anyway

import programme.blocks
import programme.chapters
from programme.artifact import Json, Sheet
from programme.blocks import blocks
from programme.chapters.writer import Writer
from programme.guide import editions
from programme.model import Programme
from programme.press import SetPdf
from programme.press.forme import TEMPLATES

Kit = dict[str, set[str]]
KITS = {
    "blocks.typ": "kit",
    "guide.typ": 'kit-of((page_ref: "p. {n}"))',
}


def documented(docstring: str | None, table: str) -> set[str]:
    """The kinds in the first column of the *table* of "block" or "run" in *docstring*."""
    (rows,) = (part for part in (docstring or "").split("\n\n") if part.startswith(f"| {table} "))
    firsts = [row.split("|")[1] for row in rows.splitlines()[2:]]
    return {kind for first in firsts if "(" not in first for kind in first.split()}


BLOCKS = documented(programme.blocks.__doc__, "block")
RUNS = documented(programme.blocks.__doc__, "run")
HANDBOOK = documented(programme.chapters.__doc__, "block")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("blocks.typ", {"blocks": BLOCKS, "runs": RUNS}),
        ("guide.typ", {"blocks": BLOCKS | HANDBOOK, "runs": RUNS}),
    ],
)
def test_templates_set_the_kinds_that_are_documented(
    template: str, expected: Kit, tmp_path: Path
) -> None:
    assert kit(template, tmp_path) == expected


def kit(template: str, folder: Path) -> Kit:
    """The kinds that *template* sets."""
    import typst

    copytree(TEMPLATES, folder, dirs_exist_ok=True)
    asked = folder / "asked.typ"
    asked.write_text(
        f'#import "{template}": *\n#let kit = {KITS[template]}\n'
        "#metadata((blocks: kit.blocks.keys(), runs: kit.runs.keys())) <kit>",
        "utf-8",
    )
    told = typst.query(str(asked), "<kit>", field="value", one=True, ignore_system_fonts=True)
    return {what: set(kinds) for what, kinds in json.loads(told).items()}


def kinds(data: Json) -> Iterator[str]:
    if isinstance(data, dict):
        if "kind" in data:
            yield str(data["kind"])
        data = list(data.values())
    for value in data if isinstance(data, list) else []:
        yield from kinds(value)


HTML = """
<h2 id="there">A heading</h2>
<p>Plain <b>strong</b> <em>emphasis</em> <mark>mark</mark> <del>deleted</del> <ins>inserted</ins>
H<sub>2</sub>O m<sup>2</sup> <code>#code</code> <a href="https://a.example/">link</a>
<a href="#there">ref</a><br>after a break<sup><a class="footnote-ref" href="#n">1</a></sup>
<i lang="sv">på svenska</i></p>
<ul><li>A point<ul><li>in a point</li></ul></li><li></li></ul>
<ol start="3"><li>Third</li></ol>
<ul><li class="task-list-item"><input checked>Done</li><li>Open</li></ul>
<dl><dt>Word</dt><dt>Another</dt><dd>What they mean</dd></dl>
<blockquote>Said</blockquote>
<pre><code class="language-python">if True:\n    pass</code></pre>
<figure><table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">a</td><td>b</td></tr>
<tr><td align="right">c</td></tr></table><figcaption>A table</figcaption></figure>
<table><tr><td colspan="2">no head</td></tr><tr><td>a</td><td align="center">b</td></tr></table>
<figure><img src="a.svg" alt="Two lines" width="90"><figcaption>Lines</figcaption></figure>
<img src="a.svg">
<div class="admonition tip"><p class="admonition-title">Tip</p><p>Do so.</p></div>
<div class="admonition unheard-of"><p>Untitled.</p></div>
<div class="tabbed-set"><label>Tab</label><div class="tabbed-content">Inside</div></div>
<iframe title="A film" src="https://film.example/1"></iframe>
<hr>
<div lang="pt-BR"><p>Em português</p></div>
<div class="footnote"><ol><li id="n"><p>A footnote.</p></li></ol></div>
"""
SAID: list[Json] = [{"kind": "paragraph", "runs": ["What is said."]}]
ITEM: dict[str, Json] = {"number": "1", "colour": "#0A6B62", "when": ["2027"], "runs": ["Item"]}
BARE: dict[str, Json] = {"number": None, "colour": None, "when": [], "runs": ["Bare"]}
FIELDS: list[Json] = [
    {"style": style, "runs": [style], "field": None}
    for style in ("text", "date", "checkbox", "lines")
]
QUESTIONS: list[Json] = [
    {"style": style, "runs": [style], "options": [["One"], ["Two"]]}
    for style in ("text", "scale", "choice")
]
OF_A_HANDBOOK: list[Json] = [
    {"kind": "lead", "blocks": SAID},
    {"kind": "label", "text": "A label"},
    {"kind": "labelled", "label": "Label", "blocks": SAID},
    {"kind": "meta", "runs": ["Quiet"]},
    {"kind": "facts", "items": [{"value": ["3"], "runs": ["books"]}]},
    {"kind": "facts", "items": [{"value": [str(n)], "runs": ["books"]} for n in range(4)]},
    {"kind": "phase", "id": "phase", **ITEM, "more": ["3 h"], "blocks": SAID},
    {"kind": "phase", "id": "bare", **BARE, "more": [], "blocks": []},
    {
        "kind": "entries",
        "items": [
            {**ITEM, "id": "entry", "level": 3, "more": ["Everybody"], "blocks": SAID},
            {**BARE, "id": None, "level": 3, "more": [], "blocks": []},
        ],
        "next": True,
    },
    {"kind": "dates", "items": [{**ITEM, "target": "entry"}, {**BARE, "target": None}]},
    {"kind": "task", "id": "task", "level": 3, **ITEM, "more": ["1 h"], "blocks": SAID},
    {"kind": "task", "id": "bare-task", "level": 3, **BARE, "more": [], "blocks": []},
    {
        "kind": "checklist",
        "items": [
            {"target": "task", "runs": ["Task"], "more": ["Mentors"]},
            {"target": None, "runs": ["Gone"], "more": []},
        ],
    },
    {"kind": "lesson", "label": "Learnt", "blocks": SAID},
    {"kind": "kept", "blocks": SAID, "next": True},
    {"kind": "kept", "blocks": SAID, "next": False},
    {"kind": "fields", "items": FIELDS},
    {"kind": "signatures", "items": [{"runs": ["Mentor"], "parts": [FIELDS[0]] * 3}]},
    {"kind": "questions", "items": QUESTIONS},
    {"kind": "letter", "label": "Subject", "subject": ["Welcome"], "blocks": SAID},
    {"kind": "letter", "label": "Subject", "subject": [], "blocks": SAID},
    {"kind": "colophon", "runs": ["See us"], "source": "a.svg", "alt": "Address"},
]
WORDS: dict[str, Json] = {
    "contents": "Contents",
    "page_ref": "p. {n}",
    "updated_on": "Updated",
}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7"/></svg>'


def book(of: list[Json], **more: Json) -> Sheet:
    """A handbook of one chapter; *more* is what it says beside."""
    data: dict[str, Json] = {
        "language": "en",
        "region": "GB",
        "date": None,
        "name": "Book – Handbook",
        "title": "Book",
        "label": "Handbook",
        "title_language": "en",
        "lead": [],
        "logo": None,
        "organiser": "",
        "run": "",
        "updated": "",
        "words": WORDS,
        "colour": "#0A6B62",
        "phases": [],
        "sections": [{"id": "chapter:one", "title": ["One"], "blocks": of}],
    }
    path = PurePosixPath("book.pdf")
    return Sheet(path, "handbook.typ", {**data, **more}, assets={"a.svg": SVG})


def test_every_kind_is_set_without_a_remark(press: Callable[..., list[SetPdf]]) -> None:
    everything = [*blocks(HTML, below=1), *OF_A_HANDBOOK]
    assert set(kinds(everything)) == BLOCKS | RUNS | HANDBOOK
    (pdf,) = press(book(everything))
    assert (pdf.problems, pdf.remarks) == ((), ())


GREEN: Json = {"colour": "#0A6B62", "numbers": ["1", "2"]}
NO_COLOUR: Json = {"colour": None, "numbers": []}
LOGO: dict[str, Json] = {"organiser": "Library", "logo": "a.svg"}
COVERS: list[dict[str, Json]] = [
    {},
    {"phases": [GREEN]},
    {"phases": [GREEN, NO_COLOUR], "run": "2027", "updated": "1 May", **LOGO},
    {"lead": ["A ", {"kind": "emphasis", "runs": ["good"]}, " book"]},
]


@pytest.mark.parametrize("said", COVERS)
def test_cover_is_set_with_as_much_as_there_is_to_say(
    press: Callable[..., list[SetPdf]], said: dict[str, Json]
) -> None:
    (pdf,) = press(book(SAID, **said))
    assert (pdf.pages, pdf.problems, pdf.remarks) == (3, (), ())


@pytest.mark.parametrize("chapters", [0, 1, 90])
def test_contents_are_set_for_few_chapters_and_many(
    press: Callable[..., list[SetPdf]], chapters: int
) -> None:
    sections: list[Json] = [
        {"id": f"chapter:{n}", "title": [f"Chapter {n}"], "blocks": SAID} for n in range(chapters)
    ]
    (pdf,) = press(book([], sections=sections))
    assert (pdf.pages, pdf.remarks) == ({0: 2, 1: 3, 90: 93}[chapters], ())


@pytest.mark.parametrize(
    ("language", "region", "told"),
    [("sv-FI", "FI", "sv-FI"), ("zh-Hant", None, "zh"), ("fil", None, "fil")],
)
def test_language_of_several_parts_is_told(
    press: Callable[..., list[SetPdf]], language: str, region: str | None, told: str
) -> None:
    (pdf,) = press(book(SAID, language=language, region=region))
    assert f"/Lang({told})".encode() in pdf.artifact.content


def test_tasks_of_a_phase_are_on_the_page_of_what_happens_last(
    press: Callable[..., list[SetPdf]],
) -> None:
    def shown(count: int) -> list[list[str]]:
        """Which of *count* events, and the tasks after them, are on each page."""
        events: list[Json] = [
            {**ITEM, "runs": [f"Event {n}."], "id": None, "level": 3, "more": [], "blocks": []}
            for n in range(count)
        ]
        tasks: Json = {"kind": "labelled", "label": "Tasks", "blocks": SAID * 6}
        (pdf,) = press(book([{"kind": "entries", "items": events, "next": True}, tasks]))
        pages = PdfReader(BytesIO(pdf.artifact.content)).pages[2:]
        return [re.findall(r"Event \d+|said", page.extract_text()) for page in pages]

    first = next(pages for count in range(1, 40) if len(pages := shown(count)) == 2)
    assert first[1][-6:] == ["said"] * 6
    assert len(first[1]) > 6


def test_the_last_of_a_series_is_alone_on_no_page(press: Callable[..., list[SetPdf]]) -> None:
    def shown(count: int) -> list[int]:
        """How many of *count* principles are on each page."""
        many = [writer.paragraph(f"Principle of {n}. " * 20) for n in range(count)]
        (pdf,) = press(book(writer.series(many)))
        pages = PdfReader(BytesIO(pdf.artifact.content)).pages[2:]
        return [len(set(re.findall(r"Principle of (\d+)", page.extract_text()))) for page in pages]

    writer = Writer(editions(Programme.model_validate({"programme": {"title": "Guide"}}))[0])
    (full,) = shown(8)
    assert full == 8
    room = next(count for count in range(9, 40) if len(shown(count)) == 2) - 1
    assert shown(room + 1) == [room - 1, 2]
