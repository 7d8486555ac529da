"""The reference of programme.yml: every key in words, in both languages, and no other."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from programme.cli import main
from programme.keys import LANGUAGES, keys, page, parts, sentences


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_in_docs_is_made_of_it(language: str, root: Path, *, update_goldens: bool) -> None:
    path = root / "docs" / language / "adopt" / "reference.md"
    if update_goldens:
        path.write_text(page(language), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(language), "stale, run make golden"


def test_the_command_prints_it() -> None:
    done = CliRunner().invoke(main, ["reference", "--language", "fi"])
    assert (done.exit_code, done.output) == (0, page("fi"))
