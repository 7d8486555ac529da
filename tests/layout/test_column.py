"""The timeline as a column: titles in order, none over another, all in the picture."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.layout import Column, Mark, column, width_of
from programme.layout.column import LINE, SIZE, TOP, Post, Rung


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def event(number: int, start: str, end: str, title: str = "Event") -> Mark:
    return Mark(f"event-{number}", title, day(start), day(end), 1, number)


@st.composite
def marks(draw: st.DrawFn, least: int = 1, most: int = 60) -> list[Mark]:
    """Events within a day to five years; in half of the cases all within one week of them."""
    begins = draw(st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2100, 1, 1)))  # noqa: DTZ001 -- wall-clock time
    days = draw(st.integers(1, 7) | st.integers(1, 5 * 365))
    minutes = st.integers(0, days * 24 * 60)
    spans = draw(st.lists(st.tuples(minutes, minutes).map(sorted), min_size=least, max_size=most))
    return [
        Mark(
            f"event-{number}",
            draw(st.text(max_size=80) | st.text("abc ", min_size=80, max_size=80)),
            begins + dt.timedelta(minutes=start),
            begins + dt.timedelta(minutes=end),
            1,
            draw(st.just(number) | st.none()),
        )
        for number, (start, end) in enumerate(spans, 1)
    ]


def drawn(phases: list[Mark], events: list[Mark]) -> Column:
    made = column(phases, events)
    assert made is not None
    return made


def bottom(post: Post) -> float:
    """Where a title ends."""
    return post.title_y + len(post.lines) * LINE


@settings(deadline=None)  # as in test_strip.py
@given(marks(least=0, most=12), marks())
def test_titles_keep_the_order_of_time_and_none_overlaps_another(
    phases: list[Mark], events: list[Mark]
) -> None:
    made = drawn(phases, events)
    assert [post.mark for post in (*made.bars, *made.pills)] == [*phases, *events]
    posts = sorted((*made.bars, *made.pills), key=lambda post: post.title_y)
    assert all(bottom(one) < other.title_y for one, other in pairwise(posts))
    assert all(one.mark.start <= other.mark.start for one, other in pairwise(posts))


@settings(deadline=None)
@given(marks(least=0, most=12), marks())
def test_nothing_leaves_the_picture(phases: list[Mark], events: list[Mark]) -> None:
    made = drawn(phases, events)
    for post in (*made.bars, *made.pills):
        assert made.bottom < made.height
        assert 0 <= post.x < post.x + post.width <= made.edge < post.title_x
        assert TOP <= post.y < post.y + post.height <= made.bottom
        assert TOP <= post.title_y < bottom(post) <= made.height
        assert all(post.title_x + width_of(one, SIZE) <= made.width for one in post.lines)


@settings(deadline=None)
@given(marks(least=0, most=12), marks())
def test_marks_of_a_kind_do_not_overlap(phases: list[Mark], events: list[Mark]) -> None:
    made = drawn(phases, events)
    for posts in (made.bars, made.pills):
        lanes: dict[float, list[Post]] = {}
        for post in posts:
            lanes.setdefault(post.x, []).append(post)
        for lane in lanes.values():
            downwards = sorted(lane, key=lambda post: post.y)
            assert all(one.y + one.height < other.y for one, other in pairwise(downwards))
        across = sorted(lanes)
        assert all(x + posts[0].width <= other + 0.02 for x, other in pairwise(across))


@settings(deadline=None)
@given(marks(most=3))
def test_names_of_months_have_room(events: list[Mark]) -> None:
    made = drawn([], events)
    named = [rung.y for rung in made.rungs if rung.named]
    assert named
    room = [later - y for y, later in zip(named, [*named[1:], made.bottom], strict=True)]
    assert min(room) >= 41.9


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
        rungs=(
            Rung(6.0, dt.date(2027, 2, 1), named=True),
            Rung(62.0, dt.date(2027, 3, 1), named=True),
            Rung(118.0, dt.date(2027, 4, 1), named=True),
        ),
        bars=(Post(phase, 56.0, 8.0, 10.5, 164.0, ("Spring",), 142.0, 8.0),),
        pills=(
            Post(first, 100.0, 8.0, 26.0, 108.0, ("First",), 142.0, 35.0, ((113.0, 45.0),)),
            Post(
                second,
                *(70.0, 8.0, 26.0, 52.0, ("Second",), 172.0, 62.0),
                ((83.0, 47.0), (153.0, 72.0)),
                "M96 47H130L138 72",
            ),
        ),
    )


def test_a_line_joins_a_mark_and_a_title_that_are_not_side_by_side() -> None:
    long = event(1, "2027-01-01", "2027-03-01")
    behind = event(2, "2027-01-01", "2027-03-01")
    crowd = [event(n, "2027-03-01", "2027-03-02") for n in (3, 4)]
    made = drawn([], [long, behind, *crowd])
    assert [bool(post.join) for post in made.pills] == [False, True, False, True]
    assert [len(post.discs) for post in made.pills] == [1, 1, 1, 2]


def test_a_phase_whose_name_is_pushed_below_it_is_joined_to_it() -> None:
    day_long = [
        Mark(f"p-{n}", f"Phase {n}", day("2027-01-01"), day("2027-01-02"), n) for n in (1, 2)
    ]
    assert [bool(post.join) for post in drawn(day_long, []).bars] == [False, True]


def test_where_many_marks_are_abreast_numbers_stand_before_titles() -> None:
    made = drawn([], [event(n, "2027-01-01", "2027-12-01") for n in range(1, 5)])
    assert made.slim
    assert {post.width for post in made.pills} == {18.5}
    assert [[x for x, _y in post.discs] for post in made.pills] == [[169.0]] * 4
    assert {post.title_x for post in made.pills} == {188.0}


@pytest.mark.parametrize(
    ("end", "named"), [("2027-07-01", 6), ("2028-07-01", 6), ("2030-01-01", 12), ("2033-01-01", 6)]
)
def test_months_are_named_or_quarters_or_years(end: str, named: int) -> None:
    made = drawn([], [event(1, "2027-01-01", end)])
    assert sum(rung.named for rung in made.rungs) == named


def test_many_titles_make_the_months_taller() -> None:
    made = drawn([], [event(n, "2027-01-01", "2027-01-02") for n in range(1, 61)])
    assert made.bottom == TOP + 60 * 27


def test_where_nothing_has_a_date_there_is_no_column() -> None:
    assert column([], []) is None
