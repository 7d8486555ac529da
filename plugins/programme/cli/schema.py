"""``programme schema``: the keys as editors understand them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from ..keys.schema import as_text
from ..messages import LANGUAGES
from ..reading import language_of

_FILE: Final = Path("programme.yml")


@click.command()
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language keys are explained in. [default: the first one of programme.yml here]",
)
def schema(language: str | None) -> None:
    """Print the JSON Schema of programme.yml, by which editors complete and explain its keys."""
    click.echo(as_text(language or language_of(_FILE)), nl=False)
