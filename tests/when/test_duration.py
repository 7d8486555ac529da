from collections.abc import Mapping
from decimal import Decimal

import pytest

from programme.when import Duration, parse_duration, say_duration, spaced
from programme.when.words import Unit


def lasts(least: str, most: str, unit: Unit) -> Duration:
    return Duration(Decimal(least), Decimal(most), unit)


@pytest.mark.parametrize(
    ("text", "duration", "minutes", "days"),
    [
        ("30 min", lasts("30", "30", Unit.MINUTE), (30, 30), None),
        ("1.5 h", lasts("1.5", "1.5", Unit.HOUR), (90, 90), None),
        ("1-3 h", lasts("1", "3", Unit.HOUR), (60, 180), None),
        ("2 weeks", lasts("2", "2", Unit.WEEK), None, (14, 14)),
        ("1 day", lasts("1", "1", Unit.DAY), None, (1, 1)),
        ("1-2 months", lasts("1", "2", Unit.MONTH), None, (30, 60)),
    ],
)
def test_reads(
    text: str,
    duration: Duration,
    minutes: tuple[int, int] | None,
    days: tuple[int, int] | None,
) -> None:
    assert parse_duration(text) == duration
    assert str(duration) == text
    assert (duration.minutes, duration.days) == (minutes, days)


@pytest.mark.parametrize("text", ["1-3h", "1 – 3 hours", " 1  to 3 H "])
def test_reads_what_comes_naturally(text: str) -> None:
    assert parse_duration(text) == lasts("1", "3", Unit.HOUR)


@pytest.mark.parametrize(
    ("text", "fi", "en", "sv"),
    [
        ("30 min", "30 minuuttia / 30 min", "30 minutes / 30 min", "30 minuter / 30 min"),
        ("1.5 h", "1,5 tuntia / 1,5 h", "1.5 hours / 1.5 h", "1,5 timmar / 1,5 h"),
        ("1-3 h", "1–3 tuntia / 1–3 h", "1–3 hours / 1–3 h", "1–3 timmar / 1–3 h"),
        ("1 h", "1 tunti / 1 h", "1 hour / 1 h", "1 timme / 1 h"),
        ("1 week", "1 viikko / 1 viikko", "1 week / 1 week", "1 vecka / 1 vecka"),
    ],
)
def test_says(
    text: str, fi: str, en: str, sv: str, phrases: Mapping[str, Mapping[str, str]]
) -> None:
    duration = parse_duration(text)
    said = [
        " / ".join(
            (
                say_duration(duration, phrases[language], language),
                say_duration(duration, phrases[language], language, "short"),
            )
        )
        for language in ("fi", "en", "sv")
    ]
    assert [spaced(one) for one in said] == [fi, en, sv]
