"""What no single field can state: small named functions, each a rule.

To add a rule, write a function ``(Draft) -> Iterator[Finding]`` in a module here and mark it with
``@rule``. Its name says what must hold, its docstring why. What is told only before a guide is
published is marked with ``@advice``.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from .finding import ADVICE, RULES, Draft, Finding, Rule

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")

from .translations import UNTRANSLATED  # noqa: E402 -- not before the rules of other modules

__all__ = ["ADVICE", "RULES", "UNTRANSLATED", "Draft", "Finding", "Rule"]
