"""What comes again every year, in the order of a year that begins with any month."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.when import (
    Bounds,
    Context,
    Frame,
    in_years,
    parse,
    resolve,
    turned,
    write,
    year_begins,
    year_from,
)


def bounds(text: str) -> Bounds:
    found = resolve(parse(text), Context())
    assert found
    assert found.frame is Frame.ANNUAL
    assert found.bounds
    return found.bounds


@pytest.mark.parametrize(
    ("written", "month"),
    [
        (["March"], 3),
        (["August to December", "January to May", "June to July"], 8),
        (["January to May", "August to December"], 1),
        (["all year", "September", "March"], 9),
        (["all year"], 1),
        (["December to February", "March"], 12),
        (["October to April", "November to March"], 10),
        (["June to August", "January to July"], 1),
        (["August to 29 February", "March"], 8),
    ],
)
def test_a_year_begins_where_it_is_written_to_begin_or_the_fewest_are_under_way(
    written: list[str], month: int
) -> None:
    assert year_begins([bounds(text) for text in written]) == month


@pytest.mark.parametrize(
    ("written", "month", "days"),
    [
        ("August to May", 8, "1995-08-01 1996-06-01"),
        ("January", 8, "1996-01-01 1996-02-01"),
        ("29 February", 8, "1996-02-29 1996-03-01"),
        ("29 February", 2, "1995-02-28 1995-03-01"),
        ("November to February", 1, "1996-11-01 1997-03-01"),
        ("August to 29 February", 8, "1995-08-01 1996-03-01"),
        ("August to 29 February", 1, "1996-08-01 1997-03-01"),
        ("all year", 8, "1995-08-01 1996-08-01"),
        ("all year", 1, "1996-01-01 1997-01-01"),
    ],
)
def test_times_are_put_into_the_year_that_begins_with_a_month(
    written: str, month: int, days: str
) -> None:
    assert " ".join(f"{at:%Y-%m-%d}" for at in turned(bounds(written), month)) == days


def test_what_begins_when_a_year_is_over_is_in_that_year_too() -> None:
    after = (dt.datetime(1997, 1, 1), dt.datetime(1997, 1, 1))  # noqa: DTZ001 -- times on the wall
    assert year_begins([after]) == 1
    assert [f"{at:%Y-%m-%d}" for at in turned(after, 1)] == ["1996-01-01", "1996-01-01"]


@given(st.dates(dt.date(1996, 1, 1), dt.date(1996, 12, 31)), st.integers(1, 12))
def test_every_day_lies_in_the_year_it_is_put_into(day: dt.date, month: int) -> None:
    start = dt.datetime.combine(day, dt.time())
    first, _end = turned((start, start + dt.timedelta(days=1)), month)
    assert year_from(month) <= first.date() <= year_from(month) + dt.timedelta(days=365)
    assert first.month == day.month


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("W08", ["2027-W08", "2028-W08"]),
        ("all year", ["2027", "2028"]),
        ("August to May", ["2027-08 to 2028-05", "2028-08 to 2029-05"]),
        (
            "22 December 12:00 to 7 January 08:00",
            ["2027-12-22 12:00 to 2028-01-07 08:00", "2028-12-22 12:00 to 2029-01-07 08:00"],
        ),
        ("29 February", ["2028-02-29"]),
        (
            "20 February to 29 February",
            ["2027-02-20 to 2027-02-28", "2028-02-20 to 2028-02-29"],
        ),
        ("29 February to 10 March", ["2027-03-01 to 2027-03-10", "2028-02-29 to 2028-03-10"]),
        ("29 February to 29 February", ["2028-02-29 to 2028-02-29"]),
        ("fifth Tuesday of February", ["fifth Tuesday of 2028-02"]),
        ("Tuesday of W08", ["Tuesday of 2027-W08", "Tuesday of 2028-W08"]),
        ("2027-07", ["2027-07"]),
        ("every Friday", ["every Friday"]),
    ],
)
def test_what_names_no_year_is_in_each_year_that_has_it(text: str, expected: list[str]) -> None:
    assert [write(one) for one in in_years(parse(text), range(2027, 2029))] == expected
