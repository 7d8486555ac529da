"""How a new project asks for the program."""

from pathlib import Path

import pytest

from programme.messages import report
from programme.problems import ProblemsError
from programme.project import Installed, is_local, requirement

HERE = Installed("0.1.0")
ROOT = Path("/").as_uri()
WANTED = "mkdocs-programme[mkdocs,pdf]"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (None, "==0.1.0"),
        ("", "==0.1.0"),
        ("0.2.0", "==0.2.0"),
        ("1.0rc1", "==1.0rc1"),
        (">=0.2,<0.3", ">=0.2,<0.3"),
        ("~= 0.2", "~= 0.2"),
        ("https://git.example/p.git", " @ git+https://git.example/p.git"),
        ("https://git.example/p.git@v0.2.0", " @ git+https://git.example/p.git@v0.2.0"),
        ("git+https://git.example/p", " @ git+https://git.example/p"),
        ("git+ssh://git@git.example/p.git", " @ git+ssh://git@git.example/p.git"),
        (
            "https://files.example/mkdocs_programme-0.1.0-py3-none-any.whl",
            " @ https://files.example/mkdocs_programme-0.1.0-py3-none-any.whl",
        ),
    ],
)
def test_a_requirement_is_what_was_asked_for(written: str | None, line: str) -> None:
    assert requirement(written, HERE) == WANTED + line


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (
            f'{{"url": "{ROOT}a%20b/clone", "dir_info": {{"editable": true}}}}',
            f" @ {ROOT}a%20b/clone",
        ),
        (
            '{"url": "https://git.example/p.git", "vcs_info": {"vcs": "git", "commit_id": "12ab"}}',
            " @ git+https://git.example/p.git@12ab",
        ),
        (f'{{"url": "{ROOT}p-0.1.0.whl", "archive_info": {{}}}}', f" @ {ROOT}p-0.1.0.whl"),
    ],
)
def test_what_is_said_of_nothing_is_as_it_is_installed_here(origin: str, line: str) -> None:
    assert requirement(None, Installed("0.1.0", origin)) == WANTED + line


def test_a_wheel_and_a_clone_are_found_by_their_paths(tmp_path: Path) -> None:
    folder = tmp_path / "kansio ä"
    folder.mkdir()
    wheel = folder / "mkdocs_programme-0.1.0-py3-none-any.whl"
    wheel.touch()
    (folder / "pyproject.toml").touch()
    lines = [requirement(str(path), HERE) for path in (wheel, folder)]
    assert lines == [f"{WANTED} @ {path.as_uri()}" for path in (wheel, folder)]
    assert "kansio%20%C3%A4" in lines[0]
    assert list(map(is_local, [*lines, f"{WANTED}==0.1.0"])) == [True, True, False]


@pytest.mark.parametrize(
    ("written", "said", "sanottu"),
    [
        (
            "newest",
            (
                '--package: error: "newest" cannot be installed. Write a version (0.2.0), a '
                "git address (git+https://…) or the path of a wheel (….whl) or of a copy of the "
                "program."
            ),
            (
                "--package: error: Kohdetta ”newest” ei voi asentaa. Kirjoita versio (0.2.0), "
                "git-osoite (git+https://…) tai polku, jossa on wheel-paketti (….whl) tai ohjelman "
                "kopio."
            ),
        ),
        (
            "gone.whl",
            '--package: error: There is no file "gone.whl". Check its folder and name.',
            "--package: error: Tiedostoa ”gone.whl” ei ole. Tarkista kansio ja nimi.",
        ),
    ],
)
def test_what_pip_could_not_find_is_refused(written: str, said: str, sanottu: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        requirement(written, HERE)
    problems = caught.value.problems
    assert (report(problems, "en"), report(problems, "fi")) == (said, sanottu)
