"""Pictures as files: there, inside the project, and such as browsers show and Typst prints."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

_BEGINS: Final = {
    ".png": b"\x89PNG",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".svg": b"<svg",
    ".webp": b"RIFF",
    ".gif": b"GIF8",
}
"""What a file of each kind begins with; an SVG has it somewhere."""
KINDS: Final = tuple(_BEGINS)
MEGAPIXELS: Final = 25
"""What a page of A4 needs at 600 dots an inch is 35; nothing here is as large as a page."""
_FORMATS: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}


class ImageError(Exception):
    """A picture that cannot be shown: the *code* of the problem, and its facts."""

    def __init__(self, code: str, facts: Mapping[str, str]) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)


def read_image(written: str, folder: Path, project: Path) -> bytes:
    """Read the picture that is *written* as a path from *folder*, in *project*.

    Raises:
        ImageError: it is not there, outside, of another kind, broken, or too large.
    """
    facts = {"file": written, "kinds": ", ".join(KINDS), "megapixels": str(MEGAPIXELS)}
    path = (folder / written).resolve()
    if not path.is_relative_to(project.resolve()):
        raise ImageError("picture_outside", facts)
    if not path.is_file():
        raise ImageError("picture_missing", facts)
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise ImageError("picture_kind", facts)
    content = path.read_bytes()
    if not (_BEGINS[kind] in content if kind == ".svg" else content.startswith(_BEGINS[kind])):
        raise ImageError("picture_other_kind", {**facts, "kind": kind})
    code = _svg_fault(content) if kind == ".svg" else _fault(content, _FORMATS[kind])
    if code:
        raise ImageError(code, facts)
    return content


def _svg_fault(content: bytes) -> str | None:
    try:
        root = ET.fromstring(content)  # noqa: S314 -- the project's own file; Python's parser stops at bombs
    except ET.ParseError:
        return "picture_broken"
    return None if root.tag.rpartition("}")[2] == "svg" else "picture_broken"


def _fault(content: bytes, name: str) -> str | None:
    from PIL import Image  # noqa: PLC0415 -- most guides have only drawings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # we ask for its size below
        try:
            with Image.open(BytesIO(content), formats=[name]) as image:
                if image.width * image.height > MEGAPIXELS * 1_000_000:
                    return "picture_huge"
                image.load()
        except Image.DecompressionBombError:
            return "picture_huge"
        except (OSError, SyntaxError, ValueError):  # what Pillow raises of files that are torn
            return "picture_broken"
    return None
