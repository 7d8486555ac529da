"""What can be understood of a programme with slips in it, and what is told of it."""

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.problems import ProblemsError, Severity
from programme.reading import read
from programme.salvage import salvage

EXAMPLE = Path(__file__).parent / "examples" / "small" / "programme.yml"
WHOLE: dict[str, Any] = yaml.load(EXAMPLE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 -- the loader that makes only texts
GUIDE: dict[str, Any] = {"programme": {"title": "Guide"}}


def trails(value: object, trail: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield trail
    inside = value if isinstance(value, dict | list) else ()
    for step in inside if isinstance(inside, dict) else range(len(inside)):
        yield from trails(inside[step], (*trail, step))


KEYS = [
    trail for trail in trails(WHOLE) if trail and trail[-1] != "id" and isinstance(trail[-1], str)
]


def test_what_is_right_is_taken_whole() -> None:
    made = salvage(WHOLE)
    assert (made.refused, made.lost) == ((), {})
    assert made.programme is not None


def test_what_is_wrong_is_left_out_and_the_data_left_as_it_was() -> None:
    data: dict[str, Any] = {
        **GUIDE,
        "tasks": [{"title": "Write", "wen": "2027", "when": "?"}],
        "roles": "mentor",
    }
    before = copy.deepcopy(data)
    made = salvage(data)
    assert data == before
    assert made.programme is not None
    assert [(task.title.root, task.when) for task in made.programme.tasks] == [
        ({"": "Write"}, None)
    ]
    assert made.lost == {
        ("tasks", 0, "wen"): "2027",
        ("tasks", 0, "when"): "?",
        ("roles",): "mentor",
    }


def test_something_stands_in_for_what_is_missing() -> None:
    data: dict[str, Any] = {
        "programme": {"title": []},
        "roles": [{"name": "mentor"}, {"id": "Me?", "name": "me"}],
    }
    made = salvage(data)
    assert made.programme is not None
    assert made.programme.profile.title.root == {"": "programme-title"}
    assert [role.id for role in made.programme.roles] == ["roles-0-id", "roles-1-id"]
    assert made.lost == {
        ("programme", "title"): [],
        ("roles", 0, "id"): None,
        ("roles", 1, "id"): "Me?",
    }


def test_a_part_that_nothing_can_stand_in_for_goes_too() -> None:
    run: dict[str, Any] = {
        "id": "pilot",
        "title": "Pilot",
        "participants": [{"role": "mentor", "of": [{}]}],
    }
    made = salvage({**GUIDE, "runs": [run]})
    assert made.programme is not None
    assert made.programme.runs[0].participants == ()
    here = ("runs", 0, "participants")
    missing = [(*here, 0, "count"), (*here, 0, "of", 0, "count"), (*here, 0, "of", 0, "label")]
    assert [one["loc"] for one in made.refused] == missing
    assert sorted(made.lost, key=str) == sorted([*missing, (*here, 0, "of"), here], key=str)


@pytest.mark.parametrize("data", [{}, {"programme": "Guide"}])
def test_of_too_little_there_is_no_programme(data: dict[str, Any]) -> None:
    made = salvage(data)
    assert made.programme is None
    assert [one["loc"] for one in made.refused] == [("programme",)]


@pytest.mark.parametrize(
    ("trail", "name", "touched"),
    [
        (("events", 0, "title"), "", False),
        (("tasks", 0), "", True),
        (("tasks", 0, "when", "x"), "", True),
        ((), "", True),
        (("lessons", 0, "about"), "kickoff", False),
        (("lessons", 0, "about"), "midway", True),
        (("lessons", 0, "about"), "bring-a-pen", True),
        (("lessons", 0, "about"), "write", True),
    ],
)
def test_what_may_follow_from_what_is_lost(
    trail: tuple[Any, ...], name: str, *, touched: bool
) -> None:
    events: list[Any] = [
        {"id": "Mid way", "title": "A"},
        {"title": "B", "tunnus": "bring-a-pen"},
        {"title": "C", "todo": [{"id": "write"}]},
    ]
    made = salvage({**GUIDE, "events": events, "tasks": [{"title": "C", "when": "?"}]})
    assert made.touches(trail, name) is touched


@pytest.mark.parametrize(
    "more",
    [
        {"events": "Kick-off"},
        {"roles": [{"name": "A"}]},
        {"phases": [{"title": "A", "events": "B"}]},
    ],
)
def test_where_no_id_can_be_seen_anything_may_be_called_so(more: dict[str, Any]) -> None:
    assert salvage({**GUIDE, **more}).touches(("lessons", 0, "about"), "midway")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(EXAMPLE.parent, tmp_path_factory.mktemp("salvage") / "project")


@settings(deadline=None)
@given(st.sampled_from(KEYS), st.sampled_from([None, "", "Ä?", [], ["x"], {"a": "b"}]))
def test_of_a_slip_in_what_is_right_no_more_is_told_than_the_slip(
    project: Path, trail: tuple[Any, ...], slip: object
) -> None:
    changed = copy.deepcopy(WHOLE)
    around: Any = changed
    for step in trail[:-1]:
        around = around[step]
    if slip is None:  # of the finger
        around[f"{trail[-1]}x"] = around.pop(trail[-1])
    else:
        around[trail[-1]] = slip
    refused = salvage(changed).refused
    if refused:
        path = project / "programme.yml"
        path.write_text(yaml.safe_dump(changed, allow_unicode=True), "utf-8")
        with pytest.raises(ProblemsError) as caught:
            read(path)
        assert [one.severity for one in caught.value.problems] == [Severity.ERROR] * len(refused)
