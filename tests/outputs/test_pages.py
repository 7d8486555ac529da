"""The pages as Markdown: whole ones are in tests/golden; here is what depends on what is known."""

import re
from html import unescape
from typing import Any

from programme.artifact import Page
from programme.guide import editions, render
from programme.model import Programme
from programme.outputs.pages import pages
from programme.reading import Reading
from programme.source import parse


def page(name: str, text: str, **profile: object) -> Page:
    """The page *name* of a guide."""
    data: Any = parse(text, "p.yml").data
    head = {"title": "Guide", **profile}
    (edition,) = editions(Programme.model_validate({"programme": head, **data}))
    return next(page for page in pages(edition) if page.name == name)


def found(pattern: str, page: Page) -> list[Any]:
    return re.findall(pattern, unescape(page.content))


def test_a_page_says_what_it_is_in_front() -> None:
    made = page("index", "tasks: [Write]", summary='A "short" text & *more*')
    assert made.content.splitlines()[:5] == [
        "---",
        'title: "Guide"',
        'description: "A \\"short\\" text & more"',
        'programme_page: "index"',
        "---",
    ]


def test_a_page_is_described_by_its_summary_else_by_its_kind() -> None:
    text = """
runs: [{id: one, title: One, status: done}, {id: two, title: Two, note: It went well.}]
roles: [{id: mentor, name: mentor}, {id: mentee, name: mentee, summary: You lead.}]
tasks: [Write]
"""
    names = ("index", "tasks", "roles/mentor", "roles/mentee", "runs/one")
    assert [found('description: "(.*)"', page(name, text))[0] for name in names] == [
        "Guide: schedule, tasks and materials in one guide.",
        "Guide: what to do at each stage, step by step.",
        "Guide: what happens, what to do and what to gain. Mentor.",
        "You lead.",
        "Guide: how it went. One.",
    ]


def test_the_schedule_says_from_when_an_event_was_moved() -> None:
    text = """
runs: [{id: one, title: One, changes: {talk: {when: 2027-04-19, was: 2027-04-12}}}]
events: [{id: talk, title: Talk, when: 2027-04-12}]
"""
    said = found('class="pg-cancelled">(.*)</p>', page("schedule", text))
    assert said == ["Moved. It was to be: 12\u00a0April 2027."]


WHEN = """
runs: [{id: pilot, title: Pilot, changes: {closing: {left_out: yes}}}]
events:
  - {id: kickoff, title: Kickoff, when: 2027-04-12, tasks: [Greet]}
  - {id: party, title: Party}
  - {id: closing, title: Closing}
tasks:
  - {title: Write, when: 2027-05}
  - {title: Rest}
  - {title: Invite, when: 2 days before each, each: [kickoff, closing]}
  - {title: Listen, each: [kickoff, party]}
  - {title: Thank, when: 1 day after each, each: closing}
"""


def test_a_task_says_when_it_is_done_as_far_as_that_is_known() -> None:
    assert found(r'### (\w+) .*\n\n<p class="pg-meta">(.*)</p>', page("tasks", WHEN)) == [
        ("Greet", "Everybody · at: Kickoff"),
        ("Write", "Everybody · May 2027"),
        ("Rest", "Everybody"),
        ("Invite", "Everybody · 10\u00a0April 2027"),
        ("Listen", "Everybody · Kickoff and Party"),
        ("Thank", "Everybody"),
    ]


def test_a_task_says_what_comes_before_it_and_skips_what_was_left_out() -> None:
    made = page(
        "tasks",
        """
runs: [{id: pilot, title: Pilot, changes: {closing: {left_out: yes}, plan: {left_out: yes}}}]
events: [{id: kickoff, title: Kickoff}, {id: closing, title: Closing}]
tasks:
  - {id: plan, title: Plan}
  - {id: write, title: Write, depends_on: [kickoff, closing]}
  - {id: send, title: Send, depends_on: [write, plan]}
  - {id: rest, title: Rest, depends_on: plan}
""",
    )
    assert found(r"^- .*$|(?<=\n)- .*", made) == [
        "- [Kickoff](schedule.md#kickoff)",
        "- [Write](tasks.md#write)",
    ]
    assert len(found("pg-label", made)) == 2


