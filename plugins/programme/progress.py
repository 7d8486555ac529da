"""How far the setting of PDFs is, on a terminal; elsewhere nothing is said of it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.progress import track

from .artifact import Sheet
from .guide import Press
from .press import FailedPdf, SetPdf


def shown(press: Press, console: Console | None = None) -> Press:
    """The same *press*, with a line that is gone when it is done."""
    console = console or Console(stderr=True)

    def pressing(sheets: Iterable[Sheet]) -> Iterable[SetPdf | FailedPdf]:
        waiting = tuple(sheets)
        return track(
            press(waiting),
            description="PDF",
            total=len(waiting),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )

    return pressing
