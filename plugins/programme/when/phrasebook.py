"""A language to say dates in: its phrases, its locale, and the titles of things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from babel import Locale
from babel.numbers import format_decimal

from .words import Unit

Style: TypeAlias = Literal["full", "short", "on"]
"""As a heading, as a label in a picture (without the year), or as part of a sentence."""
Ending: TypeAlias = Style | Literal["from", "until", "of"]
_GAP: Final = re.compile(r"\s{2,}")


@dataclass(frozen=True)
class Named:
    """A thing's title and what kind of thing it is: event, phase, task, survey or message."""

    title: str
    kind: str = "event"


Title: TypeAlias = Callable[[str], "str | Named"]
"""Gives the title of a thing by its id; a plain text is an event's."""


def _untitled(_: str) -> str:
    return ""


@dataclass(frozen=True)
class Phrasebook:
    """What `say` needs to know of a language."""

    phrases: Mapping[str, str]
    locale: Locale
    title: Title = _untitled

    def fill(self, key: str, **fields: str) -> str:
        """The phrase with its fields filled in, and no spaces where one is empty."""
        return _GAP.sub(" ", self.phrases[key].format(**fields)).strip()

    def first_of(self, *keys: str) -> str:
        """The first of the keys that has a phrase."""
        return next((key for key in keys if key in self.phrases), keys[-1])

    def styled(self, kind: str, style: Ending, **fields: str) -> str:
        """The phrase for a kind of date in a style, else in full."""
        return self.fill(self.first_of(f"{kind}.{style}", f"{kind}.full"), **fields)

    def number(self, number: Decimal | int) -> str:
        """A number in the language's digits."""
        return format_decimal(number, locale=self.locale)

    def count(self, unit: Unit, number: Decimal | int, least: Decimal | int | None = None) -> str:
        """So many of a unit, or from *least* to so many."""
        return self.counted(f"unit.{unit}", number, number if least is None else least)

    def counted(self, key: str, number: Decimal | int, least: Decimal | int) -> str:
        """A number, or a range of two, with the right plural of *key*."""
        said = self.number(number)
        if least != number:
            said = self.fill("range", start=self.number(least), end=said)
        form = "other" if least != number else self.locale.plural_form(number)
        return self.fill(self.first_of(f"{key}.{form}", f"{key}.other"), n=said)

    def dash(self, start: str, end: str) -> str:
        """A range, with spaces when either end has one."""
        spaced = " " in f"{start}{end}"
        return self.fill("range.spaced" if spaced else "range", start=start, end=end)
