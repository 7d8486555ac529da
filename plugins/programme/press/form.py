"""Forms to fill in: the places that a template marks become fields (ISO 32000-1, 12.7).

Typst draws no fields. A template writes ``link("field:NAME", …)`` around the place of one: the link
has its position and stands in the reading order. Here its annotation becomes a widget and its
element in the structure a Form, as PDF/UA-1 (7.18.4) asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final

from pypdf import PdfWriter  # noqa: TID253 -- this is imported only when there is a form
from pypdf.generic import DictionaryObject, IndirectObject  # noqa: TID253 -- the same

from .blanks import Blank
from .lettering import NAME, chosen, lettering
from .objects import Symbol, added, dictionary, stream

LINK: Final = "field:"
ON: Final = "Yes"
"""The state of a box that is ticked."""
_INK: Final = "0.086 0.149 0.18"
_PRINTED: Final = 1 << 2
"""Annotation flag 3: shown on paper too."""
_SEVERAL_LINES: Final = 1 << 12
"""Blank flag 13."""
_TO_SIGN: Final = 1
"""AcroForm flag 1: there is a place to sign."""
_OF_LINKS: Final = ("/A", "/Dest", "/Border", "/BS", "/C", "/Contents", "/QuadPoints")


def fillable(pdf: bytes, blanks: Iterable[Blank], fonts: Iterable[bytes]) -> bytes:
    """The *pdf* with its *blanks* as fields, typed in the first of *fonts* that can be."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    _Maker(writer, {blank.name: blank for blank in blanks}, chosen(fonts)).make()
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


class _Maker:
    """Makes the form of one document."""

    def __init__(self, writer: PdfWriter, blanks: dict[str, Blank], font: bytes) -> None:
        self.writer = writer
        self.blanks = blanks
        self.resources = dictionary(Font={NAME: lettering(font, writer)})

    def make(self) -> None:
        """Turn every marked link into a field, and list the fields."""
        fields: list[object] = [
            annotation
            for page in self.writer.pages
            for annotation in page.annotations or ()
            if self._turned(annotation.get_object())
        ]
        to_sign = any(blank.style == "signature" for blank in self.blanks.values())
        self.writer.root_object.update(
            dictionary(
                AcroForm={
                    "Fields": fields,
                    "DR": self.resources,
                    "DA": _appearance("text"),
                    **({"SigFlags": _TO_SIGN} if to_sign else {}),
                }
            )
        )

    def _turned(self, annotation: Any) -> bool:  # noqa: ANN401 -- a dictionary, whose values pypdf leaves untyped
        """Whether *annotation* marks a field, which it is from now on."""
        target = str(annotation.get("/A", {}).get("/URI", ""))
        if not target.startswith(LINK):
            return False
        element = self._element(int(annotation["/StructParent"]))
        element.update(dictionary(S=Symbol("Form")))
        for key in _OF_LINKS:
            annotation.pop(key, None)
        left, bottom, right, top = (float(side) for side in annotation["/Rect"])
        field = self.blanks[target.removeprefix(LINK)]
        annotation.update(
            dictionary(
                Subtype=Symbol("Widget"),
                T=field.name,
                TU=field.label,
                F=_PRINTED,
                MK={},
                **self._of_its_kind(field, right - left, top - bottom),
            )
        )
        return True

    def _element(self, number: int) -> DictionaryObject:
        """The element of the structure that the annotation of this *number* belongs to."""
        root: Any = self.writer.root_object["/StructTreeRoot"]
        numbers = root["/ParentTree"]["/Nums"]
        element: DictionaryObject = numbers[numbers.index(number) + 1].get_object()
        return element

    def _of_its_kind(self, field: Blank, width: float, height: float) -> dict[str, object]:
        if field.style == "checkbox":
            states = {ON: _tick(width, height), "Off": ""}
            drawn = {state: self._drawn(how, width, height) for state, how in states.items()}
            return {
                "FT": Symbol("Btn"),
                "V": Symbol("Off"),
                "AS": Symbol("Off"),
                "AP": {"N": drawn},
            }
        if field.style == "signature":
            return {"FT": Symbol("Sig"), "AP": {"N": self._drawn("", width, height)}}
        return {
            "FT": Symbol("Tx"),
            "Ff": _SEVERAL_LINES if field.style == "lines" else 0,
            "V": "",
            "DA": _appearance(field.style),
            "AP": {"N": self._drawn("/Tx BMC EMC", width, height)},
        }

    def _drawn(self, operators: str, width: float, height: float) -> IndirectObject:
        """A drawing as large as a field."""
        drawing = stream(
            operators.encode(),
            Type=Symbol("XObject"),
            Subtype=Symbol("Form"),
            BBox=[0, 0, round(width, 3), round(height, 3)],
            Resources=self.resources,
        )
        return added(drawing, self.writer)


def _appearance(style: str) -> str:
    """How typed text looks: smaller where there is to be more of it."""
    return f"/{NAME} {10 if style == 'lines' else 11} Tf {_INK} rg"


def _tick(width: float, height: float) -> str:
    """The strokes of a tick in a box of that size."""
    corners = ((0.22, 0.52), (0.42, 0.27), (0.8, 0.78))
    start, turn, end = (f"{width * x:.2f} {height * y:.2f}" for x, y in corners)
    return f"q 1.5 w 1 J 1 j {_INK} RG {start} m {turn} l {end} l S Q"