LESSONS = """
runs: [{id: pilot, title: Pilot}]
events: [{id: kickoff, title: Kickoff}, {id: closing, title: Closing}]
lessons:
  - {text: Start earlier., about: [kickoff, closing], run: pilot, adopted: yes}
  - {text: Greet., about: kickoff}
  - {text: Take breaks., about: kickoff, run: pilot}
"""


def test_a_lesson_says_in_which_run_it_was_learnt() -> None:
    assert found('lesson__label">(.*)<', page("lessons", LESSONS)) == [
        "Learnt in Pilot",
        "Learnt",
        "Learnt in Pilot",
    ]
    assert found(r"\((schedule.md#\w+)\)", page("lessons", LESSONS)) == [
        "schedule.md#kickoff",
        "schedule.md#closing",
        "schedule.md#kickoff",
        "schedule.md#kickoff",
    ]


def test_on_the_first_page_lessons_stand_under_one_label_a_run() -> None:
    assert found('<p class="pg-lesson">(.*)</p>', page("index", LESSONS)) == [
        "<strong>Learnt in Pilot.</strong> Start earlier. Take breaks.",
        "<strong>Learnt.</strong> Greet.",
        "<strong>Learnt in Pilot.</strong> Start earlier.",
    ]


def test_an_event_with_a_date_can_be_added_to_a_calendar_by_its_name() -> None:
    data: Any = parse(
        """
programme: {title: Guide}
runs: [{id: pilot, title: Pilot, changes: {closing: {cancelled: Nobody came.}}}]
events:
  - {id: kickoff, title: "Kick-off & *lunch*", when: 2027-04-12}
  - {id: party, title: Party}
  - {id: closing, title: Closing, when: 2027-06}
surveys:
  - {id: ask, title: Ask, when: 2027-04-20}
""",
        "p.yml",
    ).data
    guide = render(Reading(Programme.model_validate(data)))
    schedule = next(page for page in guide.pages if page.name == "schedule")
    hidden = '<span class="pg-hidden">: Kick-off & lunch</span>'
    assert found(r"\[Add to .*\]\(.*\)", schedule) == [
        f"[Add to your calendar{hidden}](../files/en/events/kickoff.ics)"
    ]
    assert [file.path.stem for file in guide.files if "events" in file.path.parts] == [
        "kickoff",
        "closing",  # who has it already should learn that it is cancelled
    ]


NESTED = """
related: [{title: "A [tool](https://in.example/)", url: https://tool.example/}]
materials:
- {title: "Read *[this](https://in.example/)*", url: https://book.example/}
- {title: "Free [this](https://in.example/)"}
"""


def test_no_link_is_within_a_link() -> None:
    organiser = {"name": "[Org](https://in.example/)", "url": "https://org.example/"}
    credit = {"title": "[Work](https://in.example/)", "url": "https://work.example/"}
    about = page(
        "about",
        NESTED,
        organiser=organiser,
        credits=[credit],
        licence="[CC BY 4.0](https://in.example/)",
    )
    links = '<a href="(.*?)".*?>(.*?)</a>'
    assert found(links, about) == [
        ("https://org.example/", "Org"),
        ("https://work.example/", "Work"),
        ("https://tool.example/", "A tool"),
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
    ]
    assert found(links, page("materials", NESTED)) == [
        ("https://book.example/", "Read <em>this</em>"),
        ("https://in.example/", "this"),
    ]


def test_a_figure_in_another_language_is_marked() -> None:
    figure = {"value": {"fi": "3 kk"}, "label": {"fi": "kesto"}}
    head = {"title": {"en": "G", "fi": "O"}, "languages": ["en", "fi"], "facts": [figure]}
    english, _finnish = editions(Programme.model_validate({"programme": head, "tasks": ["Write"]}))
    home = next(one for one in pages(english) if one.name == "index")
    assert found("<div><dt>(.*)</dt><dd>(.*)</dd></div>", home) == [
        ('<span lang="fi">kesto</span>', '<span lang="fi">3 kk</span>')
    ]


def test_how_to_cite_the_guide_leaves_out_what_is_not_known() -> None:
    assert found("<p>(Guide.*)</p>", page("about", "tasks: [Write]")) == ["Guide"]
    known = {"url": "https://guide.example", "updated": "2026-11-24"}
    assert found("<p>(Guide.*)</p>", page("about", "tasks: [Write]", **known)) == [
        "Guide. 2026. <bdi>https://guide.example/</bdi>"
    ]


