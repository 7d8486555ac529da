"""``programme new``: a small project for a guide of one's own, from one of the starters."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from datetime import date, datetime
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import click

from .. import project, starters
from ..messages import sentences, told_in
from ..problems import Place, Problem, Severity
from ..project import Answers, Given, Installed
from ..project.requirement import NAME
from ..reading import read
from ..starters import Starter, starter
from .asking import asked
from .telling import LANGUAGE, telling

_SCRIPTS: Final = ".venv\\Scripts\\" if os.name == "nt" else ".venv/bin/"
"""Where commands are in an environment of one's own."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--starter", help=f"What to begin with: {', '.join(starters.NAMES)}.")
@click.option("--languages", help="The guide's languages, the first one first: fi,sv,en.")
@click.option("--title", multiple=True, help="Its title; in one language: en=…")
@click.option("--organisation", multiple=True, help="Who holds it; in one language: en=…")
@click.option("--starts", help="When it starts first: 2027-04-05, or 2027-04.")
@click.option("--role", "roles", multiple=True, help="What a role is called: mentor=coach/coaches")
@click.option("--colour", "colours", multiple=True, help="The brand's #0A4F5C, then the phases'.")
@click.option("--licence", help="The licence of the texts. [default: CC BY 4.0]")
@click.option("--package", help="A version, git address or wheel. [default: as installed here]")
@click.option("--yes", is_flag=True, help="Ask nothing; take what is suggested.")
@LANGUAGE
def new(
    folder: Path,
    *,
    package: str | None,
    yes: bool,
    language: str | None,
    **given: Any,  # noqa: ANN401 -- what `Given` names
) -> None:
    """Write a small project for a guide of your own into FOLDER, which must be empty.

    What is not given as an option is asked.
    """
    known, today = Given(**given), datetime.now().astimezone().date()
    told = language or _language_here(known)
    with telling(folder, told) as tell:
        project.vacant(folder)
        begun, decided = _decided(
            known if yes else asked(known, told, today, folder), package, today
        )
        files = project.files(begun, decided)
        project.put(files, folder, _check)
        tell(_to_see_to(begun, decided, files[project.PROGRAMME].decode()))
    click.echo(_said(told, "new_done", folder=folder.as_posix(), count=str(len(files))))
    click.echo(_said(told, "new_next", folder=shlex.quote(folder.as_posix()), scripts=_SCRIPTS))


def _said(told: str, code: str, **facts: str) -> str:
    return sentences(told)[code].format_map(facts)


def _language_here(given: Given) -> str:
    """The language of the guide that is asked for, else of this computer."""
    here = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return told_in(re.findall(r"[a-z]+", given.languages or here.partition("_")[0]))


def _decided(given: Given, package: str | None, today: date) -> tuple[Starter, Answers]:
    begun = starter(project.answers.starter_name(given.starter or starters.DEFAULT))
    here = distribution(NAME)
    installed = Installed(here.version, here.read_text("direct_url.json"))
    decided = project.decided(given, begun, lambda: project.requirement(package, installed), today)
    return begun, decided


def _check(folder: Path) -> None:
    read(folder / project.PROGRAMME, name=project.PROGRAMME.name)


def _to_see_to(begun: Starter, decided: Answers, text: str) -> Iterator[Problem]:
    """What only the author can do, once the project is there."""
    if project.is_local(decided.requirement):
        facts = {"line": decided.requirement}
        place = Place("requirements.txt")
        yield Problem("new_package_local", place, facts, Severity.WARNING)
    for word, lines in project.elsewhere(begun, decided, text):
        facts = {"word": word, "count": str(len(lines))}
        place = Place(project.PROGRAMME.name, lines[0])
        yield Problem("new_role_elsewhere", place, facts, Severity.WARNING)
