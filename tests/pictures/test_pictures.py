"""The schedule as pictures: what is in them, how it is named, and where it leads."""

import datetime as dt
import re
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.pictures import annual_clock, days, timeline, timeline_column


def edition(*whens: str, language: str = "en", phase: str | None = None) -> Edition:
    """A programme of one event for each of *whens*, in a phase if it is given one."""
    events = [{"id": f"e-{n}", "title": f"Event {n}", "when": w} for n, w in enumerate(whens, 1)]
    where = (
        {"phases": [{"title": "Phase", "when": phase, "events": events}]}
        if phase
        else {"events": events}
    )
    profile = {"title": "Guide", "languages": language}
    return editions(Programme.model_validate({"programme": profile, **where}))[0]


Draw = Callable[[Edition, Callable[[str], str]], str]


def href(key: str) -> str:
    return f"schedule.md#{key}"


def months(svg: str) -> list[str]:
    return re.findall(r'y="18">(.*?)</text>', svg)


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", ["November 2026", "December", "January 2027", "February"]),
        ("fi", ["marraskuu 2026", "joulukuu", "tammikuu 2027", "helmikuu"]),
    ],
)
def test_months_are_named_and_years_where_they_begin(language: str, named: list[str]) -> None:
    svg = timeline(edition("2026-11", "2027-02", language=language), href)
    assert months(svg) == named


def test_a_long_strip_names_the_years_it_crosses() -> None:
    svg = timeline(edition("2025-05", "2029-04"), href)
    assert months(svg) == [
        *("July 2025", "January 2026", "July", "January 2027", "July"),
        *("January 2028", "July", "January 2029"),
    ]


@pytest.mark.parametrize("events", [0, 1])
def test_where_nothing_has_a_date_or_an_order_there_is_no_picture(events: int) -> None:
    titles = [{"title": f"Event {n}"} for n in range(events)]
    model = {"programme": {"title": "Guide"}, "tasks": ["Write"], "events": titles}
    bare = editions(Programme.model_validate(model))[0]
    assert (timeline(bare, href), timeline_column(bare, href), annual_clock(bare, href)) == (
        *("", "", ""),
    )


@pytest.mark.parametrize(
    ("whens", "clock"),
    [
        (("2027-04-12", "2027-09-12"), True),
        (("2027-04-12", "2027-05-12"), True),
        (("2027-04-12", "2027-04-14"), False),
        (("August to May", "June"), True),
        (("month 2", "month 4"), False),
    ],
)
def test_only_what_has_a_place_in_a_year_is_on_the_annual_clock(
    whens: tuple[str, ...], *, clock: bool
) -> None:
    one = edition(*whens)
    assert timeline(one, href)
    assert bool(annual_clock(one, href)) is clock


def test_an_annual_clock_without_a_year_says_what_it_is() -> None:
    said = re.findall(r"<text[^>]*>(.*?)</text>", annual_clock(edition("August to May"), href))
    assert said[-1] == "Annual clock"


@pytest.mark.parametrize("draw", [timeline, timeline_column])
def test_of_what_repeats_each_time_is_a_bead(draw: Draw) -> None:
    weekly = edition("every Friday from 2027-04-02 to 2027-04-30", "2027-06")
    assert draw(weekly, href).count('r="3.5"') == 5


@pytest.mark.parametrize("whens", [("month 2",), ("August to May",), ("week 2", "week 3")])
def test_today_is_only_on_a_picture_of_the_calendar(whens: tuple[str, ...]) -> None:
    one = edition(*whens)
    assert "today" not in timeline(one, href) + timeline_column(one, href)


def test_what_lasts_over_a_year_has_a_strip_and_no_clock() -> None:
    long = edition("2026-01", "2027-03")
    assert timeline(long, href)
    assert annual_clock(long, href) == ""


