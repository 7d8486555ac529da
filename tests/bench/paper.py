"""What setting PDFs costs: ``PYTHONPATH=. python tests/bench/paper.py``, a part of
``make bench``.

First every PDF of the guide in its first language. Then its handbook, as it is and repeated to
400 pages, against WeasyPrint and Chromium, which set the same book in the same fonts (`rival`). The
last line of each race is the least WeasyPrint can do: the bare words, in a font it finds.

Each setting is a fork of this process, which has read the guide as a build has, and loads for
itself what it sets with; what Python compiled is kept. They take turns, and medians are told. CPU
time and peak memory are those of the fork, the guide in it, and of what it started. All PDFs are
tagged; Chromium knows no page numbers in references. It measures and never judges: no test runs it.
Linux and macOS only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

import click
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships no types
from tests.bench import rival

from programme.artifact import SHEETS, Sheet
from programme.guide import editions
from programme.reading import read

ROOT = Path(__file__).parent.parent.parent
MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1_000
MANY = 400
A_PAGE, A_FILE = 0.15, 0.2
"""Seconds that a page and a file may take with optimized breaks, on a quiet core."""
CHROMIUM = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--no-first-run", "--no-pdf-header-footer"),
)
WEASYPRINTS_BOOK = "WeasyPrint, the same book"


@dataclass(frozen=True)
class Cost:
    """What one PDF took: CPU in seconds, peak memory and its own size in MB; and its pages."""

    cpu: float
    peak: float
    size: float
    pages: int


Make: TypeAlias = Callable[[Path], None]
"""Writes a PDF to a path."""


def cost(make: Make) -> Cost:
    """What *make* takes, in a process of its own with all that it starts."""
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
    cpu = usage.ru_utime + usage.ru_stime
    size = len(content) / 1_000_000
    return Cost(cpu, usage.ru_maxrss / MEGABYTE, size, len(PdfDocument(content)))


# --- ours ---


def ours(sheet: Sheet, *, optimize: bool) -> Make:
    def make(target: Path) -> None:
        from programme.press import SetPdf, set_sheets  # noqa: PLC0415 -- its loading is a part of its cost

        (pdf,) = set_sheets([sheet], optimize=optimize)
        assert isinstance(pdf, SetPdf), pdf
        target.write_bytes(pdf.artifact.content)

    return make


def again(cache: Path, sheets: list[Sheet]) -> int:
    """How many of *sheets* are set anew, once they are all kept in *cache*."""
    from programme.press import set_sheets  # noqa: PLC0415 -- only after all that is measured

    list(set_sheets(sheets, cache=cache))
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


def words(book: Sheet, folder: Path) -> Path:
    """Write no more than the words of *book*."""
    page = folder / "words.html"
    page.write_text(
        f'<html lang="{book.data["language"]}"><meta charset="utf-8"><title>-</title>'
        + "".join(markup(book.data["sections"])),
        "utf-8",
    )
    return page


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


def weasyprint(page: Path) -> Make:
    def make(target: Path) -> None:
        from weasyprint import HTML  # noqa: PLC0415 -- its loading is a part of its cost

        HTML(page).write_pdf(target, pdf_variant="pdf/ua-1")

    return make


def chromium(page: Path) -> Make:
    def make(target: Path) -> None:
        found = shutil.which("chromium") or "chromium"
        start = [found, *CHROMIUM, f"--user-data-dir={target.parent / 'user'}"]
        subprocess.run(
            [*start, f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True
        )

    return make


# --- the races ---


def race(contestants: Mapping[str, Make], rounds: int) -> dict[str, list[Cost]]:
    """Let *contestants* take turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for turn in range(rounds):
        for name, make in contestants.items():
            costs[name].append(cost(make))
        click.echo(f"round {turn + 1} of {rounds}", err=True)
    return costs


def on_the_book(book: Sheet, folder: Path) -> dict[str, Make]:
    folder.mkdir()
    page = rival.lay_out(book, folder)
    return {
        "ours, simple breaks": ours(book, optimize=False),
        "ours, optimized breaks": ours(book, optimize=True),
        WEASYPRINTS_BOOK: weasyprint(page),
        "Chromium, the same book": chromium(page),
        "WeasyPrint, the bare words": weasyprint(words(book, folder)),
    }


def row(name: str, costs: list[Cost], last: str) -> str:
    cpu, pages = median(cost.cpu for cost in costs), costs[0].pages
    peak = median(cost.peak for cost in costs)
    size = costs[0].size
    return f"{name:<30}{pages:>6}{cpu:>8.2f}{cpu / pages:>9.3f}{peak:>9.0f}{size:>8.2f}{last:>14}"


def every_file(costs: dict[str, list[Cost]]) -> None:
    """Tell what each file took, and beside it what it may take."""
    head(f"may take {A_FILE}+{A_PAGE}n")
    for name, found in costs.items():
        click.echo(row(name, found, f"{A_FILE + A_PAGE * found[0].pages:.2f}"))


def against_others(costs: dict[str, list[Cost]]) -> None:
    """Tell what each took, as the median of its ratios to the same book by WeasyPrint."""
    head("to WeasyPrint")
    base = costs[WEASYPRINTS_BOOK]
    for name, found in costs.items():
        ratio = median(one.cpu / other.cpu for one, other in zip(found, base, strict=True))
        click.echo(row(name, found, f"{ratio:.2f}"))


def head(last: str) -> None:
    click.echo(
        f"\n{'':<30}{'pages':>6}{'CPU s':>8}{'s/page':>9}{'peak MB':>9}{'MB':>8}  {last:>12}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="without the book of 400 pages")
    parser.add_argument("--rounds", type=int, default=3, help="counted settings of each [3]")
    options = parser.parse_args()
    sys.dont_write_bytecode, os.environ["PYTHONDONTWRITEBYTECODE"] = False, ""
    reading = read(ROOT / "programme.yml")
    edition = editions(reading.programme, pictures=reading.pictures)[0]
    every = [sheet for output in SHEETS.values() for sheet in output(edition)]
    sheets = [sheet for sheet in every if sheet.path.suffix == ".pdf"]
    book = next(sheet for sheet in sheets if sheet.path.name == "handbook.pdf")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contestants = on_the_book(book, folder / "book")
        race(contestants, 1)  # warms the machine, and Python keeps what it compiled
        files = {one.path.name: ours(one, optimize=True) for one in sheets}
        every_file(race(files, options.rounds))
        costs = race(contestants, options.rounds)
        against_others(costs)
        if not options.short:
            times = round(MANY / costs["ours, simple breaks"][0].pages)
            long = on_the_book(longer(book, times), folder / "long")
            against_others(race(long, options.rounds))
        anew = again(folder / "cache", sheets)
        click.echo(f"\nSet anew when nothing has changed: {anew}.")
    click.echo(
        "Aims: with simple breaks 0.2 of WeasyPrint for the handbook and 0.4 for 400 pages, "
        "900 MB; 0 set anew; 1 MB a file."
    )


if __name__ == "__main__":
    main()
