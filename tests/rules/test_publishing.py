"""What is told before a guide is published, on the day it is published."""

from datetime import date
from pathlib import Path

import pytest

from programme.model import Programme
from programme.rules import Draft
from programme.rules.publishing import (
    accessibility_is_looked_over_yearly,
    accessibility_names_the_supervisor_of_today,
)


def draft(today: str | None, country: str | None = None, **statement: object) -> Draft:
    data = {"programme": {"title": "A", "country": country}, "accessibility": statement}
    day = date.fromisoformat(today) if today else None
    return Draft(Programme.model_validate(data), Path(), today=day)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-11-23", []),
        ("2026-11-24", ["accessibility_old"]),
        ("2025-11-24", []),
        ("2025-11-23", ["accessibility_to_come"]),
        (None, []),
    ],
)
def test_a_statement_is_old_after_a_year(today: str | None, told: list[str]) -> None:
    checked = draft(today, made="2024-02-29", updated="2025-11-24")
    assert [one.code for one in accessibility_is_looked_over_yearly(checked)] == told


def test_a_statement_of_the_leap_day_is_old_on_the_first_of_march() -> None:
    told = [
        list(accessibility_is_looked_over_yearly(draft(today, made="2024-02-29")))
        for today in ("2025-02-28", "2025-03-01")
    ]
    assert [len(one) for one in told] == [0, 1]


@pytest.mark.parametrize(
    ("supervisor", "country", "told"),
    [
        ({"name": "Traficom"}, "FI", 0),
        ({"name": {"fi": "AVI", "en": "Traficom"}}, "FI", 1),
        ({"name": "Etelä-Suomen aluehallintovirasto"}, "FI", 1),
        ({"name": "Regionförvaltningsverket"}, None, 1),
        ({"name": "Traficom", "unit": "Regional State Administrative Agency"}, "FI", 1),
        ({"name": "Saavutettavuus", "email": "saavutettavuus@avi.fi"}, "FI", 1),
        ({"name": "Saavutettavuus", "url": "https://www.avi.fi/"}, "FI", 1),
        ({"name": "Davis", "url": "https://navi.fi/"}, "FI", 0),
        ({"name": "AVI"}, "SE", 0),
        (None, "FI", 0),
    ],
)
def test_the_supervisor_is_the_one_of_today(
    supervisor: object, country: str | None, told: int
) -> None:
    checked = draft("2026-11-24", country, supervisor=supervisor)
    assert len(list(accessibility_names_the_supervisor_of_today(checked))) == told
