"""Every PDF is accessible (PDF/UA-1) and made to be kept (PDF/A-2a), as two checkers see it."""

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import page
import pytest
from pypdf import PdfReader, PdfWriter  # noqa: TID253 -- its tests set PDFs anyway

from programme.artifact import SHEETS, RenderSheets, Sheet
from programme.press import SetPdf

SMALL = Path(__file__).parent.parent / "examples" / "small" / "programme.yml"

ROLES = ("aktori", "mentor", "coordinator", "reader", "leader")

Verapdf = Callable[[Iterable[Path]], dict[str, dict[str, list[str]]]]


@pytest.fixture(scope="module")
def made(
    root: Path,
    press: Callable[..., list[SetPdf]],
    sheets: Callable[[Path, RenderSheets], dict[str, Sheet]],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[Path, SetPdf]:
    """Every PDF of our own programme and of the small one, in both languages."""
    folder = tmp_path_factory.mktemp("made")
    found = {
        folder / f"{name}-{address.replace('/', '-')}": sheet
        for name, path in {"own": root / "programme.yml", "small": SMALL}.items()
        for output in SHEETS.values()
        for address, sheet in sheets(path, output).items()
        if sheet.path.suffix == ".pdf"
    }
    pdfs = dict(zip(found, press(*found.values()), strict=True))
    for path, pdf in pdfs.items():
        path.write_bytes(pdf.artifact.content)
    return pdfs


def test_pdfs_have_no_fault(made: dict[Path, SetPdf], verapdf: Verapdf) -> None:
    assert {path.name.partition("-")[2][3:] for path in made} == {
        "agreement.pdf",
        "agreement-form.pdf",
        "cards.pdf",
        *(f"checklist-{role}.pdf" for role in ROLES),
        "clock-a3.pdf",
        "clock-a4.pdf",
        *(f"guide-{role}.pdf" for role in ROLES),
        "handbook.pdf",
        "survey-feedback.pdf",
        "survey-final-feedback.pdf",
        "survey-midway-feedback.pdf",
        "survey-start-survey.pdf",
        "timeline-a3.pdf",
        "timeline-a4.pdf",
    }
    assert verapdf(made) == {str(path): {"ua1": [], "2a": []} for path in made}


def test_pdfs_need_no_character_or_font_we_do_not_have(made: dict[Path, SetPdf]) -> None:
    assert {path.name: (pdf.problems, pdf.remarks) for path, pdf in made.items()} == {
        path.name: ((), ()) for path in made
    }


def test_every_pdf_is_small_enough_to_send(made: dict[Path, SetPdf]) -> None:
    large = {path.name for path, pdf in made.items() if len(pdf.artifact.content) > 1_000_000}
    assert large == set()


def test_posters_and_checklists_are_on_one_page(made: dict[Path, SetPdf]) -> None:
    kinds = ("timeline", "clock", "checklist")
    pages = {
        path.name: pdf.pages
        for path, pdf in made.items()
        if any(kind in path.name for kind in kinds)
    }
    assert pages == dict.fromkeys(pages, 1)


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
