"""Dates that are true of one run only, and runs that end; whole sentences are in tests/problems."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from programme.entry import Entry
from programme.model import Programme, Run, Trail
from programme.reading import read
from programme.rules.dates import plans_are_counted_from_their_start, runs_end_after_they_start
from programme.rules.finding import Draft
from programme.source import parse
from programme.timing import timetable
from programme.when import Timetable


def draft(text: str) -> Draft:
    data = parse(f"programme: {{title: Guide}}\n{text}", "p.yml").data
    return Draft(Programme.model_validate(data), Path())


@pytest.mark.parametrize(
    ("starts", "ends", "found"),
    [
        ("2027-08", "2028-05", []),
        ("2027-08", "2027-05", [("runs", 0, "ends")]),
        ("August", "May", []),
        ("2027-08", "May", [("runs", 0, "ends")]),
    ],
)
def test_a_run_ends_after_it_starts(starts: str, ends: str, found: list[Trail]) -> None:
    text = f"runs: [{{id: one, title: One, starts: {starts}, ends: {ends}}}]"
    assert [one.trail for one in runs_end_after_they_start(draft(text))] == found


def test_a_year_in_the_plan_of_two_runs_is_told_of_times_to_choose_from_too() -> None:
    text = """
runs:
  - id: one
    title: One
    starts: 2027-01
    changes: {talk: {when: 2027-02, sittings: [{when: 2027-02-03}]}}
  - {id: two, title: Two, starts: 2028-01}
phases: [{title: Whole, when: 2027}]
events: [{id: talk, title: Talk, when: month 2, sittings: [{when: week 1}, {when: 2027-02-12}]}]
"""
    assert [one.trail for one in plans_are_counted_from_their_start(draft(text))] == [
        ("phases", 0, "when"),
        ("events", 0, "sittings", 1, "when"),
    ]


def test_all_rules_together_schedule_each_run_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduled: list[str] = []

    def counted(entries: Sequence[Entry], programme: Programme, run: Run | None) -> Timetable:
        scheduled.append(run.id if run else "plan")
        return timetable(entries, programme, run)

    monkeypatch.setattr("programme.schedule.timetable", counted)
    path = tmp_path / "programme.yml"
    runs = "runs: [{id: a, title: A}, {id: b, title: B}]\n"
    for text in ("programme: {title: G}\ntasks: [W]\n", runs):
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
        read(path)
    assert scheduled == ["plan", "a", "b"]
