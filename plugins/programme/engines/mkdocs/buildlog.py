"""Problems in the log of a build, where ``mkdocs build --strict`` counts the warnings."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

import click

from ...messages import form_here, report
from ...problems import Place, Problem, Severity
from ...rules import UNTRANSLATED

Log: TypeAlias = "logging.LoggerAdapter[logging.Logger]"
_PAGE: Final = re.compile(r"Doc file '([^']+)'")
_OURS: Final = "mkdocs.plugins.programme"


def tell(log: Log, problems: Sequence[Problem], language: str) -> None:
    """Tell *problems* in *language*; a translation that is still to come is no fault."""
    faults = [one for one in problems if one.code not in UNTRANSLATED]
    to_come = [one for one in problems if one.code in UNTRANSLATED]
    for level, some in ((logging.WARNING, faults), (logging.INFO, to_come)):
        if some:
            log.log(level, said(some, language))


def said(problems: Iterable[Problem], language: str) -> str:
    """Say *problems* as they are read here: on a screen, or beside the lines on GitHub."""
    return report(problems, language, form_here())


def show_beside_pages(docs: str, language: str) -> None:
    """On GitHub, show also what MkDocs itself warns of, beside the page in *docs* it is about."""
    log = logging.getLogger("mkdocs")
    for earlier in [one for one in log.handlers if isinstance(one, _Beside)]:
        log.removeHandler(earlier)
    if form_here() == "github":
        log.addHandler(_Beside(docs, language))


class _Beside(logging.Handler):
    def __init__(self, docs: str, language: str) -> None:
        super().__init__(logging.WARNING)
        self.docs, self.language = docs, language

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != _OURS:
            text = record.getMessage()
            page = _PAGE.search(text)
            place = Place(f"{self.docs}/{page[1]}" if page else "mkdocs.yml")
            problem = Problem("mkdocs_warns", place, {"said": text}, Severity.WARNING)
            click.echo(said([problem], self.language))
