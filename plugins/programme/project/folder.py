"""Where a new project is written: all of it or nothing, and never over anything."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import Final

from .answers import refuse

_NOTHING_YET: Final = frozenset({".git"})
"""What may be there: a repository in which nothing is yet."""


def vacant(folder: Path, but: Path | None = None) -> None:
    """See that there is nothing in *folder* *but* that, or no such folder.

    Raises:
        ProblemsError: there is something.
    """
    with _told(folder):
        if folder.exists() and not folder.is_dir():
            refuse("new_folder_is_file", folder.as_posix())
        there = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [path.name for path in there if path.name not in _NOTHING_YET and path != but]
    if found:
        refuse("new_folder_full", folder.as_posix(), found=", ".join(found[:3]))


def put(
    files: Mapping[PurePosixPath, bytes], folder: Path, check: Callable[[Path], object]
) -> None:
    """Write *files* into *folder*, once *check* has looked at them and found nothing.

    Raises:
        ProblemsError: there is something in *folder*, or it cannot be written to.
    """
    vacant(folder)
    with _told(folder), _trial(folder) as trial:
        for path, content in files.items():
            (trial / path).parent.mkdir(parents=True, exist_ok=True)
            (trial / path).write_bytes(content)
        check(trial)
        vacant(folder, but=trial)
        for made in sorted(trial.iterdir()):
            made.rename(folder / made.name)


@contextmanager
def _trial(folder: Path) -> Generator[Path]:
    """A folder to try it in, inside *folder*, of which nothing stays when there is an error."""
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    trial = folder / Path(mkdtemp(prefix=".programme-", dir=folder)).name
    try:
        yield trial
    finally:
        shutil.rmtree(trial)
        if is_new and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def _told(folder: Path) -> Generator[None]:
    """What the system refuses is told as other problems are."""
    try:
        yield
    except OSError as error:
        refuse("new_folder_unwritable", folder.as_posix(), said=error.strerror or str(error))
