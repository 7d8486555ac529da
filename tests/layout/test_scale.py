"""Which scale a programme lies on, where moments are on it, and which of them are named."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.layout.marks import Programme, day, event, programmes

from programme.layout import Mark, Scale, ScaleUnit, scale, step, steps, year
from programme.layout.scale import Room, Tick

MOMENTS = st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2100, 1, 1))  # noqa: DTZ001 -- wall-clock time
ROOM = Room(
    {ScaleUnit.DAY: 10, ScaleUnit.WEEK: 10, ScaleUnit.MONTH: 10},
    5,
    dict.fromkeys(ScaleUnit, (1, 3)),
)


def marks(*times: tuple[str, str]) -> list[Mark]:
    return [event(number, *time) for number, time in enumerate(times, 1)]


@pytest.mark.parametrize(
    ("times", "unit", "days", "hours"),
    [
        ([("2027-03-05 09:00", "2027-03-05 10:30")], "day", "2027-03-05 2027-03-05", (9, 11)),
        ([("2027-03-05 16:00", "2027-03-05 16:00")], "day", "2027-03-05 2027-03-05", (16, 17)),
        ([("2027-03-05 22:00", "2027-03-06 01:00")], "day", "2027-03-05 2027-03-06", (0, 24)),
        ([("2027-03-05", "2027-03-14")], "day", "2027-03-05 2027-03-13", None),
        ([("2027-03-05", "2027-03-15")], "week", "2027-03-01 2027-03-14", None),
        ([("2027-01-04", "2027-05-10")], "week", "2027-01-04 2027-05-09", None),
        ([("2027-01-04", "2027-05-11")], "month", "2027-01-01 2027-05-31", None),
        ([("2027-02-01", "2027-03-01")], "month", "2027-02-01 2027-02-28", None),
        ([("2027-12-20", "2028-09-01")], "month", "2027-12-01 2028-08-31", None),
        (
            [("2027-02-01", "2027-04-01"), ("2027-03-05", "2027-03-06")],
            *("week", "2027-02-01 2027-04-04", None),
        ),
    ],
)
def test_short_programmes_lie_on_days_or_weeks_and_what_is_written_in_months_on_months(
    times: list[tuple[str, str]], unit: str, days: str, hours: tuple[int, int] | None
) -> None:
    found = scale(marks(*times))
    assert (found.unit, " ".join(map(str, found.days)), found.hours) == (unit, days, hours)


@given(programmes(), MOMENTS, MOMENTS)
def test_what_is_later_is_further_on_and_all_is_within(
    programme: Programme, one: dt.datetime, other: dt.datetime
) -> None:
    phases, events, on = programme
    found = on or scale((*phases, *events))
    assert 0 <= found.place(min(one, other)) <= found.place(max(one, other)) <= found.count
    if on is None:
        assert all(found.begin(0) <= mark.start for mark in events)
        assert all(mark.end <= found.begin(found.count) for mark in events)


@given(programmes())
def test_a_unit_begins_where_its_tick_is(programme: Programme) -> None:
    phases, events, on = programme
    found = on or scale((*phases, *events))
    ticks = [tick for tick in found.ticks(8, ROOM) if not tick.hour]
    assert [found.place(tick.start) * 8 for tick in ticks] == pytest.approx([t.at for t in ticks])
    assert len(ticks) == (0 if found.unit is ScaleUnit.STEP else found.count)


def test_hours_are_places_within_their_day() -> None:
    course = Scale(ScaleUnit.DAY, dt.date(2027, 3, 5).toordinal(), 2, (8, 18))
    moments = ("2027-03-05 07:00", "2027-03-05 13:00", "2027-03-05 23:00", "2027-03-06 08:30")
    assert [course.place(day(moment)) for moment in moments] == pytest.approx([0, 0.5, 1, 1.05])


def test_hours_are_named_where_there_is_room_and_always_the_first_day() -> None:
    course = Scale(ScaleUnit.DAY, dt.date(2027, 3, 5).toordinal(), 1, (8, 12))
    assert course.ticks(8, ROOM, 100) == (
        Tick(100, day("2027-03-05"), named=True),
        Tick(102.0, day("2027-03-05 09:00"), named=True, hour=True),
    )


def test_names_are_thinned_out_where_there_are_many() -> None:
    ticks = Scale(ScaleUnit.MONTH, 2027 * 12, 12).ticks(5, ROOM)
    assert [tick.start.month for tick in ticks if tick.named] == [1, 4, 7, 10]


def test_a_step_is_as_wide_as_any_other() -> None:
    assert [steps(3).place(step(place)) for place in (0, 1.5, 3, 9)] == [0, 1.5, 3, 3]


def test_a_year_without_a_number_begins_with_any_month() -> None:
    assert list(map(str, year(dt.date(1995, 8, 1)).days)) == ["1995-08-01", "1996-07-31"]
