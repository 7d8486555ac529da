"""Adding to programme.yml: the whole of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

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
    trial = file.with_name(f".{file.name}.new")
    with writing(file):
        trial.write_bytes(new.encode())
    try:
        read(trial, overrides=overrides, name=file.name)
        with writing(file):
            trial.replace(file)
    finally:
        trial.unlink(missing_ok=True)
