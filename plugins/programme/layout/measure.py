"""How wide a text is, roughly and never too little, without a font at hand."""

from __future__ import annotations

from typing import Final

_NARROW: Final = frozenset("iljtfrI.,:;'|!()[]-– ")
_WIDE: Final = frozenset("mwMWÅÄÖ@%—")
ELLIPSIS: Final = "…"
_LEFT: Final = 3
"""So many letters at least go to the next line, if the word has them."""


def width_of(text: str, size: float) -> float:
    """The width of *text* set semi-bold in *size*, in the same unit."""
    return size * sum(_advance(character) for character in text)


def _advance(character: str) -> float:
    """In em; the figures are a little above those of the widest letter of each kind."""
    if character in _NARROW:
        return 0.36
    if character in _WIDE:
        return 0.86
    if character.isupper():
        return 0.66
    return 1.0 if ord(character) > 0x2E7F else 0.56  # noqa: PLR2004 -- from there on letters are square


def shortened(text: str, size: float, room: float) -> str:
    """As much of *text* as fits into *room*, with an ellipsis; nothing if that is no help."""
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(kept + ELLIPSIS, size) > room:
        kept = kept[:-1]
    kept = kept.rstrip(" -–,.")
    return kept + ELLIPSIS if len(kept) >= 4 else ""  # noqa: PLR2004 -- fewer letters tell nothing


def wrapped(text: str, size: float, room: float) -> tuple[str, ...]:
    """*text* in lines that fit into *room*; a word that is wider is broken with a hyphen."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if width_of(longer, size) <= room:
            lines[-1:] = [longer]
        else:
            lines += _pieces(word, size, room)
    return tuple(lines)


def _pieces(word: str, size: float, room: float) -> list[str]:
    pieces: list[str] = []
    while width_of(word, size) > room and len(word) > 1:
        ends = (*range(len(word) - _LEFT, 1, -1), len(word) - 2, len(word) - 1)
        fits = (n for n in ends if n > 1 and width_of(f"{word[:n]}-", size) <= room)
        at = next(fits, 1)
        pieces.append(f"{word[:at]}-")
        word = word[at:]
    return [*pieces, word]
