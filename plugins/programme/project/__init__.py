"""A new project: a guide's own files, made of a starter and a few answers; no program is in it.

`files` is pure. `requirement` says what the project installs, `put` writes it, all or nothing.
"""

from __future__ import annotations

from . import answers
from .answers import Answers, Given, Naming, decided
from .files import PROGRAMME, elsewhere, files
from .folder import put, vacant
from .requirement import Installed, is_local, requirement

__all__ = [
    "PROGRAMME",
    "Answers",
    "Given",
    "Installed",
    "Naming",
    "answers",
    "decided",
    "elsewhere",
    "files",
    "is_local",
    "put",
    "requirement",
    "vacant",
]
