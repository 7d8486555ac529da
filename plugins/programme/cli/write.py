"""``programme write``: the guide as a folder of pages and files."""

from __future__ import annotations

from pathlib import Path

import click

from ..engines import folder
from ..guide import render
from ..press import Press, press
from ..progress import shown
from ..reading import read, traced
from .telling import FILE, LANGUAGE, OVERRIDES, STRICT, folders_of, telling, writing

_PDF = click.option("--pdf/--no-pdf", default=True, help="Make PDFs too. [default: yes]")


@click.command()
@FILE
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write into: a folder for each language, and files/.",
)
@OVERRIDES
@LANGUAGE
@STRICT
@_PDF
def write(  # noqa: PLR0913 -- one parameter an option
    file: Path, into: Path, overrides: Path | None, language: str | None, *, strict: bool, pdf: bool
) -> None:
    """Write the guide of FILE as Markdown pages and files, for any site generator.

    What is the same as before is not touched; what the guide no longer has is left.
    """
    folders = folders_of(file, overrides)
    with telling(file, language) as tell:
        reading = read(file, overrides=folders, strict=strict)
        tell(reading.warnings)
        pressing: Press | None = shown(press(folders)) if pdf else None
        guide = render(reading, folders, pressing)
        tell(traced(guide.problems, reading.source.written))
        with writing(into):
            changed = folder.write(guide, into)
    click.echo(
        f"{into}: {len(guide.pages)} pages, {len(guide.files)} files, {len(changed)} changed"
    )
