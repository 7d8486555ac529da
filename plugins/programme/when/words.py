"""The words of the language of dates: units, parts, months, weekdays, ordinals."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Unit(StrEnum):
    """What is counted."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Third(StrEnum):
    """Which part of a month or a year, roughly."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Season(StrEnum):
    """Three months; winter is missing because "winter 2022" has two readings."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


class Direction(StrEnum):
    """On which side of a thing."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


class Edge(StrEnum):
    """Which end of a thing."""

    START = "start"
    END = "end"


class Ordinal(StrEnum):
    """Which of a month's Tuesdays, say."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"
    LAST = "last"


MONTHS: Final = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}

WEEKDAYS: Final = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}

UNITS: Final = {f"{unit}{plural}": unit for unit in Unit for plural in ("", "s")}

_OTHERS: Final = "winter each every on from to until except of all"

GRAMMAR: Final = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *UNITS,
        *(str(word) for kind in (Third, Season, Direction, Edge, Ordinal) for word in kind),
        *_OTHERS.split(),
    }
)
"""Every word with a meaning of its own."""

EXAMPLES: Final = {
    "after": "2 weeks after kickoff",
    "all": "all year",
    "all year": "all year",
    "autumn": "autumn 2022",
    "before": "2 weeks before kickoff",
    "day": "day 3",
    "during": "during kickoff",
    "each": "2 days before each",
    "early": "early 2022",
    "end": "2 weeks before end",
    "every": "every week",
    "every 2 weeks": "every 2 weeks on Friday",
    "every day": "every day 09:00",
    "every month": "every month on first Monday",
    "every week": "every week on Friday",
    "except": "every Friday except July",
    "fifth": "fifth Friday of May",
    "first": "first Tuesday of May",
    "fourth": "fourth Friday of May",
    "from": "from 2022-04-12",
    "hour": "48 hours before kickoff",
    "last": "last Friday of May",
    "late": "late February",
    "mid": "mid 2022",
    "minute": "90 minutes before kickoff",
    "month": "month 5",
    "of": "Tuesday of week 2",
    "on": "every 2 weeks on Friday",
    "second": "second Tuesday of May",
    "spring": "spring 2022",
    "start": "2 weeks after start",
    "summer": "summer 2022",
    "third": "third Friday of May",
    "to": "2022-04 to 2022-10",
    "until": "until 2022-10-31",
    "week": "week 3",
    "winter": "2021-12 to 2022-02",
    "year": "1 year after start",
}
"""A right text for each word of the grammar, months and weekdays apart."""
