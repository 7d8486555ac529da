"""The reference of programme.yml: every key in words, in both languages, and no other."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from programme.cli import main
from programme.keys import HERE, keys, parts, sentences
from programme.keys.example import snippet
from programme.keys.page import page
from programme.messages import LANGUAGES
from programme.model import Part, Run
from programme.reading import read
from programme.source import Plain, parse


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_sentence_and_no_other(language: str) -> None:
    said = sentences(language)
    assert {part: list(words) for part, words in said.keys.items()} == {
        part.__name__: [key.name for key in keys(part)] for part in parts()
    }
    assert list(said.sections) == list(said.keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_one(language: str) -> None:
    said = [text for words in sentences(language).keys.values() for text in words.values()]
    assert [text for text in said if not text.endswith(".") or "|" in text] == []


ADOPTED = (
    "Whether it is in the plan already. Until it is `yes`, the coordinator's checklist has it."
)


def test_a_row_says_what_is_written_and_what_must_be_there() -> None:
    starts = ("| **`starts", "| **`situation`", "| `in_practice`", "| `adopted`", "| `contact`")
    assert [row for row in page("en").splitlines() if row.startswith(starts)] == [
        "| `in_practice` | for each role by its id: a text | What it means for each role. |",
        "| **`situation`** | a text | What has happened. |",
        "| `contact` | a text | Whom to turn to. |",
        f"| `adopted` | `yes`, `partly`, `no` | {ADOPTED} |",
    ]


def test_places_of_the_same_key_are_told_apart() -> None:
    inside = [row for row in page("en").splitlines() if row.startswith("Inside ")]
    names = [re.findall(r"\[([^]]+)\]\(", row) for row in inside]
    assert [named for named in names if len(set(named)) < len(named)] == []
    assert inside[4] == "Inside [`events`](#programme), [`phases` › `events`](#phase)."


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_in_docs_is_made_of_it(language: str, root: Path, *, update_goldens: bool) -> None:
    path = root / "docs" / language / "adopt" / "reference.md"
    if update_goldens:
        path.write_text(page(language), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(language), "stale, run make golden"


def test_the_command_prints_it() -> None:
    done = CliRunner().invoke(main, ["reference", "--language", "fi"])
    assert (done.exit_code, done.output) == (0, page("fi"))


# --- the example ---


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a programme of its own, with the pictures and the font it names."""
    folder = tmp_path_factory.mktemp("example")
    for name in ("logo.svg", "funder.svg"):
        (folder / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    font = HERE.parent / "press/fonts/ProgrammeSans-Regular.ttf"
    shutil.copyfile(font, folder / "regular.ttf")
    return Path(shutil.copyfile(HERE / "example.yml", folder / "programme.yml"))


def test_the_example_is_a_programme_with_nothing_to_mend(whole: Path) -> None:
    assert read(whole, today=date(2026, 11, 25)).warnings == ()


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_the_example_of_a_part_shows_every_key_of_it(part: type[Part]) -> None:
    shown = parse(snippet(part, sentences("en")), "example").data
    assert {*_keys_in(shown)} >= {key.name for key in keys(part)}


def _keys_in(data: Plain) -> Iterator[str]:
    for item in data if isinstance(data, list) else ():
        yield from _keys_in(item)
    for key, value in data.items() if isinstance(data, dict) else ():
        yield key
        yield from _keys_in(value)


def test_an_example_is_cut_out_of_the_whole_and_names_what_is_told_elsewhere() -> None:
    assert (
        snippet(Run, sentences("en"))
        == """\
runs:
  - id: spring-2027
    title:
      fi: Kevät 2027
      en: Spring 2027
    starts: 2027-04-12
    ends: 2027-10
    status: planned
    note:
      fi: Paikkoja on enemmän kuin viime vuonna.
      en: There are more places than last year.
    participants: # Participants
    changes: # What differed in a run
"""
    )
