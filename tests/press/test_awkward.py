"""What people write without thinking of PDFs is set all the same."""

from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from pypdf import PdfReader  # noqa: TID253 -- its tests set PDFs anyway

from programme.article import Article
from programme.artifact import SHEETS, Sheet
from programme.chapters.form import Form, sheet
from programme.chapters.writer import Writer
from programme.guide import editions
from programme.model import Programme, Text
from programme.outputs.cards import cards
from programme.outputs.checklists import checklists
from programme.outputs.clock import clock
from programme.outputs.handbook import handbook
from programme.press import SetPdf

Press = Callable[..., list[SetPdf]]
TWELVE = "".join(f"<td>column{n} of{n} {'word' * n}</td>" for n in range(12))
HTML = {
    "markup": '<p>#import "x": y, $x$, @ref, \\, &lt;label&gt;, // no, /* no */, `</p>',
    "long paragraph": f"<p>{'Paragraph with words. ' * 455}</p>",
    "long word": f"<p>{'w' * 10_000}</p>",
    "wide table": f"<table><tr>{TWELVE}</tr><tr>{TWELVE}</tr></table>",
    "skipped heading": "<h2>Two</h2><p>Text</p><h5>Five</h5><p>Text</p><h3>Three</h3>",
    "empty section": "<h2>Nothing</h2><h2>Nothing</h2><h3></h3>",
    "empty": "",
    "signs": "<p>Emoji 😀, 漢字, \u202e, \u200d, \ufeff, \u0001.</p>",
    "deep lists": f"{'<ul><li>' * 40}x",
    "deep notes": f"{'<div class=admonition>' * 40}x",
    "deep tables": f"{'<table><tr><td>' * 40}x",
    "deep languages": f"{'<div lang=sv>' * 40}x",
    "deep emphasis": f"<p>{'<b>' * 40}x",
}


def chapter(html: str) -> Sheet:
    """A handbook with *html* as a chapter."""
    programme = Programme.model_validate({"programme": {"title": "G"}, "tasks": ["Write"]})
    page = Article("en", PurePosixPath("a.md"), "Page", PurePosixPath("a"), html)
    (made,) = handbook(editions(programme, articles=(page,))[0])
    return made


@pytest.mark.parametrize("name", HTML)
def test_handbook_is_set_and_without_fault(press: Press, name: str) -> None:
    (pdf,) = press(chapter(HTML[name]), optimize=False)
    pages = PdfReader(BytesIO(pdf.artifact.content)).pages
    assert "Page" in "".join(page.extract_text() for page in pages)
    shown = {one.character for one in pdf.problems}
    assert shown == ({"😀", "漢", "字", "\u0001"} if name == "signs" else set())


@pytest.mark.parametrize("title", ['#import "x": y', "$ @a \\", "😀", "W" * 200])
def test_form_is_set_whatever_it_is_called(press: Press, title: str) -> None:
    programme = Programme.model_validate({"programme": {"title": title}, "tasks": ["Write"]})
    made = sheet(Writer(editions(programme)[0]), Form(Text(title), "key", []), "form")
    (pdf,) = press(made)
    assert (pdf.pages, [one.character for one in pdf.problems]) == (
        1,
        ["😀", "😀"] if title == "😀" else [],
    )


def test_sheets_are_set_wherever_their_links_lead(press: Press) -> None:
    said = "[a](#write), [b](#gone), [c](schedule.md) and [d](files/plan.ods)"
    event = {"title": said, "when": "2027-05-03"}
    programme = Programme.model_validate(
        {
            "programme": {"title": "G", "summary": said, "url": "https://guide.example"},
            "roles": [{"id": "a", "name": said, "summary": said, "does": [said]}],
            "phases": [{"title": said, "when": "2027-05", "events": [event]}],
            "tasks": [{"id": "write", "title": said, "why": said}],
            "surveys": [{"title": said, "introduction": said, "questions": [{"text": said}]}],
            "agreements": [{"title": said, "clauses": [said], "signatures": ["a"]}],
        }
    )
    (edition,) = editions(programme)
    made = [sheet for output in SHEETS.values() for sheet in output(edition)]
    sheets = [sheet for sheet in made if sheet.path.suffix == ".pdf"]
    assert [one.artifact.path for one in press(*sheets)] == [one.path for one in sheets]


@pytest.mark.parametrize("word", ["w" * 120, "mentorointi" * 11, "a.long.name@of-the." * 6])
def test_a_word_that_fits_on_no_line_runs_off_none(press: Press, word: str) -> None:
    what = {"title": word, "why": word, "steps": [word], "questions": [word], "note": word}
    event = {"title": word, "when": "2027-05-03 14:00", "place": word, "agenda": [word]}
    programme = Programme.model_validate(
        {
            "programme": {"title": word, "summary": word},
            "roles": [{"id": "a", "name": word, "does": [word]}],
            "phases": [{"title": word, "when": "2027-05", "events": [event], "tasks": [what]}],
        }
    )
    (edition,) = editions(programme)
    made = [sheet for output in (handbook, cards, checklists, clock) for sheet in output(edition)]
    for pdf in press(*made):
        document = pdfium.PdfDocument(pdf.artifact.content)
        for page in document:
            text, (width, _height) = page.get_textpage(), page.get_size()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            ends = min(box[0] for box in boxes), max(box[2] for box in boxes)
            assert 0 < ends[0] < ends[1] < width - 30, pdf.artifact.path
        document.close()


LONG = "Mentorointisuhdetoimintasuunnitelmatyoryhma"


@pytest.mark.parametrize(
    ("title", "parted"), [(LONG, True), ("Monimuotoisuusohjelma ja mentorointi", False)]
)
def test_a_title_parts_a_word_only_where_it_is_wider_than_the_page(
    press: Press, title: str, *, parted: bool
) -> None:
    programme = Programme.model_validate({"programme": {"title": title}, "tasks": ["Write"]})
    (edition,) = editions(programme)
    form_ = sheet(Writer(edition), Form(Text(title), "key", []), "form")
    for pdf in press(*handbook(edition), form_):
        first = PdfReader(BytesIO(pdf.artifact.content)).pages[0].extract_text()
        assert ("\u00ad\n" in first) == parted
