"""A timeline on paper: rows that fit, and everything listed once."""

import datetime as dt
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.layout import Mark, scale, steps
from programme.layout.poster import (
    APART,
    FIRST,
    HEAD,
    LATER,
    LINE,
    PHASE,
    WIDTH,
    Poster,
    Section,
    lowest,
)

BEGIN = dt.datetime(2027, 1, 1)  # noqa: DTZ001 -- wall-clock time


def mark(number: int, start: int, days: int = 1, title: str = "Meeting") -> Mark:
    first = BEGIN + dt.timedelta(days=start)
    return Mark(f"e-{number}", title, first, first + dt.timedelta(days=days), 1, number)


def poster(events: list[Mark], phases: list[Mark] | None = None) -> Poster:
    listed = {event.key: (event.title, "1 January 2027") for event in events}
    return Poster(phases or [], events, scale((*events, *(phases or []))), listed)


def shape(made: Poster) -> list[list[tuple[int, tuple[str, ...]]]]:
    """Of each row on each sheet: how many units it has, and what is listed below it."""
    return [[(row.part.count, row.listed) for row in sheet] for sheet in made.sheets()]


def keys(*numbers: int) -> tuple[str, ...]:
    return tuple(f"e-{number}" for number in numbers)


def test_a_short_programme_is_one_row_as_wide_as_the_sheet() -> None:
    made = poster([mark(1, 0), mark(2, 100), mark(3, 200)])
    assert shape(made) == [[(7, keys(1, 2, 3))]]
    ((row,),) = made.sheets()
    assert row.strip is not None
    assert row.strip.width == WIDTH
    assert [pill.title for pill in row.strip.pills] == ["Meeting"] * 3


def test_a_long_programme_breaks_into_rows_of_whole_months() -> None:
    made = poster([mark(1, 0), mark(2, 500), mark(3, 1000), mark(4, 1085)])
    assert shape(made) == [[(12, keys(1)), (12, keys(2)), (12, keys(3, 4))]]


def test_rows_that_fit_no_more_go_on_the_next_sheet() -> None:
    made = poster([mark(n, n * 90) for n in range(1, 21)])
    assert shape(made) == [
        [(15, keys(1, 2, 3, 4, 5, 6)), (15, keys(7, 8, 9, 10, 11))],
        [(15, keys(12, 13, 14, 15, 16)), (12, keys(17, 18, 19, 20))],
    ]


def test_what_lasts_beyond_a_row_goes_on_in_the_next_but_is_listed_once() -> None:
    made = poster([mark(1, 0, 800), mark(2, 700)])
    ((first, second),) = made.sheets()
    assert (first.listed, second.listed) == (keys(1), keys(2))
    assert [drawn(row) for row in (first, second)] == [["e-1"], ["e-1", "e-2"]]


def drawn(row: Section) -> list[str]:
    return [pill.mark.key for pill in row.strip.pills] if row.strip else []


def test_where_titles_have_no_room_numbers_stand_for_them() -> None:
    made = poster([mark(n, n % 5 * 30, 1, f"A meeting with a long name {n}") for n in range(12)])
    ((row,),) = made.sheets()
    assert row.strip is not None
    assert {pill.title for pill in row.strip.pills} == {""}


def test_more_than_fits_into_one_unit_is_shared_out() -> None:
    made = poster([mark(n, 0) for n in range(60)])
    sheets = made.sheets()
    assert [key for sheet in sheets for row in sheet for key in row.listed] == list(
        keys(*range(60))
    )
    assert {row.part.count for sheet in sheets for row in sheet} == {1}
    assert [len(row.listed) for sheet in sheets for row in sheet] == [7, 4, 4] * 4


def test_what_has_no_mark_is_listed_with_what_is_before_it() -> None:
    events = [mark(1, 0), mark(3, 500)]
    listed = dict.fromkeys(keys(1, 2, 3, 4), ("Meeting", "No date yet"))
    assert shape(Poster([], events, scale(events), listed)) == [
        [(9, keys(1, 2)), (8, keys(3, 4))],
    ]


def test_years_in_which_nothing_happens_are_passed_over() -> None:
    ((first, last),) = poster([mark(1, 0), mark(2, 1000)]).sheets()
    assert (drawn(first), drawn(last)) == (["e-1"], ["e-2"])


def test_without_dates_steps_are_laid_out() -> None:
    start = dt.datetime(1, 1, 1)  # noqa: DTZ001 -- wall-clock time
    phase = Mark("phase", "Phase", start, start + dt.timedelta(days=3), 1)
    made = Poster([phase], [], steps(3), {})
    ((row,),) = made.sheets()
    assert row.strip is not None
    assert [bar.title for bar in row.strip.bars] == ["Phase"]


EVENTS = st.lists(
    st.tuples(st.integers(0, 1800), st.integers(1, 400), st.text("ab c", max_size=80)),
    min_size=1,
    max_size=60,
)


@given(EVENTS)
def test_everything_is_listed_once_and_every_row_fits(
    events: list[tuple[int, int, str]],
) -> None:
    marks = [mark(number, *event) for number, event in enumerate(events)]
    rows = list(chain(*poster(marks).sheets()))
    assert sorted(key for row in rows for key in row.listed) == sorted(one.key for one in marks)
    for row in rows:
        if row.strip:
            assert row.strip.width <= WIDTH + 0.01
            assert set(row.listed) <= set(drawn(row))


@pytest.mark.parametrize("count", [1, 20, 300])
def test_no_sheet_is_overfull_unless_one_event_alone_is(count: int) -> None:
    made = poster([mark(n, n * 7 % 900, 1, "A title of some length") for n in range(count)])
    first, *later = made.sheets()
    assert made.height(first) <= FIRST
    assert [sheet for sheet in later if made.height(sheet) > LATER] == []


@pytest.mark.parametrize(
    ("heights", "count", "expected"),
    [
        ([], 3, 0),
        ([10, 10, 10], 3, 10),
        ([10, 10, 10, 10], 3, 20),  # not a third of 40: pieces are not parted
        ([30, 10, 10, 10], 2, 30),
        ([10, 20, 30], 1, 60),
    ],
)
def test_columns_are_as_low_as_whole_pieces_let_them_be(
    heights: list[float], count: int, expected: float
) -> None:
    assert lowest(heights, count) == pytest.approx(expected, abs=1)


def test_the_list_names_every_phase_once_with_or_without_events() -> None:
    events = [replace(mark(n, 10 * n), phase=n // 2) for n in (2, 3, 4)]
    phases = [replace(mark(n, 20 * n, 20), number=None, phase=n) for n in (1, 2)]
    listed = {event.key: (event.title, "1 January 2027") for event in events}
    event, head = 12.5 * LINE + 10 * LINE + APART, (PHASE + 10) * LINE + HEAD
    made = Poster(phases, events, scale((*events, *phases)), listed)
    (sheet,) = made.sheets()
    assert list(made._pieces(sheet, WIDTH)) == [head + event, event, head + event]  # noqa: SLF001 -- what heights are of
    alone = Poster(phases, events[:2], made.scale, dict(list(listed.items())[:2]))
    (sheet,) = alone.sheets()
    assert list(alone._pieces(sheet, WIDTH)) == [head + event, event, head]  # noqa: SLF001 -- as above
