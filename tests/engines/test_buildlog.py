"""What a build tells of, where GitHub shows it beside the lines and pages it is about."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

Build = Callable[..., Path]
Change = Callable[[str, str], None]


@pytest.fixture
def _on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    log = logging.getLogger("mkdocs")
    monkeypatch.setattr(log, "handlers", [*log.handlers])


def annotations(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("::")]


@pytest.mark.usefixtures("_on_github")
def test_on_github_what_mkdocs_warns_of_is_shown_beside_its_page(
    project: Path, build: Build, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change("[a list](schedule.md)", "[a list](schedul.md)")  # this is for `programme check` to tell
    page = project / "docs" / "en" / "own.md"
    page.write_text("# Own\n\n![A door](door.jpg)\n", "utf-8")
    for _again in range(2):
        build(project)
        assert annotations(capsys.readouterr().out) == [
            (
                "::warning file=docs/en/own.md,line=1,col=1::Rakennettaessa huomattiin: Doc file "
                "'en/own.md' contains a link 'door.jpg', but the target 'en/door.jpg' is not found "
                "among documentation files."
            )
        ]


@pytest.mark.usefixtures("_on_github")
def test_what_is_about_no_page_is_shown_beside_the_settings(
    project: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build(project)
    logging.getLogger("mkdocs.structure.nav").warning("A page is missing.")
    assert annotations(capsys.readouterr().out) == [
        "::warning file=mkdocs.yml,line=1,col=1::Rakennettaessa huomattiin: A page is missing."
    ]


def test_elsewhere_nothing_is_said_twice(
    project: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs" / "en" / "own.md").write_text("# Own\n\n![A door](door.jpg)\n", "utf-8")
    build(project)
    assert annotations(capsys.readouterr().out) == []
