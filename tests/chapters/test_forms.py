"""The chapter of forms and messages."""

from collections.abc import Callable

from programme.artifact import Json
from programme.chapters.forms import forms
from programme.chapters.writer import Writer

Write = Callable[[str], Writer]


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def heading(level: int, title: str, anchor: str | None = None) -> Json:
    return block("heading", level=level, id=anchor, runs=[title])


def meta(text: str) -> Json:
    return block("meta", runs=[text])


def kept(*inside: Json, next: bool = False) -> Json:  # noqa: A002 -- the block's key
    return block("kept", blocks=[*inside], next=next)


def test_of_a_bare_programme_there_are_no_forms(writer: Write) -> None:
    assert forms(writer("")) == []


def test_agreement_has_clauses_and_what_is_filled_in(writer: Write) -> None:
    assert forms(
        writer("""
roles: [{id: mentor, name: mentor}]
agreements:
  - id: agreement
    title: Agreement
    introduction: We agree.
    clauses: [To listen., To *ask*.]
    fields: [{id: goal, label: Our goal, kind: lines}]
    signatures: mentor
  - title: Another
""")
    ) == [
        heading(2, "Agreement", "agreement"),
        p("We agree."),
        block(
            "ordered",
            start=1,
            items=[
                {"blocks": [p("To listen.")]},
                {"blocks": [p("To ", block("emphasis", runs=["ask"]), ".")]},
            ],
        ),
        block(
            "fields",
            items=[
                {"style": "lines", "runs": ["Our goal"], "field": None},
            ],
        ),
        block(
            "signatures",
            items=[
                {
                    "runs": ["Mentor"],
                    "parts": [
                        {"style": "date", "runs": ["Date"], "field": None},
                        {"style": "text", "runs": ["Name in capitals"], "field": None},
                        {"style": "signature", "runs": ["Signature"], "field": None},
                    ],
                }
            ],
        ),
        heading(2, "Another", "agreement-2"),
    ]


def test_survey_is_a_form_to_fill_in_or_to_answer_elsewhere(writer: Write) -> None:
    made = forms(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}]
surveys:
  - id: feedback
    title: Feedback
    when: 2027-05
    roles: mentor
    anonymous: yes
    url: https://form.example/
    introduction: Tell us.
    questions: [{text: How was it?, kind: scale}, {text: Which?, options: [One, Two]}]
  - {id: later, title: Later}
""")
    )
    link: Json = block("link", address="https://form.example/", runs=["Answer the survey"])
    scale: Json = {
        "style": "scale",
        "runs": ["How was it?"],
        "options": [["least"], ["most"]],
    }
    choice: Json = {
        "style": "choice",
        "runs": ["Which?"],
        "options": [["One"], ["Two"]],
    }
    expected: list[Json] = [
        heading(2, "Surveys"),
        kept(
            heading(3, "Feedback", "feedback"),
            meta("May 2027 · mentors · answers are anonymous"),
            p("Tell us."),
            p(link),
            next=True,
        ),
        block("questions", items=[scale, choice]),
        kept(heading(3, "Later", "later"), next=True),
        meta("No date yet · Everybody"),
    ]
    assert made == expected


def test_message_is_a_letter_with_its_blanks_filled(writer: Write) -> None:
    assert forms(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}]
events: [{id: kickoff, title: Kick-off, when: 2027-04-12}]
messages:
  - id: invitation
    title: Invitation
    to: mentor
    when: 2027-03
    subject: "{{ kickoff.title }} & more"
    body: "We meet {{ kickoff.on }}; {{ lunch.on }}."
  - {id: thanks, title: Thanks, subject: Well done}
  - {id: farewell, title: Farewell}
""")
    ) == [
        heading(2, "Messages"),
        kept(
            heading(3, "Invitation", "invitation"),
            meta("March 2027 · mentors"),
            block(
                "letter",
                label="Subject",
                subject=["Kick-off & more"],
                blocks=[p("We meet on 12\u00a0April 2027; {{ lunch.on }}.")],
            ),
        ),
        kept(
            heading(3, "Thanks", "thanks"),
            meta("No date yet · Everybody"),
            block("letter", label="Subject", subject=["Well done"], blocks=[]),
            next=True,
        ),
        kept(heading(3, "Farewell", "farewell"), meta("No date yet · Everybody")),
    ]


def test_other_materials_come_last(writer: Write) -> None:
    made = forms(writer("materials: [{title: Slides, by: Ann, licence: CC BY, note: Old.}]"))
    told = p("Slides", " (Ann, CC BY)", block("break"), "Old.")
    assert made == [
        heading(2, "Other materials"),
        block("list", items=[{"blocks": [told]}]),
    ]


def test_what_is_cancelled_says_so_and_is_not_to_be_answered(writer: Write) -> None:
    assert forms(
        writer("""
runs: [{id: one, title: One, changes: {fair: {cancelled: Snow.}}}]
events: [{id: fair, title: Fair, when: 2027-05}]
surveys:
- {id: ask, title: Ask, when: fair, url: https://form.example/}
- {id: rate, title: Rate, when: fair, questions: [{text: How was it?, kind: scale}]}
messages: [{id: invite, title: Invite, when: fair, subject: Come}]
""")
    ) == [
        heading(2, "Surveys"),
        kept(heading(3, "Ask", "ask"), meta("May 2027 · Everybody"), next=True),
        p("Cancelled. ", "Snow."),
        kept(
            heading(3, "Rate", "rate"),
            meta("May 2027 · Everybody"),
            p("Cancelled. ", "Snow."),
            next=True,
        ),
        block("list", items=[{"blocks": [p("How was it?")]}]),
        heading(2, "Messages"),
        kept(
            heading(3, "Invite", "invite"),
            meta("May 2027 · Everybody"),
            p("Cancelled. ", "Snow."),
            block("letter", label="Subject", subject=["Come"], blocks=[]),
        ),
    ]
