"""The chapters on the programme as a whole."""

from collections.abc import Callable

from programme.artifact import Json
from programme.chapters.programme import lessons, principles, purpose, themes
from programme.chapters.writer import Writer

Write = Callable[[str], Writer]


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def labelled(label: str, *inside: Json) -> Json:
    return block("labelled", label=label, blocks=[*inside])


def points(*texts: str) -> Json:
    return block("list", items=[{"blocks": [p(text)]} for text in texts])


def kept(*inside: Json, next: bool = False) -> Json:  # noqa: A002 -- the block's key
    return block("kept", blocks=[*inside], next=next)


def heading(title: str, anchor: str | None = None) -> Json:
    return block("heading", level=2, id=anchor, runs=[title])


def test_of_a_bare_programme_there_is_nothing_to_say(writer: Write) -> None:
    bare = writer("")
    assert [write(bare) for write in (purpose, principles, themes, lessons)] == [[], [], [], []]


def test_purpose_says_for_what_for_whom_and_how(writer: Write) -> None:
    assert purpose(
        writer("""
programme:
  title: Guide
  summary: We *meet*.
  purpose: [To learn., To teach.]
  audience: For all.
  mode: [in_person, remote]
  facts: [{value: 3, label: pairs}]
""")
    ) == [
        block("lead", blocks=[p("We ", block("emphasis", runs=["meet"]), ".")]),
        p("To learn."),
        p("To teach."),
        labelled("For whom", p("For all.")),
        labelled("Ways of meeting", p("in person and remote")),
        block("facts", items=[{"value": ["3"], "runs": ["pairs"]}]),
    ]


def test_figure_in_another_language_is_marked(writer: Write) -> None:
    made = purpose(
        writer("""
programme:
  title: {en: Guide, fi: Opas}
  languages: [en, fi]
  facts: [{value: {fi: "3 kk"}, label: {fi: kesto}}]
""")
    )
    value, label = (block("passage", language="fi", runs=[said]) for said in ("3 kk", "kesto"))
    assert made == [block("facts", items=[{"value": [value], "runs": [label]}])]


def test_principle_says_what_it_means_for_each_role(writer: Write) -> None:
    assert principles(
        writer("""
roles: [{id: mentor, name: mentor}]
principles:
  - {id: trust, title: Trust, text: We trust., in_practice: {mentor: Keep secrets.}}
  - {title: Time, text: We have it.}
""")
    ) == [
        kept(
            heading("Trust", "trust"),
            p("We trust."),
            block("label", text="In practice"),
            labelled("mentor", p("Keep secrets.")),
            next=True,
        ),
        kept(heading("Time", "principle-2"), p("We have it.")),
    ]


def test_theme_has_questions_and_exercises(writer: Write) -> None:
    assert themes(
        writer("""
themes:
  - {id: heroes, title: Heroes, text: Of all kinds., questions: [Who?], exercises: [Draw one.]}
  - {title: Time}
""")
    ) == [
        kept(
            heading("Heroes", "heroes"),
            p("Of all kinds."),
            labelled("Questions to talk about", points("Who?")),
            labelled("Try this", points("Draw one.")),
            next=True,
        ),
        kept(heading("Time", "theme-2")),
    ]


def test_run_is_told_in_numbers(writer: Write) -> None:
    assert lessons(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}, {id: mentee, name: mentee}]
runs:
  - id: pilot
    title: Pilot
    status: done
    participants:
      - {role: mentor, count: 12, of: [{count: 5, label: new}, {count: 7, label: old}]}
      - {role: mentee, count: 9}
""")
    ) == [
        heading("In numbers"),
        block("meta", runs=["Pilot · held"]),
        block(
            "facts",
            items=[
                {"value": ["12"], "runs": ["mentors (5 new and 7 old)"]},
                {"value": ["9"], "runs": ["mentee"]},
            ],
        ),
    ]


def test_lesson_says_whether_it_is_in_use_and_what_it_concerns(writer: Write) -> None:
    made = lessons(
        writer("""
runs: [{id: pilot, title: Pilot}]
events: [{id: a, title: A}, {id: b, title: B}]
lessons:
  - {run: pilot, about: [a, b], text: Too long., recommendation: An hour., adopted: partly}
  - {text: Ask more.}
""")
    )
    a, b = (block("ref", id=key, runs=[key.upper()]) for key in "ab")
    told: list[Json] = [
        p("Too long."),
        p("An hour."),
        block("meta", runs=["Partly in use."]),
        p("Concerns: ", a, ", ", b),
    ]
    more: list[Json] = [p("Ask more."), block("meta", runs=["Not in use yet."])]
    assert made == [
        heading("What we learnt"),
        kept(block("lesson", label="Learnt in Pilot", blocks=told), next=True),
        kept(block("lesson", label="Learnt", blocks=more)),
    ]
