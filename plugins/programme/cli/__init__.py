"""The command line; each command is a module of its name."""

from __future__ import annotations

import click

from .. import __version__
from .check import check
from .import_ import import_
from .new import new
from .plan import plan
from .reference import reference
from .schema import schema
from .write import write


@click.group()
@click.version_option(__version__, prog_name="programme")
def main() -> None:
    """One programme.yml becomes a guide in every language of the programme."""


for _command in (new, check, write, plan, import_, reference, schema):
    main.add_command(_command)
