"""Every PDF is accessible (PDF/UA-1) and made to be kept (PDF/A-2a), as two checkers see it."""

import json
import subprocess
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from unittest.mock import ANY

import page
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from pypdf import PdfReader, PdfWriter  # noqa: TID253 -- its tests set PDFs anyway
from tests.browser.test_right_to_left import hebrew

from programme.artifact import SHEETS, Sheet
from programme.edition import Edition
from programme.guide import editions
from programme.press import SetPdf
from programme.reading import read

EXAMPLES = Path(__file__).parent.parent / "examples"
OTHERS = ("calls", "course", "onboarding", "right-to-left", "school-year", "trilingual")
"""Programmes of other kinds than ours: set fast, as while one writes."""
KINDS = {
    "own": {
        "agreement",
        "agreement-form",
        "cards",
        "checklist-aktori",
        "checklist-coordinator",
        "checklist-mentor",
        "clock-a3",
        "clock-a4",
        "guide-aktori",
        "guide-coordinator",
        "guide-mentor",
        "handbook",
        "survey-final-feedback",
        "survey-midway-feedback",
        "survey-start-survey",
        "timeline-a3",
        "timeline-a4",
    },
    "small": {
        "agreement",
        "agreement-form",
        "cards",
        "checklist-leader",
        "checklist-reader",
        "clock-a3",
        "clock-a4",
        "guide-leader",
        "guide-reader",
        "handbook",
        "survey-feedback",
        "timeline-a3",
        "timeline-a4",
    },
    "calls": {
        "checklist-coach",
        "checklist-founder",
        "guide-coach",
        "guide-founder",
        "handbook",
        "timeline-a3",
        "timeline-a4",
    },
    "course": {
        "checklist-participant",
        "guide-participant",
        "handbook",
        "timeline-a3",
        "timeline-a4",
    },
    "onboarding": {"cards", "handbook", "timeline-a3", "timeline-a4"},
    "right-to-left": {
        "cards",
        "checklist-mentor",
        "clock-a3",
        "clock-a4",
        "guide-mentor",
        "handbook",
        "timeline-a3",
        "timeline-a4",
    },
    "school-year": {"clock-a3", "clock-a4", "handbook", "timeline-a3", "timeline-a4"},
    "trilingual": {
        "agreement",
        "agreement-form",
        "cards",
        "checklist-adept",
        "checklist-mentor",
        "clock-a3",
        "clock-a4",
        "guide-adept",
        "guide-mentor",
        "handbook",
        "survey-final-feedback",
        "timeline-a3",
        "timeline-a4",
    },
}
"""Every PDF of every programme, in each of its languages."""

REVIEWED = {
    "ORD-001": "A grid with rows on several pages is drawn column by column and told row by row, "
    "as it is meant to be read: a label comes before what it is the label of.",
    "PAG-001": "The foot of a task card is no running foot: cards are cut apart, and each tells "
    "the phase and the programme it belongs to.",
    "TAG-002": "A running foot is told by no screen reader. It repeats whose the guide is, its "
    "date and address, which the properties of the file and the guide's pages tell.",
}
"""What outloud remarks of our PDFs, and why it stays so."""

Verapdf = Callable[[Iterable[Path]], dict[str, dict[str, list[str]]]]


@pytest.fixture(scope="module")
def of_programmes(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Sheet]]:
    """What each programme has on paper, by its address below files/."""
    words = tmp_path_factory.mktemp("overrides")
    (words / "languages").mkdir()
    (words / "languages" / "he.yml").write_text(hebrew(), "utf-8")
    return {
        name: {
            sheet.path.relative_to("files").with_suffix("").as_posix(): sheet
            for edition in editions_of(root if name == "own" else EXAMPLES / name, (words,))
            for output in SHEETS.values()
            for sheet in output(edition)
            if sheet.path.suffix == ".pdf"
        }
        for name in KINDS
    }


def editions_of(folder: Path, overrides: tuple[Path, ...]) -> tuple[Edition, ...]:
    reading = read(folder / "programme.yml", overrides=overrides)
    return editions(reading.programme, overrides, reading.pictures)


