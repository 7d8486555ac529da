"""A book as HTML and CSS, for the engines that ours is measured against.

It is the book that ``templates/typst/handbook.typ`` sets, in the same fonts and sizes: a cover,
contents and references with page numbers, running heads, labels beside what they label, boxes to
tick, notes, tables, pictures and links. What is beside something else is a float, which costs these
engines least. Only what is drawn for looks alone is left out: the ring on the cover, rules, discs.
"""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from programme.artifact import Sheet
from programme.press.forme import FONTS

FACES = (
    ("Programme Sans", "ProgrammeSans-Regular.ttf", 400, "normal"),
    ("Programme Sans", "ProgrammeSans-Italic.ttf", 400, "italic"),
    ("Programme Sans", "ProgrammeSans-SemiBold.ttf", 600, "normal"),
    ("Programme Sans", "ProgrammeSans-Bold.ttf", 700, "normal"),
    ("Programme Sans", "ProgrammeSans-BoldItalic.ttf", 700, "italic"),
    ("Programme Mono", "ProgrammeMono-Regular.ttf", 400, "normal"),
)
STYLE = """
@page {
  size: A4; margin: 28mm 30mm 27mm 36mm;
  @top-right { content: string(chapter); font: 8.8pt "Programme Sans"; color: #4A5A61 }
  @bottom-right { content: counter(page); font: bold 8.8pt "Programme Sans" }
}
@page :first { @top-right { content: none } @bottom-right { content: none } }
body { font: 10.5pt/1.35 "Programme Sans", sans-serif; color: #16262E; hyphens: auto }
h1 { break-before: page; font-size: 27pt; string-set: chapter content() }
h2 { font-size: 16pt } h3 { font-size: 12.5pt } h4 { font-size: 11pt }
h1, h2, h3, h4, h5, h6 { hyphens: none; break-after: avoid; line-height: 1.15 }
p { orphans: 2; widows: 2 }
a { color: inherit; text-decoration: underline 0.45pt }
.contents { columns: 2; font-size: 9.8pt }
.contents a, a.page { text-decoration: none }
.contents a::after { content: " " target-counter(attr(href), page) }
a.page::after { content: target-counter(attr(href), page) }
a.page, .quiet { color: #4A5A61; font-size: 0.92em }
.label { float: left; width: 30mm; font-weight: 600; font-size: 0.92em }
.beside { margin-left: 34mm }
.mark { float: left; margin-left: -12mm; font-weight: bold }
.boxes { list-style: none; padding-left: 6mm }
.boxes p:first-child, li > p:first-child { display: inline }
.box { border-left: 3pt solid #0A6B62; background: #F7F4ED; padding: 3.6mm 5mm; margin: 5mm 0 }
.whole { break-inside: avoid }
td, th { padding: 1.8mm 2mm; border-bottom: 0.5pt solid #CFC8B8; text-align: start }
"""
SPANS = {
    "strong": "strong",
    "emphasis": "em",
    "mark": "mark",
    "deleted": "del",
    "inserted": "ins",
    "sub": "sub",
    "super": "sup",
}
TAGS = {"list": "ul", "ordered": "ol", "quote": "blockquote", "listing": "pre"}
BOXES = ("note", "lesson", "letter", "elsewhere", "tabs", "task")


def lay_out(book: Sheet, folder: Path) -> Path:
    """Write *book* and the pictures in it into *folder*, as a page of HTML."""
    for name, content in book.assets.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    page = folder / "book.html"
    page.write_text("".join(html(book)), "utf-8")
    return page


def html(book: Sheet) -> Iterator[str]:
    data: Any = book.data
    yield f'<!doctype html><html lang="{data["language"]}"><meta charset="utf-8">'
    yield f"<title>{escape(data['name'])}</title><style>{faces()}{STYLE}</style><body>"
    yield f"<p><b>{escape(data['title'])}</b></p><p>{runs(data['lead'])}</p>"
    yield f"<h1>{escape(data['words']['contents'])}</h1><nav class=contents>{contents(data)}</nav>"
    for section in data["sections"]:
        yield f'<h1 id="{escape(section["id"])}">{runs(section["title"])}</h1>'
        yield blocks(section["blocks"])


def faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slope};'
        f" src: url({(FONTS / name).as_uri()}) }}"
        for family, name, weight, slope in FACES
    )


