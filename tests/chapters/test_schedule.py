"""The chapters on what happens."""

from collections.abc import Callable

import pytest

from programme.artifact import Json
from programme.chapters.schedule import schedule, tasks
from programme.chapters.writer import Writer

Write = Callable[[str], Writer]


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def labelled(label: str, *inside: Json) -> Json:
    return block("labelled", label=label, blocks=[*inside])


def points(*items: list[Json], kind: str = "list") -> Json:
    return block(kind, items=[{"blocks": item} for item in items])


def note(text: str) -> Json:
    return block("note", style="note", title=[], blocks=[p(text)])


def entry(**said: Json) -> dict[str, Json]:
    """An entry about which no more is known than is *said*."""
    bare: dict[str, Json] = {"colour": None, "number": None, "more": [], "blocks": []}
    return {"id": None, "level": 3, "when": ["No date yet"], **bare, **said}


def test_schedule_begins_with_the_run_and_its_note(writer: Write) -> None:
    run = "runs: [{id: pilot, title: Pilot, %s}]"
    assert schedule(writer("")) == [p("The dates are counted from the start of the programme.")]
    assert schedule(writer(run % "status: done")) == [p("Pilot")]
    assert schedule(writer(run % "note: Held *online*.")) == [
        p("Pilot", " – ", "Held ", block("emphasis", runs=["online"]), ".")
    ]


def test_phase_has_its_facts_its_events_and_its_own_tasks(writer: Write) -> None:
    made = schedule(
        writer("""
programme: {title: G, brand: {palette: ["#6B4A9C"]}}
roles: [{id: mentor, name: mentor, plural: mentors}]
phases:
  - id: prepare
    title: Getting *ready*
    when: 2027-01
    duration: 4 weeks
    roles: mentor
    summary: We prepare.
    note: Early enough.
    events: [{id: kickoff, title: Kick-off}]
    tasks: [{id: invite, title: Invite, roles: mentor}]
    materials: [{title: Plan}]
lessons: [{about: prepare, text: Begin early.}]
""")
    )
    invite: Json = {"target": "invite", "runs": ["Invite"], "more": ["mentors"]}
    expected: list[Json] = [
        block(
            "phase",
            id="prepare",
            colour="#6B4A9C",
            runs=["Getting ", block("emphasis", runs=["ready"])],
            when=["January 2027"],
            more=["4 weeks · mentors"],
            blocks=[p("We prepare.")],
        ),
        note("Early enough."),
        block("lesson", label="Learnt", blocks=[p("Begin early.")]),
        block(
            "entries",
            items=[
                entry(id="kickoff", number="1", colour="#6B4A9C", runs=["Kick-off"], more=["Event"])
            ],
            next=True,
        ),
        labelled("Tasks of this phase", block("checklist", items=[invite])),
        labelled("To read and use", points([p("Plan")])),
    ]
    assert made[1:] == expected


def test_event_has_all_that_is_known_of_it(writer: Write) -> None:
    made = schedule(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}]
runs:
  - id: pilot
    title: Pilot
    changes: {meeting: {note: In the hall., cancelled: Nobody could come.}}
