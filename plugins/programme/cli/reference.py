"""``programme reference``: every key, as a page."""

from __future__ import annotations

import click

from .. import keys


@click.command()
@click.option(
    "--language", type=click.Choice(keys.LANGUAGES), default="en", help="[default: English]"
)
def reference(language: str) -> None:
    """Print everything that can be written in programme.yml, as a page in Markdown."""
    click.echo(keys.page(language), nl=False)
