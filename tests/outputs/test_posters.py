"""The timeline and the annual clock as posters: what is drawn, and the list that says the same."""

from collections.abc import Callable

import pytest

from programme.artifact import Json, Sheet
from programme.edition import Edition
from programme.outputs.clock import clock
from programme.outputs.timeline import posters

EditionOf = Callable[[str], Edition]

PROGRAMME = """
programme: {title: G, url: https://guide.example, brand: {palette: ["#6B4A9C"]}}
phases:
  - id: meet
    title: Meet
    when: 2027-04 to 2027-05
    events:
      - {id: kickoff, title: Kick *off*, when: 2027-04-12}
      - {id: closing, title: Closing, when: late 2027}
events: [{id: party, title: Party}]
"""
KICKOFF: dict[str, Json] = {
    "number": "1",
    "colour": "#6B4A9C",
    "when": ["12\u00a0April 2027"],
    "runs": ["Kick ", {"kind": "emphasis", "runs": ["off"]}],
}
CLOSING: dict[str, Json] = {
    "number": "2",
    "colour": "#6B4A9C",
    "when": ["late 2027"],
    "runs": ["Closing"],
}
PARTY: dict[str, Json] = {
    "number": "3",
    "colour": None,
    "when": ["No date yet"],
    "runs": ["Party"],
}
COURSE: Json = [
    {
        "colour": "#6B4A9C",
        "runs": ["Meet"],
        "when": ["April–May 2027"],
        "events": [KICKOFF, CLOSING],
    },
    {"colour": None, "runs": ["Throughout the programme"], "when": [], "events": [PARTY]},
]


def files(sheets: list[Sheet]) -> list[tuple[str, str, str | None, object]]:
    return [
        (sheet.path.as_posix(), sheet.template, sheet.paper, sheet.data["paper"])
        for sheet in sheets
    ]


def test_the_same_timeline_is_on_a4_and_a3(edition_of: EditionOf) -> None:
    small, large = posters(edition_of(PROGRAMME))
    assert files([small, large]) == [
        ("files/en/timeline-a4.pdf", "timeline.typ", "a4", "a4"),
        ("files/en/timeline-a3.pdf", "timeline.typ", "a3", "a3"),
    ]
    assert {**small.data, "paper": "a3"} == large.data
    assert list(small.assets) == [small.data["source"]]


def test_a_timeline_is_drawn_as_laid_out_and_listed_beside(edition_of: EditionOf) -> None:
    sheet, _large = posters(edition_of(PROGRAMME))
    (one,) = dicts(sheet.data["sheets"])
    (drawn,) = dicts(one["rows"])
    (bar,), pills = dicts(drawn["bars"]), dicts(drawn["pills"])
    assert bar == {
        "x": 2.0,
        "y": 36.0,
        "width": 164.89,
        "height": 40.0,
        "colour": "#6B4A9C",
        "solid": [2.0, 166.89],
        "number": None,
        "cancelled": False,
        "beads": [],
        "title": "Meet",
        "second": "",
        "whole": "Meet",
        "title_x": 15.0,
        "inside": True,
        "before": False,
    }
    assert [(pill["number"], pill["x"], pill["solid"], pill["whole"]) for pill in pills] == [
        ("1", 32.96, [32.96, 62.96], "Kick off"),
        ("2", 508.67, [536.67, 758.0], "Closing"),
    ]
    assert one["course"] == COURSE


def dicts(data: Json) -> list[dict[str, Json]]:
    assert isinstance(data, list)
    return [one for one in data if isinstance(one, dict)]


def test_months_of_a_timeline_have_names_for_much_room_and_for_little(
    edition_of: EditionOf,
) -> None:
    sheet, _large = posters(edition_of("events: [{title: A, when: 2026-12 to 2027-01}]"))
    (one,) = dicts(sheet.data["sheets"])
    (row,) = dicts(one["rows"])
    assert row["ticks"] == [
        {
            "x": 0.0,
            "named": True,
            "hour": False,
            "name": "December 2026",
            "short": "Dec",
            "more": "2026",
        },
        {
            "x": 380.0,
            "named": True,
            "hour": False,
            "name": "January 2027",
            "short": "Jan",
            "more": "2027",
        },
    ]


@pytest.mark.parametrize(
    ("last", "named"),
    [
        ("1997-07-10", [("July 1997", "Jul", "1997", True)]),
        (
            "1997-09-10",
            [
                ("July 1997", "Jul", "1997", True),
                ("August", "Aug", "", False),
                ("September", "Sept", "", False),
            ],
        ),
    ],
)
def test_a_last_row_that_is_too_short_for_any_name_has_that_of_its_beginning(
    edition_of: EditionOf, last: str, named: list[tuple[object, ...]]
) -> None:
    text = f"events: [{{title: A, when: 1980-01-05}}, {{title: B, when: {last}}}]"
    sheet, _large = posters(edition_of(text))
    rows = [row for one in dicts(sheet.data["sheets"]) for row in dicts(one["rows"])]
    keys = ("name", "short", "more", "named")
    assert [tuple(tick[key] for key in keys) for tick in dicts(rows[-1]["ticks"])] == named


