"""The time zone of a calendar, against the one true list of when clocks change."""

import datetime as dt
import io
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.tz import tzical
from hypothesis import assume, given
from hypothesis import strategies as st

from programme.outputs.calendar.zones import add_zone

ZONES = (
    "Europe/Helsinki",
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",  # puts its clocks forward by half an hour
    "Asia/Kathmandu",
    "Africa/Casablanca",  # changes with Ramadan
    "Pacific/Auckland",
)


def calendar(*moments: dt.datetime) -> icalendar.Calendar:
    feed = icalendar.Calendar()
    for moment in moments:
        event = icalendar.Event()
        event.add("uid", moment.isoformat())
        event.add("dtstart", moment)
        feed.add_component(event)
    add_zone(feed, [(moment, moment) for moment in moments])
    return feed


def changes(zone: str, *years: int) -> list[tuple[str, str, str]]:
    """Each time: its kind, its beginning by the clock as it was before, and its offset."""
    feed = calendar(*(dt.datetime(year, 6, 1, 12, tzinfo=ZoneInfo(zone)) for year in years))
    (told,) = icalendar.Calendar.from_ical(feed.to_ical()).walk("VTIMEZONE")
    return [
        (str(one.name), f"{one.decoded('dtstart'):%Y-%m-%d %H:%M}", str(one.decoded("tzoffsetto")))
        for one in told.subcomponents
    ]


def test_a_change_is_told_by_the_clock_as_it_was_before() -> None:
    assert changes("Europe/Helsinki", 2027, 2028) == [
        ("STANDARD", "2027-01-01 00:00", "2:00:00"),
        ("DAYLIGHT", "2027-03-28 03:00", "3:00:00"),
        ("STANDARD", "2027-10-31 04:00", "2:00:00"),
        ("DAYLIGHT", "2028-03-26 03:00", "3:00:00"),
        ("STANDARD", "2028-10-29 04:00", "2:00:00"),
    ]


def test_a_zone_without_changes_has_one_time() -> None:
    assert changes("Asia/Kathmandu", 2027) == [("STANDARD", "2027-01-01 00:00", "5:45:00")]


def test_where_nothing_has_hours_no_zone_is_told() -> None:
    days = icalendar.Calendar()
    add_zone(days, [(dt.date(2027, 4, 12), dt.date(2027, 4, 13))])
    add_zone(days, [])
    assert days.subcomponents == []


def offset(feed: icalendar.Calendar, wall: dt.datetime) -> dt.timedelta | None:
    """How far *wall* is from UTC, as another reader finds it in the zone that *feed* tells."""
    zone = tzical(io.StringIO(feed.to_ical().decode())).get()
    return wall.replace(tzinfo=zone).utcoffset()


@given(
    st.sampled_from(ZONES),
    st.datetimes(dt.datetime(2022, 1, 1), dt.datetime(2030, 12, 31)),  # noqa: DTZ001 -- wall-clock time
)
def test_another_reader_finds_every_offset(zone: str, wall: dt.datetime) -> None:
    moment = wall.replace(microsecond=0, tzinfo=ZoneInfo(zone))
    assume(moment.utcoffset() == moment.replace(fold=1).utcoffset())  # there once, and only once
    assert offset(calendar(moment), moment) == moment.utcoffset()


@pytest.mark.parametrize(
    ("wall", "hours"),
    [
        ("2027-03-28 02:59", 2),
        ("2027-03-28 04:00", 3),
        ("2027-03-28 04:59", 3),
        ("2027-10-31 02:59", 3),
        ("2027-10-31 04:00", 2),
    ],
)
def test_another_reader_finds_the_offsets_around_both_changes(wall: str, hours: int) -> None:
    moment = dt.datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo("Europe/Helsinki"))
    assert offset(calendar(moment), moment) == dt.timedelta(hours=hours)
