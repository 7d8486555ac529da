"""``programme reference``: every key, as a page."""

from __future__ import annotations

import click

from ..keys.page import page
from ..messages import FALLBACK, LANGUAGES


@click.command()
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=FALLBACK, help="[default: English]"
)
def reference(language: str) -> None:
    """Print everything that can be written in programme.yml, as a page in Markdown."""
    click.echo(page(language), nl=False)
