"""How to cite the guide, as reference managers read it."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from programme.guide import editions
from programme.model import Programme
from programme.outputs.citation import citation

ORGANISER = {"name": "Library: <North> #1"}
PROFILE: dict[str, object] = {"title": 'Guide "A" 😀', "organiser": ORGANISER}
WHOLE: dict[str, object] = {
    **PROFILE,
    "languages": ["fi", "en"],
    "summary": {"fi": "Yhdessä.", "en": "*Together*."},
    "url": "https://guide.example/",
    "updated": "2026-11-24",
    "licence": "CC BY 4.0",
    "organiser": {**ORGANISER, "url": "https://library.example/"},
    "credits": [
        {"title": "Model", "by": "A. Writer", "url": "https://model.example/"},
        {"title": "Source", "by": "B. Writer", "relation": "adapted_from", "url": "about.md"},
        {"title": "Nobody's"},
    ],
}


def made(profile: dict[str, object]) -> dict[str, bytes]:
    programme = Programme.model_validate({"programme": profile, "tasks": ["Write"]})
    files = [file for edition in editions(programme) for file in citation(edition)]
    return {file.path.as_posix(): file.content for file in files}


def test_everything_that_is_known_is_told_in_each_language() -> None:
    files = made(WHOLE)
    assert list(files) == ["files/fi/CITATION.cff", "files/en/CITATION.cff"]
    assert yaml.safe_load(files["files/en/CITATION.cff"]) == {
        "cff-version": "1.2.0",
        "message": "If you use this guide, cite it like this.",
        "title": 'Guide "A" 😀',
        "abstract": "Together.",
        "url": "https://guide.example/en/",
        "date-released": "2026-11-24",
        "license": "CC-BY-4.0",
        "references": [
            {
                "type": "generic",
                "title": "Model",
                "authors": [{"name": "A. Writer"}],
                "notes": "Modelled on",
                "url": "https://model.example/",
            },
            {
                "type": "generic",
                "title": "Source",
                "authors": [{"name": "B. Writer"}],
                "notes": "Adapted from",
            },
        ],
        "authors": [{"name": "Library: <North> #1", "website": "https://library.example/"}],
    }


def test_what_is_not_known_is_left_out() -> None:
    (file,) = made({**PROFILE, "licence": "Ask us"}).values()
    assert yaml.safe_load(file) == {
        "cff-version": "1.2.0",
        "message": "If you use this guide, cite it like this.",
        "title": 'Guide "A" 😀',
        "authors": [{"name": "Library: <North> #1"}],
    }


def test_without_an_author_there_is_no_file() -> None:
    assert made({"title": "Guide"}) == {}


SCHEMA = json.loads(Path(__file__).with_name("citation-file-format-1.2.0.json").read_text("utf-8"))
"""The format's own schema (citation-file-format, CC BY 4.0), as it was published."""


@pytest.mark.parametrize("profile", [PROFILE, WHOLE])
def test_the_file_is_valid(profile: dict[str, object]) -> None:
    validator = jsonschema.Draft7Validator(SCHEMA)
    files = [yaml.load(file, yaml.BaseLoader) for file in made(profile).values()]  # noqa: S506 -- strings only
    assert [error.message for file in files for error in validator.iter_errors(file)] == []
    assert [error.message for error in validator.iter_errors({**files[0], "authors": []})] != []
