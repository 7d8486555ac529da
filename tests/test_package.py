"""What is published: whole, with nothing more than it needs, and of use where there is no clone.

Nothing is fetched: the dependencies are those of the tests, lent to a new environment without what
stands beside them, so the program it runs is the wheel's.
"""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from programme import __version__

ROOT = Path(__file__).parent.parent
PACKAGE = "plugins/programme"


@dataclass(frozen=True)
class Published:
    """A wheel and its source."""

    wheel: Path
    source: Path


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-d", folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    (source,) = folder.glob("*.tar.gz")
    return Published(wheel, source)


def run(*command: str | Path, cwd: Path) -> str:
    ours = {"PYTHONPATH", "VIRTUAL_ENV"}
    done = subprocess.run(
        command,
        cwd=cwd,
        env={
            **{name: value for name, value in os.environ.items() if name not in ours},
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONIOENCODING": "utf-8",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ours() -> set[str]:
    """Every file of the package that is, or would be, committed."""
    listed = run("git", "ls-files", "-z", "-co", "--exclude-standard", PACKAGE, cwd=ROOT)
    return {name for name in listed.split("\0") if (ROOT / name).is_file()}


def test_the_wheel_holds_the_whole_package_and_nothing_else(published: Published) -> None:
    with zipfile.ZipFile(published.wheel) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == {name.removeprefix("plugins/") for name in ours()}


def test_the_source_holds_what_makes_the_wheel(published: Published) -> None:
    with tarfile.open(published.source) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    told = {".gitignore", "CHANGELOG.md", "LICENSE", "LICENSE-content", "PKG-INFO", "README.md"}
    assert held == ours() | told | {"pyproject.toml"}


def test_both_are_named_by_the_version_that_the_program_says(published: Published) -> None:
    assert (published.wheel.name, published.source.name) == (
        f"mkdocs_programme-{__version__}-py3-none-any.whl",
        f"mkdocs_programme-{__version__}.tar.gz",
    )


def test_both_can_be_published(published: Published) -> None:
    run(
        *(sys.executable, "-m", "twine", "check", "--strict"),
        *(published.wheel, published.source),
        cwd=published.wheel.parent,
    )


def test_a_guide_is_made_where_there_is_only_the_wheel(
    published: Published, tmp_path: Path
) -> None:
    home = tmp_path / "ympäristö 1"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    run(
        *(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--offline", "--no-deps"),
        *("--python", python, published.wheel),
        cwd=tmp_path,
    )
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path)
    lent = Path(site.strip()) / "lent.pth"
    lent.write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    found = run(python, "-c", "import programme; print(programme.__file__)", cwd=tmp_path)
    assert Path(found.strip()) == Path(site.strip()) / "programme" / "__init__.py"

    run(
        *(scripts / "programme", "new", "opas", "--yes"),
        *("--starter", "course", "--languages", "en"),
        cwd=tmp_path,
    )
    guide = tmp_path / "opas"
    assert (guide / "requirements.txt").read_text("utf-8") == (
        f"mkdocs-programme[mkdocs,pdf] @ {published.wheel.as_uri()}\n"
    )
    run(scripts / "programme", "check", cwd=guide)
    settings = (guide / "mkdocs.yml").read_text("utf-8")
    only = settings.replace("  - programme\n", "  - programme:\n      pdf: [handbook]\n")
    (guide / "mkdocs.yml").write_text(only, "utf-8")
    run(python, "-m", "mkdocs", "build", "--strict", cwd=guide)
    assert (guide / "site/files/en/handbook.pdf").read_bytes().startswith(b"%PDF")
    assert "Five weeks to leading a group" in (guide / "site/index.html").read_text("utf-8")
