"""Sheets become PDFs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from shutil import copytree
from typing import Any

import pytest
from pypdf import PdfReader  # noqa: TID253 -- its tests set PDFs anyway

from programme.artifact import Sheet
from programme.press import FailedPdf, Missing, SetPdf, set_sheets, setting
from programme.press import press as make_ready
from programme.press.compositor import compose
from programme.press.forme import FONTS

EXAMPLE = Path(__file__).parent.parent / "examples" / "small" / "programme.yml"

Press = Callable[..., list[SetPdf]]
Note = Callable[..., Sheet]
Handbooks = Callable[[Path], dict[str, Sheet]]


def text_of(pdf: SetPdf) -> str:
    return "\n".join(page.extract_text() for page in reader(pdf).pages)


def whole(pdfs: Iterable[SetPdf | FailedPdf]) -> list[SetPdf]:
    """All *pdfs*, each of which was set."""
    given = list(pdfs)
    made = [pdf for pdf in given if isinstance(pdf, SetPdf)]
    assert made == given
    return made


def reader(pdf: SetPdf) -> PdfReader:
    return PdfReader(BytesIO(pdf.artifact.content))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", {"/Lang": "fi-FI", "/Title": "Lukupiiri – Käsikirja", "/Subject": "Käsikirja"}),
        ("en", {"/Lang": "en-GB", "/Title": "Reading circle – Handbook", "/Subject": "Handbook"}),
    ],
)
def test_handbook_says_its_language_title_day_and_number_of_pages(
    press: Press, handbooks: Handbooks, language: str, said: dict[str, str]
) -> None:
    (pdf,) = press(handbooks(EXAMPLE)[language], optimize=False)
    made = reader(pdf)
    told = {"/Lang": made.root_object["/Lang"], **(made.metadata or {})}
    assert {key: str(value) for key, value in told.items() if key != "/Creator"} == {
        **said,
        "/Author": "Library <North>",
        "/CreationDate": "D:20261124000000Z",
        "/ModDate": "D:20261124000000Z",
    }
    assert pdf == SetPdf(pdf.artifact, len(made.pages))
    assert pdf.artifact.path == PurePosixPath("files", language, "handbook.pdf")


ONCE = """
import sys
from pathlib import Path
from programme.guide import editions
from programme.outputs.handbook import handbook
from programme.press import set_sheets
from programme.reading import read

reading = read(Path(sys.argv[1]))
for edition in editions(reading.programme, pictures=reading.pictures):
    for pdf in set_sheets(handbook(edition)):
        Path(f"{edition.language.code}.pdf").write_bytes(pdf.artifact.content)
"""


def test_folder_time_zone_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    made: list[dict[str, bytes]] = []
    for name, zone in (("here", "Pacific/Apia"), ("much/further/there", "America/Adak")):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-c", ONCE, EXAMPLE],
            cwd=folder,
            env={**os.environ, "TZ": zone, "TMPDIR": str(folder), "PYTHONHASHSEED": str(len(made))},
            check=True,
        )
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0] == made[1]
    assert sorted(made[0]) == ["en.pdf", "fi.pdf"]


def test_markup_in_a_text_stays_text(press: Press, note: Note, templates: Path) -> None:
    said = r"""“q” "q" 'q' #x *x* _x_ `x` $x$ \x <x> @x [x] //x = ~x -- {{ x }}"""
    (pdf,) = press(note(said, title=said), template_dirs=[templates])
    assert text_of(pdf).splitlines() == [said, said]


def test_character_that_no_font_has_is_a_box_and_told(
    press: Press, note: Note, templates: Path
) -> None:
    (pdf,) = press(note("Well done 😀!"), template_dirs=[templates])
    assert text_of(pdf) == "Note\nWell done □!"
    assert pdf.problems == (Missing("😀", "text"),)


NESTED = """
programme: {title: Guide, updated: 2026-11-24}
phases:
- title: "[Begin](https://a.example/)"
  events: [{id: kickoff, title: "[Start](https://b.example/)"}]
tasks:
- {id: plan, title: "[Plan](https://c.example/)"}
- {title: Write, depends_on: [plan]}
materials:
- {title: "[Book](https://d.example/)", url: https://book.example/}
"""


def test_no_link_is_within_a_link(press: Press, handbooks: Handbooks, tmp_path: Path) -> None:
    (tmp_path / "programme.yml").write_text(NESTED, "utf-8")
    (pdf,) = press(handbooks(tmp_path / "programme.yml")["en"])
    links = [one.get_object() for page in reader(pdf).pages for one in page.annotations or ()]
    assert [one["/A"]["/URI"] for one in links if "/A" in one] == [
        "https://a.example/",
        "https://b.example/",
        "https://c.example/",
        "https://book.example/",
    ]


def test_template_of_a_project_replaces_ours(handbooks: Handbooks, tmp_path: Path) -> None:
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "handbook.typ").write_text(
        '#set document(title: "Mine")\n#set text(font: "Programme Sans")\n= Mine', "utf-8"
    )
    sheet = handbooks(EXAMPLE)["en"]
    (pdf,) = whole(make_ready([tmp_path, tmp_path / "none"], optimize=False)([sheet]))
    assert (text_of(pdf), pdf.pages) == ("Mine", 1)
    (ours,) = whole(make_ready([tmp_path / "none"], optimize=False)([sheet]))
    assert ours.pages > 10


