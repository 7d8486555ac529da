"""How the days, weeks and months at the edge of a picture are called."""

import re

import pytest
from tests.pictures.test_pictures import edition, href

from programme.pictures import timeline, timeline_column


def across(svg: str) -> list[str]:
    return re.findall(r' y="(?:18|38)"[^>]*>(.*?)</text>', svg)


def down(svg: str) -> list[str]:
    months = re.findall(r'<g class="pg-months".*?</g>', svg, re.DOTALL)
    return re.findall(r"<text[^>]*>(.*?)</text>", "".join(months))


@pytest.mark.parametrize(
    ("language", "whens", "named"),
    [
        ("fi", ("2026-09-07", "2026-09-30"), ["7.9.", "14.9.", "21.9.", "28.9."]),
        ("en", ("2026-09-07", "2026-09-30"), ["7 Sept", "14 Sept", "21 Sept", "28 Sept"]),
        ("fi", ("week 1", "week 3 to 4"), ["vk\u00a01", "vk\u00a02", "vk\u00a03", "vk\u00a04"]),
        ("en", ("week -1", "week 2"), ["week\u00a0−1", "week\u00a01", "week\u00a02"]),
        ("fi", ("month 1", "month 3"), ["1.\u00a0kk", "2.\u00a0kk", "3.\u00a0kk"]),
        ("en", ("month -1", "month 2"), ["month\u00a0−1", "month\u00a01", "month\u00a02"]),
        ("en", ("day 1", "day 3"), ["day 1", "day 2", "day 3"]),
    ],
)
def test_weeks_are_named_by_their_dates_or_as_the_run_counts_them(
    language: str, whens: tuple[str, ...], named: list[str]
) -> None:
    one = edition(*whens, language=language)
    assert across(timeline(one, href)) == down(timeline_column(one, href)) == named


@pytest.mark.parametrize(
    ("language", "line", "lines"),
    [
        ("fi", ["pe 9.10.", "la 10.10."], ["pe", "9.10.", "la", "10.10."]),
        ("en", ["Fri 9 Oct", "Sat 10 Oct"], ["Fri", "9 Oct", "Sat", "10 Oct"]),
    ],
)
def test_days_are_named_with_their_weekday(
    language: str, line: list[str], lines: list[str]
) -> None:
    one = edition("2026-10-09", "2026-10-10", language=language)
    assert across(timeline(one, href)) == line
    assert down(timeline_column(one, href)) == lines


@pytest.mark.parametrize(
    ("language", "named"),
    [("fi", ["pe 9.10.", "9", "10", "11"]), ("en", ["Fri 9 Oct", "09:00", "10:00", "11:00"])],
)
def test_hours_are_named_within_a_day(language: str, named: list[str]) -> None:
    one = edition("2026-10-09 09:00-11:30", language=language)
    assert across(timeline(one, href)) == named


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("fi", ["elokuu", "syyskuu"], "heinäkuu"), ("en", ["August", "September"], "July")],
)
def test_months_without_a_year_are_all_named(language: str, first: list[str], last: str) -> None:
    svg = timeline(edition("August to May", "June", language=language), href)
    assert (across(svg)[:2], across(svg)[-1], len(across(svg))) == (first, last, 12)


def test_where_months_are_narrow_a_long_name_with_its_year_is_shortened() -> None:
    svg = timeline(edition("2026-09", "2027-08"), href)
    assert across(svg)[:6] == [
        *("Sept 2026", "October", "November", "December", "January 2027", "February"),
    ]
