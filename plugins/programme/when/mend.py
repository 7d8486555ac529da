"""What a refused text was probably meant to be, as the first example of its refusal."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import Final, TypeAlias

from .foreign import instead_of
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
_AT: Final = re.compile(r"\b(?:klo|kello|kl|at)\.? ([0-9][0-9.:-]*)(?: ?([ap]m)\b)?", re.IGNORECASE)
_HOUR: Final = re.compile(r"(?<![.:\d])([0-9]{1,2})(?![.:\d])")
_DAY: Final = re.compile(r"\b([0-9]{1,2})\.(?= [^\W\d])")
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


_LONGEST: Final = 8
"""Words among which a part that is right is looked for."""
_VAGUE: Final = frozenset({"when_left_over", "when_not_understood", "when_word_too_many"})
"""Refusals of a word, where more than that word may be wrong."""


def better(error: WhenError, read: Read) -> WhenError:
    """The same refusal, or one nearer to the cause, with the mended text as its example."""
    written = error.facts["written"]
    nearer = _signed(written) or _fraction(written) or _clocks_apart(error) or _nearer(error)
    text = _mended(written)
    tried = _tried(text, read)
    mended = tried if isinstance(tried, str) else _usual(text.replace(" of ", " "), read)
    if nearer.code in _VAGUE and mended:
        nearer = _whole(nearer, mended, read)
    elif nearer.code in _VAGUE and isinstance(tried, WhenError) and tried.code not in _VAGUE:
        nearer = _in(written, tried)
    elif nearer.code in _VAGUE:
        mended = _part(text, read)
        nearer = _clearer(nearer, mended)
    facts = nearer.facts
    hints = (facts["example"], facts["other"], "2022-04", "2 weeks before start")
    right = dict.fromkeys((mended, *(hint for hint in hints if _is_right(hint, read))))
    example, other = [hint for hint in right if hint][:2]
    return WhenError(nearer.code, {**facts, "example": example, "other": other})


def _whole(error: WhenError, mended: str, read: Read) -> WhenError:
    """The refusal of all that is written, where more than one word of it is to be mended."""
    written = error.facts["written"]
    kept = [word for word in _WORD.findall(written) if instead_of(word) != ""]
    alone = error.facts["word"] == written or _usual(" ".join(kept), read) == mended
    return error if alone else WhenError("when_rewrite", error.facts)


def _in(written: str, error: WhenError) -> WhenError:
    """The refusal of a mended text as one of what is *written*, if its words are in that."""
    understood = error.facts["understood"]
    end = written.find(understood) + len(understood)
    facts = {**error.facts, "written": written, "understood": written[:end]}
    return WhenError(error.code, facts) if understood in written else error


def _clearer(error: WhenError, part: str) -> WhenError:
    """The refusal of the first strange word, or of what follows a word that may be an id."""
    facts = error.facts
    after_id = error.code == "when_left_over" and kind_of(facts["understood"]) is TokenKind.ID
    if error.code == "when_left_over" and not (after_id and part):
        return WhenError("when_after_id", facts) if after_id else error
    strange = next(filter(_is_strange, _WORD.findall(facts["written"])), facts["word"])
    return WhenError("when_not_understood", {**facts, "word": strange})


def _is_strange(word: str) -> bool:
    return _right(word) == word and kind_of(word) in {None, TokenKind.ID}


def _part(text: str, read: Read) -> str:
    """Most of the words of *text* that are right by themselves and no ids; empty if none are."""
    words = text.split()[:_LONGEST]
    known = [word for word in words if kind_of(word) not in {None, TokenKind.ID}]
    sizes = range(len(known), 0, -1)
    parts = (" ".join(part) for size in sizes for part in combinations(known, size))
    return next(filter(None, (_usual(part, read) for part in parts)), "")


def _usual(text: str, read: Read) -> str:
    """The text written in the usual way; empty if it is not right."""
    found = _tried(text, read)
    return found if isinstance(found, str) else ""


def _tried(text: str, read: Read) -> str | WhenError:
    try:
        return read(text)
    except WhenError as error:
        return error


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
    text = _AT.sub(_clocks, _DAY.sub(r"\1", written.removeprefix("on ")))
    text = year_first(_CLOCKS.sub(r"\1-\2", text))
    for _ in range(2):
        text = " ".join(_WORD.sub(lambda match: _right(match.group()), text).split())
        text = text if _CLOCKS.search(text) else _DASHES.sub(" to ", text)
    return text


def _clocks(match: re.Match[str]) -> str:
    """The clock times that follow a word for them, which may be bare numbers."""
    half = match[2] or ""
    text = match[1] + half if half else _HOUR.sub(r"\1:00", match[1])
    hint = misspelt(text)
    return hint.example if hint else text


def _right(word: str) -> str:
    kind = kind_of(word)
    if kind not in (None, TokenKind.ID):
        return word
    hint = named(word) or meant(word) if ID.fullmatch(word) else misspelt(word)
    if hint is None:
        return word
    return hint.more.get("right", "" if hint.code == "when_word_too_many" else hint.example)
