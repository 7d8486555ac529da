"""A `when` cut into words, each of one kind."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from .hints import ID, Hint, misspelt, named, strange, wrong_date
from .hours import CLOCKS, wrong_hours
from .numeric import YEARS
from .words import GRAMMAR

LONGEST: Final = 300
"""No sensible date is longer, and a problem shows it whole."""


class TokenKind(Enum):
    """What a word is."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    WEEK = auto()
    YEARLESS_WEEK = auto()
    HOURS = auto()
    NUMBER = auto()
    COMMA = auto()
    WORD = auto()
    """A word of the grammar, in lower case."""
    ID = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    """A word and where it stands in the text."""

    kind: TokenKind
    text: str
    at: int


_WORDS: Final = re.compile(r"[^\s,]+|,")
_SHAPES: Final = (
    (TokenKind.DAY, re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    (TokenKind.MONTH, re.compile("[0-9]{4}-[0-9]{2}")),
    (TokenKind.YEAR, re.compile("[0-9]{4}")),
    (TokenKind.WEEK, re.compile("[0-9]{4}-W[0-9]{2}")),
    (TokenKind.YEARLESS_WEEK, re.compile("W[0-9]{2}")),
    (TokenKind.HOURS, CLOCKS),
    (TokenKind.NUMBER, re.compile("-?[0-9]{1,3}")),
    (TokenKind.COMMA, re.compile(",")),
    (TokenKind.ID, ID),
)


def tidy(text: str) -> str:
    """The text with single spaces, and each letter with its accents one character."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def tokens(text: str) -> Iterator[Token]:
    """Cut a tidy text into words; one of kind END follows the last.

    Raises:
        WhenError: at the first word that cannot be right.
    """
    for match in _WORDS.finditer(text):
        word, at = match.group(), match.start()
        kind = kind_of(word)
        hint = _wrong(kind, word)
        if hint:
            raise hint.error(text, at, word)
        yield Token(kind or TokenKind.ID, word.lower() if kind is TokenKind.WORD else word, at)
    yield Token(TokenKind.END, "", len(text))


def kind_of(word: str) -> TokenKind | None:
    """What a word is by its shape; None if it can be nothing."""
    if word.lower() in GRAMMAR:
        return TokenKind.WORD
    kind = next((kind for kind, shape in _SHAPES if shape.fullmatch(word)), None)
    return None if kind is TokenKind.ID and word != word.lower() else kind


def _wrong(kind: TokenKind | None, word: str) -> Hint | None:
    """What is wrong with a word by itself, if anything."""
    match kind:
        case TokenKind.DAY | TokenKind.MONTH | TokenKind.YEAR:
            return _wrong_date(word)
        case TokenKind.WEEK | TokenKind.YEARLESS_WEEK:
            return _wrong_week(word)
        case TokenKind.HOURS:
            return wrong_hours(word)
        case TokenKind.ID:
            return named(word)
        case None:
            return misspelt(word) or strange(word)
        case _:
            return None


def _wrong_date(word: str) -> Hint | None:
    year, month, day = (int(part) for part in f"{word}-01-01".split("-")[:3])
    if month == (year + 1) % 100 and month > 12:  # noqa: PLR2004 -- 2021-22, an academic year
        return Hint("when_range_word", f"{year} to {year + 1}", f"{year}-08 to {year + 1}-05")
    return wrong_date(year, month, day)


def _wrong_week(word: str) -> Hint | None:
    year, number = word[:-4], int(word[-2:])
    if year and int(year) not in YEARS:
        return Hint("when_no_such_year", "2022-W15", "W15")
    last = dt.date(int(year or 2021), 12, 28).isocalendar().week
    if not 1 <= number <= last:
        prefix = f"{year}-" if year else ""
        return Hint("when_no_such_week", f"{prefix}W{last}", f"{prefix}W01", {"last": str(last)})
    return None
