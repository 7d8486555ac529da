"""Text that can be printed: what no font has becomes a visible box, and is told.

PDF/UA refuses a document with a character that has no glyph, so this comes before setting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ..artifact import Json

BOX: Final = "□"
NAMES: Final = frozenset(
    {
        "kind",
        "id",
        "address",
        "source",
        "logo",
        "alt",
        "style",
        "align",
        "language",
        "title_language",
        "colour",
        "palette",
        "paper",
        "region",
        "date",
        "direction",
        "target",
        "field",
    }
)
"""The keys of a Sheet's data whose values are never printed."""
_INVISIBLE: Final = frozenset("\t\n\u00a0\u00ad\u200b\u200e\u200f\u202f\u2060")
"""What has no shape and needs no glyph."""
_LONG_WORD: Final = re.compile(r"[^\W\d_]{41,}")
"""Letters which no language's rules may part, and which fit on no line of a card."""
_LONG_CODE: Final = re.compile(r"[^\s\u00ad\u200b/-]{31,}")
"""An address or a code that may not fit on a narrow line."""
_SIGN: Final = re.compile(r"[.,:;_@&?=+~%]+(?=.)")
_PIECE: Final = 10
"""So many characters fit on a line anywhere, in a large size too."""


@dataclass(frozen=True, order=True)
class Missing:
    """A character that no font has."""

    character: str
    path: str
    """Where it is in the Sheet's data: ``sections[2].title``."""

    @property
    def code(self) -> str:
        """Its number, as Unicode writes it: ``U+1F600``."""
        return f"U+{ord(self.character):04X}"


def printable(data: Json, covered: frozenset[int]) -> tuple[Json, tuple[Missing, ...]]:
    """The same *data* with every text as it can be printed, and what cannot."""
    proof = _Proof(covered)
    return proof.read(data, ""), tuple(sorted(proof.missing))


@dataclass
class _Proof:
    """Reads data through once, and notes what is missing."""

    covered: frozenset[int]
    missing: set[Missing] = field(default_factory=set[Missing])

    def read(self, data: Json, path: str) -> Json:
        if isinstance(data, str):
            return self._text(data, path)
        if isinstance(data, list):
            return [self.read(value, f"{path}[{at}]") for at, value in enumerate(data)]
        if isinstance(data, dict):
            return {
                key: value if key in NAMES else self.read(value, f"{path}.{key}".lstrip("."))
                for key, value in data.items()
            }
        return data

    def _text(self, text: str, path: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        shown = "".join(self._shown(composed, path))
        return _LONG_CODE.sub(_parted_code, _LONG_WORD.sub(_parted_word, shown))

    def _shown(self, text: str, path: str) -> Iterator[str]:
        for character in text:
            if self._has(character):
                yield character
            elif not _is_mark_of_form(character):
                self.missing.add(Missing(character, path))
                yield BOX

    def _has(self, character: str) -> bool:
        """Whether a font has it, or has the letter and the accents it can be put together from."""
        if ord(character) in self.covered or character in _INVISIBLE:
            return True
        parts = unicodedata.normalize("NFD", character)
        return len(parts) > 1 and all(ord(part) in self.covered for part in parts)


def _parted_word(word: re.Match[str]) -> str:
    """With soft hyphens: what is parted here too shows it."""
    return "\u00ad".join(_pieces(word.group()))


def _parted_code(code: re.Match[str]) -> str:
    """Parted without a hyphen, which would look like its own: at its signs, else anywhere."""
    words = _SIGN.sub(lambda sign: f"{sign.group()}\u200b", code.group()).split("\u200b")
    return "\u200b".join(
        piece for word in words for piece in (_pieces(word) if len(word) > 4 * _PIECE else [word])
    )


def _pieces(text: str) -> list[str]:
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]


def _is_mark_of_form(character: str) -> bool:
    """Whether it only says how its neighbours look, as within an emoji; gone with them."""
    return unicodedata.category(character) == "Cf" or unicodedata.name(character, "").startswith(
        ("VARIATION SELECTOR", "EMOJI MODIFIER")
    )
