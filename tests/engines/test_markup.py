"""What Material writes otherwise than the standard has it, and that it still does."""

import re
from pathlib import Path

import material

from programme.engines.mkdocs.markup import valid

TOGGLE = '<input class="md-toggle" data-md-toggle="{}" type="checkbox" id="__{}"{}>'
AS_IS = ' autocomplete="off"'


def toggles(html: str) -> list[str]:
    return re.findall(r'<input class="md-toggle"[^>]*>', html)


def test_tick_boxes_complete_nothing_and_other_fields_are_left() -> None:
    page = '<p>autocomplete="off"</p><input type="text" autocomplete="off">'
    box = TOGGLE.format("drawer", "drawer", AS_IS)
    assert valid(page + box) == page + TOGGLE.format("drawer", "drawer", "")


def test_material_still_writes_what_is_taken_from_its_pages(site: Path) -> None:
    base = Path(material.__file__).parent / "templates" / "base.html"
    names = ("drawer", "search")
    written = toggles(base.read_text("utf-8"))
    assert written == [TOGGLE.format(one, one, AS_IS) for one in names], "Is `valid` needed?"
    pages = [toggles(page.read_text("utf-8")) for page in site.rglob("*.html")]
    assert set(map(tuple, pages)) == {tuple(TOGGLE.format(one, one, "") for one in names)}
