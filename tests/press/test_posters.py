"""Posters can be read from where they are read, and go on where one sheet is not enough."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import cast

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from PIL import Image
from pypdf import PdfReader  # noqa: TID253 -- its tests set PDFs anyway

from programme.artifact import Json, RenderSheets, Sheet
from programme.brand import ENOUGH, contrast
from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.outputs.cards import cards
from programme.outputs.checklists import checklists
from programme.outputs.clock import clock
from programme.outputs.timeline import posters
from programme.press import SetPdf

Press = Callable[..., list[SetPdf]]
LEGIBLE = 17.0
"""Points. From two metres, small letters of so large a text are at five minutes of arc, which is
what good eyes need (ISO 8596)."""


def edition(**programme: object) -> Edition:
    data = {"programme": {"title": "Guide", "languages": "en"}, **programme}
    return editions(Programme.model_validate(data))[0]


def meetings(*whens: str) -> Edition:
    events = [{"title": f"Meeting on {when}", "when": when} for when in whens]
    return edition(events=events)


def sizes(pdf: SetPdf) -> dict[str, float]:
    """How large every text on *pdf* is, in points."""
    found: dict[str, float] = {}

    def note(text: str, _user: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found[text.strip()] = min(abs(size * matrix[3]), found.get(text.strip(), 1000.0))

    for page in PdfReader(BytesIO(pdf.artifact.content)).pages:
        page.extract_text(visitor_text=note)
    return found


def large(made: list[Sheet]) -> Sheet:
    return next(sheet for sheet in made if sheet.paper == "a3")


@pytest.mark.parametrize("count", [3, 40])
def test_a_timeline_on_a3_can_be_read_from_two_metres(press: Press, count: int) -> None:
    shown = meetings(*(f"2027-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(count)))
    (pdf,) = press(large(list(posters(shown))))
    read = {text: size for text, size in sizes(pdf).items() if "Meeting" in text}
    assert read
    assert {text: size for text, size in read.items() if size < LEGIBLE} == {}


def colours(pdf: SetPdf, text: str) -> tuple[str, set[str]]:
    """The ink of *text*, where it is first on the sheet, and the grounds around it."""
    page = pdfium.PdfDocument(pdf.artifact.content)[0]
    words, scale = page.get_textpage(), 4
    at, length = words.search(text).get_next()
    boxes = [words.get_charbox(n) for n in range(at, at + length)]
    image = page.render(scale=scale).to_pil().convert("RGB")
    left, right = (round(edge * scale) for edge in (boxes[0][0] - 1, boxes[-1][2] + 1))
    above = round(image.height - (max(box[3] for box in boxes) + 1) * scale)
    below = round(image.height - (min(box[1] for box in boxes) - 1) * scale)
    area = image.crop((left, above, right, below))
    ends = (
        area.crop((0, 0, 1, area.height)),
        area.crop((area.width - 1, 0, area.width, area.height)),
    )
    grounds = {colour for edge in ends for colour in _colours(edge)}
    ground = min(grounds)
    return max(_colours(area), key=lambda colour: contrast(colour, ground)), grounds


def _colours(image: Image.Image) -> set[str]:
    pixels = image.tobytes()
    return {f"#{pixels[at : at + 3].hex().upper()}" for at in range(0, len(pixels), 3)}


@pytest.mark.parametrize("when", ["early 2027", "late 2027"])
@pytest.mark.parametrize(
    ("title", "lines", "ink"),
    [
        ("Meet", ["Meet"], "#FFFFFF"),
        ("Finding everybody", ["Finding", "everybody"], "#FFFFFF"),
        ("Finding the very best people", ["Finding the very best people"], "#6B4A9C"),
    ],
)
def test_the_name_of_a_phase_that_fades_is_whole_and_can_be_read(
    press: Press, when: str, title: str, lines: list[str], ink: str
) -> None:
    whole = {"title": "All of it", "when": "2026-12 to 2028-02"}
    (pdf,) = press(next(iter(posters(edition(phases=[{"title": title, "when": when}, whole])))))
    for line in lines:
        found, grounds = colours(pdf, line)
        assert found == ink
        assert {ground for ground in grounds if contrast(found, ground) < ENOUGH} == set()


@pytest.mark.parametrize(
    ("title", "lines", "smaller"),
    [
        ("Closing", ["Closing"], False),
        ("Beginning", ["Beginning"], True),
        ("On your own wings", ["On your", "own wings"], True),
        ("Ennen ensimmäistä päivää", ["Ennen", "ensi…"], False),
    ],
)
def test_the_name_of_a_phase_in_a_narrow_bar_is_set_smaller_rather_than_cut(
    press: Press, title: str, lines: list[str], *, smaller: bool
) -> None:
    phases = [{"title": title, "when": "2027-02"}, {"title": "Later", "when": "2027-03 to 2027-11"}]
    (pdf,) = press(next(iter(posters(edition(phases=phases)))))
    found = sizes(pdf)
    assert {line for line in lines if line in found} == set(lines)
    assert (found[lines[0]] < found["Later"]) == smaller


def test_a_long_timeline_has_every_event_on_one_of_its_sheets(press: Press) -> None:
    whens = [f"20{year}-{month:02}-01" for year in range(26, 31) for month in range(1, 13)]
    (pdf,) = press(next(iter(posters(meetings(*whens)))))
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf.artifact.content)).pages)
    listed = " ".join(text.split())
    assert pdf.pages > 1
    assert [when for when in whens if f"Meeting on {when}" not in listed.replace("- ", "-")] == []


LISTED = {
    "often": [f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 12, 21)],
    "for years": [f"20{year}-{month:02}-01" for year in range(26, 31) for month in (2, 5, 8, 11)],
    "at once": ["2027-05-01"] * 50,
}


@pytest.mark.parametrize("name", LISTED)
def test_what_is_laid_out_on_a_sheet_has_room_there(press: Press, name: str) -> None:
    made = list(posters(meetings(*LISTED[name])))
    for sheet, pdf in zip(made, press(*made), strict=True):
        assert isinstance(sheet.data, dict)
        assert pdf.pages == len(cast("list[Json]", sheet.data["sheets"])) > 1


@pytest.mark.parametrize("title", ["A", "Mentorointisuhdetoimintasuunnitelma " * 3])
def test_titles_of_every_length_stay_on_the_sheet(press: Press, title: str) -> None:
    shown = edition(events=[{"title": title, "when": "2027-05"}, {"title": "B", "when": "2027-06"}])
    (pdf,) = press(large(list(posters(shown))))
    assert pdf.pages == 1


def test_a_clock_parts_no_word_that_smaller_text_need_not_part(
    press: Press, root: Path, sheets: Callable[[Path, RenderSheets], dict[str, Sheet]]
) -> None:
    sheet = sheets(root / "programme.yml", clock)["fi/clock-a4.pdf"]
    (pdf,) = press(sheet)
    text = PdfReader(BytesIO(pdf.artifact.content)).pages[0].extract_text()
    listed = ("opiskelijoille", "muodostaminen", "Ensimmäinen", "Välitapaaminen", "Lopputapahtuma")
    assert [word for word in listed if word not in text] == []


def test_a_long_task_gets_a_page_and_short_ones_share_one(press: Press) -> None:
    steps = ["A step that takes some words to tell."] * 40
    tasks = [{"title": "Short"}, {"title": "Shorter"}, {"title": "Long", "steps": steps}]
    assert press(*cards(edition(tasks=tasks)))[0].pages == 2


def test_a_checklist_that_does_not_fit_goes_on(press: Press) -> None:
    phases = [
        {"title": f"Phase {n}", "tasks": [f"Do the thing {m} of {n}" for m in range(20)]}
        for n in range(4)
    ]
    shown = edition(roles=[{"id": "a", "name": "mentor"}], phases=phases)
    assert press(*checklists(shown))[0].pages == 2
