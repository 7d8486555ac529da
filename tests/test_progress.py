"""The line that says how far the setting of PDFs is."""

from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import PurePosixPath

import pytest
from rich.console import Console

from programme.artifact import Artifact, Sheet
from programme.press import SetPdf
from programme.progress import shown

SHEETS = [Sheet(PurePosixPath(f"{name}.pdf"), "note.typ", {}) for name in "ab"]


def press(sheets: Iterable[Sheet]) -> Iterator[SetPdf]:
    return (SetPdf(Artifact(sheet.path, b"%PDF"), 1) for sheet in sheets)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_told_how_far_it_is_and_a_file_is_not(*, terminal: bool) -> None:
    written = StringIO()
    console = Console(file=written, force_terminal=terminal, width=60)
    made = list(shown(press, console)(SHEETS))
    assert made == list(press(SHEETS))
    said = written.getvalue()
    assert ("PDF" in said, "100%" in said) == (terminal, terminal)
