"""Pictures are files of the project itself."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

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
        'There is no file "missing.png". Give the path from the folder that this file is in.',
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


def warning(path: str) -> str:
    """What is said of a logo at *path*, which can be shown."""
    assert logo(path) == (0, "")
    done = CliRunner().invoke(main, ["check"])
    said = [line for line in done.stderr.splitlines() if ":1:37: warning: " in line]
    return "".join(said).removeprefix("programme.yml:1:37: warning: ")


OTHER_KIND = (
    '"{name}" is not the {kind} picture its name promises. Save it anew in that format, or name it '
    "by what it is. (.png, .jpg, .jpeg, .svg, .webp, .gif)"
)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("photo.jpg", PIXEL, ".jpg"), ("mark.svg", PIXEL, ".svg"), ("mark.png", b"<svg/>", ".png")],
)
def test_a_logo_is_what_its_name_says(name: str, content: bytes, kind: str) -> None:
    Path(name).write_bytes(content)
    assert logo(name) == (1, OTHER_KIND.format(name=name, kind=kind))


def test_a_logo_is_no_burden() -> None:
    Path("small.png").write_bytes(PIXEL)
    Image.new("1", (3000, 400)).save("large.png")
    Path("heavy.svg").write_bytes(b"<svg/>" + b" " * 300_995)
    assert warning("small.png") == ""
    assert warning("large.png") == (
        '"large.png" is 3000 × 400 pixels. 2000 is enough for the longer side of a logo: save it '
        "smaller, or as SVG."
    )
    assert warning("heavy.svg") == (
        '"heavy.svg" is 301 kB, and every page loads it. 300 kB is enough for a logo: save it '
        "smaller, or as SVG."
    )


def test_a_logo_that_is_broken_is_told() -> None:
    Path("torn.png").write_bytes(PIXEL[:40])
    assert logo("torn.png") == (
        1,
        'The picture "torn.png" is broken. Open it in a picture program and save it again.',
    )


def test_a_logo_larger_than_any_screen_is_told() -> None:
    Image.new("1", (10_000, 5_000)).save("huge.png")
    assert logo("huge.png") == (
        1,
        'The picture "huge.png" has over 25 million pixels. Make it smaller.',
    )
