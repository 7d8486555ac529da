"""What is promised of versions: a guide written for an older one is read and built by this one.

Each folder of tests/versions is a guide as it was written for the version of its name, with the
addresses it had then. When a version is published, the small example of that day is added.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from programme.reading import read

VERSIONS = sorted((Path(__file__).parents[1] / "versions").iterdir())


@pytest.mark.parametrize("guide", VERSIONS, ids=lambda guide: guide.name)
def test_a_guide_of_an_older_version_is_read_without_a_word(guide: Path) -> None:
    assert read(guide / "programme.yml").warnings == ()


@pytest.mark.parametrize("guide", VERSIONS, ids=lambda guide: guide.name)
def test_a_guide_of_an_older_version_keeps_its_addresses(
    guide: Path, tmp_path: Path, build: Callable[[Path], Path]
) -> None:
    project = tmp_path / "project"
    shutil.copytree(guide, project)
    site = build(project)
    lines = (guide / "addresses.txt").read_text("utf-8").splitlines()[1:]
    made = {line: site / line.lstrip("/") / ("index.html" * line.endswith("/")) for line in lines}
    assert len(made) > 30
    assert [line for line, path in made.items() if not path.is_file()] == []
