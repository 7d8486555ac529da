"""The font in which readers' programs set what is typed into a form.

A font of 256 letters, which every program understands: those of western Europe and, in the places
of signs that nobody types, the Sámi letters. For any other letter programs turn to fonts of their
own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types
from pypdf import PdfWriter  # noqa: TID253 -- this is imported only when there is a form
from pypdf.generic import IndirectObject  # noqa: TID253 -- the same

from ..face import face
from .coverage import coverage
from .forme import FONT_OF_FIELDS, FONTS
from .objects import Symbol, added, dictionary, stream

OURS_CUT: Final = Path(__file__).with_name("fields.ttf")
"""What `cut` makes of our own font: to load what cuts takes as long as all the rest of a form."""
NAME: Final = "Wingdings"
"""What fields call the font. PDFium, and so Chromium, asks a font of any other name only for the
letters of western Europe, and drops a letter that no font it finds on the computer has."""
FIRST: Final = 0x20
SAMI: Final = {
    0x7F: ("č", "ccaron"),
    0x81: ("Č", "Ccaron"),
    0x82: ("đ", "dcroat"),
    0x83: ("Đ", "Dcroat"),
    0x86: ("ŋ", "eng"),
    0x87: ("Ŋ", "Eng"),
    0x88: ("ŧ", "tbar"),
    0x89: ("Ŧ", "Tbar"),
    0x8B: ("ʒ", "ezh"),
    0x8D: ("Ʒ", "Ezh"),
    0x8F: ("ǯ", "ezhcaron"),
    0x90: ("Ǯ", "Ezhcaron"),
    0x98: ("ǥ", "gstroke"),
    0x9B: ("Ǥ", "Gstroke"),
    0x9D: ("ǧ", "gcaron"),
    0xA4: ("Ǧ", "Gcaron"),
}
"""What codes are here that WinAnsiEncoding has other signs for: a letter, and its name in the Adobe
Glyph List, by which programs know it."""
_NORMAL: Final = 400
"""The weight of text that is neither bold nor light (OpenType 1.9.1, "OS/2", usWeightClass)."""
_OF_TYPESETTERS: Final = {"GDEF", "GPOS", "GSUB"}
_OF_TEXT: Final = 1 << 5
"""Font flag 6: it has ordinary letters."""


def letters() -> dict[int, str]:
    """The letter of every code from `FIRST`."""
    western = {code: bytes([code]).decode("cp1252", "ignore") for code in range(FIRST, 0x100)}
    return western | {code: letter for code, (letter, _name) in SAMI.items()}


def chosen(fonts: Iterable[bytes]) -> bytes:
    """The first of *fonts* that can be typed in; one of them must."""
    return next(font for font in fonts if _can_be_typed_in(font))


def _can_be_typed_in(font: bytes) -> bool:
    """Whether *font* is a TrueType file with every letter, upright and of the usual weight."""
    told = face(font)
    plain = (told.weight, told.italic) == (_NORMAL, False)
    needed = frozenset(map(ord, letters().values()))
    return plain and not font.startswith(b"OTTO") and needed <= coverage([font])


def lettering(font: bytes, writer: PdfWriter) -> IndirectObject:
    """Put *font*, a TrueType file, into what *writer* writes, as a font to type in."""
    file = _ready(font)
    made_of: Any = TTFont(BytesIO(file))
    name = made_of["name"].getDebugName(6)
    scale = 1000 / made_of["head"].unitsPerEm
    head, measures = made_of["head"], made_of["OS/2"]
    descriptor = dictionary(
        Type=Symbol("FontDescriptor"),
        FontName=Symbol(name),
        Flags=_OF_TEXT,
        FontBBox=[round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)],
        ItalicAngle=0,
        Ascent=round(measures.sTypoAscender * scale),
        Descent=round(measures.sTypoDescender * scale),
        CapHeight=round(measures.sCapHeight * scale),
        StemV=80,
        FontFile2=added(stream(file).flate_encode(), writer),
    )
    differences = [one for code, (_, glyph) in SAMI.items() for one in (code, Symbol(glyph))]
    made = dictionary(
        Type=Symbol("Font"),
        Subtype=Symbol("TrueType"),
        BaseFont=Symbol(name),
        FirstChar=FIRST,
        LastChar=0xFF,
        Widths=_widths(made_of),
        Encoding={
            "Type": Symbol("Encoding"),
            "BaseEncoding": Symbol("WinAnsiEncoding"),
            "Differences": differences,
        },
        FontDescriptor=added(descriptor, writer),
        ToUnicode=added(stream(_to_unicode()), writer),
    )
    return added(made, writer)


@lru_cache(maxsize=8)  # to cut a font takes longer than to set a form
def _ready(font: bytes) -> bytes:
    ours = (FONTS / FONT_OF_FIELDS).read_bytes()
    return OURS_CUT.read_bytes() if font == ours else cut(font)


def cut(font: bytes) -> bytes:
    """The *font* with no more than our letters, and nothing that only a typesetter uses."""
    from fontTools import subset  # type: ignore[import-untyped]  # noqa: PLC0415 -- no types; slow to load

    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"])
    found = TTFont(BytesIO(font), recalcTimestamp=False)
    for table in _OF_TYPESETTERS & set(found.keys()):
        del found[table]  # first: to read them takes longer than all the rest
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, letters().values()))
    cutter.subset(found)
    file = BytesIO()
    found.save(file)
    return file.getvalue()


def _widths(font: Any) -> list[int]:  # noqa: ANN401 -- fontTools has no types
    """How wide the letter of each code is, in thousandths of the size."""
    glyphs, scale = font.getBestCmap(), 1000 / font["head"].unitsPerEm
    names = [glyphs.get(ord(letter), ".notdef") for letter in letters().values()]
    return [round(font["hmtx"][name][0] * scale) for name in names]


def _to_unicode() -> bytes:
    """Which letters codes are, for whoever copies or searches (ISO 32000-1, 9.10.3)."""
    rows = [f"<{code:02X}> <{ord(letter):04X}>" for code, letter in letters().items()]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CMapName /Lettering def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    ).encode()
