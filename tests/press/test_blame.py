"""Which part of a PDF could not be set."""

from pathlib import Path, PurePosixPath

import pytest

from programme.artifact import Json, Sheet
from programme.guide import render
from programme.messages import report
from programme.model import Programme
from programme.press import FailedPdf, blame
from programme.press import press as make_ready
from programme.reading import Reading

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "A")
#set text(font: "Programme Sans")
= A
#for part in data.at("sections", default: ()) + data.at("blocks", default: ()) {
  if part.kind == "torn" { panic("torn") }
  [a]
}
"""
GOOD: Json = {"kind": "paragraph", "runs": ["Good"]}
TORN: Json = {
    "kind": "torn",
    "id": "not-said",
    "title": ["A ", {"kind": "strong", "runs": ["torn"]}],
    "blocks": [{"kind": "paragraph", "runs": ["one " * 30]}, None],
}


def blamed(folder: Path, template: str, **data: Json) -> str:
    (folder / "typst").mkdir()
    (folder / "typst" / "a.typ").write_text(template, "utf-8")
    press = make_ready([folder])
    sheet = Sheet(PurePosixPath("a.pdf"), "a.typ", data)
    (failed,) = press([sheet])
    assert isinstance(failed, FailedPdf)
    return blame(sheet, failed, press)


@pytest.mark.parametrize("key", ["sections", "blocks"])
def test_part_that_fails_by_itself_is_named(tmp_path: Path, key: str) -> None:
    said = f'torn "A torn {"one " * 13}o"'
    assert blamed(tmp_path, TEMPLATE, **{key: [GOOD, TORN, GOOD]}) == said


def test_template_that_fails_without_any_part_is_at_fault_itself(tmp_path: Path) -> None:
    assert blamed(tmp_path, TEMPLATE + "#unknown", sections=[GOOD]) == ""


def test_sheet_without_parts_has_none_to_name(tmp_path: Path) -> None:
    assert blamed(tmp_path, "#unknown", sections=[]) == ""


def test_parts_that_fail_only_together_are_not_named(tmp_path: Path) -> None:
    together = TEMPLATE + '#if data.blocks.len() > 1 { panic("many") }'
    assert blamed(tmp_path, together, blocks=[GOOD, GOOD]) == ""


def test_fault_of_a_template_is_told_with_the_part_and_the_guide_is_made(tmp_path: Path) -> None:
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "handbook.typ").write_text(
        TEMPLATE.replace('part.kind == "torn"', 'part.id == "chapter:about"'), "utf-8"
    )
    programme = Programme.model_validate({"programme": {"title": "G"}, "tasks": ["Write"]})
    guide = render(Reading(programme), press=make_ready([tmp_path]))
    assert report(guide.problems, "en") == (
        "files/en/handbook.pdf:1:1: warning: The file files/en/handbook.pdf could not be set. "
        "The fault is not in your text, but in the program or in a template of your own. "
        'Where: "About How to cite G". '
        "Why: panicked with: torn"
    )
    assert [page.name for page in guide.pages] == [
        "index",
        "tasks",
        "about",
        "downloads",
        "privacy",
    ]