@pytest.mark.parametrize(
    ("whens", "year"),
    [(("2027-01", "2027-12"), "2027"), (("2026-09", "2027-05"), "2026–2027")],
)
def test_the_clock_says_its_year(whens: tuple[str, ...], year: str) -> None:
    assert f">{year}</text>" in annual_clock(edition(*whens), href)


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ["Jan", "Feb", "Mar"]), ("fi", ["tammi", "helmi", "maalis"])],
)
def test_the_clock_names_months_shortly(language: str, names: list[str]) -> None:
    svg = annual_clock(edition("2027-04", language=language), href)
    said = re.findall(r"<text[^>]*>(.*?)</text>", svg)
    assert [found for found in said if found in names] == names


def test_a_picture_that_stands_by_itself_is_xml_with_a_colour_for_everything() -> None:
    svg = str(timeline(edition("2027-04-12"), href, alone=True))
    root = ET.fromstring(svg)  # noqa: S314 -- our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert ":root{--pg-phase:#0A4F5C;" in svg
    used = set(re.findall(r"var\((--[a-z-]+)\)", svg))
    assert {name for name in used if f"{name}:" not in svg} == set()


def test_marks_stand_in_the_order_of_time() -> None:
    whens = ("2027-04-12", "2027-02-01", "2027-06")
    for draw in (timeline, timeline_column, annual_clock):
        svg = draw(edition(*whens, phase="2027"), href)
        labels = re.findall(r"Event [0-9]", svg)
        order = [label for label, after in pairwise([*labels, ""]) if label != after]
        assert order == ["Event 2", "Event 1", "Event 3"]


@pytest.mark.parametrize(
    ("whens", "named"),
    [
        (("2026-11", "2027-02"), ["Nov", "2026", "Dec", "Jan", "2027", "Feb"]),
        (("2026-11", "2028-05"), ["Jan", "2027", "Apr", "Jul", "Oct", "Jan", "2028", "Apr"]),
        (("2025-05", "2030-04"), ["2026", "2027", "2028", "2029", "2030"]),
    ],
)
def test_the_column_names_months_shortly_or_years(whens: tuple[str, ...], named: list[str]) -> None:
    svg = timeline_column(edition(*whens), href)
    assert re.findall(r"<text y=[^>]*>(.*?)</text>", svg[: svg.index("pg-today")]) == named


def test_the_column_and_the_strip_show_the_same_and_have_ids_of_their_own() -> None:
    whens = ("early 2027", "2027-04-12", "late 2027", "2027-05 to 2027-06")
    one = edition(*whens, phase="2027")
    across, down = timeline(one, href), timeline_column(one, href)
    for same in ('href="(.*?)"', "<title id=.*?>(.*?)</title>", "<desc id=.*?>(.*?)</desc>"):
        assert sorted(re.findall(same, across)) == sorted(re.findall(same, down))
    ids = re.findall(r' id="(.*?)"', across + down)
    assert len(ids) == len(set(ids))
    for svg in (across, down):
        used = re.findall(r"url\(#(.*?)\)", svg)
        assert used
        assert {one for one in used if f'id="{one}"' not in svg} == set()


def test_the_whole_title_is_in_the_column() -> None:
    svg = timeline_column(edition("2027-04-12"), href)
    assert 'aria-label="1 Event 1"' in svg
    assert re.findall(r"<tspan[^>]*>(.*?)</tspan>", svg) == ["Event 1"]


def test_pictures_of_a_page_say_which_days_they_show() -> None:
    one = edition("2027-01-15", "2028-02-03")
    for svg in (timeline(one, href), timeline_column(one, href)):
        assert 'data-first="2027-01-01" data-last="2028-02-29" data-unit="month">' in svg
    assert "today" not in timeline(one, href, alone=True)
    course = edition("2027-01-15 09:00-12:00", "2027-01-16 13:00-17:30")
    for svg in (timeline(course, href), timeline_column(course, href)):
        days = 'data-first="2027-01-15" data-last="2027-01-16"'
        assert f'{days} data-unit="day" data-hours="9 18">' in svg


