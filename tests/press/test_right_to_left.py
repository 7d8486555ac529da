"""In languages that are read from right to left, PDFs are as in a mirror."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from PIL import ImageOps
from tests.press.test_kinds import BARE, ITEM, SAID, book

from programme.artifact import Json
from programme.press import SetPdf

Press = Callable[..., list[SetPdf]]
HEAD, FOOT = 135, 80
"""Points: what the title of a chapter takes, and what is below its text."""
HEBREW: dict[str, Json] = {"language": "he", "region": "IL", "direction": "rtl"}
BLOCKS: dict[str, Json] = {
    "paragraph": SAID[0],
    "list": {"kind": "list", "items": [{"blocks": SAID}]},
    "note": {"kind": "note", "style": "tip", "title": ["Tip"], "blocks": SAID},
    "tabs": {"kind": "tabs", "items": [{"title": ["Tab"], "blocks": SAID}]},
    "task": {"kind": "task", "id": "task", "level": 2, **ITEM, "more": ["1 h"], "blocks": SAID},
    "entries": {
        "kind": "entries",
        "items": [{**ITEM, "id": "entry", "level": 2, "more": [], "blocks": SAID}],
        "next": False,
    },
}


def margins(pdf: SetPdf, below: int = 0) -> tuple[int, int]:
    """How far what is drawn on the chapter's page *below* is from the left edge, and the right."""
    page = pdfium.PdfDocument(BytesIO(pdf.artifact.content))[2].render().to_pil().convert("L")
    drawn = ImageOps.invert(page.crop((0, below, page.width, page.height - FOOT))).getbbox()
    assert drawn
    return drawn[0], page.width - drawn[2]


@pytest.mark.parametrize("kind", BLOCKS)
def test_what_hangs_on_the_left_hangs_on_the_right(press: Press, kind: str) -> None:
    there, back = press(book([BLOCKS[kind]]), book([BLOCKS[kind]], **HEBREW), optimize=False)
    left, right = margins(there, HEAD)
    assert margins(back, HEAD) == pytest.approx((right, left), abs=2)


def test_margins_are_mirrored(press: Press) -> None:
    rule: list[Json] = [{"kind": "rule"}]
    there, back = press(book(rule), book(rule, **HEBREW), optimize=False)
    assert margins(there) == pytest.approx((102, 85), abs=1)  # 36 and 30 mm
    assert margins(back) == pytest.approx((85, 102), abs=1)


def test_bare_entries_are_set_too(press: Press) -> None:
    bare: Json = {**BARE, "id": None, "level": 3, "more": [], "blocks": []}
    (pdf,) = press(
        book([{"kind": "entries", "items": [bare], "next": False}], **HEBREW), optimize=False
    )
    assert pdf.pages == 3
