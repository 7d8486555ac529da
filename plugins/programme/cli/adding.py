"""Adding to programme.yml: the whole of it, or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkstemp

from ..insertion import NowhereError, inserted
from ..problems import Problem, ProblemsError
from ..reading import read
from ..source import Source
from .telling import writing


def add(
    file: Path, section: str, items: Iterable[str], source: Source, overrides: tuple[Path, ...]
) -> None:
    """Write *items* into *file*, whose *source* is given, if the file can still be read then.

    Raises:
        ProblemsError: it could not be read then, there is no place for them, or it cannot be
            written to.
    """
    text = file.read_bytes().decode("utf-8")
    try:
        new = inserted(text, source, section, items)
    except NowhereError as error:
        problem = Problem("no_place_in", source.key((section,)), {"section": section})
        raise ProblemsError([problem]) from error
    with ExitStack() as over:
        with writing(file):
            trial = over.enter_context(_beside(file, new.encode()))
        read(trial, overrides=overrides, name=file.name)
        with writing(file):
            _replace(file.resolve(), new.encode())


@contextmanager
def _beside(file: Path, content: bytes) -> Generator[Path]:
    """A new file of *content* in the folder of *file*; afterwards it is gone."""
    descriptor, name = mkstemp(dir=file.parent, prefix=f".{file.name}.")
    os.close(descriptor)
    path = Path(name)
    try:
        path.write_bytes(content)
        yield path
    finally:
        path.unlink(missing_ok=True)


def _replace(file: Path, content: bytes) -> None:
    """Write *content* to *file*, which stays as it is if not all of it can be written."""
    with _beside(file, content) as whole:
        shutil.copymode(file, whole)
        whole.replace(file)