@pytest.fixture(scope="module")
def made(
    of_programmes: dict[str, dict[str, Sheet]],
    press: Callable[..., list[SetPdf]],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[Path, SetPdf]:
    """Every PDF there is, as a file; `press` has checked each with page."""
    folder = tmp_path_factory.mktemp("made")
    pdfs: dict[Path, SetPdf] = {}
    for name, sheets in of_programmes.items():
        made = press(*sheets.values(), optimize=name not in OTHERS)
        paths = [folder / name / f"{address.replace('/', '-')}.pdf" for address in sheets]
        pdfs |= zip(paths, made, strict=True)
    for path, pdf in pdfs.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(pdf.artifact.content)
    return pdfs


def test_every_programme_has_every_pdf_in_each_of_its_languages(
    of_programmes: dict[str, dict[str, Sheet]],
) -> None:
    languages = {"trilingual": ("fi", "sv", "en"), "right-to-left": ("he", "en")}
    assert {name: set(sheets) for name, sheets in of_programmes.items()} == {
        name: {f"{code}/{kind}" for code in languages.get(name, ("fi", "en")) for kind in kinds}
        for name, kinds in KINDS.items()
    }


def test_pdfs_have_no_fault(made: dict[Path, SetPdf], verapdf: Verapdf) -> None:
    assert verapdf(made) == {str(path): {"ua1": [], "2a": []} for path in made}


def test_what_outloud_remarks_was_reviewed(made: dict[Path, SetPdf], tmp_path: Path) -> None:
    report = tmp_path / "outloud.json"
    outloud = Path(sys.executable).with_name("outloud")
    command: list[str | Path] = [outloud, "--quiet", "--fail-on", "never", "--json", report, *made]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads(report.read_text("utf-8"))["results"]
    assert [Path(one["path"]) for one in results if one["error"] is None] == list(made)
    remarks = {found["rule"]: found["message"] for one in results for found in one["findings"]}
    assert remarks == dict.fromkeys(REVIEWED, ANY)


def test_pdfs_need_no_character_or_font_we_do_not_have(made: dict[Path, SetPdf]) -> None:
    found = {path: (pdf.problems, pdf.remarks) for path, pdf in made.items()}
    hebrew = {path for path in made if path.parent.name == "right-to-left"}
    assert {path: said for path, said in found.items() if path not in hebrew and any(said)} == {}
    boxes = {one.character for path in hebrew for one in found[path][0]}
    assert {unicodedata.name(one).partition(" ")[0] for one in boxes} == {"HEBREW"}


def test_nothing_stands_beyond_the_edge_of_the_paper(made: dict[Path, SetPdf]) -> None:
    beyond = set[tuple[str, int]]()
    for path in made:
        covered = path.stem.partition("-")[2].startswith(("handbook", "guide"))
        with pdfium.PdfDocument(path) as document:
            for number, sheet in enumerate(document):
                text, width = sheet.get_textpage(), sheet.get_width()
                boxes = [text.get_charbox(at) for at in range(text.count_chars())]
                if number == 0 and covered:  # the ring of its cover is cut on purpose
                    continue
                if any(box[0] < 0 or box[2] > width or box[1] < 0 for box in boxes):
                    beyond.add((f"{path.parent.name}/{path.name}", number))
    assert beyond == set()


def test_every_pdf_is_small_enough_to_send(made: dict[Path, SetPdf]) -> None:
    large = {path for path, pdf in made.items() if len(pdf.artifact.content) > 1_000_000}
    assert large == set()


def test_posters_and_checklists_are_on_one_page(made: dict[Path, SetPdf]) -> None:
    kinds = ("timeline", "clock", "checklist")
    several: dict[str, set[int]] = defaultdict(set)
    for path, pdf in made.items():
        if any(kind in path.name for kind in kinds) and pdf.pages > 1:
            several[f"{path.parent.name}/{path.stem[3:]}"].add(pdf.pages)
    assert several == {
        "calls/checklist-coach": {2},
        "calls/checklist-founder": {2},
        "calls/timeline-a3": {4},
        "calls/timeline-a4": {4},
        "course/timeline-a3": {2},
        "course/timeline-a4": {2},
        "school-year/timeline-a3": {3, 4},
        "school-year/timeline-a4": {3, 4},
    }


def test_pdfs_are_the_same_bytes_again(
    of_programmes: dict[str, dict[str, Sheet]],
    made: dict[Path, SetPdf],
    press: Callable[..., list[SetPdf]],
) -> None:
    """Of every kind the first of each programme, set by other processes in another order."""
    before = {(path.parent.name, pdf.artifact.path): pdf for path, pdf in made.items()}
    for name, sheets in of_programmes.items():
        kinds = {sheet.template: sheet for sheet in reversed(sheets.values())}
        again = press(*kinds.values(), optimize=name not in OTHERS)
        assert [before[name, pdf.artifact.path] == pdf for pdf in again] == [True] * len(kinds)


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