def test_a_mark_that_leads_nowhere_is_no_link() -> None:
    one = edition("2027-04-12")
    linked, alone = (timeline(one, to, alone=True) for to in (href, lambda _key: None))
    assert ("<a " in linked, "<a " in alone) == (True, False)
    assert re.sub('<a href="[^"]*"', "<g", linked).replace("</a>", "</g>") == alone
    ET.fromstring(alone)  # noqa: S314 -- our own


def test_every_phase_has_a_colour_on_a_picture_that_stands_by_itself() -> None:
    phases = [{"title": f"Phase {n}", "when": f"2027-{n % 12 + 1:02}"} for n in range(30)]
    model = {"programme": {"title": "Guide"}, "phases": phases}
    svg = timeline(editions(Programme.model_validate(model))[0], href, alone=True)
    assert {f"pg-phase-{n}" for n in range(1, 31)} == set(re.findall(r"\.(pg-phase-\d+){", svg))


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2027-04-12", dt.date(2027, 4, 12), dt.date(2027, 4, 12)),
        ("2027-04", dt.date(2027, 4, 1), dt.date(2027, 4, 30)),
        ("2027-04-12 12:00-14:00", dt.date(2027, 4, 12), dt.date(2027, 4, 12)),
    ],
)
def test_the_days_of_what_is_known(when: str, first: dt.date, last: dt.date) -> None:
    (entry,) = edition(when).schedule.entries
    assert days(entry) == (first, last)


def test_what_is_not_in_the_calendar_has_no_days() -> None:
    assert [days(entry) for entry in edition("month 2", "August to May").schedule.entries] == [
        None,
        None,
    ]


CALLED_OFF = "Begin · Cancelled."


@pytest.mark.parametrize("draw", [timeline, timeline_column, annual_clock])
def test_what_is_cancelled_is_hollow_and_is_heard(draw: Draw) -> None:
    made = draw(some_cancelled(), href)
    named = re.findall(r'href="schedule.md#(.*?)".*?aria-label="(.*?)"', made)
    assert dict(named)["fair"] == "1 Fair · Cancelled."
    marks = dict(re.findall(r"#(fair|talk)(.*?)</a>", made, re.DOTALL))
    assert {key: "stroke-dasharray" in mark for key, mark in marks.items()} == {
        "fair": True,
        "talk": False,
    }
    assert {key: "line-through" in mark for key, mark in marks.items()} == {
        "fair": True,
        "talk": False,
    }


@pytest.mark.parametrize(
    ("draw", "told", "struck"),
    [
        (timeline, {"1": [CALLED_OFF] * 2, "2": []}, {"1"}),
        (timeline_column, {"1": [CALLED_OFF] * 2, "2": []}, {"1"}),
        (annual_clock, {"1": [CALLED_OFF], "2": ["End"]}, set[str]()),
    ],
)
def test_a_phase_that_is_cancelled_is_hollow_and_is_heard(
    draw: Draw, told: dict[str, list[str]], struck: set[str]
) -> None:
    made = draw(some_cancelled(), href)
    bars = dict(re.findall(r'<(?:g|path) class="pg-phase-(.)"(.*?)</(?:g|path)>', made, re.DOTALL))
    heard = r'(?:role="img" aria-label="|<title>)(.*?)["<]'
    assert {key: re.findall(heard, bar) for key, bar in bars.items()} == told
    assert {key for key, bar in bars.items() if "stroke-dasharray" in bar} == {"1"}
    assert {key for key, bar in bars.items() if "line-through" in bar} == struck


def some_cancelled() -> Edition:
    phases = [
        {"id": "begin", "title": "Begin", "when": "2027-01 to 2027-06"},
        {"title": "End", "when": "2027-09 to 2027-11"},
    ]
    fair = {"id": "fair", "title": "Fair", "when": "2027-05"}
    talk = {"id": "talk", "title": "Talk", "when": "2027-09"}
    changes = {"fair": {"cancelled": "Snow."}, "begin": {"cancelled": "Snow."}}
    run = {"id": "one", "title": "One", "changes": changes}
    guide = {"programme": {"title": "Guide"}, "runs": [run], "phases": phases}
    return editions(Programme.model_validate({**guide, "events": [fair, talk]}))[0]
