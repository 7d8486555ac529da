"""``programme import``: a schedule kept elsewhere, as events of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from .. import importing
from ..model import Programme
from ..model.text import LANGUAGE as CODE
from ..problems import Place, Problem, ProblemsError, Severity
from ..reading import FALLBACK, first_language, read
from .adding import add
from .telling import LANGUAGE, OVERRIDES, folders_of, telling


@click.command("import")
@click.argument("schedule", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), help="The programme to add the events to.")
@click.option(
    "--in", "written", help="The language of the schedule. [default: the programme's first]"
)
@OVERRIDES
@LANGUAGE
def import_(
    schedule: Path,
    *,
    into: Path | None,
    written: str | None,
    overrides: Path | None,
    language: str | None,
) -> None:
    """Read SCHEDULE (.csv, .xlsx or .ics) as events, and tell what was not understood.

    They are printed, ready to be pasted, unless they are to be added to a programme.
    """
    file = into or Path("programme.yml")
    folders = folders_of(file, overrides)
    with telling(file, language) as tell:
        content = _content(schedule)
        reading = read(into, overrides=folders) if into else None
        programme = reading.programme if reading else None
        found = importing.imported(schedule.name, content, programme)
        code = _code(written or first_language(file) or FALLBACK)
        lines = importing.lines(found.events, code)
        if into and reading:
            add(into, "events", lines, reading.source, folders)
        tell([*found.problems, *_untranslated(schedule.name, found, code, programme)])
        said = f"{into}: + events: {len(found.events)}" if into else "\n".join(["events:", *lines])
    click.echo(said)


def _untranslated(
    name: str, found: importing.Imported, code: str, programme: Programme | None
) -> Iterator[Problem]:
    """What the schedule leaves to be translated, told once for all its texts."""
    others = [one for one in programme.profile.languages if one != code] if programme else []
    if others:
        texts = sum(map(importing.texts, found.events))
        facts = {"texts": str(texts), "language": code, "others": ", ".join(others)}
        yield Problem("import_untranslated", Place(name), facts, Severity.WARNING)


def _code(language: object) -> str:
    if CODE.fullmatch(str(language)) is None:
        raise ProblemsError([Problem("language_unknown", Place("--in"), {"value": str(language)})])
    return str(language)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ProblemsError([Problem("import_unreadable", Place(path.as_posix()))]) from error
