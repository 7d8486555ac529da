"""What setting PDFs costs: ``python tests/bench/paper.py``, a part of ``make bench``.

First every PDF of the guide in its first language. Then its handbook, as it is and repeated to 400
pages, against WeasyPrint and Chromium, which set the same words as a plain page of HTML: no cover,
no page numbers in references. Each setting is a process of its own; CPU time and peak memory are
those of it and what it started. It measures and never judges: no test runs it. Linux and macOS
only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import click
from pypdf import PdfReader  # noqa: TID253 -- it counts the pages of others

from programme.artifact import SHEETS, Sheet
from programme.guide import editions
from programme.press import SetPdf, set_sheets
from programme.reading import read

ROOT = Path(__file__).parent.parent.parent
MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1_000
MANY = 400
STYLE = """
@page { size: A4; margin: 28mm 30mm 27mm 36mm }
body { font: 10.5pt/1.5 "Programme Sans", sans-serif; hyphens: auto }
h1 { break-before: page }
"""
CHROMIUM = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--no-first-run", "--no-pdf-header-footer"),
)


@dataclass(frozen=True)
class Cost:
    """What one PDF took: CPU in seconds, peak memory and its own size in MB; and its pages."""

    cpu: float
    peak: float
    size: float
    pages: int


def cost(make: Callable[[Path], None]) -> Cost:
    """What *make* takes to write a PDF, in a process of its own with all that it starts."""
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "made.pdf"
        child = os.fork()
        if child == 0:
            make(target)
            os._exit(0)
        _pid, status, usage = os.wait4(child, 0)
        if status:
            sys.exit("A PDF could not be made.")
        content = target.read_bytes()
    pages = len(PdfReader(BytesIO(content)).pages)
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, usage.ru_maxrss / MEGABYTE, len(content) / 1_000_000, pages)


# --- ours ---


def ours(sheet: Sheet, *, optimize: bool) -> Callable[[Path], None]:
    def make(target: Path) -> None:
        (pdf,) = set_sheets([sheet], optimize=optimize)
        assert isinstance(pdf, SetPdf), pdf
        target.write_bytes(pdf.artifact.content)

    return make


def again(cache: Path, sheets: list[Sheet]) -> int:
    """How many of *sheets* are set anew although they are all kept in *cache*."""
    before = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    list(set_sheets(sheets, cache=cache))
    return sum(before.get(path) != path.stat().st_mtime_ns for path in cache.iterdir())


def longer(book: Sheet, times: int) -> Sheet:
    """The same book so many *times* over, with ids of their own in each."""
    sections = book.data["sections"]
    assert isinstance(sections, list)
    more = [renamed(section, f"-{n}") for n in range(times) for section in sections]
    return replace(book, data={**book.data, "sections": more})


def renamed(data: Any, end: str) -> Any:  # noqa: ANN401 -- JSON
    if isinstance(data, list):
        return [renamed(value, end) for value in data]
    if isinstance(data, dict):
        return {
            key: f"{value}{end}" if key in ("id", "target") and value else renamed(value, end)
            for key, value in data.items()
        }
    return data


# --- the others ---


def html(book: Sheet) -> str:
    body = "".join(markup(book.data["sections"]))
    return f'<html lang="{book.data["language"]}"><style>{STYLE}</style><body>{body}'


def markup(data: Any) -> Iterator[str]:  # noqa: ANN401 -- JSON
    """The words of *data*, each block of them a heading, a point or a paragraph."""
    if isinstance(data, list):
        for value in data:
            yield from markup(value)
    elif isinstance(data, dict):
        tag = {1: "h1", 2: "h2", 3: "h3"}.get(data.get("level", 1 if "title" in data else 0), "p")
        for key in ("title", "when", "label", "runs", "more", "text"):
            words = "".join(said(data.get(key)))
            if words:
                yield f"<{tag if key in ('title', 'runs') else 'p'}>{words}</{tag}>"
        for key in ("blocks", "items", "options", "rows", "head"):
            yield from markup(data.get(key))


def said(data: Any) -> Iterator[str]:  # noqa: ANN401 -- JSON
    if isinstance(data, str):
        yield escape(data)
    elif isinstance(data, list):
        for value in data:
            yield from said(value)
    elif isinstance(data, dict):
        yield from said(data.get("runs") or data.get("text"))


def weasyprint(page: str) -> Callable[[Path], None]:
    def make(target: Path) -> None:
        from weasyprint import HTML  # noqa: PLC0415 -- its loading is a part of its cost

        HTML(string=page).write_pdf(target, pdf_variant="pdf/ua-1")

    return make


def chromium(page: str) -> Callable[[Path], None]:
    def make(target: Path) -> None:
        source = target.with_suffix(".html")
        source.write_text(page, "utf-8")
        found = shutil.which("chromium") or "chromium"
        command = [found, *CHROMIUM, f"--user-data-dir={target.parent / 'user'}"]
        subprocess.run(
            [*command, f"--print-to-pdf={target}", source.as_uri()],
            check=True,
            capture_output=True,
        )

    return make


# --- the table ---


def row(name: str, took: Cost, base: float | None = None) -> str:
    ratio = f"{took.cpu / base:>8.2f}" if base else ""
    return (
        f"{name:<34}{took.pages:>6}{took.cpu:>8.2f}{took.cpu / took.pages:>9.3f}"
        f"{took.peak:>9.0f}{took.size:>8.2f}{ratio}"
    )


def race(book: Sheet) -> None:
    page = html(book)
    base = cost(weasyprint(page))
    click.echo(row("WeasyPrint", base, base.cpu))
    click.echo(row("Chromium", cost(chromium(page)), base.cpu))
    click.echo(row("ours, simple breaks", cost(ours(book, optimize=False)), base.cpu))
    click.echo(row("ours, optimized breaks", cost(ours(book, optimize=True)), base.cpu))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="without the book of 400 pages")
    options = parser.parse_args()
    reading = read(ROOT / "programme.yml")
    edition = editions(reading.programme, pictures=reading.pictures)[0]
    every = [sheet for output in SHEETS.values() for sheet in output(edition)]
    sheets = [sheet for sheet in every if sheet.path.suffix == ".pdf"]
    click.echo(
        f"{'':<34}{'pages':>6}{'CPU s':>8}{'s/page':>9}{'peak MB':>9}{'MB':>8}   to WeasyPrint"
    )
    for sheet in sheets:
        click.echo(row(sheet.path.name, cost(ours(sheet, optimize=True))))
    with tempfile.TemporaryDirectory() as name:
        list(set_sheets(sheets, cache=Path(name)))
        click.echo(f"set anew when nothing has changed: {again(Path(name), sheets)}")
    book = next(sheet for sheet in sheets if sheet.path.name == "handbook.pdf")
    race(book)
    if not options.short:
        pages = cost(ours(book, optimize=False)).pages
        race(longer(book, round(MANY / pages)))
    click.echo(
        "Aims: 0.15 s a page and 0.2 s a file; 0.2 of WeasyPrint for the handbook and 0.4 for 400 "
        "pages, with simple breaks; 900 MB; 0 set anew; 1 MB a file."
    )


if __name__ == "__main__":
    main()
