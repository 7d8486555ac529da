"""Any generator that reads a folder, or none: the guide as real files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import relpath
from urllib.parse import quote

from ..addresses import HOME, relinked
from ..guide import Guide


def contents(guide: Guide) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Every file of *guide*, by its path below the folder: pages as Markdown, and the files."""
    for page in guide.pages:
        lead = partial(_lead, _folder(page.path))
        yield page.path, relinked(page.content + page.foot, page.path, lead).encode()
    for artifact in guide.files:
        yield artifact.path, artifact.content


def _lead(here: PurePosixPath, there: PurePosixPath) -> str:
    """From the folder of one page to that of another: how most generators address them."""
    return f"{quote(relpath(_folder(there), here))}/"


def _folder(page: PurePosixPath) -> PurePosixPath:
    return page.parent if page.stem == HOME else page.with_suffix("")


def write(guide: Guide, folder: Path) -> tuple[Path, ...]:
    """Write *guide* below *folder*; give back what changed. What is the same is not touched."""
    changed: list[Path] = []
    for path, content in contents(guide):
        target = folder / path
        if not (target.is_file() and target.read_bytes() == content):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            changed.append(target)
    return tuple(changed)
