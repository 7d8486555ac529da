"""The programme as JSON, and the schema that says what is in it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from programme.guide import editions
from programme.model import Programme
from programme.outputs.data import data
from programme.reading import read as read_file


def read(programme: dict[str, Any]) -> Any:  # noqa: ANN401 -- JSON
    (edition,) = editions(Programme.model_validate(programme))
    listing, schema = data(edition)
    made = json.loads(listing.content)
    Draft202012Validator(json.loads(schema.content)).validate(made)
    return made


def test_what_is_not_known_is_null() -> None:
    event = {"id": "kickoff", "title": "Kickoff"}
    assert read({"programme": {"title": "Guide"}, "events": [event]}) == {
        "$schema": "../programme.schema.json",
        "title": "Guide",
        "language": "en",
        "url": None,
        "updated": None,
        "time_zone": "UTC",
        "run": None,
        "roles": [],
        "phases": [],
        "entries": [
            {
                "id": "kickoff",
                "kind": "event",
                "number": 1,
                "phase": None,
                "title": "Kickoff",
                "when": None,
                "earliest": None,
                "before": None,
                "exact": False,
                "cancelled": False,
                "roles": [],
            }
        ],
        "tasks": [],
    }


@pytest.mark.parametrize(
    ("when", "known"),
    [
        ("2027-04-12", ["2027-04-12T00:00:00", "2027-04-13T00:00:00", True]),
        ("2027-04-12 15:00", ["2027-04-12T15:00:00", "2027-04-12T15:00:00", True]),
        ("2027-05", ["2027-05-01T00:00:00", "2027-06-01T00:00:00", False]),
        ("from 2027-05", ["2027-05-01T00:00:00", None, False]),
        ("until 2027-05", [None, "2027-06-01T00:00:00", False]),
        (
            "every Monday from 2027-04-12 to 2027-04-20",
            ["2027-04-12T00:00:00", "2027-04-20T00:00:00", True],
        ),
        (
            "every 4 to 6 weeks from 2027-04 to 2027-10",
            ["2027-04-01T00:00:00", "2027-11-01T00:00:00", False],
        ),
        ("31 January", [None, None, False]),
        ("month 5", [None, None, False]),
        ("every Monday", [None, None, False]),
        ("before start", [None, None, False]),
    ],
)
def test_a_time_is_told_as_far_as_it_is_known_in_the_calendar(
    when: str, known: list[str | bool | None]
) -> None:
    (row,) = read({"programme": {"title": "Guide"}, "events": [{"title": "A", "when": when}]})[
        "entries"
    ]
    assert [row[key] for key in ("earliest", "before", "exact")] == known


def test_what_is_cancelled_says_so() -> None:
    run = {"id": "pilot", "title": "Pilot", "changes": {"a": {"cancelled": "Nobody came."}}}
    events = [{"id": "a", "title": "A"}, {"title": "B"}]
    rows = read({"programme": {"title": "Guide"}, "runs": [run], "events": events})["entries"]
    assert [row["cancelled"] for row in rows] == [True, False]


# --- its schema ---


@pytest.mark.parametrize("example", ["programme.yml", "tests/examples/small/programme.yml"])
def test_every_example_is_as_its_schema_says(root: Path, example: str) -> None:
    for edition in editions(read_file(root / example).programme):
        listing, schema = (json.loads(one.content) for one in data(edition))
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(listing)


def test_the_schema_refuses_what_is_not_so() -> None:
    (edition,) = editions(Programme.model_validate({"programme": {"title": "G"}, "tasks": ["A"]}))
    listing, schema = (json.loads(one.content) for one in data(edition))
    validator = Draft202012Validator(schema)
    (task,) = listing["tasks"]
    for wrong in ({"kind": "visit"}, {"earliest": "April"}, {"number": 0}, {"more": 1}):
        with pytest.raises(ValidationError):
            validator.validate({**listing, "tasks": [{**task, **wrong}]})
    with pytest.raises(ValidationError):
        validator.validate({"title": "G"})


def test_there_is_one_schema_for_all_languages_which_knows_its_address() -> None:
    head = {"title": "G", "languages": ["fi", "en"], "url": "https://guide.example"}
    made = editions(Programme.model_validate({"programme": head, "tasks": ["A"]}))
    (_listing, finnish), (_other, english) = (list(data(edition)) for edition in made)
    assert finnish == english
    assert (finnish.path.as_posix(), finnish.offered) == ("files/programme.schema.json", False)
    schema = json.loads(finnish.content)
    assert [schema["$schema"], schema["$id"]] == [
        "https://json-schema.org/draft/2020-12/schema",
        "https://guide.example/files/programme.schema.json",
    ]
