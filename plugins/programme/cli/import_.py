"""``programme import``: a schedule kept elsewhere, as events of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from .. import importing
from ..messages import FALLBACK
from ..model import Programme
from ..model.text import LANGUAGE as CODE
from ..problems import Place, Problem, ProblemsError, Severity
from ..reading import first_language, read
from ..source import Source, load
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
        begun = _begun(into, folders) if into else None
        programme = begun[0] if begun else None
        code = _code(written or first_language(file) or FALLBACK)
        found = importing.imported(schedule.name, content, code, programme)
        lines = importing.lines(found.events)
        if into and begun:
            add(into, "events", lines, begun[1], folders)
        tell([*found.problems, *_untranslated(schedule.name, found, programme)])
        said = f"{into}: + events: {len(found.events)}" if into else "\n".join(["events:", *lines])
    click.echo(said)


def _begun(file: Path, folders: tuple[Path, ...]) -> tuple[Programme, Source]:
    """The programme to add to, and where everything stands in it; nothing need happen in it yet."""
    try:
        reading = read(file, overrides=folders)
    except ProblemsError as error:
        errors = {one.code for one in error.problems if one.severity is Severity.ERROR}
        if errors != {"nothing_happens"}:
            raise
        source = load(file)
        return Programme.model_validate(source.data), source
    return reading.programme, reading.source


def _untranslated(
    name: str, found: importing.Imported, programme: Programme | None
) -> Iterator[Problem]:
    """What the schedule leaves to be translated, told once for all its texts."""
    languages = programme.profile.languages if programme else ()
    texts = [text for event in found.events for text in importing.texts(event)]
    lacking = [[code for code in languages if code not in text] for text in texts]
    others = [code for code in languages if any(code in one for one in lacking)]
    if others:
        facts = {"texts": str(sum(map(bool, lacking))), "languages": ", ".join(others)}
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