def test_a_row_in_which_all_months_are_named_says_its_year_at_the_first(
    edition_of: EditionOf,
) -> None:
    text = "events: [{title: A, when: 2026-02}, {title: B, when: 2027-07}]"
    sheet, _large = posters(edition_of(text))
    rows = [row for one in dicts(sheet.data["sheets"]) for row in dicts(one["rows"])]
    ticks = [(tick["short"], tick["more"]) for tick in dicts(rows[-1]["ticks"])]
    assert ticks[:3] == [("Nov", "2026"), ("Dec", ""), ("Jan", "2027")]


def test_each_sheet_of_a_long_timeline_lists_what_begins_on_it(edition_of: EditionOf) -> None:
    whens = [f"20{year}-03-0{day}" for year in range(26, 30) for day in range(1, 7)]
    events = "".join(f"  - {{title: Meeting of {when}, when: {when}}}\n" for when in whens)
    sheet, _large = posters(
        edition_of(f"phases: [{{title: P, when: 2026}}, {{title: Q}}]\nevents:\n{events}")
    )
    sheets = dicts(sheet.data["sheets"])
    numbers = [
        [event["number"] for part in dicts(one["course"]) for event in dicts(part["events"])]
        for one in sheets
    ]
    assert len(sheets) > 1
    assert [number for on_sheet in numbers for number in on_sheet] == [
        str(number) for number in range(1, 25)
    ]
    assert [[part["runs"] for part in dicts(one["course"])] for one in sheets] == [
        [["P"], ["Q"], ["Throughout the programme"]],
        [["P"]],
        *([["Throughout the programme"]] for _sheet in sheets[2:]),
    ]


def test_the_clock_is_drawn_as_on_the_site_and_listed_beside(edition_of: EditionOf) -> None:
    small, large = clock(edition_of(PROGRAMME))
    assert files([small, large]) == [
        ("files/en/clock-a4.pdf", "clock.typ", "a4", "a4"),
        ("files/en/clock-a3.pdf", "clock.typ", "a3", "a3"),
    ]
    assert {**small.data, "paper": "a3"} == large.data
    assert (small.data["years"], small.data["course"]) == ("2027", COURSE)
    assert [(one["start"], one["name"]) for one in dicts(small.data["months"])][:2] == [
        (0.6, "Jan"),
        (30.6, "Feb"),
    ]
    assert small.data["arcs"] == [
        {
            "start": 90.6,
            "end": 149.4,
            "inner": 152.0,
            "outer": 192.0,
            "colour": "#6B4A9C",
            "fades": [False, False],
            "cancelled": False,
        }
    ]
    assert [(dot["number"], dot["colour"]) for dot in dicts(small.data["dots"])] == [
        ("1", "#6B4A9C"),
        ("2", "#6B4A9C"),
    ]


@pytest.mark.parametrize(
    ("events", "timelines", "clocks"),
    [
        ("", 0, 0),
        ("events: [{title: A, when: 2026-01}, {title: B, when: 2027-06}]", 2, 0),
        ("events: [{title: A, when: August}, {title: B, when: May}]", 2, 2),
    ],
)
def test_posters_are_made_where_the_site_has_the_picture(
    edition_of: EditionOf, events: str, timelines: int, clocks: int
) -> None:
    edition = edition_of(events)
    assert (len(list(posters(edition))), len(list(clock(edition)))) == (timelines, clocks)


def test_a_clock_without_room_for_numbers_is_no_poster(edition_of: EditionOf) -> None:
    events = "".join(f"  - {{title: T, when: 2027-0{1 + n % 2}-03}}\n" for n in range(90))
    assert list(clock(edition_of(f"events:\n{events}"))) == []


def test_what_is_cancelled_is_drawn_so(edition_of: EditionOf) -> None:
    text = """
runs: [{id: one, title: One, changes: {fair: {cancelled: Snow.}, begin: {cancelled: Snow.}}}]
phases: [{id: begin, title: Begin, when: 2027-05}, {title: Finish, when: 2027-09}]
events: [{id: fair, title: Fair, when: 2027-05}, {id: talk, title: Talk, when: 2027-09}]
"""
    sheet, dial = next(iter(posters(edition_of(text)))), next(iter(clock(edition_of(text))))
    (only,) = dicts(sheet.data["sheets"])
    (row,) = dicts(only["rows"])
    drawn = [*dicts(row["pills"]), *dicts(dial.data["dots"])]
    assert [(one["number"], one["cancelled"]) for one in drawn] == [
        ("1", True),
        ("2", False),
        ("1", True),
        ("2", False),
    ]
    bars = [*dicts(row["bars"]), *dicts(dial.data["arcs"])]
    assert [one["cancelled"] for one in bars] == [True, False, True, False]


def test_the_list_says_which_phases_are_cancelled(edition_of: EditionOf) -> None:
    text = """
runs: [{id: one, title: One, changes: {begin: {cancelled: Snow.}, later: {cancelled: Snow.}}}]
phases: [{id: begin, title: Begin, when: 2027-05}, {id: later, title: Later}]
events: [{title: Talk, when: 2027-09}]
"""
    (only,) = dicts(next(iter(posters(edition_of(text)))).data["sheets"])
    assert [part["when"] for part in dicts(only["course"])] == [
        ["May 2027 · Cancelled."],
        ["Cancelled."],
        [],
    ]
