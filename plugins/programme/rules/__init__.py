"""What no single field can state: small named functions, each a rule.

To add a rule, write a function ``(Draft) -> Iterator[Finding]`` in a module here whose name does
not begin with an underscore, under a name that says what must hold. Its docstring says why.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from .finding import Draft, Finding, Rule
from .translations import UNTRANSLATED

_ADVISING: Final = "publishing"
_FOUNDATION: Final = "finding"


def _rules(module: str) -> Iterator[Rule]:
    """The public functions of *module* that take a Draft alone, in the order they are written."""
    loaded = import_module(f"{__name__}.{module}")
    for name, function in vars(loaded).items():
        own = inspect.isfunction(function) and function.__module__ == loaded.__name__
        if (
            own
            and not name.startswith("_")
            and list(inspect.signature(function).parameters) == ["draft"]
        ):
            yield function


_MODULES: Final = sorted(found.name for found in iter_modules(__path__))
RULES: Final[tuple[Rule, ...]] = tuple(
    rule for name in _MODULES if name not in {_ADVISING, _FOUNDATION} for rule in _rules(name)
)
ADVICE: Final[tuple[Rule, ...]] = tuple(_rules(_ADVISING))
"""Told only when asked for: no fault of the guide, but known better before it is published."""

__all__ = ["ADVICE", "RULES", "UNTRANSLATED", "Draft", "Finding", "Rule"]