def test_a_reader_who_is_not_known_to_be_in_a_run_is_told() -> None:
    whens = {"week 2": ["The dates are counted from the start of the programme."], "August": []}
    for when, said in whens.items():
        made = page("schedule", f"events: [{{title: A, when: {when}}}]")
        assert found('pg-lead">(.*)<', made) == said
    run = "runs: [{id: pilot, title: Pilot, note: In spring.}]\nevents: [{title: A}]"
    assert found('pg-lead">(.*)<', page("schedule", run)) == ["Pilot – In spring."]


def test_what_a_run_changed_is_said_on_the_schedule() -> None:
    made = page(
        "schedule",
        """
runs:
  - id: pilot
    title: Pilot
    changes:
      kickoff: {cancelled: Nobody came., note: We try again.}
events: [{id: kickoff, title: Kickoff, note: Bring a pen.}]
""",
    )
    assert found('pg-(?:cancelled|note)">(?:<strong>)?(.*?)</', made) == [
        "Cancelled.",
        "<p>Bring a pen.",
        "<p>We try again.",
    ]


def test_a_page_that_would_be_empty_is_not_made() -> None:
    (edition,) = editions(
        Programme.model_validate({"programme": {"title": "Guide"}, "glossary": [TERM]})
    )
    assert [made.name for made in pages(edition)] == ["index", "glossary", "about", "privacy"]


def test_ticks_are_remembered_by_the_programme_and_the_run_in_every_language() -> None:
    run = "tasks: [Write]\nruns: [{id: pilot, title: Pilot}]"
    made = [page("tasks", "tasks: [Write]"), page("tasks", run, id="circle"), page("privacy", run)]
    assert [found('data-ticks="(.*?)"', one) for one in made] == [
        ["Guide/plan"],
        ["circle/pilot"],
        ["Guide"],
    ]
    titled = page("tasks", run, title={"fi": "Opas / A", "en": "Guide"}, languages="fi")
    assert found('data-ticks="(.*?)"', titled) == ["Opas%20%2F%20A/pilot"]
    placed = page("tasks", run, id="circle", url="https://guides.example/circle/")
    assert found('data-ticks="(.*?)"', placed) == ["circle.guides.example%2Fcircle/pilot"]


TERM = {"term": "b", "definition": "B"}


def test_the_glossary_is_in_the_order_of_the_alphabet() -> None:
    made = page("glossary", "glossary: [{term: b, definition: B}, {term: A, definition: A}]")
    assert found("<dt.*?>(.*?)</dt>", made) == ["A", "b"]


RUNS = """
runs:
  - {id: one, title: One, status: done, starts: 2025-02, changes: {party: {left_out: yes}}}
  - {id: two, title: Two, status: done, changes: {kickoff: {cancelled: Snow.}}}
  - {id: dropped, title: Dropped, status: cancelled}
  - {id: present, title: Present, changes: {party: {left_out: yes}}}
events: [{id: kickoff, title: Kickoff, when: month 1}, {id: party, title: Party}]
lessons: [{run: one, about: party, text: Dance.}, {run: two, text: Rest.}]
"""


def test_earlier_runs_have_a_page_each_and_are_listed_latest_first() -> None:
    listed = re.findall(r"\[(\w+)\]\((runs/.*)\)", page("lessons", RUNS).content)
    assert listed == [("Two", "runs/two.md"), ("One", "runs/one.md")]


def test_the_plan_and_what_happened_stand_side_by_side() -> None:
    cells = r"<t[hd](?: [^>]*)?>(.*?)</t[hd]>"
    kickoff = '<a href="../schedule.md#kickoff">Kickoff</a>'
    assert found(cells, page("runs/one", RUNS)) == [
        *("What", "Plan", "What happened"),
        *(kickoff, "month 1", "February 2025"),
        *("Party", "No date yet", "Left out."),
    ]
    assert found(cells, page("runs/two", RUNS))[3:] == [
        *(kickoff, "month 1", "month 1<br><strong>Cancelled.</strong> Snow."),
        *("Party", "No date yet", "No date yet"),
    ]


def test_a_run_has_its_own_lessons_and_no_other() -> None:
    told = [found("<p>(Dance|Rest)", page(f"runs/{run}", RUNS)) for run in ("one", "two")]
    assert told == [["Dance"], ["Rest"]]


