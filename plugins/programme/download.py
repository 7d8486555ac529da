"""What readers are offered to take with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Download:
    """A file of the guide that readers may take with them."""

    kind: str
    """The output that made it: "handbook", "calendar"."""
    language: str
    role: str | None
    path: PurePosixPath
    bytes: int
    pages: int | None = None
    """How many pages, of a PDF."""
    paper: str | None = None
    """The size it is to be printed in, when there are several to choose from."""
    title: str | None = None
    about: str | None = None
