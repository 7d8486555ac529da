"""What a refused text was probably meant to be, as the first example of its refusal."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from .hints import ID, Hint, meant, misspelt, named
from .hours import CLOCKS, wrong_hours
from .numeric import year_first
from .refusal import WhenError
from .tokens import TokenKind, kind_of
from .words import GRAMMAR, UNITS

Read: TypeAlias = Callable[[str], str]
"""Reads a text and writes it in the usual way, or raises `WhenError`."""

_SIGNED: Final = re.compile(r"(\S+?) ?([-+\u2013\u2212]) ?([0-9]{1,3}) ?([a-z]+)")
_FRACTION: Final = re.compile(rf"(.*?)([0-9]+[.,][0-9]+) ({'|'.join(UNITS)})\b.*")
_CLOCKS: Final = re.compile(r"([0-9]{2}:[0-9]{2}) ?(?:to|[-\u2013\u2014]) ?([0-9]{2}:[0-9]{2})")
_DASHES: Final = re.compile(r" ?(?:\u2013|\u2014| - |\.\.+|…) ?")
_WORD: Final = re.compile(r"[^\s,]+")
_UNSURE: Final = frozenset(
    {
        "when_all",
        "when_anchor_missing",
        "when_bare_number",
        "when_bare_number_3",
        "when_direction_missing",
        "when_edge_of_date",
        "when_every_unit",
        "when_left_over",
        "when_not_understood",
        "when_ordinal_alone",
        "when_part_of",
        "when_unit_alone",
    }
)
"""Refusals whose cause may be another word, one that looked like an id."""


def better(error: WhenError, read: Read) -> WhenError:
    """The same refusal, or one nearer to the cause, with the mended text as its example."""
    written = error.facts["written"]
    nearer = _signed(written) or _fraction(written) or _clocks_apart(error) or _nearer(error)
    facts = nearer.facts
    hints = (facts["example"], facts["other"], "2022-04", "2 weeks before start")
    mended = _usual(_mended(written), read)
    right = dict.fromkeys((mended, *(hint for hint in hints if _is_right(hint, read))))
    example, other = [hint for hint in right if hint][:2]
    return WhenError(nearer.code, {**facts, "example": example, "other": other})


def _usual(text: str, read: Read) -> str:
    """The text written in the usual way; empty if it is not right."""
    try:
        return read(text)
    except WhenError:
        return ""


def _is_right(hint: str, read: Read) -> bool:
    """Whether an example is a time, or a clock time."""
    if CLOCKS.fullmatch(hint):
        return wrong_hours(hint) is None
    return bool(_usual(hint, read))


def mistaken(word: str) -> WhenError | None:
    """What to say of a word that stands as an id and is none, if it means something else.

    >>> mistaken("kevät").facts["right"]
    'spring'
    """
    hint = named(word) or meant(word)
    return hint.error(word, 0, word) if hint else None


def _signed(written: str) -> WhenError | None:
    """``start + 1 month`` is written ``1 month after start``."""
    match = _SIGNED.fullmatch(written)
    if match is None or match[4] not in UNITS or not ID.fullmatch(match[1]):
        return None
    side = "after" if match[2] == "+" else "before"
    right = f"{int(match[3])} {match[4]} {side} {match[1]}"
    return Hint("when_plus", right, "2 days after kickoff").error(written, match.start(2), match[2])


def _fraction(written: str) -> WhenError | None:
    match = _FRACTION.fullmatch(written)
    if match is None:
        return None
    hint = Hint("when_whole_number", "10 days before kickoff", "90 minutes before kickoff")
    return hint.error(written, len(match[1]), match[2])


def _clocks_apart(error: WhenError) -> WhenError | None:
    match = _CLOCKS.search(error.facts["written"])
    if match is None or error.code != "when_range_word":
        return None
    hours = f"{match[1]}-{match[2]}"
    hint = Hint("when_clock_form", f"2022-04-12 {hours}", hours)
    return hint.error(error.facts["written"], match.start(), match[0])


def _nearer(error: WhenError) -> WhenError:
    """The first word that looks like an id but means something else, say in another language."""
    if error.code not in _UNSURE:
        return error
    written = error.facts["written"]
    for match in _WORD.finditer(written):
        word = match.group()
        hint = meant(word) if ID.fullmatch(word) and word.lower() not in GRAMMAR else None
        if hint:
            return hint.error(written, match.start(), word)
    return error


def _mended(written: str) -> str:
    """The text with every word put right."""
    text = year_first(_CLOCKS.sub(r"\1-\2", written))
    for _ in range(2):
        text = " ".join(_WORD.sub(lambda match: _right(match.group()), text).split())
        text = text if _CLOCKS.search(text) else _DASHES.sub(" to ", text)
    return text


def _right(word: str) -> str:
    kind = kind_of(word)
    if kind not in (None, TokenKind.ID):
        return word
    hint = named(word) or meant(word) if ID.fullmatch(word) else misspelt(word)
    if hint is None:
        return word
    return hint.more.get("right", "" if hint.code == "when_word_too_many" else hint.example)
