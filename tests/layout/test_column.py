"""The timeline as a column: titles in order, none over another, all in the picture."""

import math
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from tests.layout.marks import Programme, day, event, programmes

from programme.layout import Column, Mark, column, steps, width_of
from programme.layout.column import TOP
from programme.layout.post import LINE, SIZE, WIDTH, Post
from programme.layout.scale import Tick

RADIUS = 10.5
"""Of the disc behind a number, as it is drawn."""


def drawn(phases: list[Mark], events: list[Mark]) -> Column:
    made = column(phases, events)
    assert made is not None
    return made


def bottom(post: Post) -> float:
    """Where a title ends."""
    return post.title_y + len(post.lines) * LINE


def beside(made: Column) -> list[tuple[float, float]]:
    """The numbers that stand to the right of the marks."""
    return [disc for post in made.pills for disc in post.discs if disc[0] > made.edge]


def check(programme: Programme) -> None:
    phases, events, _on = programme
    made = column(*programme)
    assert made
    posts = [*made.bars, *made.pills]
    assert [post.mark for post in posts] == [*phases, *events]
    in_order(post for post in posts if post.lines)
    for post in posts:
        assert post.lines or post.discs
        in_the_picture(post, made)
    near = [pair for pair in combinations(beside(made), 2) if math.dist(*pair) < 2 * RADIUS]
    assert near == []


def in_order(posts: Iterable[Post]) -> None:
    titles = sorted(posts, key=lambda post: post.title_y)
    assert all(bottom(one) < other.title_y for one, other in pairwise(titles))
    assert all(one.mark.start <= other.mark.start for one, other in pairwise(titles))


def in_the_picture(post: Post, made: Column) -> None:
    assert made.bottom < made.height
    assert TOP <= post.title_y < made.height
    assert all(post.title_x + width_of(one, SIZE) <= made.width for one in post.lines)
    assert bottom(post) <= made.height
    for x, y in post.discs:
        assert 0 <= x - RADIUS < x + RADIUS <= WIDTH
        assert 0 <= y - RADIUS < y + RADIUS <= made.height
    if post.width:
        assert 0 <= post.x < post.x + post.width <= made.edge
        assert TOP <= post.y < post.y + post.height <= made.bottom
    assert not post.lines or made.edge < post.title_x
    assert all(post.y < at < post.y + post.height for at in post.beads)


@given(programmes())
def test_titles_keep_the_order_of_time_and_nothing_overlaps_or_leaves_the_picture(
    programme: Programme,
) -> None:
    check(programme)


@settings(max_examples=5)
@given(programmes(most=300))
def test_nor_does_it_where_there_are_hundreds(programme: Programme) -> None:
    check(programme)


@given(programmes())
def test_marks_of_a_kind_do_not_overlap(programme: Programme) -> None:
    made = column(*programme)
    assert made
    for posts in (made.bars, made.pills):
        lanes: dict[float, list[Post]] = {}
        for post in posts:
            if post.width:
                lanes.setdefault(post.x, []).append(post)
        for lane in lanes.values():
            downwards = sorted(lane, key=lambda post: post.y)
            assert all(one.y + one.height < other.y for one, other in pairwise(downwards))
        across = sorted(lanes)
        assert all(x + lanes[x][0].width <= other + 0.02 for x, other in pairwise(across))


@given(programmes(most=3))
def test_names_have_room(programme: Programme) -> None:
    made = column(*programme)
    assert made
    for hours, least in ((False, 41.9), (True, 20.9)):
        named = [tick.at for tick in made.ticks if tick.named and tick.hour is hours]
        assert all(after - at >= least for at, after in pairwise([*named, made.bottom]))
    assert any(tick.named for tick in made.ticks) or not made.ticks


