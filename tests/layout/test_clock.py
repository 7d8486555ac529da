"""The annual clock: dots that do not overlap, on the arcs of a year."""

import datetime as dt
import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.layout.marks import day, event

from programme.layout import Clock, Mark, clock
from programme.layout.clock import (
    ARC,
    ASTRAY,
    CENTRE,
    DOT,
    INNER,
    RINGS,
    SIZE,
    Dot,
    Sector,
    point,
)


@st.composite
def years(draw: st.DrawFn) -> list[Mark]:
    """Events within a year that begins on the first of any month."""
    first = dt.datetime(2026 + draw(st.integers(0, 1)), draw(st.integers(1, 12)), 1)  # noqa: DTZ001 -- wall-clock time
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, 364), st.integers(0, 364)).map(sorted), min_size=1, max_size=60
        )
    )
    return [
        Mark(
            f"event-{number}",
            "",
            first + dt.timedelta(days=start),
            first + dt.timedelta(days=end),
            1,
            number,
        )
        for number, (start, end) in enumerate(spans, 1)
    ]


def drawn(phases: list[Mark], events: list[Mark]) -> Clock:
    made = clock(phases, events)
    assert made is not None
    return made


@given(years())
def test_no_two_dots_touch_and_all_lie_on_a_ring(events: list[Mark]) -> None:
    made = drawn([], events)
    assert [dot.mark for dot in made.dots] in ([], events)
    touching = [
        pair
        for pair in combinations(made.dots, 2)
        if math.hypot(pair[0].x - pair[1].x, pair[0].y - pair[1].y) < 2 * DOT
    ]
    assert touching == []
    radii = [math.hypot(dot.x - CENTRE, dot.y - CENTRE) for dot in made.dots]
    assert radii == pytest.approx([RINGS[dot.ring] for dot in made.dots], abs=0.01)
    assert all(made.room <= radius - DOT and radius + DOT <= ARC[1] < INNER for radius in radii)
    assert all(0 <= edge <= SIZE for dot in made.dots for edge in (dot.x - DOT, dot.x + DOT))


@given(years())
def test_no_dot_is_more_than_a_month_outside_its_time(events: list[Mark]) -> None:
    for dot in drawn([], events).dots:
        start, end = (_turn(moment) for moment in (dot.mark.start, dot.mark.end))
        length = max((dot.mark.end - dot.mark.start).days * 360 / 365, 0)
        angle = math.degrees(math.atan2(dot.x - CENTRE, CENTRE - dot.y))
        outside = min((angle - end) % 360, (start - angle) % 360)
        assert (angle - start) % 360 <= length + 4 or outside <= ASTRAY + 4


def _turn(moment: dt.datetime) -> float:
    """About which angle, give or take the unlike lengths of months."""
    return (moment.timetuple().tm_yday - 1) * 360 / 365


@given(years())
def test_arcs_of_phases_share_the_ring_where_they_overlap(phases: list[Mark]) -> None:
    arcs = drawn(phases[:12], [])
    for one, other in combinations(arcs.arcs, 2):
        around = (other.start - one.start) % 360 < one.end - one.start
        around = around or (one.start - other.start) % 360 < other.end - other.start
        assert not around or one.inner >= other.outer or other.inner >= one.outer
    assert all(ARC[0] <= arc.inner < arc.outer <= ARC[1] for arc in arcs.arcs)


def test_a_year_begins_at_the_top_and_goes_with_the_clock() -> None:
    spring = Mark("p", "Spring", day("2027-01-01"), day("2027-07-01"), 1)
    april, october = event(1, "2027-04-01", "2027-04-01"), event(2, "2027-10-01", "2027-10-01")
    made = drawn([spring], [october, april])
    assert len(made.months) == 12
    assert made.months[3] == Sector(90.6, 119.4, 198.0, 234.0)
    assert made.arcs == (Sector(0.6, 179.4, 152.0, 192.0, spring),)
    assert made.dots == (Dot(april, 411.97, 243.0), Dot(october, 68.03, 237.0))


def test_what_is_at_the_end_of_the_year_and_what_is_at_its_beginning_do_not_meet() -> None:
    dots = drawn(
        [], [event(1, "2027-12-30", "2027-12-31"), event(2, "2028-01-02", "2028-01-03")]
    ).dots
    assert math.hypot(dots[0].x - dots[1].x, dots[0].y - dots[1].y) > 2 * DOT


def test_a_dot_is_in_the_middle_of_its_time_over_new_year_too() -> None:
    winter, january = event(1, "2027-11-01", "2028-05-01"), event(2, "2028-01-05", "2028-01-06")
    assert drawn([], [winter, january]).dots == (
        Dot(winter, 326.0, 91.04),
        Dot(january, 254.6, 68.62),
    )


def test_where_one_ring_has_no_room_dots_stand_on_more() -> None:
    months = [(f"2027-{n:02}-01", f"2027-{n:02}-28") for n in range(1, 13)]
    made = drawn([], [event(n, *months[n % 12]) for n in range(35)])
    assert [sum(dot.ring == ring for dot in made.dots) for ring in (0, 1, 2)] == [20, 15, 0]
    assert made.room == RINGS[1] - DOT - 3


def test_more_dots_than_fit_are_left_to_the_list() -> None:
    assert drawn([], [event(n, "2027-01-01", "2028-01-01") for n in range(1, 90)]).dots == ()


def test_dots_that_would_be_far_from_their_time_are_left_to_the_list() -> None:
    assert drawn([], [event(n, "2027-05-01", "2027-05-02") for n in range(1, 30)]).dots == ()


def test_what_comes_again_every_year_never_lasts_too_long() -> None:
    winter, summer = event(1, "1995-11-01", "1996-03-01"), event(2, "1996-06-01", "1996-12-01")
    assert clock([], [winter, summer]) is None
    made = clock([winter], [summer], yearless=True)
    assert made
    assert [(arc.start, arc.end) for arc in made.arcs] == [(300.6, 419.4)]
    assert made.dots == (Dot(summer, *point(240, RINGS[0])),)


@pytest.mark.parametrize(
    ("start", "end", "path"),
    [
        (0, 90, "M240 6A234 234 0 0 1 474 240L438 240A198 198 0 0 0 240 42Z"),
        (0, 270, "M240 6A234 234 0 1 1 6 240L42 240A198 198 0 1 0 240 42Z"),
    ],
)
def test_a_sector_is_an_arc_there_and_an_arc_back(start: float, end: float, path: str) -> None:
    assert Sector(start, end, 198.0, 234.0).path == path


@pytest.mark.parametrize(
    ("start", "end", "there"),
    [("2027-02-01", "2028-02-01", True), ("2027-02-01", "2028-02-02", False)],
)
def test_what_lasts_over_a_year_has_no_clock(start: str, end: str, *, there: bool) -> None:
    assert (clock([], [event(1, start, end)]) is not None) is there


def test_where_nothing_has_a_date_there_is_no_clock() -> None:
    assert clock([], []) is None
