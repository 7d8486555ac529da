"""What was set before, each in a file named by what it was set from.

Guides, languages and kinds of PDFs share a folder, and a build may make some of them alone: what is
no longer needed shows only by the time it is not asked for.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

_MONTH: Final = 30 * 24 * 60 * 60
"""So long, in seconds, a copy is kept that nobody asks for."""


@dataclass(frozen=True)
class Copy:
    """A PDF or a picture, how many pages it has, and what Typst said of it."""

    content: bytes
    pages: int
    remarks: tuple[str, ...] = ()


def find(folder: Path, key: str) -> Copy | None:
    """The copy that was kept under *key* in *folder*, if there is one and it is whole."""
    try:
        os.utime(folder / key)
        digest, _, content = (folder / key).read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    if digest != _digest(content):
        return None
    about, _, pdf = content.partition(b"\n")
    told = json.loads(about)
    return Copy(pdf, told["pages"], tuple(told["remarks"]))


def keep(folder: Path, key: str, copy: Copy) -> None:
    """Keep *copy*; whoever looks at the same time finds all of it or nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    about = json.dumps({"pages": copy.pages, "remarks": copy.remarks}).encode()
    content = about + b"\n" + copy.content
    with NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(_digest(content) + b"\n" + content)
    Path(file.name).replace(folder / key)


def tidy(folder: Path) -> None:
    """Drop from *folder* what was neither kept nor found for a month."""
    since = time.time() - _MONTH
    for path in folder.glob("*"):
        with suppress(FileNotFoundError):  # another build was first
            if path.stat().st_mtime < since:
                path.unlink()


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
