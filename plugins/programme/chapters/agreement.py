"""What is signed together, to fill in by hand or on a screen."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Json, Sheet
from ..edition import Edition
from ..model import Agreement
from .form import Form, sheet
from .writer import Blocks, Writer


def agreements(edition: Edition, file: str, *, fillable: bool = False) -> Iterator[Sheet]:
    """Every agreement as a form; the first keeps the name *file* when others join it."""
    writer = Writer(edition)
    for at, one in enumerate(edition.programme.agreements, 1):
        key = one.key(at)
        form = Form(
            one.title,
            key,
            agreement(writer, one, below=1, fillable=fillable),
            hint=writer.words("fill_in") if fillable else "",
        )
        yield sheet(writer, form, file if at == 1 else f"{file}-{key}")


def agreement(
    writer: Writer, agreement: Agreement, *, below: int, fillable: bool = False
) -> Blocks:
    """The clauses, what is filled in, and who signs.

    With *fillable*, each place to write on carries the field it becomes (`programme.press.form`).
    """
    made = writer.prose(agreement.introduction, below=below)
    clauses: Blocks = [{"blocks": writer.paragraph(clause)} for clause in agreement.clauses]
    if clauses:
        made.append({"kind": "ordered", "start": 1, "items": clauses})
    fields: Blocks = [
        {
            "style": field.kind,
            "runs": writer.line(field.label),
            "field": _field(field.id, writer.edition.say(field.label)) if fillable else None,
        }
        for field in agreement.fields
    ]
    if fields:
        made.append({"kind": "fields", "items": fields})
    signatures: Blocks = [
        _signature(writer, key, at if fillable else None)
        for at, key in enumerate(agreement.signatures, 1)
    ]
    if signatures:
        made.append({"kind": "signatures", "items": signatures})
    return made


def _signature(writer: Writer, role: str, number: int | None) -> Json:
    """Where *role* signs; with a *number*, as fields, whose names no id can be."""
    name = writer.edition.say(writer.edition.programme.role(role).name)
    parts: Blocks = []
    for word, style in (("date", "date"), ("name_in_print", "text"), ("signature", "signature")):
        label = writer.words(word)
        field = _field(f"signature_{number}_{word}", f"{name}: {label}") if number else None
        parts.append({"style": style, "runs": [label], "field": field})
    return {"runs": [name[:1].upper() + name[1:]], "parts": parts}


def _field(name: str, label: str) -> Json:
    return {"name": name, "label": label}
