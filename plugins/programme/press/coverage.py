"""Which characters a font has: its ``cmap`` table (OpenType 1.9.1, "cmap", formats 4 and 12)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Final

_SEGMENTS, _GROUPS = 4, 12


def coverage(fonts: Iterable[bytes]) -> frozenset[int]:
    """The code points that at least one of *fonts* has."""
    return frozenset(code for font in fonts for code in _characters(font))


def _characters(font: bytes) -> Iterator[int]:
    cmap = _table(font, b"cmap")
    for at in range(_number(">H", cmap, 2)):
        table = cmap[_number(">L", cmap, 8 + 8 * at) :]
        read = _READ.get(_number(">H", table, 0))
        if read:
            yield from read(table)


def _table(font: bytes, tag: bytes) -> bytes:
    for at in range(_number(">H", font, 4)):
        name, _sum, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * at)
        if name == tag:
            return font[offset : offset + length]
    return bytes(4)


def _segments(table: bytes) -> Iterator[int]:
    """Format 4: of a segment, what leads to glyph 0 is not there.

    The last segment, of the one code that is no character, only marks the end.
    """
    count = _number(">H", table, 6) // 2
    words = struct.unpack_from(f">{(len(table) - 14) // 2}H", table, 14)
    ends, starts, deltas, offsets = 0, count + 1, 2 * count + 1, 3 * count + 1
    for at in range(count - 1):
        start, delta, offset = words[starts + at], words[deltas + at], words[offsets + at]
        glyphs = offsets + at + offset // 2
        for code in range(start, words[ends + at] + 1):
            if words[glyphs + code - start] if offset else (code + delta) % 0x10000:
                yield code


def _groups(table: bytes) -> Iterator[int]:
    """Format 12: for what lies beyond the first 65,536 characters too."""
    for at in range(_number(">L", table, 12)):
        first, last = struct.unpack_from(">LL", table, 16 + 12 * at)
        yield from range(first, last + 1)


_READ: Final = {_SEGMENTS: _segments, _GROUPS: _groups}


def _number(layout: str, data: bytes, offset: int) -> int:
    return int(struct.unpack_from(layout, data, offset)[0])
