"""Sets Sheets, several at a time; what was set before comes from the cache."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from ..artifact import Artifact, Sheet
from . import cache as kept
from .cache import Copy
from .coverage import coverage
from .forme import FONT_OF_FIELDS, STANDARDS, Forme, Stock, brand_fonts, lock_up
from .glyphs import Missing, printable

COMPOSITOR: Final = Path(__file__).with_name("compositor.py")
_PAGES: Final = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")


@dataclass(frozen=True)
class SetPdf:
    """A Sheet that has been set."""

    artifact: Artifact
    pages: int
    problems: tuple[Missing, ...] = ()
    """The characters no font has, which are boxes now."""
    remarks: tuple[str, ...] = ()
    """What Typst had to say, such as that a font a project names is not there."""


@dataclass(frozen=True)
class FailedPdf:
    """A Sheet that could not be set, which is a fault of a template, not of what is set."""

    path: PurePosixPath
    message: str
    hints: tuple[str, ...] = ()
    where: str = ""
    """Typst's own report: file, line and the lines around."""


def set_sheets(
    sheets: Iterable[Sheet],
    *,
    template_dirs: Sequence[Path] = (),
    optimize: bool = True,
    cache: Path | None = None,
) -> Iterator[SetPdf | FailedPdf]:
    """Set *sheets*, each in a process of its own, as many at once as there are processors.

    They come in their order. Templates and fonts are looked for in *template_dirs* before ours,
    file by file.
    """
    stock = Stock.of(template_dirs)
    covered = coverage(stock.fonts().values())

    def one(sheet: Sheet) -> SetPdf | FailedPdf:
        known = covered | coverage(brand_fonts(sheet).values())
        data, missing = printable(sheet.data, known)
        copy = _copy(sheet.path, lock_up(sheet, data, stock, optimize=optimize), cache)
        if isinstance(copy, FailedPdf):
            return copy
        return SetPdf(sheet.set_as(copy.content), copy.pages, missing, copy.remarks)

    with ThreadPoolExecutor(os.cpu_count()) as hands:
        yield from hands.map(one, sheets)
    if cache is not None:
        kept.tidy(cache)


def _copy(path: PurePosixPath, forme: Forme, cache: Path | None) -> Copy | FailedPdf:
    if cache is None:
        return _set(path, forme)
    key = forme.key
    copy = kept.find(cache, key)
    if copy is not None:
        return copy
    made = _set(path, forme)
    if isinstance(made, Copy):
        kept.keep(cache, key, made)
    return made


def _set(path: PurePosixPath, forme: Forme) -> Copy | FailedPdf:
    with TemporaryDirectory(prefix="programme-") as name:
        folder = Path(name).resolve()
        _lay_out(forme, folder)
        command = [sys.executable, "-P", str(COMPOSITOR), str(folder)]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- ours, without a shell
        if done.returncode:
            return FailedPdf(path, done.stderr.decode(errors="replace").strip())
        said = json.loads((folder / "said.json").read_text("utf-8"))
        if "message" in said:
            return FailedPdf(path, said["message"], tuple(said["hints"]), said["where"])
        made = (folder / "made").read_bytes()
    pages = _pages(made) if forme.form == "pdf" else 1
    if forme.blanks:
        from .form import fillable  # noqa: PLC0415 -- it knows pypdf and fontTools

        fonts = [forme.fonts[name] for name in (*forme.own, FONT_OF_FIELDS)]
        made = fillable(made, forme.blanks, fonts)
    return Copy(made, pages, tuple(said["remarks"]))


def _lay_out(forme: Forme, folder: Path) -> None:
    """Put *forme* into *folder* for the compositor."""
    job = {
        "template": forme.template,
        "inputs": {
            "data": forme.data,
            "optimize": "yes" if forme.optimize else "no",
            "sans": forme.family,
            "direction": forme.direction,
        },
        "form": forme.form,
        "standards": STANDARDS if forme.form == "pdf" else [],
        "created": forme.created,
    }
    for name, content in (
        *forme.files.items(),
        *_below("fonts", forme),
        ("job.json", json.dumps(job).encode()),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _pages(pdf: bytes) -> int:
    """How many pages a *pdf* of Typst's has, as the root of their tree says (ISO 32000-1, 7.7.3.2).

    To load pypdf for this number would take longer than to set a sheet.
    """
    return max(map(int, _PAGES.findall(pdf)))


def _below(folder: str, forme: Forme) -> Iterator[tuple[str, bytes]]:
    return ((f"{folder}/{name}", content) for name, content in forme.fonts.items())
