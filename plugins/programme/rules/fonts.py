"""Fonts of the brand: there, inside the project, and such as Typst and browsers take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..face import KINDS, face
from .finding import Draft, Finding, rule


@rule
def fonts_can_be_used(draft: Draft) -> Iterator[Finding]:
    """A font is a TTF or OTF file of the project itself."""
    for trail, written in draft.programme.fonts():
        if not _is_font(draft.folder / written, draft.folder):
            yield Finding("font_unusable", trail, {"file": written})


def _is_font(path: Path, folder: Path) -> bool:
    real = path.resolve()
    if not (real.is_relative_to(folder.resolve()) and real.is_file()):
        return False
    if path.suffix.lower() not in KINDS:
        return False
    try:
        face(real.read_bytes())
    except ValueError:
        return False
    return True