def test_a_title_is_beside_its_mark_as_far_down_as_the_mark_goes() -> None:
    phase = Mark("p", "Spring", day("2027-02-01"), day("2027-05-01"), 1)
    first = event(1, "2027-02-01", "2027-04-01", "First")
    second = event(2, "2027-02-01", "2027-03-01", "Second")
    assert drawn([phase], [first, second]) == Column(
        340.0,
        180.0,
        174.0,
        130.0,
        slim=False,
        ticks=(
            Tick(6.0, day("2027-02-01"), named=True),
            Tick(62.0, day("2027-03-01"), named=True),
            Tick(118.0, day("2027-04-01"), named=True),
        ),
        bars=(Post(phase, 56.0, 8.0, 10.5, 164.0, ("Spring",), 142.0, 8.0),),
        pills=(
            Post(
                first,
                *(100.0, 8.0, 26.0, 108.0, ("First",), 172.0, 35.0),
                ((113.0, 45.0), (153.0, 45.0)),
            ),
            Post(
                second,
                *(70.0, 8.0, 26.0, 52.0, ("Second",), 172.0, 62.0),
                ((83.0, 47.0), (153.0, 72.0)),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("numbered", "joined"),
    [(True, [False, False, False, True, False]), (False, [False, True, False, True, False])],
)
def test_a_line_joins_a_mark_and_a_title_below_it_across_no_other_mark_that_has_a_number(
    *, numbered: bool, joined: list[bool]
) -> None:
    abreast = [event(n, "2027-01-01", "2027-03-01") for n in (1, 2)]
    long = event(3, "2027-04-01", "2027-04-02", "Word " * 12)
    below, last = event(4, "2027-04-18", "2027-04-19"), event(5, "2028-02-01", "2028-02-02")
    marks = [*abreast, long, below, last]
    made = drawn([], [mark if numbered else replace(mark, number=None) for mark in marks])
    assert [bool(post.join) for post in made.pills] == joined


@given(programmes())
def test_each_number_in_a_mark_is_before_a_title_too(programme: Programme) -> None:
    made = column(*programme)
    assert made
    for post in made.pills:
        assert len(post.discs) == (2 if post.width and not made.slim else 1)
        assert post.discs[-1][0] > made.edge
        if post.lines and post.mark.number is not None:
            assert post.discs[-1][0] + RADIUS < post.title_x


def test_a_title_far_from_its_mark_has_its_number_in_both_places_and_no_line() -> None:
    long = event(1, "2027-01-01", "2027-01-02", "Word " * 30)
    made = drawn(
        [], [long, event(2, "2027-01-03", "2027-01-04"), event(3, "2027-09-01", "2027-09-02")]
    )
    assert [bool(post.join) for post in made.pills] == [False, False, False]
    assert [len(post.discs) for post in made.pills] == [2, 2, 2]


def test_a_phase_whose_name_is_pushed_below_it_is_joined_to_it() -> None:
    day_long = [
        Mark(f"p-{n}", f"Phase {n}", day("2027-01-01"), day("2027-01-02"), n) for n in (1, 2)
    ]
    year = Mark("y", "Year", day("2027-01-01"), day("2028-01-01"), 3)
    assert [bool(post.join) for post in drawn([*day_long, year], []).bars] == [False, True, False]


def test_where_many_marks_are_abreast_numbers_stand_before_titles() -> None:
    starts = [(n, f"2027-0{n}-01") for n in range(1, 5)]
    made = drawn([], [event(n, start, "2027-12-01") for n, start in starts])
    assert made.slim
    assert {post.width for post in made.pills} == {18.5}
    assert [[x for x, _y in post.discs] for post in made.pills] == [[169.0]] * 4
    assert {post.title_x for post in made.pills} == {188.0}


def test_in_a_crowded_month_numbers_stand_side_by_side_and_only_what_goes_on_has_a_mark() -> None:
    crowd = [event(n, f"2027-05-{n:02}", f"2027-05-{n + 1:02}") for n in range(1, 12)]
    going_on = event(12, "2027-05-20", "2027-07-01")
    alone = event(13, "2027-01-01", "2028-01-01", "All year")
    made = drawn([], [*crowd, going_on, alone])
    assert [(post.lines, bool(post.width)) for post in made.pills] == [
        *(((), False) for _event in crowd),
        ((), True),
        (("All year",), True),
    ]
    y = TOP + 4 * 56 + 2 + LINE / 2
    assert [post.discs[-1] for post in made.pills[:12]] == [
        *((139.0 + 30 * at, y) for at in range(7)),
        *((139.0 + 30 * at, y + 30) for at in range(5)),
    ]
    assert len(made.pills[11].discs) == 2


@pytest.mark.parametrize(
    ("end", "named"), [("2027-07-01", 6), ("2028-07-01", 6), ("2030-01-01", 12), ("2033-01-01", 6)]
)
def test_months_are_named_or_quarters_or_years(end: str, named: int) -> None:
    made = drawn([], [event(1, "2027-01-01", end)])
    assert sum(tick.named for tick in made.ticks) == named


def test_many_titles_make_the_months_taller() -> None:
    monthly = [event(n, f"2027-{n:02}-01", f"2027-{n:02}-02", "Word " * 30) for n in range(1, 9)]
    made = drawn([], monthly)
    assert {len(post.lines) for post in made.pills} == {6}
    assert made.bottom == TOP + 8 * 127


def test_what_has_no_dates_begins_at_the_edge() -> None:
    made = column([], [event(n, f"0001-01-0{n}", f"0001-01-0{n + 1}") for n in (1, 2)], steps(2))
    assert made
    assert (made.ticks, made.edge) == ((), 30.0)


def test_where_there_is_nothing_there_is_no_column() -> None:
    assert column([], []) is None
