"""Problems in the log of a build, where ``mkdocs build --strict`` counts the warnings."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from ...messages import form_here, report
from ...problems import Problem

Log: TypeAlias = "logging.LoggerAdapter[logging.Logger]"
_UNTRANSLATED: Final = frozenset({"text_missing", "texts_missing"})
"""What is told, but stops no strict build: whether it does is said by ``strict`` of the plugin."""


def tell(log: Log, problems: Sequence[Problem], language: str) -> None:
    """Tell *problems* in *language*; a translation that is still to come is no fault."""
    faults = [one for one in problems if one.code not in _UNTRANSLATED]
    to_come = [one for one in problems if one.code in _UNTRANSLATED]
    for level, some in ((logging.WARNING, faults), (logging.INFO, to_come)):
        if some:
            log.log(level, said(some, language))


def said(problems: Iterable[Problem], language: str) -> str:
    """Say *problems* as they are read here: on a screen, or beside the lines on GitHub."""
    return report(problems, language, form_here())
