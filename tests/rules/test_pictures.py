"""Pictures are files of the project itself."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from programme.cli import main

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63606060"
    "f80f00010401005fe5c34b0000000049454e44ae426082"
)


def logo(path: str) -> tuple[int, str]:
    """The exit status of a check, and what is said of a logo at *path*."""
    text = f"programme: {{title: A, brand: {{logo: {path}}}}}\ntasks: [Write]\n"
    Path("programme.yml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["check"])
    errors = [line for line in done.stderr.splitlines() if ": error: " in line]
    return done.exit_code, "".join(errors).removeprefix("programme.yml:1:37: error: ")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_logo_inside_the_project_is_used() -> None:
    Path("inside.PNG").write_bytes(PIXEL)
    assert logo("inside.PNG") == (0, "")


def test_a_logo_that_is_not_there_is_told() -> None:
    assert logo("missing.png") == (
        1,
        'There is no file "missing.png". Give the path from the folder of programme.yml.',
    )


def test_a_logo_outside_the_project_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-outside.png")
    outside.write_bytes(PIXEL)
    Path("way-out.png").symlink_to(outside)
    assert logo("way-out.png") == (
        1,
        '"way-out.png" is outside the project. Copy the picture into it.',
    )
    for path in (f"../{outside.name}", str(outside)):
        assert logo(path) == (1, f'"{path}" is outside the project. Copy the picture into it.')


def test_a_logo_is_of_a_kind_that_can_be_shown() -> None:
    Path("text.txt").touch()
    assert logo("text.txt") == (
        1,
        '"text.txt" is not a picture the guide can show. (.png, .jpg, .jpeg, .svg, .webp, .gif)',
    )
