"""A project to build, and what it is built with."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

EXAMPLE = Path(__file__).parent.parent / "examples" / "small"
Build = Callable[..., Path]


def build(project: Path, **options: object) -> Path:
    """Build the site of *project* with *options* of our plugin; without PDFs if nothing is said."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
    for name, value in {"pdf": False, **options}.items():
        config.plugins["programme"].config[name] = value
    build_site(config)
    return project / "site"


@pytest.fixture(autouse=True)
def _no_banner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(name="build")
def _build() -> Build:
    return build


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small example, to change and build."""
    folder = tmp_path / "project"
    shutil.copytree(EXAMPLE, folder)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small example, built and only looked at."""
    folder = tmp_path_factory.mktemp("site") / "project"
    shutil.copytree(EXAMPLE, folder)
    return build(folder)


@pytest.fixture
def change(project: Path) -> Callable[[str, str], None]:
    """Change a text in programme.yml, which must be there."""

    def change(old: str, new: str, file: str = "programme.yml") -> None:
        path = project / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return change
