"""Where in a calendar something lies: as fine as it is known, and no finer."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from programme.outputs.calendar.placing import times
from programme.when import Context, parse, resolve

HELSINKI = ZoneInfo("Europe/Helsinki")
THINGS = {
    "kickoff": resolve(parse("2027-04"), Context()),
    "talk": resolve(parse("2027-04-12 15:00-16:30"), Context()),
    "closing": resolve(parse("2027-10"), Context()),
}


def placed(when: str) -> list[str]:
    """The beginning and the end of each time, as short as can be."""
    context = Context(anchor=THINGS.get)
    return [" – ".join(map(_short, one)) for one in times(resolve(parse(when), context), HELSINKI)]


def _short(one: dt.date) -> str:
    if isinstance(one, dt.datetime):
        assert one.tzinfo is HELSINKI
        return f"{one:%d.%m. %H:%M}"
    return f"{one:%d.%m.}"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2027-04-12", "12.04. – 13.04."),
        ("2027-04-12 15:00-16:30", "12.04. 15:00 – 12.04. 16:30"),
        ("2027-04-12 15:00", "12.04. 15:00 – 12.04. 15:00"),
        ("2027-04-12 to 2027-04-14", "12.04. – 15.04."),
        ("2027-04-12 22:00 to 2027-04-13 01:00", "12.04. 22:00 – 13.04. 01:00"),
        ("2027-04", "01.04. – 01.05."),
        ("early 2027", "01.01. – 01.04."),
        ("kickoff", "01.04. – 01.05."),
        ("2027-04-10 to talk", "10.04. – 13.04."),
        ("talk to 2027-04-13", "12.04. 15:00 – 14.04. 00:00"),
    ],
)
def test_what_has_one_time_lies_on_all_of_what_is_known(when: str, expected: str) -> None:
    assert placed(when) == [expected]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (
            "2027-04-12 to 2027-04-13 09:30-18:00",
            ["12.04. 09:30 – 12.04. 18:00", "13.04. 09:30 – 13.04. 18:00"],
        ),
        (
            "every Monday 15:00-16:00 from 2027-04-12 to 2027-04-19",
            ["12.04. 15:00 – 12.04. 16:00", "19.04. 15:00 – 19.04. 16:00"],
        ),
        ("every Monday from 2027-04-12 to 2027-04-19", ["12.04. – 13.04.", "19.04. – 20.04."]),
    ],
)
def test_what_is_on_several_known_days_lies_on_each(when: str, expected: list[str]) -> None:
    assert placed(when) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("every 4 to 6 weeks from kickoff to closing", "01.04. – 01.11."),
        ("every 4 to 6 weeks from talk to closing", "12.04. – 01.11."),
        ("every 4 to 6 weeks from 2027-04-12 to 2027-06-30", "12.04. – 01.07."),
        ("every month from 2027-04 to 2027-10 except July", "01.04. – 01.11."),
        ("every Monday 15:00 from kickoff to closing", "01.04. – 01.11."),
    ],
)
def test_what_repeats_on_days_that_are_not_known_is_a_band(when: str, expected: str) -> None:
    assert placed(when) == [expected]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("until 2027-04-12", "12.04. – 13.04."),
        ("until 2027-04-12 15:00", "12.04. 15:00 – 12.04. 15:00"),
        ("until 4 days before talk", "08.04. – 09.04."),
        ("until talk", "12.04. 15:00 – 12.04. 15:00"),
        ("until 2027-04", "30.04. – 01.05."),
        ("until 2027-W15", "18.04. – 19.04."),
        ("until early 2027", "01.01. – 01.04."),
    ],
)
def test_what_is_due_lies_on_the_last_day_it_may_be(when: str, expected: str) -> None:
    assert placed(when) == [expected]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("from 2027-04-12", "12.04. – 13.04."),
        ("from 2027-04-12 15:00", "12.04. 15:00 – 12.04. 15:00"),
        ("from talk", "12.04. 15:00 – 12.04. 15:00"),
        ("from 2027-04", "01.04. – 01.05."),
        ("from spring 2027", "01.03. – 01.06."),
    ],
)
def test_what_goes_on_from_then_lies_on_its_beginning(when: str, expected: str) -> None:
    assert placed(when) == [expected]


@pytest.mark.parametrize(
    "when",
    [
        "August to October",  # of no year
        "month 5",  # of a run without a date
        "until month 5",
        "before talk",
        "2 weeks before kickoff",  # no day: only the month of what it hangs on is known
        "from 2 weeks before kickoff to closing",
        "every Tuesday",  # from nobody knows when
        "every 2 weeks from 2 weeks before kickoff to closing",
    ],
)
def test_what_has_no_place_in_the_calendar_lies_nowhere(when: str) -> None:
    assert placed(when) == []


def test_what_is_undated_lies_nowhere() -> None:
    assert list(times(None, HELSINKI)) == []
