"""A new output, language, rule, engine and template is one file each: added here, found there.

What is added is what docs/*/adopt/develop.md shows.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

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


def page(language: str) -> str:
    return (ROOT / "docs" / language / "adopt" / "develop.md").read_text("utf-8")


def shown(language: str) -> dict[str, str]:
    """The files that the page for developers shows, by what stands before each."""
    found = re.findall(r"^`(\S+)`:\n\n```\w+\n(.*?)^```", page(language), re.DOTALL | re.MULTILINE)
    return dict(found)


def test_the_docs_show_the_same_in_every_language() -> None:
    assert shown("fi") == shown("en")


def test_an_output_is_one_file(copy: Copy) -> None:
    name = "plugins/programme/outputs/motto.py"
    write(copy.package / "outputs" / "motto.py", shown("en")[name])
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
    name = "plugins/programme/rules/organiser.py"
    write(copy.package / "rules" / "organiser.py", shown("en")[name])
    for language in ("fi", "en"):
        (sentence,) = re.findall(r"^.*`(organiser_missing: .*)`$", page(language), re.MULTILINE)
        path = copy.package / "messages" / f"{language}.yml"
        write(path, f"{path.read_text('utf-8')}{sentence}\n")
    programme = copy.guide / "programme.yml"
    without = re.sub(
        r"^  organiser:\n(   .*\n)+", "", programme.read_text("utf-8"), flags=re.MULTILINE
    )
    write(programme, without)
    done = copy.run("-m", "programme", "check", "--language", "en")
    assert done.returncode == 1
    assert ": error: Say who holds the programme." in done.stderr


def test_an_engine_is_one_file(copy: Copy) -> None:
    name = "plugins/programme/engines/archive.py"
    write(copy.package / "engines" / "archive.py", shown("en")[name])
    (program,) = re.findall(
        r"^```python\n((?:(?!```).)*?programme\.reading.*?)^```",
        page("en"),
        re.DOTALL | re.MULTILINE,
    )
    done = copy.run("-c", program)
    assert done.returncode == 0, done.stderr
    made = ZipFile(copy.guide / "guide.zip")
    kept = ("en/schedule.md", "assets/programme/pictures/pictures/own mark.svg")
    golden = ROOT / "tests" / "golden"
    assert {name: made.read(name) for name in kept} == {
        name: (golden / name).read_bytes() for name in kept
    }
    assert {"fi/schedule.md", "files.json"} <= set(made.namelist())


def test_a_template_of_ones_own_is_one_file(copy: Copy) -> None:
    name = "overrides/programme/md/glossary.md.jinja"
    write(copy.guide / name, shown("en")[name])
    page = (copy.build() / "en/glossary/index.html").read_text(encoding="utf-8")
    assert "<strong>reading circle</strong> A group that reads." in page
    assert "<dl" not in page
