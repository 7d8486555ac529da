"""Adding to a programme.yml that is no plain file in its folder."""

from pathlib import Path

import pytest

from programme.cli.adding import add
from programme.problems import ProblemsError
from programme.source import load

TEXT = "programme: {title: Guide}\nevents:\n  - title: One\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def added(file: Path, *items: str) -> None:
    add(file, "events", items, load(file), ())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_link_stays_one_and_what_it_leads_to_keeps_who_may_read_it(tmp_path: Path) -> None:
    real = tmp_path / "kept" / "autumn.yml"
    real.parent.mkdir()
    real.write_text(TEXT.replace("}", ", organiser: {name: A, logo: a.svg}}"), "utf-8")
    real.chmod(0o640)
    (tmp_path / "a.svg").write_text(SVG)  # found from where the link is, as by every command
    file = tmp_path / "programme.yml"
    file.symlink_to("kept/autumn.yml")
    added(file, "- title: Two")
    assert file.readlink() == Path("kept/autumn.yml")
    assert real.read_text("utf-8").splitlines()[2:] == ["  - title: One", "  - title: Two"]
    assert real.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["a.svg", "kept", "programme.yml"]
    assert names(real.parent) == ["autumn.yml"]


def test_what_could_not_be_read_changes_nothing_and_takes_no_other_file(tmp_path: Path) -> None:
    file, other = tmp_path / "programme.yml", tmp_path / ".programme.yml.new"
    for path in (file, other):
        path.write_text(TEXT, "utf-8")
    with pytest.raises(ProblemsError):
        added(file, "- titel: Two")
    assert file.read_text("utf-8") == TEXT
    added(file, "- title: Two")
    assert file.read_text("utf-8") == f"{TEXT}  - title: Two\n"
    assert other.read_text("utf-8") == TEXT
    assert names(tmp_path) == [other.name, file.name]
