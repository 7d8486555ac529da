"""The chapter of forms and messages, to copy and to fill in."""

from __future__ import annotations

from ..entry import Entry
from ..model import Message
from .agreement import agreement as agreement_of
from .survey import survey
from .writer import Blocks, Writer


def forms(writer: Writer) -> Blocks:
    """Agreements, surveys, messages and other materials."""
    made: Blocks = []
    for at, agreement in enumerate(writer.edition.programme.agreements, 1):
        made += writer.heading(2, agreement.title, agreement.key(at))
        made += agreement_of(writer, agreement, below=2)
    made += _under(writer, "surveys", [_survey(writer, one) for one in _of(writer, "survey")])
    messages = writer.series([_message(writer, one) for one in _of(writer, "message")])
    made += _under(writer, "messages", [messages] if messages else [])
    materials = writer.materials(writer.edition.programme.materials)
    return made + _under(writer, "other_materials", [materials] if materials else [])


def _of(writer: Writer, kind: str) -> list[Entry]:
    return [entry for entry in writer.edition.schedule.entries if entry.kind == kind]


def _under(writer: Writer, word: str, contents: list[Blocks]) -> Blocks:
    if not contents:
        return []
    made = writer.heading(2, writer.words(word))
    return made + [block for content in contents for block in content]


def _survey(writer: Writer, entry: Entry) -> Blocks:
    *opening, last = writer.heading(3, entry.title, entry.key) + survey(writer, entry, below=3)
    return [writer.kept(opening, with_next=True), last]


def _message(writer: Writer, entry: Entry) -> Blocks:
    message = entry.thing
    assert isinstance(message, Message)  # noqa: S101 -- every entry of a message holds one
    made = writer.heading(3, message.title, entry.key)
    made += writer.meta(writer.when(entry), writer.for_whom(entry)) + writer.news(entry)
    subject = writer.filled_line(message.subject, message.to) if message.subject else []
    body = writer.filled(message.body, message.to, below=3)
    if not subject and not body:
        return made
    label = writer.words("subject")
    return [*made, {"kind": "letter", "label": label, "subject": subject, "blocks": body}]
