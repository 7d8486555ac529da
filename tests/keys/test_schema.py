"""The schema of programme.yml: it takes what the reader takes, and sees what is wrong in shape."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from programme.cli import main
from programme.keys.schema import DRAFT, as_text, schema
from programme.messages import LANGUAGES
from programme.model import values
from programme.model.text import Text
from programme.problems import Place, Problem, ProblemsError
from programme.reading import language_of, read
from programme.source import Source, load

ROOT = Path(__file__).parent.parent.parent
PROGRAMMES = [ROOT / "programme.yml", *sorted((ROOT / "tests/examples").glob("*/programme.yml"))]
CASES = [
    path for path in sorted((ROOT / "tests/problems").glob("*.yml")) if "yaml-" not in path.name
]
SEEN = {
    *("missing", "extra_forbidden", "extra_forbidden_new", "literal_error", "literal_error_new"),
    *("string_type", "tuple_type", "dict_type", "model_type", "too_short"),
    *("text_type", "text_language", "text_split", "text_empty"),
    *("email_shape", "colour_shape", "count_shape", "yes_no", "site_shape"),
}
"""The problems an editor marks by the schema; the others need more than the shape."""


class Yaml(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: 12:30 and yes are texts, 3 and true are not."""


Yaml.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Yaml.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )
Yaml.yaml_implicit_resolvers.setdefault("", []).append(("tag:yaml.org,2002:null", re.compile("^$")))


def edited(text: str) -> object:
    return yaml.load(text, Yaml)  # noqa: S506 -- a safe loader with other words


def errors(data: object) -> list[jsonschema.ValidationError]:
    return list(jsonschema.Draft7Validator(schema("en")).iter_errors(data))


def test_the_file_beside_programme_yml_is_made_of_it(root: Path, *, update_goldens: bool) -> None:
    made, path = as_text(language_of(root / "programme.yml")), root / "programme.schema.json"
    if update_goldens:
        path.write_text(made, "utf-8")
    assert path.read_text("utf-8") == made, "stale, run make golden"


def test_programme_yml_names_it_in_its_first_line(root: Path) -> None:
    first = (root / "programme.yml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=programme.schema.json"


def test_the_command_prints_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(main, ["schema"]).stdout == as_text("en")
    (tmp_path / "programme.yml").write_text("programme: {languages: [fi, sv]}")
    assert run(main, ["schema"]).stdout == as_text("fi")
    assert run(main, ["schema", "--language", "en"]).stdout == as_text("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_schema(language: str) -> None:
    made = schema(language)
    assert made["$schema"] == DRAFT
    jsonschema.Draft7Validator.check_schema(made)


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.parent.name)
def test_every_programme_is_of_that_shape(path: Path) -> None:
    assert errors(edited(path.read_text("utf-8"))) == []


WRITTEN_BARE = """\
programme:
  title: 2027
  time_zone:
  languages: en
  updated: 20261124
  facts: [{value: 1.10, label: true}]
  mode: [remote, in_person]
runs: [{id: a, title: A, starts: 2027, participants: [{role: b, count: 3}]}]
events:
  - {title: 12:30, when: 2027-04-12, optional: yes, roles: b}
  - {title: No, optional: TRUE, roles: [], hours: {b: 09:00-10:00}}
roles: [{id: b, name: B}]
tasks: [3, {fi: Ai, en: Oh}, {title: Do, steps: [One, {text: Two, steps: [Three]}]}]
"""


def test_what_is_written_without_quotes_is_as_good(tmp_path: Path) -> None:
    (tmp_path / "programme.yml").write_text(WRITTEN_BARE)
    read(tmp_path / "programme.yml")
    assert errors(edited(WRITTEN_BARE)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_the_reader_refuses_for_its_shape_is_marked_there(case: Path, tmp_path: Path) -> None:
    text = yaml.safe_load(case.read_text("utf-8"))["programme"]
    path = tmp_path / "programme.yml"
    path.write_text(text, "utf-8")
    refused = {one.place for one in problems(path) if one.code in SEEN}
    marked = {place for one in errors(edited(text)) for place in places(one, load(path))}
    assert refused - marked == set()


def problems(path: Path) -> Sequence[Problem]:
    try:
        return read(path).warnings
    except ProblemsError as error:
        return error.problems


def places(error: jsonschema.ValidationError, source: Source) -> Iterator[Place]:
    """Where an editor would mark *error*: at its value, at its key, and at what it did not know."""
    at = tuple(error.absolute_path)
    yield source.value(at)
    yield source.key(at)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        yield from (source.key((*at, name)) for name in error.instance)
    for inner in error.context or ():
        yield from places(inner, source)


KINDS: dict[object, tuple[str, str]] = {
    values.Id: ("Event", "id"),
    values.Email: ("Contact", "email"),
    values.Colour: ("Brand", "colour"),
    values.Country: ("Profile", "country"),
    values.Date: ("Profile", "updated"),
    values.Site: ("Profile", "url"),
    values.Link: ("Material", "url"),
    values.YesNo: ("Event", "optional"),
    values.Languages: ("Profile", "languages"),
    values.Word: ("Profile", "region"),
    values.Count: ("Participants", "count"),
    values.Duration: ("Event", "duration"),
    values.When: ("Event", "when"),
    Text: ("Event", "title"),
}
SCHEMA = schema("en")
WRITTEN = st.one_of(
    st.text(),
    st.dates().map(str),
    st.emails(),
    *map(st.sampled_from, (["FI", "SE"], ["yes", "No", "TRUE"], ["ensi-tapaaminen-2", "é", "ö1"])),
    st.sampled_from(["#0A4F5C", "2026-W01-1", "2026W011", "20260101", "a.md#b", "tel:+358"]),
    st.sampled_from(["https://a.fi", "HTTPS://a.fi/x", "fi", "sv-FI", "zh-Hant", "b"]),
)


@given(text=WRITTEN, kind=st.sampled_from(list(KINDS)))
def test_whatever_the_reader_takes_the_schema_takes(text: str, kind: object) -> None:
    try:
        TypeAdapter[object](kind).validate_python(text)  # type: ignore[arg-type]  # any annotation
    except ValidationError:
        return
    wanted(kind).validate(text)


@pytest.mark.parametrize("text", ["", " ", "\n"])
@pytest.mark.parametrize("kind", KINDS, ids=[".".join(place) for place in KINDS.values()])
def test_what_is_empty_both_refuse(text: str, kind: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](kind).validate_python(text)  # type: ignore[arg-type]  # likewise
    with pytest.raises(jsonschema.ValidationError):
        wanted(kind).validate(text)


def wanted(kind: object) -> jsonschema.Draft7Validator:
    part, key = KINDS[kind]
    shape = SCHEMA["definitions"][part]["properties"][key]
    return jsonschema.Draft7Validator({**shape, "definitions": SCHEMA["definitions"]})
