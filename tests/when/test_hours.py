import datetime as dt

import pytest

from programme.when import Hours, parse_hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("15:00", Hours(dt.time(15))),
        ("14:00-17:30", Hours(dt.time(14), dt.time(17, 30))),
        ("00:00–23:59", Hours(dt.time(0), dt.time(23, 59))),
    ],
)
def test_reads(text: str, hours: Hours) -> None:
    assert parse_hours(text) == hours
    assert str(hours) == text.replace("–", "-")


def test_on_a_day() -> None:
    day, nine, ten = dt.date(2022, 4, 12), dt.time(9), dt.time(10)
    at_nine, at_ten = dt.datetime(2022, 4, 12, 9), dt.datetime(2022, 4, 12, 10)  # noqa: DTZ001 -- times on the wall
    assert Hours(nine, ten).on(day) == (at_nine, at_ten)
    assert Hours(nine).on(day) == (at_nine, at_nine)
