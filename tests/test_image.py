"""Which pictures can be shown."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from programme.image import KINDS, ImageError, read_image

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def picture(kind: str, width: int = 2, height: int = 2) -> bytes:
    file = BytesIO()
    Image.new("1" if kind == "PNG" else "RGB", (width, height)).save(file, kind)
    return file.getvalue()


def bomb() -> bytes:
    """A picture that says it has 400 million pixels."""
    content = bytearray(picture("GIF"))
    content[6:10] = (20_000).to_bytes(2, "little") * 2
    return bytes(content)


GOOD = {
    "a.png": picture("PNG"),
    "a.JPG": picture("JPEG"),
    "a.jpeg": picture("JPEG"),
    "a.webp": picture("WEBP"),
    "a.gif": picture("GIF"),
    "a.svg": SVG,
    "large.png": picture("PNG", 5000, 5000),
}


@pytest.mark.parametrize("name", GOOD)
def test_picture_that_can_be_shown_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(GOOD[name])
    assert read_image(name, tmp_path, tmp_path) == GOOD[name]


BAD: dict[str, list[tuple[str, bytes | None]]] = {
    "picture_missing": [("a.png", None), ("folder", None), ("folder/a.png", None)],
    "picture_kind": [("a.avif", b"ftypavif"), ("a.tiff", b"II*"), ("a", GOOD["a.png"])],
    "picture_broken": [
        ("a.png", GOOD["large.png"][:2000]),
        ("a.jpg", GOOD["a.jpeg"][:200]),
        ("a.svg", b"<svg"),
        ("a.svg", b"<html><svg/></html>"),
    ],
    "picture_huge": [
        ("a.png", picture("PNG", 10_000, 5_000)),
        ("b.png", picture("PNG", 10_000, 9_500)),
        ("a.gif", bomb()),
    ],
}


@pytest.mark.parametrize(
    ("code", "name", "content"),
    [(code, name, content) for code, cases in BAD.items() for name, content in cases],
)
def test_picture_that_cannot_be_shown_is_refused(
    code: str, name: str, content: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ImageError) as raised:
        read_image(name, tmp_path, tmp_path)
    assert raised.value.code == code
    assert raised.value.facts == {"file": name, "kinds": ", ".join(KINDS), "megapixels": "25"}


@pytest.mark.parametrize("written", ["../a.svg", "link.svg"])
def test_picture_outside_the_project_is_refused(written: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    project = tmp_path / "project"
    project.mkdir()
    (project / "link.svg").symlink_to(tmp_path / "a.svg")
    with pytest.raises(ImageError, match="picture_outside"):
        read_image(written, project, project)


def test_picture_elsewhere_in_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    (tmp_path / "docs").mkdir()
    assert read_image("../a.svg", tmp_path / "docs", tmp_path) == SVG


@pytest.mark.parametrize("content", [GOOD["a.png"], b"", b"<svg/>"])
def test_picture_that_is_not_what_its_name_says_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(ImageError, match="picture_other_kind") as raised:
        read_image("a.jpg", tmp_path, tmp_path)
    assert raised.value.facts["kind"] == ".jpg"
