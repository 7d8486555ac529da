"""A new output, language, rule, engine and template is one file each: added here, found there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "examples" / "small"


class Copy:
    """A copy of the program, and of the small example as a fork's own guide."""

    def __init__(self, folder: Path) -> None:
        self.guide = folder / "guide"
        self.package = folder / "plugins" / "programme"
        shutil.copytree(EXAMPLE, self.guide)
        shutil.copytree(
            ROOT / "plugins" / "programme",
            self.package,
            ignore=shutil.ignore_patterns("__pycache__"),
        )

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run ``python COMMAND`` in the guide's folder, with this copy of the program."""
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.guide,
            env={
                **os.environ,
                "PYTHONPATH": str(self.package.parent),
                "PYTHONIOENCODING": "utf-8",
                "NO_MKDOCS_2_WARNING": "1",
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def build(self) -> Path:
        """Build the site; say where it is."""
        done = self.run("-m", "mkdocs", "build", "--strict")
        assert done.returncode == 0, done.stdout + done.stderr
        return self.guide / "site"


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_an_output_is_one_file(copy: Copy) -> None:
    write(
        copy.package / "outputs" / "motto.py",
        '''
from collections.abc import Iterator

from ..artifact import Artifact, output
from ..edition import Edition


@output
def motto(edition: Edition) -> Iterator[Artifact]:
    """The programme's title, as a file of its own."""
    said = edition.say(edition.programme.profile.title)
    yield Artifact(edition.file("motto", "txt"), said.encode())
''',
    )
    site = copy.build()
    assert (site / "files/fi/motto.txt").read_text(encoding="utf-8") == "Lukupiiri"
    assert (site / "files/en/motto.txt").read_text(encoding="utf-8") == "Reading circle"
    assert "files/en/motto.txt" in (site / "files.json").read_text(encoding="utf-8")
    assert "files/en/motto.txt" in (site / "en/downloads/index.html").read_text(encoding="utf-8")


def test_a_language_is_one_file(copy: Copy) -> None:
    english = (copy.package / "languages" / "en.yml").read_text(encoding="utf-8")
    write(
        copy.package / "languages" / "de.yml",
        english.replace("schedule: schedule", "schedule: zeitplan"),
    )
    programme = copy.guide / "programme.yml"
    told = programme.read_text(encoding="utf-8")
    assert "languages: [fi, en]" in told
    write(programme, told.replace("languages: [fi, en]", "languages: [fi, de]"))
    shutil.rmtree(copy.guide / "docs" / "en", ignore_errors=True)
    done = copy.run("-m", "mkdocs", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    page = copy.guide / "site" / "de" / "zeitplan" / "index.html"
    assert '<html lang="de"' in page.read_text(encoding="utf-8")


def test_a_rule_is_one_file(copy: Copy) -> None:
    write(
        copy.package / "rules" / "shouting.py",
        '''
from collections.abc import Iterator

from .finding import Draft, Finding


def the_organiser_has_a_name_of_its_own(draft: Draft) -> Iterator[Finding]:
    """This one always finds something, and says it in a sentence that is there already."""
    yield Finding("text_empty", ("programme", "organiser"))
''',
    )
    done = copy.run("-m", "programme", "check", "--language", "en")
    assert done.returncode == 1
    assert ": error: The text is missing." in done.stdout + done.stderr


def test_an_engine_is_one_file(copy: Copy) -> None:
    write(
        copy.package / "engines" / "archive.py",
        '''
from pathlib import Path
from zipfile import ZipFile

from ..guide import Guide


def write(guide: Guide, into: Path) -> None:
    """Put the whole guide into one archive."""
    with ZipFile(into, "w") as archive:
        for page in guide.pages:
            archive.writestr(page.path.as_posix(), page.content)
        for file in guide.files:
            archive.writestr(file.path.as_posix(), file.content)
''',
    )
    done = copy.run(
        "-c",
        """
from pathlib import Path
from zipfile import ZipFile
from programme.engines import archive
from programme.guide import render
from programme.reading import read
archive.write(render(read(Path("programme.yml")).programme), Path("guide.zip"))
print(*ZipFile("guide.zip").namelist())
""",
    )
    assert done.returncode == 0, done.stderr
    assert {"fi/schedule.md", "en/schedule.md", "files.json"} <= set(done.stdout.split())


@pytest.mark.parametrize(
    ("template", "page", "mark"),
    [
        ("md/glossary.md.jinja", "en/glossary/index.html", "Our own words"),
    ],
)
def test_a_template_of_ones_own_is_one_file(
    copy: Copy, template: str, page: str, mark: str
) -> None:
    write(copy.guide / "overrides" / "programme" / template, f"# {mark}\n")
    assert mark in (copy.build() / page).read_text(encoding="utf-8")
