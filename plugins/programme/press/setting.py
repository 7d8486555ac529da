"""Sets Sheets, one after the other; what was set before comes from the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ..artifact import Artifact, Sheet
from . import cache as kept
from .cache import Copy
from .coverage import coverage
from .forme import STANDARDS, Forme, Stock, lock_up
from .glyphs import Missing, printable


@dataclass(frozen=True)
class SetPdf:
    """A Sheet that has been set."""

    artifact: Artifact
    pages: int
    problems: tuple[Missing, ...] = ()
    """The characters no font has, which are boxes now."""
    remarks: tuple[str, ...] = ()
    """What Typst had to say, such as that a font a project names is not there."""


class PressError(Exception):
    """A Sheet that Typst could not set, which is a fault of a template, not of what is set."""

    def __init__(self, path: PurePosixPath, message: str, hints: Sequence[str], where: str) -> None:
        self.path = path
        self.message = message
        self.hints = tuple(hints)
        self.where = where
        """Typst's own report: file, line and the lines around."""
        super().__init__(f"{path}: {' · '.join((message, *hints))}")


def set_sheets(
    sheets: Iterable[Sheet],
    *,
    template_dirs: Sequence[Path] = (),
    optimize: bool = True,
    cache: Path | None = None,
) -> Iterator[SetPdf]:
    """Set *sheets* in their order, each as it is asked for.

    Templates and fonts are looked for in *template_dirs* before ours, file by file.

    Raises:
        PressError: one could not be set; ask on for those after it with what is left of *sheets*.
    """
    stock = Stock.of(template_dirs)
    covered = coverage(stock.fonts().values())
    for sheet in sheets:
        data, missing = printable(sheet.data, covered)
        forme = lock_up(sheet, data, stock, optimize=optimize)
        copy = _copy(sheet.path, forme, cache)
        artifact = Artifact(sheet.path, copy.pdf, role=sheet.role)
        yield SetPdf(artifact, copy.pages, missing, copy.remarks)


def _copy(path: PurePosixPath, forme: Forme, cache: Path | None) -> Copy:
    if cache is None:
        return _set(path, forme)
    key = forme.key
    copy = kept.find(cache, key)
    if copy is None:
        copy = _set(path, forme)
        kept.keep(cache, key, copy)
    return copy


def _set(path: PurePosixPath, forme: Forme) -> Copy:
    # Here, not above: who sets no PDF needs neither.
    import pypdf
    import typst

    with TemporaryDirectory(prefix="programme-") as folder:
        root = Path(folder).resolve()
        for name, content in (*forme.files.items(), *_below("fonts", forme)):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(root / "fonts")],
        )
        try:
            pdf, warnings = typst.compile_with_warnings(
                str(root / forme.template),
                root=str(root),
                font_paths=fonts,
                ignore_system_fonts=True,
                sys_inputs={"data": forme.data, "optimize": "yes" if forme.optimize else "no"},
                pdf_standards=list(STANDARDS),
                package_path=str(root / "packages"),
                package_cache_path=str(root / "packages"),
                timestamp=forme.created,
            )
        except typst.TypstError as error:
            raise PressError(path, error.message, error.hints, error.diagnostic) from error
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    return Copy(pdf, pages, tuple(warning.message for warning in warnings))


def _below(folder: str, forme: Forme) -> Iterator[tuple[str, bytes]]:
    return ((f"{folder}/{name}", content) for name, content in forme.fonts.items())