events:
  - id: meeting
    title: Meeting
    kind: joint
    when: 2027-04-12 15:00-16:30
    mode: [in_person, remote]
    duration: 1.5 h
    place: Hall
    roles: mentor
    optional: yes
    summary: We meet.
    agenda:
      - Coffee
      - {title: Talk, time: "15:15", duration: 30 min, by: Ann, note: With *slides*.}
    tasks: [{id: read, title: Read, roles: mentor}]
    materials: [{title: Slides, url: https://slides.example/}]
    note: Come early.
lessons: [{run: pilot, about: meeting, text: Too long., recommendation: An hour.}]
""")
    )
    more = "Joint meeting · in person and remote · Hall · mentors · optional"
    talk: list[Json] = ["With ", block("emphasis", runs=["slides"]), "."]
    told = " (15:15 · 30 minutes · Ann)"
    link: Json = block("link", address="https://slides.example/", runs=["Slides"])
    read: Json = block("ref", id="read", runs=["Read"])
    blocks: list[Json] = [
        p("Cancelled. ", "Nobody could come."),
        p("We meet."),
        labelled("Agenda", points([p("Coffee")], [p("Talk", told, block("break"), *talk)])),
        labelled("Tasks", points([p(read, " · Cancelled.")])),
        labelled("To read and use", points([p(link)])),
        note("Come early."),
        note("In the hall."),
        block("lesson", label="Learnt in Pilot", blocks=[p("Too long."), p("An hour.")]),
    ]
    when = "12\u00a0April 2027, 15:00–\u206016:30"
    said: dict[str, Json] = {"runs": ["Meeting"], "when": [when], "more": [more], "blocks": blocks}
    expected = entry(id="meeting", level=2, number="1", **said)
    assert made[1:] == [block("entries", items=[expected], next=False)]


def test_event_that_was_moved_says_from_when_and_what_times_there_are(writer: Write) -> None:
    made = schedule(
        writer("""
runs: [{id: pilot, title: Pilot, changes: {meeting: {when: 2027-05, was: 2027-04}}}]
events:
  - id: meeting
    title: Meeting
    attend: one
    sittings:
      - {title: In *town*, when: 2027-05-03, place: Hall, note: Bring a pen.}
      - {when: 2027-05-04, mode: remote}
""")
    )
    title = block("strong", runs=["In ", block("emphasis", runs=["town"])])
    town = [p(title, " 3\u00a0May 2027 · Hall"), note("Bring a pen.")]
    blocks: list[Json] = [
        p("Moved. It was to be: April 2027."),
        labelled("Choose one of these times", points(town, [p("4\u00a0May 2027 · remote")])),
    ]
    said: dict[str, Json] = {"runs": ["Meeting"], "when": ["May 2027"], "blocks": blocks}
    expected = entry(id="meeting", level=2, number="1", more=["Event"], **said)
    assert made[1:] == [block("entries", items=[expected], next=False)]


def test_event_that_was_moved_offers_its_sittings(writer: Write) -> None:
    made = schedule(
        writer("""
events:
  - title: Workshop
    when: 2027-03-09
    was: 2027-03-02
    attend: one
    sittings:
      - {title: Early, when: 2027-03-09 15:00-16:00, note: Coffee first.}
      - {when: 2027-03-10, mode: remote}
""")
    )
    assert made[1] == block(
        "entries",
        items=[
            entry(
                id="event-1",
                level=2,
                number="1",
                when=["9\u00a0March 2027"],
                runs=["Workshop"],
                more=["Event"],
                blocks=[
                    p("Moved. It was to be: 2\u00a0March 2027."),
                    labelled(
                        "Choose one of these times",
                        points(
                            [
                                p(
                                    block("strong", runs=["Early"]),
                                    " 9\u00a0March 2027, 15:00–\u206016:00",
                                ),
                                note("Coffee first."),
                            ],
                            [p("10\u00a0March 2027 · remote")],
                        ),
                    ),
                ],
            )
        ],
        next=False,
    )


def test_survey_and_message_are_referred_to_beside_the_phases(writer: Write) -> None:
    made = schedule(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}]
phases: [{id: prepare, title: Prepare}]
surveys: [{id: feedback, title: Feedback}]
messages: [{id: invitation, title: Invitation, to: mentor}]
""")
    )
    feedback: Json = block("ref", id="feedback", runs=["Feedback"])
    invitation: Json = block("ref", id="invitation", runs=["Invitation"])
    assert made[2:] == [
        block("heading", level=2, id=None, runs=["Throughout the programme"]),
        block(
            "entries",
            items=[
                entry(runs=[feedback], more=["Survey"]),
                entry(runs=[invitation], more=["Message · mentors"]),
            ],
            next=False,
        ),
    ]


def task(key: str, **said: Json) -> Json:
    """A task of which no more is known than is *said*."""
    bare: dict[str, Json] = {"level": 3, "colour": None, "more": ["Everybody"], "blocks": []}
    return block("task", id=key, **{**bare, **said})


