"""Python's own values as the objects that PDFs are made of (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Mapping

# Whoever makes such objects has a PDF to put them into: this is imported only then.
from pypdf import PdfWriter  # noqa: TID253
from pypdf.generic import (  # noqa: TID253
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)


class Symbol(str):
    """What PDFs call a name, which is not a text: ``Symbol("Tx")`` is ``/Tx``."""

    __slots__ = ()


def dictionary(**content: object) -> DictionaryObject:
    """A dictionary whose keys are names."""
    return DictionaryObject({NameObject(f"/{key}"): made(value) for key, value in content.items()})


def stream(content: bytes, **keys: object) -> StreamObject:
    """A stream, and what its dictionary says."""
    found = StreamObject()
    found.set_data(content)
    found.update(dictionary(**keys))
    return found


def added(thing: PdfObject, writer: PdfWriter) -> IndirectObject:
    """Put *thing* into what *writer* writes, so that others can refer to it."""
    return writer._add_object(thing)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] -- pypdf's own way to add one


def made(value: object) -> PdfObject:
    """The object that *value* is in a PDF; what is one already stays as it is."""
    if isinstance(value, PdfObject):
        return value
    if isinstance(value, Mapping):
        return dictionary(**value)
    if isinstance(value, list):
        return ArrayObject(made(one) for one in value)
    return _plain(value)


def _plain(value: object) -> PdfObject:
    match value:
        case Symbol():
            return NameObject(f"/{value}")
        case str():
            return TextStringObject(value)
        case float():
            return FloatObject(value)
        case int():
            return NumberObject(value)
        case _:
            raise TypeError(value)
