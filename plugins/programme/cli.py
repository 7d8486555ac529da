"""The command line: ``programme check``, ``write``, ``plan`` and ``reference``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

import click

from . import __version__, keys, planning, translations
from .artifact import Sheet
from .engines import folder
from .guide import Guide, Press, render
from .languages import language as words_of
from .messages import Form, form_here, report, sentence
from .press import SetPdf, press
from .problems import Place, Problem, ProblemsError
from .progress import shown
from .reading import Reading, language_of, located, read, traced
from .source import Source
from .when import When, WhenError

Tell: TypeAlias = Callable[[Iterable[Problem]], None]
_FILE = click.argument("file", type=click.Path(path_type=Path), default=Path("programme.yml"))
_OVERRIDES = click.option(
    "--overrides",
    type=click.Path(path_type=Path),
    help="The folder of your own templates and words. [default: overrides/programme beside FILE]",
)
_LANGUAGE = click.option(
    "--language",
    type=click.Choice(["fi", "en"]),
    help="The language to tell problems in. [default: the programme's first]",
)
_STRICT = click.option("--strict", is_flag=True, help="A text missing in a language is an error.")
_PDF = click.option("--pdf/--no-pdf", default=True, help="Make PDFs too. [default: yes]")


@click.group()
@click.version_option(__version__, prog_name="programme")
def main() -> None:
    """One programme.yml becomes a guide in every language of the programme."""


@main.command()
@_FILE
@_OVERRIDES
@_LANGUAGE
@_STRICT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    help="How problems are printed. [default: github when GitHub runs it, else text]",
)
@click.option("--translations", "missing", is_flag=True, help="Tell what each language lacks.")
@click.option("--json", "machine", is_flag=True, help="Print that for other programs.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: datetime.now().astimezone(),
    help="The day that advice is given on: 2026-11-24. [default: the day it is here]",
)
def check(  # noqa: PLR0913 -- one parameter an option
    file: Path,
    *,
    overrides: Path | None,
    language: str | None,
    form: Form | None,
    today: datetime,
    strict: bool,
    missing: bool,
    machine: bool,
) -> None:
    """Tell every problem in FILE, and what would be made of it. Writes nothing.

    The exit status is 0 when a guide can be made, 1 when it cannot.
    """
    folders = _folders(file, overrides)
    with _telling(file, language, form) as tell:
        reading = read(file, overrides=folders, strict=strict, today=today.date())
        if missing or machine:
            click.echo(_translations(reading, language or language_of(file), machine=machine))
            return
        tell(reading.warnings)
        guide = render(reading.programme, folders, _unset, reading.pictures)
    click.echo(_summary(guide))


def _translations(reading: Reading, language: str, *, machine: bool) -> str:
    found = translations.translations(reading.programme)
    if not machine:
        return translations.as_text(found, reading.source, language)
    return json.dumps(translations.as_json(found, reading.source), indent=2, ensure_ascii=False)


@main.command()
@_FILE
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write into: a folder for each language, and files/.",
)
@_OVERRIDES
@_LANGUAGE
@_STRICT
@_PDF
def write(  # noqa: PLR0913 -- one parameter an option
    file: Path, into: Path, overrides: Path | None, language: str | None, *, strict: bool, pdf: bool
) -> None:
    """Write the guide of FILE as Markdown pages and files, for any site generator.

    What is the same as before is not touched; what the guide no longer has is left.
    """
    folders = _folders(file, overrides)
    with _telling(file, language) as tell:
        reading = read(file, overrides=folders, strict=strict)
        tell(reading.warnings)
        pressing: Press | None = shown(press(folders)) if pdf else None
        guide = render(reading.programme, folders, pressing, reading.pictures)
        tell(traced(guide.problems, reading.source.written))
    changed = folder.write(guide, into)
    click.echo(
        f"{into}: {len(guide.pages)} pages, {len(guide.files)} files, {len(changed)} changed"
    )


@main.command()
@_FILE
@click.option("--starts", required=True, help="When the new run starts: 2027-04-05, or 2027-04.")
@click.option("--ends", help="When it ends. [default: as long after as in the run shown now]")
@click.option("--write", "writes", is_flag=True, help="Add the run to FILE.")
@click.option("--json", "machine", is_flag=True, help="Print it for other programs.")
@_OVERRIDES
@_LANGUAGE
def plan(  # noqa: PLR0913 -- one parameter an option
    file: Path,
    *,
    starts: str,
    ends: str | None,
    overrides: Path | None,
    language: str | None,
    writes: bool,
    machine: bool,
) -> None:
    """Print when everything in FILE would be if it started then, and what to look out for.

    Nothing is written unless you ask for it; then only the new run is added.
    """
    folders = _folders(file, overrides)
    with _telling(file, language) as tell:
        reading = read(file, overrides=folders)
        begins = _time("--starts", starts)
        made = planning.plan(
            reading.programme,
            begins,
            words_of(language or language_of(file), folders),
            ends=_time("--ends", ends) if ends else None,
        )
        found = [located(one, reading.source) for one in planning.cautions(made)]
        click.echo(_said(made, found, language or language_of(file), machine=machine))
        if not machine:
            tell(found)
        if writes:
            _add_run(file, made, reading.source, folders)


def _time(option: str, text: str) -> When:
    try:
        return planning.start_of(text)
    except WhenError as error:
        raise ProblemsError([Problem(error.code, Place(option), error.facts)]) from error


def _said(made: planning.Plan, found: list[Problem], language: str, *, machine: bool) -> str:
    if not machine:
        return planning.as_text(made)
    warnings = [
        {
            "line": one.place.line,
            "column": one.place.column,
            "code": one.code,
            "message": sentence(one, language),
        }
        for one in found
    ]
    return json.dumps(planning.as_json(made, warnings), indent=2, ensure_ascii=False)


def _add_run(file: Path, made: planning.Plan, source: Source, overrides: tuple[Path, ...]) -> None:
    """Write the new run into *file*, if the file can still be read then."""
    text = file.read_bytes().decode("utf-8")
    try:
        new = planning.inserted(text, source, made.run)
    except planning.NowhereError as error:
        raise ProblemsError([Problem("plan_nowhere", source.key(("runs",)))]) from error
    trial = file.with_name(f".{file.name}.new")
    trial.write_bytes(new.encode())
    try:
        read(trial, overrides=overrides, name=file.name)
        trial.replace(file)
    finally:
        trial.unlink(missing_ok=True)
    click.echo(f"{file}: + runs: {made.run.id}")


@main.command()
@click.option(
    "--language", type=click.Choice(keys.LANGUAGES), default="en", help="[default: English]"
)
def reference(language: str) -> None:
    """Print everything that can be written in programme.yml, as a page in Markdown."""
    click.echo(keys.page(language), nl=False)


def _folders(file: Path, overrides: Path | None) -> tuple[Path, ...]:
    wanted = overrides or file.parent / "overrides" / "programme"
    return (wanted,) if wanted.is_dir() else ()


@contextmanager
def _telling(file: Path, language: str | None, form: Form | None = None) -> Generator[Tell]:
    """What tells problems as they are found; those that refuse a guide end the program."""
    told, form = language or language_of(file), form or form_here()

    def tell(problems: Iterable[Problem]) -> None:
        if said := report(problems, told, form):
            click.echo(said, err=True)

    try:
        yield tell
    except ProblemsError as error:
        tell(error.problems)
        sys.exit(1)


def _unset(sheets: Iterable[Sheet]) -> Iterator[SetPdf]:
    """A press that only says which PDFs it would set."""
    return (SetPdf(sheet.set_as(b""), pages=1) for sheet in sheets)


def _summary(guide: Guide) -> str:
    lines = [page.path.as_posix() for page in guide.pages]
    lines += [artifact.path.as_posix() for artifact in guide.files]
    return "\n".join(lines)
