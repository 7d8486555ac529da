"""Which functions are rules: those that are marked, and all that look like one are."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from programme import rules
from programme.rules import ADVICE, RULES, Finding, Rule


def findings_made_in(module: str) -> Iterator[Rule]:
    """The public functions of *module* that find something, in the order they are written."""
    for name, function in vars(import_module(f"programme.rules.{module}")).items():
        if inspect.isfunction(function) and not name.startswith("_"):
            made = inspect.signature(function, eval_str=True).return_annotation
            if made == Iterator[Finding] and function.__module__.endswith(f".{module}"):
                yield function


def test_every_public_function_that_finds_something_is_marked_once() -> None:
    modules = sorted(found.name for found in iter_modules(rules.__path__))
    written = [one for module in modules for one in findings_made_in(module)]
    assert [*RULES, *ADVICE] == sorted(written, key=lambda one: one in ADVICE)


def test_advice_is_what_is_told_before_publishing() -> None:
    assert {one.__module__ for one in ADVICE} == {"programme.rules.publishing"}
