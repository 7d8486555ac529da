"""Agreements to fill in on a screen, filled in by the programs that people have."""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from pypdf import PdfReader, PdfWriter  # noqa: TID253 -- its tests set PDFs anyway
from pypdfium2 import raw

from programme.artifact import Sheet
from programme.outputs.agreement_form import agreement_form
from programme.press import SetPdf

EXAMPLE = Path(__file__).parent.parent / "examples" / "small" / "programme.yml"
LETTERS = "Åsa Öhman šž čČ đĐ ŋŊ ŧŦ ʒƷ ǯǮ ǥǤ ǧǦ 5.4.2027 & (ok) \\"
Sheets = Callable[..., dict[str, Sheet]]
Fills = Callable[[bytes, str, Path], bytes]
"""Types a text into every field of a form and ticks every box; with a folder for files."""
ROOT = Path(__file__).parent.parent.parent
PDFJS = "pdfjs-dist-6.5.438.tgz"
PDFJS_SHA256 = "7461aefcd27c4ef0dd76f9ca5760f09466eb6b3f934432670c12132e7b3d6faa"


@pytest.fixture(scope="module")
def form(root: Path, press: Callable[..., list[SetPdf]], sheets: Sheets) -> bytes:
    """The agreement of our own programme, in Finnish."""
    (pdf,) = press(sheets(root / "programme.yml", agreement_form)["fi/agreement-form.pdf"])
    return pdf.artifact.content


def test_every_blank_is_a_field_that_tells_what_it_is(form: bytes) -> None:
    fields = PdfReader(BytesIO(form)).get_fields() or {}
    assert {name: (one["/FT"], one["/TU"], one.get("/Ff", 0)) for name, one in fields.items()} == {
        "goals": ("/Tx", "Tavoitteemme", 4096),
        "how-often": ("/Tx", "Kuinka usein ja missä tapaamme", 0),
        "keeping-in-touch": ("/Tx", "Miten pidämme yhteyttä tapaamisten välissä", 0),
        "own-clauses": ("/Tx", "Muuta, mistä sovimme", 4096),
        "read-through": ("/Btn", "Olemme lukeneet kohdat yhdessä", 0),
        "place-and-date": ("/Tx", "Päiväys", 0),
        "signature_1_date": ("/Tx", "aktori: Päiväys", 0),
        "signature_1_name_in_print": ("/Tx", "aktori: Nimenselvennys", 0),
        "signature_1_signature": ("/Sig", "aktori: Allekirjoitus", 0),
        "signature_2_date": ("/Tx", "mentori: Päiväys", 0),
        "signature_2_name_in_print": ("/Tx", "mentori: Nimenselvennys", 0),
        "signature_2_signature": ("/Sig", "mentori: Allekirjoitus", 0),
    }


