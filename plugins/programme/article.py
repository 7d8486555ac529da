"""Pages that people write by hand beside the guide; some are chapters of the handbook too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Article:
    """A page in one language."""

    language: str
    path: PurePosixPath
    """Its source below the folder of its language: ``library.md``."""
    title: str
    address: PurePosixPath
    """Where readers find it, below the guide's root."""
    html: str | None = None
    """The page as the site's own Markdown makes it, its links as they are written; of one that is
    no chapter of the handbook, none."""
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """What it shows and can be printed, by the addresses it is named by in *html*."""

    @property
    def source(self) -> PurePosixPath:
        """Its source below the folder of all languages: ``en/library.md``."""
        return self.language / self.path

    @property
    def key(self) -> str:
        """The id of its chapter."""
        return f"page:{self.path.with_suffix('')}"

    def anchor(self, heading: str) -> str:
        """The id of a heading of it, among all those of a handbook."""
        return f"{self.key}:{heading}"
