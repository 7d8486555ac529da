"""Run as ``python -m programme``."""

from .cli import main

main(prog_name="programme")
