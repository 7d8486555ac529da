"""Pictures: there, inside the project, and of a kind that browsers and PDFs show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ..model import Trail
from .finding import Draft, Finding

KINDS: Final = (".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif")


def logos_can_be_shown(draft: Draft) -> Iterator[Finding]:
    """A logo is a picture file of the project itself."""
    for trail, logo in draft.programme.logos():
        yield from _picture(draft.folder, logo, trail)


def _picture(folder: Path, written: str, trail: Trail) -> Iterator[Finding]:
    facts = {"file": written, "kinds": ", ".join(KINDS)}
    path = folder / written
    if not path.resolve().is_relative_to(folder.resolve()):
        yield Finding("picture_outside", trail, facts)
    elif not path.is_file():
        yield Finding("picture_missing", trail, facts)
    elif path.suffix.lower() not in KINDS:
        yield Finding("picture_kind", trail, facts)
