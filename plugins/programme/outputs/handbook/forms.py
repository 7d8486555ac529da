"""The chapter of forms and messages, to copy and to fill in."""

from __future__ import annotations

from ...artifact import Json
from ...entry import Entry
from ...model import Agreement, Message, Question, Survey
from .writer import Blocks, Writer


def forms(writer: Writer) -> Blocks:
    """Agreements, surveys, messages and other materials."""
    made: Blocks = []
    for at, agreement in enumerate(writer.edition.programme.agreements, 1):
        made += writer.heading(2, agreement.title, agreement.id or f"agreement-{at}")
        made += _agreement(writer, agreement)
    made += _under(writer, "surveys", [_survey(writer, one) for one in _of(writer, "survey")])
    made += _under(writer, "messages", [_message(writer, one) for one in _of(writer, "message")])
    materials = writer.materials(writer.edition.programme.materials)
    return made + _under(writer, "other_materials", [materials] if materials else [])


def _of(writer: Writer, kind: str) -> list[Entry]:
    return [entry for entry in writer.edition.schedule.entries if entry.kind == kind]


def _under(writer: Writer, word: str, contents: list[Blocks]) -> Blocks:
    if not contents:
        return []
    made = writer.heading(2, writer.words(word))
    return made + [block for content in contents for block in content]


def _agreement(writer: Writer, agreement: Agreement) -> Blocks:
    made = writer.prose(agreement.introduction, below=2)
    clauses: Blocks = [{"blocks": writer.paragraph(clause)} for clause in agreement.clauses]
    if clauses:
        made.append({"kind": "ordered", "start": 1, "items": clauses})
    fields: Blocks = [
        {"style": field.kind, "runs": writer.line(field.label)} for field in agreement.fields
    ]
    for key in agreement.signatures:
        name = writer.edition.say(writer.edition.programme.role(key).name)
        signed = f"{writer.words('date')}, {writer.words('signature').lower()}: {name}"
        fields.append({"style": "signature", "runs": [signed]})
    if fields:
        made.append({"kind": "fields", "items": fields})
    return made


def _survey(writer: Writer, entry: Entry) -> Blocks:
    survey = entry.thing
    assert isinstance(survey, Survey)  # noqa: S101 -- every entry of a survey holds one
    made = writer.heading(3, survey.title, entry.key)
    anonymous = writer.words("anonymous") if survey.anonymous else ""
    made += writer.meta(writer.edition.when(entry), _for(writer, entry), anonymous)
    made += writer.prose(survey.introduction, below=3)
    if survey.url:
        link = writer.linked(survey.url, [writer.words("answer_here")])
        made.append({"kind": "paragraph", "runs": link})
    questions: Blocks = [_question(writer, question) for question in survey.questions]
    return [*made, {"kind": "questions", "items": questions}] if questions else made


def _question(writer: Writer, question: Question) -> Json:
    style = "choice" if question.options else question.kind
    return {
        "style": style,
        "runs": writer.line(question.text),
        "options": [writer.line(option) for option in question.options],
        "more": writer.words("scale") if style == "scale" else "",
    }


def _message(writer: Writer, entry: Entry) -> Blocks:
    message = entry.thing
    assert isinstance(message, Message)  # noqa: S101 -- every entry of a message holds one
    made = writer.heading(3, message.title, entry.key)
    made += writer.meta(writer.edition.when(entry), _for(writer, entry))
    subject = writer.edition.filled_line(message.subject) if message.subject else ""
    body = writer.filled(message.body, below=3)
    if not subject and not body:
        return made
    label = writer.words("subject")
    return [*made, {"kind": "letter", "label": label, "subject": subject, "blocks": body}]


def _for(writer: Writer, entry: Entry) -> str:
    return writer.roles(entry.roles) or writer.words("everybody")
