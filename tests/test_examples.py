"""Programmes of every kind: all that happens in them can be read on their pictures."""

import re
from functools import cache
from pathlib import Path

import pytest
from tests.layout.test_column import check as check_column
from tests.layout.test_strip import check as check_strip

from programme.edition import Edition
from programme.guide import editions
from programme.pictures import annual_clock, timeline, timeline_column
from programme.pictures.chart import Chart, chart
from programme.reading import Reading, read
from programme.when import Frame

ROOT = Path(__file__).parent.parent
KINDS = {
    "TAMK": ("month", Frame.CALENDAR, 4, 8, 23),
    "calls": ("week", Frame.CALENDAR, 4, 50, 0),
    "course": ("day", Frame.CALENDAR, 3, 18, 0),
    "onboarding": ("step", None, 6, 11, 100),
    "school-year": ("month", Frame.ANNUAL, 3, 35, 0),
    "small": ("month", Frame.CALENDAR, 2, 2, 2),
    "supervision": ("month", Frame.CALENDAR, 5, 15, 29),
}
"""What each is counted in and from; how many phases, events and tasks it has."""

FOLDERS = {"TAMK": ROOT, "supervision": ROOT / "examples" / "supervision"}
LANGUAGES = {"supervision": ("sv", "en")}


@cache
def reading(name: str) -> Reading:
    folder = FOLDERS.get(name, ROOT / "tests" / "examples" / name)
    return read(folder / "programme.yml")


def edition(name: str, language: str) -> Edition:
    (found,) = (one for one in editions(reading(name).programme) if one.language.code == language)
    return found


def shown(name: str, language: str) -> Chart:
    found = chart(edition(name, language))
    assert found
    return found


def href(key: str) -> str:
    return f"#{key}"


every_example = pytest.mark.parametrize("name", KINDS)
in_every_language = pytest.mark.parametrize(
    ("name", "language"),
    [(name, code) for name in KINDS for code in LANGUAGES.get(name, ("fi", "en"))],
)


@every_example
def test_an_example_is_of_its_kind_and_has_nothing_to_mend(name: str) -> None:
    found, schedule = shown(name, "en"), edition(name, "en").schedule
    counts = (len(found.phases), len(found.events), len(schedule.tasks))
    assert (found.scale.unit, found.frame, *counts) == KINDS[name]
    assert reading(name).warnings == ()


@in_every_language
def test_every_event_is_on_the_pictures_and_leads_to_the_schedule(name: str, language: str) -> None:
    one = edition(name, language)
    keys = [entry.key for entry in one.schedule.of_kind("event")]
    for svg in (timeline(one, href), timeline_column(one, href)):
        assert re.findall('href="#(.*?)"', svg) == keys
        numbers = re.findall(r'text-anchor="middle"[^>]*>(\d+)</text>', svg)
        assert set(map(int, numbers)) == set(range(1, len(keys) + 1))


@in_every_language
def test_nothing_overlaps_or_leaves_the_pictures(name: str, language: str) -> None:
    found = shown(name, language)
    programme = list(found.phases), list(found.events), found.scale
    check_strip(programme)
    check_column(programme)


@pytest.mark.parametrize(
    ("name", "dots"),
    [
        ("TAMK", 8),
        ("calls", 0),
        ("course", None),
        ("onboarding", None),
        ("school-year", 35),
        ("supervision", 15),
    ],
)
def test_the_annual_clock_is_for_what_has_a_place_in_a_year(name: str, dots: int | None) -> None:
    svg = annual_clock(edition(name, "en"), href)
    assert (svg.count("<circle") if svg else None) == dots
