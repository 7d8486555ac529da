"""How far the setting of PDFs is, on a terminal; elsewhere nothing is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .artifact import Sheet
from .press import FailedPdf, Press, SetPdf

if TYPE_CHECKING:
    from rich.console import Console


def shown(press: Press, console: Console | None = None) -> Press:
    """The same *press*, with a line that is gone when it is done."""
    from rich import console as consoles  # noqa: PLC0415 -- who sets no PDF does not need it
    from rich.progress import track  # noqa: PLC0415 -- the same

    console = console or consoles.Console(stderr=True)

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