def test_task_says_what_to_do_and_after_what(writer: Write) -> None:
    assert tasks(
        writer("""
roles: [{id: mentor, name: mentor, plural: mentors}]
tasks:
  - id: choose
    title: Choose
    roles: mentor
    when: 2027-04-12
    effort: 1-2 h
    optional: yes
    why: It matters.
    steps: [Ask, {text: Lend, steps: [One each]}]
    questions: [What next?]
    materials: [{title: List}]
    note: Soon.
    depends_on: [ask]
  - {id: ask, title: Ask *all*}
lessons: [{about: choose, text: Begin early.}]
""")
    ) == [
        task(
            "choose",
            level=2,
            runs=["Choose"],
            more=["mentors · 12\u00a0April 2027 · 1–\u20602 hours · optional"],
            blocks=[
                p("It matters."),
                labelled(
                    "Do this",
                    points([p("Ask")], [p("Lend"), points([p("One each")])], kind="tasks"),
                ),
                labelled("Think about these", points([p("What next?")])),
                labelled("To read and use", points([p("List")])),
                note("Soon."),
                labelled("Do these first", points([p(_ref("ask", "Ask ", _emphasis("all")))])),
                block("lesson", label="Learnt", blocks=[p("Begin early.")]),
            ],
        ),
        task("ask", level=2, runs=["Ask ", _emphasis("all")]),
    ]


def _ref(key: str, *runs: Json) -> Json:
    return block("ref", id=key, runs=[*runs])


def _emphasis(text: str) -> Json:
    return block("emphasis", runs=[text])


def test_tasks_stand_under_their_phase_and_others_after_them(writer: Write) -> None:
    assert tasks(
        writer("""
programme: {title: G, brand: {palette: ["#6B4A9C"]}}
phases:
  - {id: prepare, title: Prepare, tasks: [{id: a, title: A}]}
  - {id: empty, title: Empty}
tasks: [{id: b, title: B}]
""")
    ) == [
        block(
            "phase",
            id="tasks:prepare",
            colour="#6B4A9C",
            runs=["Prepare"],
            when=[],
            more=[],
            blocks=[],
        ),
        task("a", colour="#6B4A9C", runs=["A"]),
        block("heading", level=2, id=None, runs=["Throughout the programme"]),
        task("b", runs=["B"]),
    ]


@pytest.mark.parametrize(
    ("written", "more"),
    [
        ("tasks: [{title: T}]", "Everybody"),
        ("tasks: [{title: T, when: 2027-04}]", "Everybody · April 2027"),
        ("events: [{id: a, title: A, tasks: [T]}]", "Everybody · at: A"),
        (
            """
events: [{id: a, title: A, when: 2027-04-12}, {id: b, title: B}]
tasks: [{title: T, when: 2 days before each, each: [a, b]}]""",
            "Everybody · 10\u00a0April 2027 and 2 days before “B”",
        ),
        (
            """
runs: [{id: r, title: R, changes: {a: {left_out: yes}}}]
events: [{id: a, title: A}, {id: b, title: B}]
tasks: [{title: T, when: 2 days before each, each: [a, b]}]""",
            "Everybody · 2 days before “B”",
        ),
    ],
)
def test_task_says_when_it_is_to_be_done(writer: Write, written: str, more: str) -> None:
    assert tasks(writer(written)) == [task("task-1", level=2, runs=["T"], more=[more])]


def test_what_is_to_be_done_no_more_has_no_boxes(writer: Write) -> None:
    assert tasks(
        writer("""
runs: [{id: one, title: One, changes: {a: {cancelled: yes}}}]
tasks: [{id: a, title: A, steps: [Ask]}]
""")
    ) == [
        task(
            "a",
            level=2,
            runs=["A"],
            blocks=[p("Cancelled."), labelled("Do this", points([p("Ask")]))],
        )
    ]


def test_a_phase_says_that_it_is_cancelled(writer: Write) -> None:
    made = schedule(
        writer("""
runs: [{id: one, title: One, changes: {a: {cancelled: Snow.}}}]
phases: [{id: a, title: A}]
""")
    )
    assert made[2:] == [p("Cancelled. ", "Snow.")]
