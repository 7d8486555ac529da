import datetime as dt
from collections.abc import Callable

import pytest

from programme.when import (
    Context,
    Frame,
    Grain,
    InWords,
    Loose,
    Point,
    Repetition,
    Resolved,
    Span,
    parse,
    resolve,
)
from programme.when.tree import Year
from programme.when.words import Season, Third


def bounds(resolved: Resolved) -> str:
    assert resolved is not None
    assert resolved.bounds is not None
    return " / ".join(f"{moment:%Y-%m-%d %H:%M}" for moment in resolved.bounds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-04-12 15:00-16:30", "2022-04-12 15:00 / 2022-04-12 16:30"),
        ("2022-04-12 15:00", "2022-04-12 15:00 / 2022-04-12 15:00"),
        ("2022-04-12", "2022-04-12 00:00 / 2022-04-13 00:00"),
        ("2022-W15", "2022-04-11 00:00 / 2022-04-18 00:00"),
        ("early 2022-02", "2022-02-01 00:00 / 2022-02-11 00:00"),
        ("mid 2022-02", "2022-02-11 00:00 / 2022-02-21 00:00"),
        ("late 2022-02", "2022-02-21 00:00 / 2022-03-01 00:00"),
        ("2022-12", "2022-12-01 00:00 / 2023-01-01 00:00"),
        ("autumn 2022", "2022-09-01 00:00 / 2022-12-01 00:00"),
        ("early 2022", "2022-01-01 00:00 / 2022-04-01 00:00"),
        ("mid 2022", "2022-04-01 00:00 / 2022-10-01 00:00"),
        ("late 2022", "2022-10-01 00:00 / 2023-01-01 00:00"),
        ("2022", "2022-01-01 00:00 / 2023-01-01 00:00"),
        ("August to May", "1996-08-01 00:00 / 1997-06-01 00:00"),
        ("2021-03-11 to 2021-03-12 09:30-18:00", "2021-03-11 09:30 / 2021-03-12 18:00"),
        ("2022-04-12 22:00 to 2022-04-13 01:00", "2022-04-12 22:00 / 2022-04-13 01:00"),
        ("from 2022-04", "2022-04-01 00:00 / 2022-05-01 00:00"),
        ("until 2022-04-12", "2022-04-12 00:00 / 2022-04-13 00:00"),
    ],
)
def test_bounds(text: str, expected: str) -> None:
    assert bounds(resolve(parse(text), Context())) == expected


@pytest.mark.parametrize(
    ("text", "exact", "open_", "fades"),
    [
        ("2022-04-12 15:00", True, False, (False, False)),
        ("2022-04-12 to 2022-05-01", True, False, (False, False)),
        ("2022-W15", False, False, (False, False)),
        ("2022-04", False, False, (False, False)),
        ("early 2022", False, False, (False, True)),
        ("mid 2022", False, False, (True, True)),
        ("late 2022-02", False, False, (True, False)),
        ("spring 2022", False, False, (True, True)),
        ("early 2022 to 2022-05", False, False, (False, False)),
        ("from 2022-04-12", False, True, (False, True)),
        ("until 2022-04-12", False, True, (True, False)),
    ],
)
def test_how_sure_it_is(text: str, exact: bool, open_: bool, fades: tuple[bool, bool]) -> None:  # noqa: FBT001 -- a table
    found = resolve(parse(text), Context())
    assert isinstance(found, Span)
    assert (found.is_exact, found.is_open, found.fades) == (exact, open_, fades)


@pytest.mark.parametrize(
    ("first", "grain", "part"),
    [
        ("2022-02-11", Grain.PART_OF_MONTH, Third.MID),
        ("2022-10-01", Grain.PART_OF_YEAR, Third.LATE),
        ("2022-06-01", Grain.SEASON, Season.SUMMER),
        ("2022-06-01", Grain.MONTH, None),
    ],
)
def test_the_part_it_is(first: str, grain: Grain, part: Third | Season | None) -> None:
    assert Point(dt.date.fromisoformat(first), grain).part == part


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("day 1", 1),
        ("day -1", -1),
        ("week 60", 60),
        ("week -2", -2),
        ("month 14", 14),
        ("month -13", -13),
    ],
)
def test_its_number_in_the_run(text: str, number: int) -> None:
    found = resolve(parse(text), Context())
    assert isinstance(found, Span)
    assert found.start is not None
    assert (found.frame, found.start.number) == (Frame.RUN, number)


def test_a_yearless_point_knows_it() -> None:
    found = resolve(parse("31 January to 2 February"), Context())
    assert isinstance(found, Span)
    assert [point.yearless for point in found.points] == [True, True]


def test_words_have_the_bounds_of_what_is_known_of_their_ends() -> None:
    day = Point(dt.date(2022, 4, 12), Grain.DAY)
    loose = Loose(Year(2022))
    assert bounds(InWords(day, loose)) == "2022-04-12 00:00 / 2022-04-13 00:00"
    assert bounds(InWords(loose, day)) == "2022-04-12 00:00 / 2022-04-13 00:00"
    assert InWords(None, loose).bounds is None


def test_words_with_ends_in_two_frames_lie_in_the_first() -> None:
    day = Point(dt.date(2022, 4, 12), Grain.DAY)
    of_run = Point(dt.date(1996, 4, 12), Grain.DAY, frame=Frame.RUN)
    both = InWords(of_run, day)
    assert (both.frame, bounds(both)) == (Frame.RUN, "1996-04-12 00:00 / 1996-04-13 00:00")


def test_bounds_of_words_never_run_backwards(in_a_plan: Callable[..., Resolved]) -> None:
    found = in_a_plan("2 weeks after kickoff to 2 weeks before kickoff", "2022-04")
    assert bounds(found) == "2022-04-15 00:00 / 2022-04-17 00:00"


@pytest.mark.parametrize(
    ("text", "starts", "expected"),
    [
        ("every Friday 14:30", "2022-04-12", "2022-04-15 14:30 / 2022-04-29 14:30"),
        ("every 4 to 6 weeks", "2022-04-12", "2022-04-12 00:00 / 2022-05-01 00:00"),
    ],
)
def test_bounds_of_what_repeats(
    text: str, starts: str, expected: str, in_a_plan: Callable[..., Resolved]
) -> None:
    found = in_a_plan(text, starts, "2022-04-30")
    assert isinstance(found, Repetition)
    assert (bounds(found), found.frame) == (expected, Frame.CALENDAR)
    assert found.fades == (False, False)
    assert found.is_exact is bool(found.occurrences)


def test_what_repeats_in_a_run_of_unknown_dates(in_a_plan: Callable[..., Resolved]) -> None:
    found = resolve(parse("every Friday"), Context())
    assert isinstance(found, Repetition)
    assert found.window is not None
    assert (found.frame, found.fades, found.is_exact) == (Frame.RUN, (True, True), False)
    empty = Repetition(found.rule, None)
    assert (empty.bounds, empty.frame, empty.fades) == (None, Frame.CALENDAR, (True, True))
    assert in_a_plan("every Friday") == found
