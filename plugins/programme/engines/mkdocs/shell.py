"""What stands around every page besides its own: where it leads, and how it looks when shared."""

from __future__ import annotations

from typing import Final

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ...edition import Edition
from ...guide import Guide

LEGAL: Final = ("accessibility", "privacy")
"""Pages that every footer leads to, even where mkdocs.yml has a ``nav`` without them."""


def around(files: Files, language: str) -> dict[str, list[Page]]:
    """The pages of *language* that every other leads to, generated or written by hand."""
    return {"legal": _named(files, language, *LEGAL), "about": _named(files, language, "about")}


def _named(files: Files, language: str, *names: str) -> list[Page]:
    found = (files.get_file_from_path(f"{language}/{name}.md") for name in names)
    return [file.page for file in found if file and file.page]


def card(guide: Guide, edition: Edition, site: str | None) -> str | None:
    """The address of the picture of a shared page, which must be a whole one."""
    path = edition.file("card", "png")
    made = any(artifact.path == path for artifact in guide.files)
    return f"{site}{path}" if made and site else None
