"""How long something takes: ``30 min``, ``1.5 h``, ``1-3 h``, ``2 weeks``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from .hints import Hint
from .words import UNITS, Unit

_UNITS: Final = {**UNITS, "min": Unit.MINUTE, "mins": Unit.MINUTE, "h": Unit.HOUR}
_MINUTES: Final = {Unit.MINUTE: 1, Unit.HOUR: 60}
_DAYS: Final = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_NUMBER: Final = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_DURATION: Final = re.compile(rf"({_NUMBER})(?:(?: ?[-\u2013] ?| to )({_NUMBER}))? ?([a-z]+)")
_WORDS: Final = {
    Unit.MINUTE: "minuutti minuuttia minuter minuten",
    Unit.HOUR: "t tunti tuntia tim timme timmar hr hrs stunde stunden",
    Unit.DAY: "pv päivä päivää dag dagar tag tage d",
    Unit.WEEK: "vko viikko viikkoa vecka veckor woche wochen wk wks w",
    Unit.MONTH: "kk kuukausi kuukautta månad månader monat monate",
    Unit.YEAR: "v vuosi vuotta år jahr jahre yr yrs",
}
_WRITTEN: Final = {Unit.MINUTE: "min", Unit.HOUR: "h"}


@dataclass(frozen=True)
class Duration:
    """From *least* to *most* (the same when there is no range), in the unit written."""

    least: Decimal
    most: Decimal
    unit: Unit

    def __str__(self) -> str:
        """As `parse_duration` reads it."""
        count = f"{self.least}" if self.least == self.most else f"{self.least}-{self.most}"
        plural = "s" if self.most != 1 and self.unit not in _WRITTEN else ""
        return f"{count} {_WRITTEN.get(self.unit, self.unit)}{plural}"

    @property
    def minutes(self) -> tuple[int, int] | None:
        """Least and most minutes; None when it is counted in days or longer."""
        return self._in(_MINUTES)

    @property
    def days(self) -> tuple[int, int] | None:
        """Least and most days (a month is 30, for drawing); None when shorter units count it."""
        return self._in(_DAYS)

    def _in(self, sizes: dict[Unit, int]) -> tuple[int, int] | None:
        size = sizes.get(self.unit)
        return None if size is None else (round(self.least * size), round(self.most * size))


def parse_duration(text: str) -> Duration:
    """Read how long something takes.

    >>> parse_duration("1-3 h").minutes
    (60, 180)

    Raises:
        WhenError: when it is anything else, nothing, or ends below where it begins.
    """
    written = " ".join(text.split())
    match = _DURATION.fullmatch(written.lower())
    hint = _wrong(match) if match else _otherwise(written)
    if hint or match is None:
        raise (hint or _SHAPE).error(written[:80], 0, written[:80])
    least, most = Decimal(match[1]), Decimal(match[2] or match[1])
    return Duration(least, most, _UNITS[match[3]])


_SHAPE: Final = Hint("duration_shape", "1.5 h", "1-3 h")


def _wrong(match: re.Match[str]) -> Hint | None:
    least, most, word = Decimal(match[1]), Decimal(match[2] or match[1]), match[3]
    if word not in _UNITS:
        return _unit(match[0], word)
    if most == 0:
        return Hint("duration_nothing", f"30 {word}", "1.5 h")
    if most < least:
        return Hint("duration_order", f"{most}-{least} {word}", f"{least} {word}")
    return None


def _unit(written: str, word: str) -> Hint:
    count = written.removesuffix(word).strip()
    for unit, words in _WORDS.items():
        if word in words.split():
            right = _WRITTEN.get(unit, f"{unit}s")
            return Hint("duration_unit", f"{count} {right}", "1.5 h", {"right": right})
    return Hint("duration_shape", f"{count} h", f"{count} weeks")


def _otherwise(written: str) -> Hint:
    if re.fullmatch(_NUMBER, written):
        return Hint("duration_unit_missing", f"{written} min", f"{written} h")
    pointed = _DURATION.fullmatch(written.lower().replace(",", "."))
    if pointed:
        further = _wrong(pointed)
        return Hint("duration_comma", further.example if further else pointed[0], "1.5 h")
    if re.fullmatch(r"[0-9]+ ?h[a-z]* (and )?[0-9]+ ?m[a-z]*", written.lower()):
        hours, minutes = (int(number) for number in re.findall("[0-9]+", written))
        total = hours * 60 + minutes
        return Hint("duration_two_units", f"{total} min", f"{total / 60:g} h")
    return _SHAPE
