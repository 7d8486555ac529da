"""Clock times of twelve hours."""

import re

import pytest

from programme.when import Said, clock, clocks

_SAID = re.compile(r"(\d+)(?::(\d\d))? ?(am|pm)?")


def said(text: str) -> Said:
    found = _SAID.fullmatch(text)
    assert found
    return found[1], found[2], found[3]


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("3 pm", "15:00"),
        ("3:30 am", "03:30"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("9", "09:00"),
    ],
)
def test_an_hour_is_of_its_half_of_the_day(written: str, time: str) -> None:
    assert clock(said(written)) == time


@pytest.mark.parametrize(
    ("first", "last", "times"),
    [
        ("3", "4 pm", "15:00-16:00"),
        ("11", "1 pm", "11:00-13:00"),
        ("9:30", "5 pm", "09:30-17:00"),
        ("12", "1 pm", "12:00-13:00"),
        ("12", "1 am", "00:00-01:00"),
        ("10", "11 am", "10:00-11:00"),
        ("10 am", "11 am", "10:00-11:00"),
        ("11", "12 am", "11:00-00:00"),
        ("13", "2 pm", "13:00-14:00"),
        ("3 pm", "4", "15:00-16:00"),
        ("10 am", "2", "10:00-14:00"),
        ("9 am", "12", "09:00-12:00"),
        ("11 pm", "1", "23:00-01:00"),
        ("3 pm", "16", "15:00-16:00"),
        ("15", "16:30", "15:00-16:30"),
    ],
)
def test_what_does_not_say_its_half_of_the_day_is_nearest_to_what_does(
    first: str, last: str, times: str
) -> None:
    assert clocks(said(first), said(last)) == times
