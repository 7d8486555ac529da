"""Sets Sheets as PDFs with Typst: tagged, archivable, and the same bytes every time.

Only this package imports typst and pypdf, and only when a PDF is really set: a guide without PDFs
needs neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ..artifact import Sheet
from ..problems import Place, Problem, ProblemsError
from .blame import Press, blame
from .glyphs import Missing
from .setting import FailedPdf, SetPdf, set_sheets

__all__ = ["FailedPdf", "Missing", "Press", "SetPdf", "blame", "press", "set_sheets"]

_NEEDED: Final = ("typst", "pypdf", "fontTools")
"""What the extra ``pdf`` of the package installs."""


def press(
    overrides: Iterable[Path] = (), *, optimize: bool = True, cache: Path | None = None
) -> Callable[[Iterable[Sheet]], Iterator[SetPdf | FailedPdf]]:
    """Make ready to set Sheets, for a project whose *overrides* may hold ``typst/`` templates.

    With *optimize*, lines are broken well rather than fast. In the folder *cache* what has been set
    is kept, so that an unchanged Sheet is not set again.

    Raises:
        ProblemsError: what it needs is not installed.
    """
    lacking = [name for name in _NEEDED if find_spec(name) is None]
    if lacking:
        facts = {"packages": ", ".join(lacking)}
        raise ProblemsError([Problem("pdf_not_installed", Place("PDF"), facts)])
    folders = [folder / "typst" for folder in overrides if (folder / "typst").is_dir()]
    return partial(set_sheets, template_dirs=folders, optimize=optimize, cache=cache)
