"""Where mkdocs.yml sets our options, and which of them there are not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ...problems import Place, Problem, ProblemsError


def check(given: Iterable[str], known: list[str], file: Path) -> None:
    """Tell what *file* sets that is not *known*.

    Raises:
        ProblemsError: there is any.
    """
    wrong = [
        Problem("option_unknown", place(file, key), {"option": key, "known": ", ".join(known)})
        for key in given
        if key not in known
    ]
    if wrong:
        raise ProblemsError(wrong)


def place(file: Path, key: str) -> Place:
    """Where *file* sets the option *key*; its beginning, where it does not."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        found = re.search(rf"\b{re.escape(key)}\s*:", line)
        if found:
            return Place(file.name, number, found.start() + 1)
    return Place(file.name)
