"""What stands around every page besides its own: where it leads, and how it looks when shared."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ...artifact import Artifact
from ...edition import Edition
from ...guide import Guide
from . import i18n
from .base_theme import JOINED, base_theme, joined

LEGAL: Final = ("accessibility", "privacy")
"""Pages that every footer leads to, even where mkdocs.yml has a ``nav`` without them."""


def add(files: Files, artifacts: Iterable[Artifact], config: MkDocsConfig) -> None:
    """Add what is no page: *artifacts*, and the one sheet that plain pages read."""
    for artifact in artifacts:
        uri = artifact.path.as_posix()
        files.append(File.generated(config, uri, content=artifact.content))
    files.append(File.generated(config, JOINED, content=joined(files)))


def around(files: Files, config: MkDocsConfig, theme: Path) -> dict[str, object]:
    """What every page has: pages it leads to, generated or written by hand; and the theme's base.

    *theme* is the folder of ours.
    """
    language = i18n.current(config)
    return {
        "legal": _named(files, language, *LEGAL),
        "about": _named(files, language, "about"),
        "base_theme": base_theme(config, theme),
    }


def _named(files: Files, language: str, *names: str) -> list[Page]:
    found = (files.get_file_from_path(f"{language}/{name}.md") for name in names)
    return [file.page for file in found if file and file.page]


def card(guide: Guide, edition: Edition, site: str | None) -> str | None:
    """The address of the picture of a shared page, which must be a whole one."""
    path = edition.file("card", "png")
    made = any(artifact.path == path for artifact in guide.files)
    return f"{site}{path}" if made and site else None