def elements(element: Any) -> Iterable[Any]:  # noqa: ANN401 -- pypdf's
    """Every element of a structure, in the order it is read aloud."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        one = kid.get_object()
        if isinstance(one, dict):
            yield one
            yield from elements(one)


def test_fields_stand_in_the_order_of_reading_and_of_the_tab_key(form: bytes) -> None:
    document: Any = PdfReader(BytesIO(form))
    (page,) = document.pages
    forms = [
        one["/K"]
        for one in elements(document.root_object["/StructTreeRoot"])
        if one.get("/S") == "/Form"
    ]
    widgets = [
        (kid[0] if isinstance(kid, list) else kid).get_object()["/Obj"].get_object()
        for kid in forms
    ]
    assert page["/Tabs"] == "/S"
    assert [one["/Subtype"] for one in widgets] == ["/Widget"] * 12
    assert [one["/T"] for one in widgets] == list(document.get_fields() or {})
    assert len(page.annotations or ()) == 12


def test_a_title_of_one_long_word_stays_between_the_margins(
    press: Callable[..., list[SetPdf]], sheets: Sheets
) -> None:
    sheet = sheets(EXAMPLE, agreement_form)["en/agreement-form.pdf"]
    title = "Handledningsöverenskommelse"
    (made,) = press(replace(sheet, data={**sheet.data, "title": title, "language": "sv"}))
    text = pdfium.PdfDocument(made.artifact.content)[0].get_textpage()
    edges = [text.get_charbox(at)[2] for at in range(text.count_chars())]
    assert max(edges) <= (210 - 25) / 25.4 * 72


# --- programs that people have ---


def pypdf_fills(form: bytes, text: str, _folder: Path) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(form))
    fields = writer.get_fields() or {}
    said = {"/Tx": text, "/Btn": "/Yes"}
    values = {name: said[field["/FT"]] for name, field in fields.items() if field["/FT"] in said}
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def pdfium_fills(form: bytes, text: str, _folder: Path) -> bytes:
    """As in Chromium: the keys are pressed one by one."""
    document = pdfium.PdfDocument(form)
    document.init_forms()
    for page in document:
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, at)
            kind = raw.FPDFAnnot_GetFormFieldType(document.formenv, annotation)
            keys = {raw.FPDF_FORMFIELD_TEXTFIELD: text, raw.FPDF_FORMFIELD_CHECKBOX: " "}
            raw.FORM_SetFocusedAnnot(document.formenv, annotation)
            for key in keys.get(kind, ""):
                raw.FORM_OnChar(document.formenv, page, ord(key), 0)
            raw.FPDFPage_CloseAnnot(annotation)
        raw.FORM_ForceToKillFocus(document.formenv)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def pdfjs_fills(form: bytes, text: str, folder: Path) -> bytes:
    """As in Firefox."""
    node = Path(sys.executable).with_name("node")
    source, target = folder / "form.pdf", folder / "filled.pdf"
    source.write_bytes(form)
    script = Path(__file__).with_name("pdfjs.mjs")
    done = subprocess.run(
        [node, script, pdfjs(folder), source, target, text],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
    return target.read_bytes()


def pdfjs(folder: Path) -> Path:
    """pdf.js, which is no Python package: fetched once, and known by its hash."""
    archive = ROOT / ".cache" / PDFJS
    if not archive.is_file():
        archive.parent.mkdir(exist_ok=True)
        package = PDFJS.removesuffix(".tgz").replace("dist-", "dist@")
        npm = shutil.which("npm", path=str(Path(sys.executable).parent)) or "npm"
        done = subprocess.run(
            [npm, "pack", package], cwd=archive.parent, capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("pdf.js is not here and cannot be fetched")
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == PDFJS_SHA256
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / "package"


def values(form: bytes) -> dict[str, str]:
    """What every field of *form* holds."""
    fields = PdfReader(BytesIO(form)).get_fields() or {}
    return {name: str(field.get("/V", "")) for name, field in fields.items()}


def printed(form: bytes) -> str:
    """The text of *form* as it is seen and printed, what was typed among it."""
    document = pdfium.PdfDocument(form)
    document.init_forms()
    texts: list[str] = []
    for page in document:
        raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
    made = BytesIO()
    document.save(made)
    texts += [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(made.getvalue())]
    return "\n".join(texts)


@pytest.mark.parametrize("fills", [pypdf_fills, pdfium_fills, pdfjs_fills])
def test_what_is_typed_is_kept_and_seen_with_every_letter(
    form: bytes, fills: Fills, tmp_path: Path
) -> None:
    before = values(form)
    filled = fills(form, LETTERS, tmp_path)
    held = values(filled)
    assert held == {
        name: value if "_signature" in name else "/Yes" if name == "read-through" else LETTERS
        for name, value in before.items()
    }
    # A date has room for half of it, as seven fields and two boxes of several lines have for all.
    assert printed(filled).count(LETTERS[:12]) == 9
    assert printed(filled).count(LETTERS) >= 7


def test_form_is_the_same_bytes_every_time(
    form: bytes, press: Callable[..., list[SetPdf]], root: Path, sheets: Sheets
) -> None:
    (again,) = press(sheets(root / "programme.yml", agreement_form)["fi/agreement-form.pdf"])
    assert again.artifact.content == form


def drawn_by_poppler(form: bytes) -> str:
    """The text of *form* as Poppler draws it, which Evince and Okular show PDFs with.

    Read in the order it is drawn in: what is too long for a date reaches into the field beside.
    """
    drawn = subprocess.run(
        ["pdftocairo", "-pdf", "-", "-"],
        input=form,
        capture_output=True,
        check=True,
    )
    read = subprocess.run(
        ["pdftotext", "-raw", "-", "-"],
        input=drawn.stdout,
        capture_output=True,
        check=True,
    )
    return read.stdout.decode("utf-8")


@pytest.mark.skipif(shutil.which("pdftocairo") is None, reason="Poppler is not installed")
@pytest.mark.parametrize("fills", [pypdf_fills, pdfium_fills, pdfjs_fills])
def test_poppler_draws_what_others_filled_in(form: bytes, fills: Fills, tmp_path: Path) -> None:
    assert drawn_by_poppler(fills(form, LETTERS, tmp_path)).count(LETTERS[:12]) == 9


def test_link_to_anywhere_else_stays_a_link(
    press: Callable[..., list[SetPdf]], sheets: Sheets
) -> None:
    sheet = sheets(EXAMPLE, agreement_form)["en/agreement-form.pdf"]
    link = {"kind": "link", "address": "https://a.example/", "runs": ["here"]}
    sheet.data["blocks"] = [{"kind": "paragraph", "runs": [link]}, *sheet.data["blocks"]]  # type: ignore[misc, list-item]  # blocks
    (pdf,) = press(sheet)
    kinds = [
        one.get_object()["/Subtype"]
        for one in PdfReader(BytesIO(pdf.artifact.content)).pages[0].annotations or ()
    ]
    assert kinds == ["/Link", *["/Widget"] * 8]
