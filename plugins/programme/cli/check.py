"""``programme check``: every problem, and what would be made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click

from .. import translations
from ..artifact import Sheet
from ..guide import Guide, render
from ..links import astray
from ..messages import Form
from ..press import SetPdf
from ..reading import Reading, language_of, located, read
from .telling import DOCS, FILE, LANGUAGE, OVERRIDES, STRICT, folders_of, telling, written


@click.command()
@FILE
@OVERRIDES
@DOCS
@LANGUAGE
@STRICT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
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
    docs: Path | None,
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
    folders = folders_of(file, overrides)
    with telling(file, language, form) as tell:
        reading = read(file, overrides=folders, strict=strict, today=today.date())
        if missing or machine:
            click.echo(_translations(reading, language or language_of(file), machine=machine))
            return
        guide = render(reading, folders, _unset)
        found = astray(guide.editions, guide.pages, written(file, docs))
        tell((*reading.warnings, *(located(one, reading.source) for one in found)))
    if form != "json":
        click.echo(_summary(guide))


def _translations(reading: Reading, language: str, *, machine: bool) -> str:
    found = translations.translations(reading.programme)
    if not machine:
        return translations.as_text(found, reading.source, language)
    return json.dumps(translations.as_json(found, reading.source), indent=2, ensure_ascii=False)


def _unset(sheets: Iterable[Sheet]) -> Iterator[SetPdf]:
    """A press that only says which PDFs it would set."""
    return (SetPdf(sheet.set_as(b""), pages=1) for sheet in sheets)


def _summary(guide: Guide) -> str:
    lines = [page.path.as_posix() for page in guide.pages]
    lines += [artifact.path.as_posix() for artifact in guide.files]
    return "\n".join(lines)
