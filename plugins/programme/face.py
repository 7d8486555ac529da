"""What a font file says of itself (OpenType 1.9.1, "name" and "OS/2")."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

KINDS: Final = (".ttf", ".otf")
_SIGNS: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_WINDOWS: Final = 3
_ITALIC: Final = 1


@dataclass(frozen=True)
class Face:
    """One style of a family of letters."""

    family: str
    weight: int
    italic: bool


def face(font: bytes) -> Face:
    """Read what *font*, a TTF or OTF file, is.

    Raises:
        ValueError: it is no such file, or it is torn.
    """
    if font[:4] not in _SIGNS:
        raise ValueError("no font")
    try:
        tables = dict(_tables(font))
        names = dict(_names(tables[b"name"]))
        (weight,) = struct.unpack_from(">H", tables[b"OS/2"], 4)
        (style,) = struct.unpack_from(">H", tables[b"OS/2"], 62)
        family = names.get(_TYPOGRAPHIC_FAMILY) or names[_FAMILY]
    except (struct.error, KeyError) as error:
        raise ValueError("torn font") from error
    return Face(family, weight, bool(style & _ITALIC))


def _tables(font: bytes) -> Iterator[tuple[bytes, bytes]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for at in range(count):
        tag, _sum, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * at)
        yield tag, font[offset : offset + length]


def _names(table: bytes) -> Iterator[tuple[int, str]]:
    """The names a font has for Windows: in UTF-16, and every font has them."""
    count, texts = struct.unpack_from(">HH", table, 2)
    for at in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * at)
        if platform == _WINDOWS:
            text = table[texts + offset : texts + offset + length]
            yield name, text.decode("utf-16-be", "replace")
