"""A year that is far from the others of its run."""

from pathlib import Path

import pytest

from programme.model import Programme, Trail
from programme.rules.dates import years_are_near_each_other
from programme.rules.finding import Draft
from programme.source import parse


def found(text: str) -> list[tuple[Trail, str, str]]:
    """Where a year is far off, which it is, and what the others are."""
    data = parse(f"programme: {{title: Guide}}\n{text}", "p.yml").data
    draft = Draft(Programme.model_validate(data), Path())
    return [
        (finding.trail, finding.facts["year"], finding.facts["others"])
        for finding in years_are_near_each_other(draft)
    ]


def test_the_one_that_is_not_like_the_others_is_told() -> None:
    assert found("""
events:
  - {title: A, when: 2027-04}
  - {title: B, when: 2072-04-12}
  - {title: C, when: 2026-12 to 2027-06}
  - {title: D, when: 2027-05 to 2072-06, sittings: [{when: 2017-05-12}, {when: 2016-05-12}]}
  - {title: E, when: April}
""") == [
        (("events", 1, "when"), "2072", "2017, 2026, 2027"),
        (("events", 3, "when"), "2072", "2017, 2026, 2027"),
        (("events", 3, "sittings", 1, "when"), "2016", "2017, 2026, 2027"),
    ]


def test_a_run_tells_it_of_its_own_dates_and_changes() -> None:
    assert found(
        """
runs:
  - {id: a, title: A, starts: 2027-01, ends: 2072-06, changes: {kickoff: {when: 2107-04}}}
events: [{id: kickoff, title: Kickoff, when: month 4}, {title: B, when: 2027-05}]
"""
    ) == [
        (("runs", 0, "ends"), "2072", "2027"),
        (("runs", 0, "changes", "kickoff", "when"), "2107", "2027"),
    ]


@pytest.mark.parametrize("change", ["when: 2010-04", "left_out: yes"])
def test_runs_may_be_years_apart_and_the_plan_is_of_those_that_keep_it(change: str) -> None:
    assert (
        found(f"""
runs:
  - {{id: old, title: Old, starts: 2010-01, changes: {{kickoff: {{{change}}}}}}}
  - {{id: new, title: New, starts: 2027-01}}
events: [{{id: kickoff, title: Kickoff, when: 2027-04}}]
""")
        == []
    )


def test_a_date_of_the_plan_is_told_once() -> None:
    assert found("""
runs: [{id: a, title: A, starts: 2027-01}, {id: b, title: B, starts: 2028-01}]
events: [{title: Kickoff, when: 2072-04}]
""") == [(("events", 0, "when"), "2072", "2027")]
