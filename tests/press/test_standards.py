"""Every handbook is an accessible PDF (PDF/UA-1) to be kept (PDF/A-2a), as two checkers see it."""

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import page
import pytest
from pypdf import PdfReader, PdfWriter  # noqa: TID253 -- its tests set PDFs anyway

from programme.artifact import Sheet
from programme.press import SetPdf

SMALL = Path(__file__).parent.parent / "examples" / "small" / "programme.yml"

Verapdf = Callable[[Iterable[Path]], dict[str, dict[str, list[str]]]]


@pytest.fixture(scope="module")
def made(
    root: Path,
    press: Callable[..., list[SetPdf]],
    handbooks: Callable[[Path], dict[str, Sheet]],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[Path, SetPdf]:
    """The handbooks of our own programme and of the small one, in both languages."""
    folder = tmp_path_factory.mktemp("handbooks")
    sheets = {
        folder / f"{name}-{language}.pdf": sheet
        for name, path in {"own": root / "programme.yml", "small": SMALL}.items()
        for language, sheet in handbooks(path).items()
    }
    pdfs = dict(zip(sheets, press(*sheets.values()), strict=True))
    for path, pdf in pdfs.items():
        path.write_bytes(pdf.artifact.content)
    return pdfs


def test_handbooks_have_no_fault(made: dict[Path, SetPdf], verapdf: Verapdf) -> None:
    assert sorted(path.name for path in made) == [
        "own-en.pdf",
        "own-fi.pdf",
        "small-en.pdf",
        "small-fi.pdf",
    ]
    assert verapdf(made) == {str(path): {"ua1": [], "2a": []} for path in made}


def test_handbooks_need_no_character_or_font_we_do_not_have(made: dict[Path, SetPdf]) -> None:
    assert {path.name: (pdf.problems, pdf.remarks) for path, pdf in made.items()} == {
        path.name: ((), ()) for path in made
    }


def test_a_fault_is_found(
    press: Callable[..., list[SetPdf]],
    note: Callable[[str], Sheet],
    templates: Path,
    verapdf: Verapdf,
    tmp_path: Path,
) -> None:
    (pdf,) = press(note("Text"), template_dirs=[templates])
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf.artifact.content)))
    del writer.root_object["/ViewerPreferences"]  # which say: show the title, not the file name
    broken = tmp_path / "broken.pdf"
    writer.write(broken)
    assert [fault[:6] for fault in verapdf([broken])[str(broken)]["ua1"]] == ["7.1-10"]
    found = page.validate_pdf(broken, profile="ua1").failures
    assert [fault.rule_id for fault in found] == ["PDFUA1-VIEWER-PREFERENCES-001"]
