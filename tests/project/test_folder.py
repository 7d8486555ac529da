"""A project is written whole or not at all, and never over anything."""

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

import pytest

from programme.messages import report
from programme.problems import Place, Problem, ProblemsError
from programme.project import put, vacant

FILES = {PurePosixPath("a.txt"): b"a", PurePosixPath("docs/fi/b.md"): b"b"}


def nothing(_trial: Path) -> None:
    """What finds nothing wrong."""


def there(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def refused(action: Callable[[], object], language: str = "en") -> str:
    with pytest.raises(ProblemsError) as caught:
        action()
    return report(caught.value.problems, language)


@pytest.mark.parametrize("name", ["new", "kansio ä/uusi", "empty", "repository"])
def test_files_come_into_a_folder_that_is_empty_or_not_there(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    put(FILES, tmp_path / name, nothing)
    assert there(tmp_path / name) == ["a.txt", "docs/fi/b.md"]


def absolute(prefix: str, dir: Path) -> str:  # noqa: A002 -- the name it has in tempfile
    """How Python 3.12 and later name a new folder inside one that is named from here."""
    return mkdtemp(prefix=prefix, dir=dir.resolve())


def test_a_folder_may_be_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("programme.project.folder.mkdtemp", absolute)
    put(FILES, Path("kansio ä"), nothing)
    assert there(Path("kansio ä")) == ["a.txt", "docs/fi/b.md"]


def test_what_is_there_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("full").mkdir()
    for name in ("1", "2", "a.txt", "z"):
        (Path("full") / name).write_text("mine", "utf-8")
    Path("file").write_text("mine", "utf-8")
    assert refused(lambda: put(FILES, Path("full"), nothing)) == (
        "full:1:1: error: There is something here already (1, 2, a.txt), and nothing is written "
        "over it. Name a folder that is empty or not there yet."
    )
    assert refused(lambda: vacant(Path("full")), "fi") == (
        "full:1:1: error: Täällä on jo jotain (1, 2, a.txt), eikä minkään päälle kirjoiteta. "
        "Nimeä kansio, joka on tyhjä tai jota ei vielä ole."
    )
    assert refused(lambda: put(FILES, Path("file"), nothing)) == (
        "file:1:1: error: This is a file. Name a folder that is empty or not there yet."
    )
    assert refused(lambda: vacant(Path("file")), "fi") == (
        "file:1:1: error: Tämä on tiedosto. Nimeä kansio, joka on tyhjä tai jota ei vielä ole."
    )
    assert refused(lambda: put(FILES, Path("file/new"), nothing)) == (
        "file/new:1:1: error: Nothing could be written here, and nothing was. (Not a directory)"
    )
    assert refused(lambda: vacant(Path("full/" + "x" * 300)), "fi").endswith(
        "error: Tänne ei voinut kirjoittaa, eikä mitään kirjoitettu. (File name too long)"
    )
    assert {path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file()} == {"mine"}


def test_what_is_found_wrong_leaves_nothing_behind(tmp_path: Path) -> None:
    def check(trial: Path) -> None:
        assert there(trial) == ["a.txt", "docs/fi/b.md"]
        raise ProblemsError([Problem("new_empty", Place("a.txt"))])

    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new", tmp_path / "empty"):
        assert refused(partial(put, FILES, folder, check)) == (
            "a.txt:1:1: error: Here should be a text."
        )
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "empty"]


def test_what_has_come_in_between_is_not_written_over(tmp_path: Path) -> None:
    def check(trial: Path) -> None:
        (trial.parent / "a.txt").write_text("mine", "utf-8")

    assert "(a.txt)" in refused(lambda: put(FILES, tmp_path / "new", check))
    assert (there(tmp_path), (tmp_path / "new/a.txt").read_text("utf-8")) == (
        ["new/a.txt"],
        "mine",
    )
