"""A forme: everything one PDF is set from, locked up together, and the key it is kept by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from ..artifact import Json, Sheet
from ..face import KINDS, face
from ..templates import HERE
from .blanks import Blank, blanks

_PRESS: Final = Path(__file__).parent
FONTS: Final = _PRESS / "fonts"
TEMPLATES: Final = HERE / "typst"
STANDARDS: Final = ("ua-1", "a-2a")
OURS: Final = "Programme Sans"
FONT_OF_FIELDS: Final = "ProgrammeSans-Regular.ttf"
"""What is typed into a form is set in it, unless the brand has a font for that."""
_FONT_SUFFIXES: Final = frozenset(KINDS)
_EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True)
class Stock:
    """What every Sheet of a project is set with: templates and fonts, the project's own first."""

    folders: tuple[Path, ...]

    @classmethod
    def of(cls, template_dirs: Sequence[Path]) -> Stock:
        """The stock of a project that has templates in *template_dirs*, before ours."""
        return cls((*template_dirs, TEMPLATES))

    def templates(self) -> dict[str, bytes]:
        """Every template, and what lies beside them, by its path; a project's own replaces ours."""
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for folder in reversed(self.folders)
            for path in _files(folder)
            if path.suffix.lower() not in _FONT_SUFFIXES
        }

    def fonts(self) -> dict[str, bytes]:
        """Every font by its file name."""
        return {
            path.name: path.read_bytes()
            for folder in reversed((*self.folders, FONTS))
            for path in _files(folder)
            if path.suffix.lower() in _FONT_SUFFIXES
        }


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


@dataclass(frozen=True)
class Forme:
    """One Sheet with all that Typst needs to set it."""

    template: str
    data: str
    """JSON, as the template reads it from ``sys.inputs.data``."""
    form: Literal["pdf", "png"]
    """What comes out: "pdf", or "png" with a pixel for each point."""
    files: Mapping[str, bytes]
    fonts: Mapping[str, bytes]
    optimize: bool
    created: int
    """The time of creation that is written into the PDF, in seconds since 1970."""
    family: str = OURS
    """What texts are set in."""
    own: tuple[str, ...] = ()
    """The names of the brand's fonts, in their order."""
    direction: str = "ltr"
    """Which way they are read; the other is "rtl"."""
    blanks: tuple[Blank, ...] = ()
    """What is to be filled in on a screen."""
    program: bytes = b""
    """A digest of the program that sets it: another may make another PDF of the same."""

    @property
    def key(self) -> str:
        """A name for what will come out: the same for the same content, Typst and program."""
        digest = hashlib.sha256()
        for part in self._parts():
            digest.update(f"{len(part)}:".encode())
            digest.update(part)
        return digest.hexdigest()

    def _parts(self) -> Iterator[bytes]:
        yield from (version(library).encode() for library in ("typst", "pypdf", "fonttools"))
        yield repr((self.template, self.form, STANDARDS, self.optimize, self.created)).encode()
        yield repr((self.family, self.own, self.blanks)).encode()
        yield self.program
        yield self.data.encode()
        for kept in (self.files, self.fonts):
            for name, content in sorted(kept.items()):
                yield name.encode()
                yield content


def lock_up(sheet: Sheet, data: Json, stock: Stock, *, optimize: bool) -> Forme:
    """Put *sheet* together, with *data* as it can be printed.

    Raises:
        ValueError: an asset would lie outside the forme.
    """
    for name in sheet.assets:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise ValueError(name)
    own = brand_fonts(sheet)
    return Forme(
        template=sheet.template,
        data=json.dumps(data, ensure_ascii=False, sort_keys=True),
        form="png" if sheet.path.suffix == ".png" else "pdf",
        files={**stock.templates(), **sheet.assets},
        fonts={**stock.fonts(), **own},
        optimize=optimize,
        created=_created(sheet.data.get("date")),
        family=next((face(font).family for font in own.values()), OURS),
        own=tuple(own),
        direction=str(sheet.data.get("direction", "ltr")),
        blanks=tuple(blanks(sheet.data)),
        program=program(),
    )


@cache
def program() -> bytes:
    """A digest of this package: all that becomes of a forme in it."""
    digest = hashlib.sha256()
    for path in sorted(_PRESS.glob("*.*")):
        digest.update(path.read_bytes())
    return digest.digest()


def brand_fonts(sheet: Sheet) -> dict[str, bytes]:
    """The fonts among the assets of *sheet*, in their order, by names that are no other font's."""
    return {
        name.replace("/", "-"): content
        for name, content in sheet.assets.items()
        if PurePosixPath(name).suffix.lower() in _FONT_SUFFIXES
    }


def _created(written: Json) -> int:
    """Midnight of the content's day (ISO 8601), the only date a PDF may tell."""
    day = date.fromisoformat(written) if isinstance(written, str) else _EPOCH
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
