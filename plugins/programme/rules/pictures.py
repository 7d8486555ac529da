"""Pictures: there, inside the project, of a kind that browsers and PDFs show, and no burden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import imagesize  # pyright: ignore[reportMissingTypeStubs] -- it has none

from ..image import KINDS, ImageError, read_image
from ..model import ANY, Text, Trail
from ..problems import Severity
from .finding import Draft, Finding, rule

HEAVIEST: Final = 300
"""In kilobytes: every page loads it."""
LARGEST: Final = 2000
"""In pixels: sharp on any screen, and on the cover in print."""
_IN_TEXT: Final = re.compile(r"(?<!`)!\[[^\]]*\]\([^)]*\)")


@rule
def texts_hold_no_pictures(draft: Draft) -> Iterator[Finding]:
    """A text is shown in calendars and titles too, where no picture can be."""
    for trail, text in draft.everything:
        if isinstance(text, Text):
            for code, said in text.root.items():
                if _IN_TEXT.search(said):
                    at = trail if code == ANY else (*trail, code)
                    yield Finding("picture_in_text", at, {}, Severity.WARNING)


@rule
def logos_can_be_shown(draft: Draft) -> Iterator[Finding]:
    """A logo is a picture file of the project itself."""
    for trail, logo in draft.programme.logos():
        try:
            read_image(logo, draft.folder, draft.folder)
        except ImageError as error:
            yield Finding(error.code, trail, error.facts)


@rule
def logos_are_no_burden(draft: Draft) -> Iterator[Finding]:
    """A logo is on every page, so readers on the road pay for it again and again."""
    for trail, logo in draft.programme.logos():
        path = draft.folder / logo
        if path.is_file() and path.suffix.lower() in KINDS:
            yield from _burden(path, logo, trail)


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
