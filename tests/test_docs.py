"""What the program can do is in its docs, in both languages, and nothing else is.

Keys are in test_keys.py, and ways to write dates in when/test_docs.py.
"""

import json
import re
from collections.abc import Iterator
from functools import reduce
from pathlib import Path

import pytest

from programme import __version__
from programme import guide as _guide  # noqa: F401 -- which finds the outputs
from programme.artifact import SHEETS
from programme.cli import main
from programme.engines.mkdocs.settings import ProgrammeConfig
from programme.guide import render
from programme.model import Programme
from programme.outputs.data.shapes import Row
from programme.problems import ProblemsError
from programme.reading import read

LANGUAGES = ("fi", "en")


@pytest.fixture(params=LANGUAGES)
def page(request: pytest.FixtureRequest, root: Path) -> str:
    return (root / "docs" / str(request.param) / "adopt" / "commands.md").read_text("utf-8")


def section(page: str, anchor: str) -> str:
    (found,) = re.findall(
        rf"^## .*\{{ #{anchor} \}}\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE
    )
    return str(found)


def test_every_command_and_option_is_documented(page: str) -> None:
    for name, command in main.commands.items():
        said = set(re.findall(r"--[a-z][a-z-]*", section(page, name)))
        has = {
            option
            for parameter in command.params
            for option in (*parameter.opts, *parameter.secondary_opts)
            if option.startswith("--")
        }
        assert said == has, name


def test_every_setting_is_documented_with_its_default(page: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \| .* \| `(.*)` \|$", section(page, "settings"), re.MULTILINE)
    assert rows == [
        (name, str(option.default).lower() if isinstance(option.default, bool) else option.default)
        for name, option in ProgrammeConfig._schema  # noqa: SLF001 -- MkDocs' only list of options
    ]


def test_every_kind_of_pdf_is_documented(page: str) -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", section(page, "pdfs"), re.MULTILINE)) == set(SHEETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_download_has_a_name_for_readers(root: Path, language: str) -> None:
    words = (root / "plugins/programme/languages" / f"{language}.yml").read_text("utf-8")
    offered = json.loads((root / "tests/golden/files.json").read_text("utf-8"))
    for kind in {row["kind"] for row in offered}:
        assert f"\n  file.{kind}: " in words
        assert f"\n  file.{kind}.what: " in words


def test_every_record_of_a_decision_is_numbered_in_turn(root: Path) -> None:
    numbers = [path.name[:4] for path in sorted((root / "docs/adr").glob("*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_for_other_programs_is_documented(root: Path, language: str) -> None:
    page = (root / "docs" / language / "adopt" / "data-files.md").read_text("utf-8")
    told = set(re.findall(r"^\| `(files[^`]*)` \|", page, re.MULTILINE))
    guide = render(read(root / "programme.yml"))
    names = {"-mentor": r"-[a-z]+(?=\.ics)", "events/kickoff": "events/[a-z-]+"}
    made = {
        reduce(lambda path, name: re.sub(names[name], name, path), names, file.path.as_posix())
        for file in guide.files
        if file.path.suffix in {".ics", ".csv", ".json"}
    }
    assert {path for path in made if f"/{'en' if language == 'fi' else 'fi'}/" not in path} == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_a_thing_in_the_data_is_shown(root: Path, language: str) -> None:
    page = (root / "docs" / language / "adopt" / "data-files.md").read_text("utf-8")
    (shown,) = re.findall(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert Row.model_validate_json(shown).model_dump() == json.loads(shown)


def examples(root: Path) -> Iterator[tuple[str, str]]:
    """Every example of programme.yml in the docs, and the page it stands on.

    Those of the reference are cut out of one that is read whole, see test_keys.py.
    """
    sections = {field.alias or name for name, field in Programme.model_fields.items()}
    for page in (root / "README.md", *sorted((root / "docs").rglob("*.md"))):
        text = page.read_text("utf-8")
        for example in re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            if example.partition(":")[0] in sections and page.name != "reference.md":
                yield page.relative_to(root).as_posix(), example


def completed(example: str) -> str:
    """The *example* with the one thing that no programme is without: its title."""
    if example.startswith("programme:") and "\n  title:" in example:
        return example
    title = "programme:\n  title: {fi: Opas, en: Guide}\n"
    return title + example.removeprefix("programme:\n")


ELSEWHERE = re.compile(
    r"\w+_unknown(_near)?|picture_missing|font_unusable|nothing_happens|text_unused"
)
"""Problems of what is not in an example: what it points at, and the rest of the programme."""


def test_every_example_of_the_programme_is_read_as_it_stands(root: Path, tmp_path: Path) -> None:
    file, found = tmp_path / "programme.yml", []
    for page, example in examples(root):
        file.write_text(completed(example), "utf-8")
        try:
            read(file)
        except ProblemsError as error:
            found += [(page, example, one.code, one.facts) for one in error.problems]
    assert [one for one in found if not ELSEWHERE.fullmatch(one[2])] == []
    assert {page for page, _example in examples(root)} >= {
        *("docs/en/adopt/dates.md", "docs/fi/adopt/new-round.md"),
    }


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_link_of_the_repository_leads_somewhere(root: Path, name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (root / name).read_text("utf-8"))
    assert [link for link in links if not (root / link).exists()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_package_that_is_installed_is_the_one_that_is_made(root: Path, language: str) -> None:
    page = (root / "docs" / language / "adopt" / "on-a-computer.md").read_text("utf-8")
    assert set(re.findall(r"mkdocs_programme-([\d.]+)-py3", page)) == {__version__}
