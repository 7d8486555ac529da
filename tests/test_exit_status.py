"""The number each command ends with: the docs tell when, and here it is seen."""

import re
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from programme.cli import main

SMALL: Final = "programme: {title: Guide}\nevents:\n  - title: Meeting\n    when: month 1\n"
HALF: Final = "programme: {title: {en: Guide}, languages: [en, fi]}\ntasks: [{title: {en: A}}]\n"
FILES: Final = {
    "programme.yml": SMALL,
    "warned.yml": HALF,
    "broken.yml": "programme: {title: Guide}\n",
    "misspelt.yml": "programme: {titel: Guide}\n",
    "a.csv": "Title;When\nA;sometime\n",
    "b.csv": "Foo;Bar\n",
}
ENDS: Final = {
    "new": {0: ["guide --yes"], 1: ["guide --yes --starter foo", "taken --yes"], 2: [""]},
    "check": {0: ["", "warned.yml"], 1: ["broken.yml", "missing.yml"], 2: ["--format xml"]},
    "write": {
        0: ["--into out --no-pdf", "warned.yml --into out --no-pdf"],
        1: ["broken.yml --into out", "--into a.csv/out --no-pdf"],
        2: ["", "--into a.csv"],
    },
    "plan": {
        0: ["--starts 2027-04", "--starts 2027-04 --write"],
        1: ["broken.yml --starts 2027-04", "--starts 2027-02-31 --write"],
        2: [""],
    },
    "import": {
        0: ["a.csv", "a.csv --into programme.yml"],
        1: ["b.csv", "missing.csv", "a.csv --into misspelt.yml"],
        2: ["", "a.csv --strict"],
    },
    "schema": {0: ["", "--language fi"], 2: ["--language xx"]},
    "reference": {0: [""], 2: ["--langauge fi"]},
}
"""How each command is called to end with each number."""
CALLS: Final = [
    (f"{name} {arguments}", status)
    for name, ends in ENDS.items()
    for status, calls in ends.items()
    for arguments in calls
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/letter.txt").touch()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(("call", "status"), CALLS, ids=[call for call, _ in CALLS])
def test_a_command_ends_with_the_number_that_is_told(call: str, status: int, folder: Path) -> None:
    before = contents(folder)
    done = CliRunner().invoke(main, call.split())
    assert isinstance(done.exception, SystemExit | None), done.exception
    assert done.exit_code == status
    if status:
        assert contents(folder) == before


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_docs_tell_the_numbers_of_every_command(root: Path, language: str) -> None:
    page = (root / "docs" / language / "adopt/commands.md").read_text("utf-8")
    (section,) = re.findall(r"^## .*\{ #status \}\n(.*?)^## ", page, re.DOTALL | re.MULTILINE)
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", section, re.MULTILINE)
    told = {name: [0, *([1] if failed != "–" else []), 2] for name, _done, failed in rows}
    assert told == {name: [*ends] for name, ends in ENDS.items()}
    assert set(told) == set(main.commands)


@pytest.mark.parametrize("call", ["plan --starts 2027-04 --write", "import a.csv --into p.yml"])
@pytest.mark.parametrize("refused", ["write_bytes", "replace"])
def test_what_the_system_refuses_to_write_is_told(
    call: str, refused: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "p.yml").write_text(SMALL, "utf-8")
    before = contents(folder)

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, refused, refuse)
    done = CliRunner().invoke(main, [*call.split(), "--language", "en"])
    file = "p.yml" if "p.yml" in call else "programme.yml"
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == (
        f"{file}:1:1: error: This could not be written: Permission denied. Check that you may "
        "write here, and that nothing else has this name."
    )
    monkeypatch.undo()
    assert contents(folder) == before