def test_where_nothing_has_a_date_no_page_says_so_again_and_again() -> None:
    bare = "phases: [{title: First, duration: 2 weeks, events: [{title: A}]}, {title: Second}]"
    some = "phases: [{title: First, when: month 1, events: [{title: A}]}, {title: Second}]"
    for name in ("index", "schedule"):
        assert found("No date yet|pg-entry__when", page(name, bare)) == []
        assert "pg-entries--undated" in page(name, bare).content
        assert "pg-entries--undated" not in page(name, some).content
    assert found('pg-meta">(.*)<', page("schedule", bare)) == ["2 weeks", "Event"]
    assert found('pg-meta">(.*)<', page("schedule", some)) == ["month 1", "Event", "No date yet"]


def test_home_shows_phases_even_where_nothing_happens_in_them() -> None:
    made = page("index", "phases: [{title: First}, {title: Second}]")
    assert found("## .*", made)[:1] == ["## Timeline { #timeline }"]
    assert found("What happens", made) == []


def test_the_statement_names_the_law_of_the_country_and_promises_what_it_asks_for() -> None:
    text = "{events: [{title: Kickoff}], accessibility: {status: mostly, feedback: {unit: Help}}}"
    said = {
        country: [
            sentence
            for sentence in ("Finnish Act", "Swedish Act", "within 14 days")
            if sentence in page("accessibility", text, country=country).content
        ]
        for country in ("FI", "SE", "EE", None)
    }
    assert said == {
        "FI": ["Finnish Act", "within 14 days"],
        "SE": ["Swedish Act"],
        "EE": [],
        None: [],
    }


def test_a_role_finds_only_what_is_written_for_it_in_practice_whatever_its_id() -> None:
    text = """
roles: [{id: items, name: item}, {id: keys, name: key}]
principles:
  - {title: Trust, text: We trust., in_practice: {keys: Keep secrets.}}
  - {title: Time, text: We are on time., in_practice: {keys: Open early.}}
  - {title: Fun, text: We laugh.}
"""
    said = [found("<d[td]>(.*)</d[td]>", page(f"roles/{role}", text)) for role in ("items", "keys")]
    assert said == [[], ["Trust", "Keep secrets.", "Time", "Open early."]]


CANCELLED = """
roles: [{id: coordinator, name: coordinator}]
runs: [{id: one, title: One, changes: {fair: {cancelled: Snow.}, talk: {was: 2027-04-12}}}]
events:
  - {id: fair, title: Fair, tasks: [{id: pack, title: Pack}]}
  - {id: talk, title: Talk, when: 2027-05-12, tasks: [{id: listen, title: Listen}]}
surveys: [{id: ask, title: Ask, when: fair, url: https://form.example/}]
messages: [{id: invite, title: Invite, when: fair}]
"""


def test_every_page_says_what_is_cancelled_or_moved() -> None:
    cancelled = "<strong>Cancelled.</strong> Snow."
    moved = "Moved. It was to be: 12\u00a0April 2027."
    said = {
        name: found('class="pg-cancelled">(.*)</p>', page(name, CANCELLED))
        for name in ("index", "schedule", "roles/coordinator", "tasks", "materials")
    }
    assert said == {
        "index": [cancelled, moved],
        "schedule": [cancelled, moved, cancelled, cancelled],
        "roles/coordinator": [cancelled, moved, cancelled, cancelled],
        "tasks": [cancelled],
        "materials": [cancelled, cancelled],
    }


def test_what_is_cancelled_has_no_box_and_is_not_asked_for() -> None:
    role = page("roles/coordinator", CANCELLED)
    assert found(r"\n- .*?\[(.*)\]\(.*?\) <span.*?>(.*)</span>(.*)", role) == [
        ("Pack", "at: Fair", " <strong>Cancelled.</strong>"),
        ("Listen", "at: Talk", ""),
        ("Ask", "“Fair”", " <strong>Cancelled.</strong>"),
        ("Invite", "“Fair”", " <strong>Cancelled.</strong>"),
    ]
    ticked = [found('data-tick="(.*?)"', one) for one in (role, page("tasks", CANCELLED))]
    assert ticked == [["listen"], ["listen"]]
    assert found("form.example|data-copy", page("materials", CANCELLED)) == []


def test_where_all_is_cancelled_nothing_is_counted() -> None:
    text = CANCELLED.replace("talk: {was: 2027-04-12}", "talk: {cancelled: yes}")
    counted = [found("data-ticks", page(name, text)) for name in ("tasks", "roles/coordinator")]
    assert counted == [[], []]
