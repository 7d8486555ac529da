"""What is on the pictures of a programme, and where."""

from dataclasses import replace

import pytest

from programme.guide import editions
from programme.layout import Mark, Scale, ScaleUnit, step
from programme.model import Programme
from programme.pictures.chart import Chart, chart
from programme.source import parse
from programme.when import Frame


def shown(text: str) -> Chart:
    data = parse(f"programme: {{title: Guide, languages: en}}\n{text}", "p.yml").data
    found = chart(editions(Programme.model_validate(data))[0])
    assert found
    return found


def told(*marks: Mark) -> list[tuple[str, str, tuple[bool, bool]]]:
    """The title, the days and the fades of each."""
    return [
        (mark.title, f"{mark.start:%Y-%m-%d} {mark.end:%Y-%m-%d}", mark.fades) for mark in marks
    ]


CLEAR, BEFORE, AFTER, ROUGH = (False, False), (True, False), (False, True), (True, True)


@pytest.mark.parametrize(
    ("whens", "frame", "drawn"),
    [
        (["2027-04-12", "August", "month 2", "2027-05"], Frame.CALENDAR, "AD"),
        (["month 1", "week 7", "2027-05"], Frame.RUN, "AB"),
        (["August", "month 1", "March"], Frame.ANNUAL, "AC"),
        (["August", "month 1"], Frame.RUN, "B"),
        (["month 1", "2027-05"], Frame.CALENDAR, "B"),
    ],
)
def test_dates_that_are_counted_from_the_same_are_shown_those_of_the_most(
    whens: list[str], frame: Frame, drawn: str
) -> None:
    rows = "\n".join(
        f"- {{title: {title}, when: {when}}}" for title, when in zip("ABCD", whens, strict=False)
    )
    found = shown(f"events:\n{rows}")
    assert found.frame is frame
    assert sorted(mark.title for mark in found.events) == list(drawn)


def test_what_is_only_known_to_be_near_fades_at_both_ends() -> None:
    found = shown("""
events:
  - {id: kickoff, title: Kickoff, when: 2027-05}
  - {title: Invitation, when: 2 weeks before kickoff}
""")
    assert told(*found.events) == [
        ("Invitation", "2027-04-17 2027-05-18", ROUGH),
        ("Kickoff", "2027-05-01 2027-06-01", CLEAR),
    ]


def test_what_is_before_or_after_fades_away_from_there() -> None:
    found = shown("""
phases:
  - {title: Getting ready, when: before start}
  - {id: work, title: Work, when: week 1 to 10}
  - {title: Afterwards, when: after work}
""")
    assert told(*found.phases) == [
        ("Getting ready", "1995-12-23 1996-01-01", BEFORE),
        ("Work", "1996-01-01 1996-03-11", CLEAR),
        ("Afterwards", "1996-03-11 1996-03-20", AFTER),
    ]


def test_where_nothing_else_is_known_before_is_a_week() -> None:
    found = shown("phases: [{title: Getting ready, when: before start}]")
    assert told(*found.phases) == [("Getting ready", "1995-12-25 1996-01-01", BEFORE)]


def test_a_year_without_a_number_begins_where_it_is_written_to_begin() -> None:
    found = shown("""
phases:
  - {title: Autumn, when: August to December}
  - {title: Spring, when: January to May}
  - {title: All, when: all year}
events:
  - {title: Holiday, when: July to August}
  - {title: Exam, when: March}
  - {title: Fridays, when: every Friday from 1 September to 20 September}
""")
    assert found.scale == Scale(ScaleUnit.MONTH, 1995 * 12 + 7, 12)
    assert told(*found.phases, *found.events) == [
        ("Autumn", "1995-08-01 1996-01-01", CLEAR),
        ("Spring", "1996-01-01 1996-06-01", CLEAR),
        ("All", "1995-08-01 1996-08-01", CLEAR),
        ("Fridays", "1995-09-01 1995-09-21", CLEAR),
        ("Exam", "1996-03-01 1996-04-01", CLEAR),
        ("Holiday", "1996-07-01 1996-09-01", AFTER),
    ]


def test_of_what_repeats_each_time_is_known() -> None:
    found = shown("""
events:
  - {title: Coffee, when: every Friday 14:30 from 2027-04-01 to 2027-04-20}
""")
    (coffee,) = found.events
    assert [f"{at:%m-%d %H:%M}" for at in coffee.times] == [
        *("04-02 14:30", "04-09 14:30", "04-16 14:30"),
    ]


def test_what_has_no_dates_lies_in_its_order_phases_as_wide_as_what_is_in_them() -> None:
    found = shown("""
phases:
  - {title: First, events: [{title: A}, {title: B}]}
  - {title: Second}
events: [{title: C}]
""")
    assert found.frame is None
    assert found.scale == Scale(ScaleUnit.STEP, 1, 7)
    places = {m.title: (m.start, m.end) for m in (*found.phases, *found.events)}
    assert places == {
        "First": (step(0), step(4)),
        "A": (step(0), step(2)),
        "B": (step(2), step(4)),
        "Second": (step(4), step(6)),
        "C": (step(6), step(7)),
    }


def test_marks_keep_their_number_and_the_colour_of_their_phase() -> None:
    found = shown("phases: [{title: P}, {title: Q, events: [{title: A}]}]")
    assert [(mark.key, mark.number, mark.phase) for mark in (*found.phases, *found.events)] == [
        ("phase-1", None, 1),
        ("phase-2", None, 2),
        ("event-1", 1, 2),
    ]
    assert replace(found) == found