def contents(data: Any) -> str:  # noqa: ANN401 -- JSON
    """A line for each heading of the first two levels."""
    lines = []
    for section in data["sections"]:
        lines.append((section["id"], section["title"]))
        lines += [(one["id"], one["runs"]) for one in second(section["blocks"]) if one.get("id")]
    return "".join(f'<p><a href="#{escape(key)}">{runs(title)}</a></p>' for key, title in lines)


def second(data: Any) -> Iterator[Any]:  # noqa: ANN401 -- JSON
    """The headings of level 2 in *data*."""
    for one in data if isinstance(data, list) else ():
        if one.get("kind") == "phase" or one.get("level") == 2:
            yield one
        yield from second(one.get("blocks"))


def blocks(pieces: Iterable[Any]) -> str:
    return "".join(map(block, pieces))


def block(piece: Any) -> str:  # noqa: ANN401 -- JSON
    kind = piece.get("kind", "")
    if kind == "labelled":
        label = f"<div class=label>{escape(piece['label'])}</div>"
        return f"<div>{label}<div class=beside>{blocks(piece['blocks'])}</div></div>"
    if kind in ("checklist", "tasks"):
        return f"<ul class=boxes>{items(piece, 'li', '☐ ')}</ul>"
    if kind == "table":
        return f"<table>{rows(piece['head'], 'th')}{rows(piece['rows'], 'td')}</table>"
    if kind in TAGS:
        return f"<{TAGS[kind]}>{items(piece, 'li')}{inside(piece)}</{TAGS[kind]}>"
    style = "box" if kind in BOXES else "whole" if kind == "fields" else ""
    rest = inside(piece) + items(piece, "div")
    return f'<div class="{style}">{rest}</div>'


def items(piece: Any, tag: str, before: str = "") -> str:  # noqa: ANN401 -- JSON
    return "".join(f"<{tag}>{before}{inside(one)}</{tag}>" for one in piece.get("items", ()))


def rows(lines: Any, tag: str) -> str:  # noqa: ANN401 -- JSON
    return "".join(f"<tr>{''.join(cell(one, tag) for one in line)}</tr>" for line in lines)


def cell(one: Any, tag: str) -> str:  # noqa: ANN401 -- JSON
    return f"<{tag}>{blocks(one['blocks'])}</{tag}>"


def inside(piece: Any) -> str:  # noqa: ANN401 -- JSON
    """What *piece* itself says, in the order it is read in."""
    said = [f"<div class=mark>{piece['number']}</div>"] if piece.get("number") else []
    said += [
        f"<p><b>{escape(str(piece[key]))}</b></p>" for key in ("label", "when") if piece.get(key)
    ]
    title = piece.get("title")
    said += [f"<p><b>{runs([title] if isinstance(title, str) else title)}</b></p>"] if title else []
    said += [lines(piece)] if piece.get("runs") else []
    said += [f"<p><b>{runs(term)}</b></p>" for term in piece.get("terms", ())]
    said += [
        f"<p class=quiet>{escape(str(piece[key]))}</p>"
        for key in ("value", "more", "subject", "text", "sentence")
        if piece.get(key)
    ]
    if piece.get("source"):
        said.append(f'<img src="{escape(piece["source"])}" alt="{escape(piece["alt"])}" width=98>')
    said += [f"<p>☐ {runs(option)}</p>" for option in piece.get("options", ())]
    return "".join(said) + blocks(piece.get("blocks", ()))


def lines(piece: Any) -> str:  # noqa: ANN401 -- JSON
    """The runs of *piece*: a heading, a reference with its page, or a paragraph."""
    level = piece.get("level") or (2 if piece.get("kind") == "phase" else 0)
    words = runs(piece["runs"])
    if level:
        return f'<h{level} id="{escape(piece.get("id") or "")}">{words}</h{level}>'
    if piece.get("target"):
        there = escape(f"#{piece['target']}")
        return f'<p><a href="{there}">{words}</a> <a class=page href="{there}"></a></p>'
    return f"<p>{words}</p>"


def runs(data: Any) -> str:  # noqa: ANN401 -- JSON
    return "".join(escape(one) if isinstance(one, str) else run(one) for one in data)


def run(one: Any) -> str:  # noqa: ANN401 -- JSON
    kind, words = one["kind"], runs(one.get("runs", ()))
    if kind in SPANS:
        return f"<{SPANS[kind]}>{words}</{SPANS[kind]}>"
    if kind in ("link", "ref"):
        there = escape(one["address"] if kind == "link" else f"#{one['id']}")
        return f'<a href="{there}">{words}</a>'
    return "<br>" if kind == "break" else words or escape(one.get("text", ""))