def test_lines_are_broken_well_unless_speed_is_asked_for(note: Note, templates: Path) -> None:
    path = templates / "note.typ"
    path.write_text(path.read_text("utf-8") + "\n\n#sys.inputs.optimize", "utf-8")
    said = [
        text_of(pdf).splitlines()[-1]
        for ready in (
            make_ready([templates.parent]),
            make_ready([templates.parent], optimize=False),
        )
        for pdf in whole(ready([note("Text")]))
    ]
    (pdf,) = whole(set_sheets([note("Text")], template_dirs=[templates]))
    assert [*said, text_of(pdf).splitlines()[-1]] == ["yes", "no", "yes"]


def test_font_that_is_not_there_is_remarked(press: Press, note: Note, templates: Path) -> None:
    path = templates / "note.typ"
    path.write_text(path.read_text("utf-8").replace("Programme Mono", "Comic Sans"), "utf-8")
    (pdf,) = press(note("Text"), template_dirs=[templates])
    assert pdf.remarks == ("unknown font family: comic sans",)


def test_picture_is_set_from_the_assets_of_the_sheet(press: Press, templates: Path) -> None:
    (templates / "logo.typ").write_text(
        '#set document(title: "Logo")\n#image("logos/a.svg", alt: "Logo")', "utf-8"
    )
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7"/></svg>'
    sheet = Sheet(PurePosixPath("logo.pdf"), "logo.typ", {}, {"logos/a.svg": logo}, role="mentor")
    (pdf,) = press(sheet, template_dirs=[templates])
    assert (pdf.artifact.role, pdf.pages, pdf.remarks) == ("mentor", 1, ())


def test_broken_template_says_what_and_where_and_the_next_sheet_is_set(
    note: Note, templates: Path, tmp_path: Path
) -> None:
    (templates / "broken.typ").write_text("#let size = 1\n#sizes", "utf-8")
    broken = Sheet(PurePosixPath("files/broken.pdf"), "broken.typ", {})
    sheets = [broken, note("Whole")]
    failed, pdf = set_sheets(sheets, template_dirs=[templates], cache=tmp_path / "cache")
    assert isinstance(failed, FailedPdf)
    assert (failed.path, failed.message) == (broken.path, "unknown variable: sizes")
    assert "broken.typ:2:1" in failed.where
    (text,) = map(text_of, whole([pdf]))
    assert text == "Note\nWhole"
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_compositor_that_falls_over_fails_its_sheet_and_no_other_thing(
    note: Note, templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    falling = tmp_path / "falling.py"
    falling.write_text("raise SystemExit('no memory')")
    monkeypatch.setattr(setting, "COMPOSITOR", falling)
    sheet = note("Text")
    (failed,) = set_sheets([sheet], template_dirs=[templates])
    assert failed == FailedPdf(sheet.path, "no memory")


@pytest.mark.parametrize(
    ("template", "left"),
    [
        ('#set document(title: "A")\n#text(font: "Comic Sans")[A]', ["said.json", "made"]),
        ("#sizes", ["said.json"]),
    ],
)
def test_compositor_leaves_the_pdf_and_what_was_said(
    tmp_path: Path, template: str, left: list[str]
) -> None:
    """In this process, as those it is run in are not measured."""
    (tmp_path / "a.typ").write_text(template)
    job = {"template": "a.typ", "inputs": {}, "form": "pdf", "standards": [], "created": 0}
    given = tmp_path / "job.json"
    given.write_text(json.dumps(job))
    compose(tmp_path)
    said = json.loads((tmp_path / "said.json").read_text("utf-8"))
    made = sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".typ")
    assert (made, said.get("message"), said.get("remarks")) == (
        sorted(["job.json", *left]),
        None if "made" in left else "unknown variable: sizes",
        ["unknown font family: comic sans"] if "made" in left else None,
    )


def test_texts_are_set_in_the_fonts_of_the_brand(
    press: Press, handbooks: Handbooks, tmp_path: Path
) -> None:
    copytree(EXAMPLE.parent, tmp_path / "guide")
    own = tmp_path / "guide" / "programme.yml"
    font = (FONTS / "ProgrammeMono-Regular.ttf").read_bytes()
    (own.parent / "Own.ttf").write_bytes(
        font.replace("Programme Mono".encode("utf-16-be"), "Our Own Letter".encode("utf-16-be"))
    )
    text = own.read_text("utf-8").replace(
        "  languages:", "  brand: {fonts: [Own.ttf]}\n  languages:", 1
    )
    own.write_text(text, "utf-8")
    (ours,) = press(handbooks(EXAMPLE)["en"], optimize=False)
    (pdf,) = press(handbooks(own)["en"], optimize=False)
    assert faces(ours) == {"ProgrammeSans"}
    assert faces(pdf) == {"ProgrammeMono"}
    assert pdf.remarks == ()


def faces(pdf: SetPdf) -> set[str]:
    """The families of the fonts in *pdf*."""
    resources: list[Any] = [page["/Resources"] for page in reader(pdf).pages]
    fonts = [font.get_object() for one in resources for font in one.get("/Font", {}).values()]
    return {str(font["/BaseFont"]).partition("+")[2].partition("-")[0] for font in fonts}
