"""Pictures: there, inside the project, of a kind that browsers and PDFs show, and no burden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import imagesize  # pyright: ignore[reportMissingTypeStubs] -- it has none

from ..model import Trail
from ..problems import Severity
from .finding import Draft, Finding

_BEGINS: Final = {
    ".png": b"\x89PNG",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".svg": b"<svg",
    ".webp": b"RIFF",
    ".gif": b"GIF8",
}
"""What a file of each kind begins with; an SVG has it somewhere."""
KINDS: Final = tuple(_BEGINS)
HEAVIEST: Final = 300
"""In kilobytes: every page loads it."""
LARGEST: Final = 2000
"""In pixels: sharp on any screen, and on the cover in print."""


def logos_can_be_shown(draft: Draft) -> Iterator[Finding]:
    """A logo is a picture file of the project itself."""
    for trail, logo in draft.programme.logos():
        yield from _picture(draft.folder, logo, trail)


def logos_are_no_burden(draft: Draft) -> Iterator[Finding]:
    """A logo is on every page, so readers on the road pay for it again and again."""
    for trail, logo in draft.programme.logos():
        path = draft.folder / logo
        if path.is_file() and path.suffix.lower() in KINDS:
            yield from _burden(path, logo, trail)


def _picture(folder: Path, written: str, trail: Trail) -> Iterator[Finding]:
    facts = {"file": written, "kinds": ", ".join(KINDS)}
    path = folder / written
    if not path.resolve().is_relative_to(folder.resolve()):
        yield Finding("picture_outside", trail, facts)
    elif not path.is_file():
        yield Finding("picture_missing", trail, facts)
    elif path.suffix.lower() not in KINDS:
        yield Finding("picture_kind", trail, facts)
    elif not _is_what_it_says(path):
        yield Finding("picture_other_kind", trail, {**facts, "kind": path.suffix.lower()})


def _is_what_it_says(path: Path) -> bool:
    kind, content = path.suffix.lower(), path.read_bytes()
    begins = _BEGINS[kind]
    return begins in content if kind == ".svg" else content.startswith(begins)


def _burden(path: Path, written: str, trail: Trail) -> Iterator[Finding]:
    kilobytes = path.stat().st_size // 1000
    if kilobytes > HEAVIEST:
        facts = {"file": written, "kilobytes": str(kilobytes), "most": str(HEAVIEST)}
        yield Finding("picture_heavy", trail, facts, Severity.WARNING)
    width, height = (0, 0) if path.suffix.lower() == ".svg" else imagesize.get(path)
    if max(width, height) > LARGEST:
        size = f"{width} × {height}"
        facts = {"file": written, "size": size, "most": str(LARGEST)}
        yield Finding("picture_large", trail, facts, Severity.WARNING)
