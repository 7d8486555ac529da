"""``programme plan``: the programme with another start, shown first, written when asked."""

from __future__ import annotations

import json
from pathlib import Path

import click

from .. import planning
from ..languages import language as words_of
from ..messages import sentence
from ..problems import Place, Problem, ProblemsError
from ..reading import language_of, located, read
from ..when import When, WhenError
from .adding import add
from .telling import FILE, LANGUAGE, OVERRIDES, folders_of, telling


@click.command()
@FILE
@click.option("--starts", required=True, help="When the new run starts: 2027-04-05, or 2027-04.")
@click.option("--ends", help="When it ends. [default: as long after as in the run shown now]")
@click.option("--write", "writes", is_flag=True, help="Add the run to FILE.")
@click.option("--json", "machine", is_flag=True, help="Print it for other programs.")
@OVERRIDES
@LANGUAGE
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
    folders = folders_of(file, overrides)
    with telling(file, language) as tell:
        reading = read(file, overrides=folders)
        begins = _time("--starts", starts)
        made = planning.plan(
            reading.programme,
            begins,
            words_of(language or language_of(file), folders),
            ends=_time("--ends", ends) if ends else None,
            overrides=folders,
        )
        found = [located(one, reading.source) for one in planning.cautions(made)]
        click.echo(_said(made, found, language or language_of(file), machine=machine))
        if not machine:
            tell(found)
        if writes:
            add(file, "runs", planning.lines(made.run), reading.source, folders)
            click.echo(f"{file}: + runs: {made.run.id}")


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
