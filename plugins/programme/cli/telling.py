"""What the commands share: their common options, and telling problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

import click

from ..links import ByHand
from ..messages import LANGUAGES, Form, form_here, report
from ..problems import Place, Problem, ProblemsError
from ..reading import language_of

Tell: TypeAlias = Callable[[Iterable[Problem]], None]

FILE: Final = click.argument("file", type=click.Path(path_type=Path), default=Path("programme.yml"))
OVERRIDES: Final = click.option(
    "--overrides",
    type=click.Path(path_type=Path),
    help="The folder of your own templates and words. [default: overrides/programme beside FILE]",
)
LANGUAGE: Final = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language to tell problems in. [default: the programme's first]",
)
STRICT: Final = click.option(
    "--strict", is_flag=True, help="A text missing in a language is an error."
)


DOCS: Final = click.option(
    "--docs",
    type=click.Path(path_type=Path),
    help="The folder of pages written by hand: links may lead there. [default: docs beside FILE]",
)


def folders_of(file: Path, overrides: Path | None) -> tuple[Path, ...]:
    """Find the folders of the fork's own templates and words, if there are any."""
    wanted = overrides or file.parent / "overrides" / "programme"
    return (wanted,) if wanted.is_dir() else ()


def written(file: Path, docs: Path | None) -> ByHand:
    """The pages written by hand; only MkDocs can tell what stands on them."""
    folder = docs or file.parent / "docs"
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): None for path in folder.rglob("*.md")
    }


@contextmanager
def telling(file: Path, language: str | None, form: Form | None = None) -> Generator[Tell]:
    """What tells problems as they are found; those that refuse a guide end the program."""
    told, form = language or language_of(file), form or form_here()

    def tell(problems: Iterable[Problem]) -> None:
        if said := report(problems, told, form):
            click.echo(said, err=form != "json")

    try:
        yield tell
    except ProblemsError as error:
        tell(error.problems)
        sys.exit(1)


@contextmanager
def writing(path: Path) -> Generator[None]:
    """What the system refuses to write is told as other problems are."""
    try:
        yield
    except OSError as error:
        facts = {"said": error.strerror or str(error)}
        raise ProblemsError([Problem("not_written", Place(path.as_posix()), facts)]) from error
