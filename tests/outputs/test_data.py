"""The programme as JSON."""

import json
from typing import Any

from programme.artifact import Artifact
from programme.guide import editions
from programme.model import Programme
from programme.outputs.data import data


def read(programme: dict[str, Any]) -> Any:  # noqa: ANN401 -- JSON
    (edition,) = editions(Programme.model_validate(programme))
    (artifact,) = data(edition)
    assert isinstance(artifact, Artifact)
    return json.loads(artifact.content)


def test_what_is_not_known_is_null() -> None:
    event = {"id": "kickoff", "title": "Kickoff"}
    assert read({"programme": {"title": "Guide"}, "events": [event]}) == {
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
                "roles": [],
            }
        ],
        "tasks": [],
    }


def test_a_time_is_told_with_how_exact_it_is() -> None:
    events = [{"title": "Day", "when": "2027-04-12"}, {"title": "Month", "when": "2027-05"}]
    rows = read({"programme": {"title": "Guide"}, "events": events})["entries"]
    assert [[row[key] for key in ("when", "earliest", "before", "exact")] for row in rows] == [
        ["12 April 2027", "2027-04-12T00:00:00", "2027-04-13T00:00:00", True],
        ["May 2027", "2027-05-01T00:00:00", "2027-06-01T00:00:00", False],
    ]
