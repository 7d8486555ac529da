"""What is asked, as a form on paper."""

from __future__ import annotations

from ..artifact import Json
from ..entry import Entry
from ..model import Question, Survey
from .writer import Blocks, Writer


def survey(writer: Writer, entry: Entry, *, below: int) -> Blocks:
    """When and whom it concerns, and its questions with room for the answers.

    Nobody answers what is cancelled: its questions are mere points.
    """
    survey = entry.thing
    assert isinstance(survey, Survey)  # noqa: S101 -- every entry of a survey holds one
    anonymous: Blocks = [writer.words("anonymous")] if survey.anonymous else []
    made = writer.meta(writer.when(entry), writer.for_whom(entry), anonymous)
    made += writer.news(entry)
    made += writer.prose(survey.introduction, below=below)
    if survey.url and not entry.cancelled:
        link = writer.linked(survey.url, [writer.words("answer_here")])
        made.append({"kind": "paragraph", "runs": link})
    if entry.cancelled:
        return made + writer.bullets(question.text for question in survey.questions)
    questions: Blocks = [_question(writer, question) for question in survey.questions]
    return [*made, {"kind": "questions", "items": questions}] if questions else made


def _question(writer: Writer, question: Question) -> Json:
    options: Blocks = [writer.line(option) for option in question.options]
    if question.kind == "scale" and not options:
        options = [[writer.words("scale_low")], [writer.words("scale_high")]]
    return {"style": question.answered_by, "runs": writer.line(question.text), "options": options}
