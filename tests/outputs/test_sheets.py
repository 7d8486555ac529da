"""What templates are given is what the docs tell those who write their own."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from programme.guide import editions
from programme.model import Run
from programme.outputs.agreement import agreement
from programme.outputs.agreement_form import agreement_form
from programme.outputs.card import card
from programme.outputs.cards import cards
from programme.outputs.checklists import checklists
from programme.outputs.clock import clock
from programme.outputs.guides import guides
from programme.outputs.handbook import handbook
from programme.outputs.survey import survey
from programme.outputs.timeline import posters
from programme.press.forme import Stock, lock_up
from programme.reading import read

EXAMPLE = Path(__file__).parent.parent / "examples" / "small" / "programme.yml"
OUTPUTS = {
    "handbook": (handbook, guides),
    "form": (agreement, agreement_form, survey),
    "checklist": (checklists,),
    "cards": (cards,),
    "timeline": (posters,),
    "clock": (clock,),
    "card": (card,),
}


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("template", OUTPUTS)
def test_docs_tell_every_key_a_template_is_given(root: Path, language: str, template: str) -> None:
    page = (root / "docs" / language / "adopt" / "paper.md").read_text("utf-8")
    table = page.partition(f"{{ #{template}-data }}")[2].partition("\n#")[0]
    told = {
        key
        for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
        for key in re.findall(r"`(\w+)`", row)
    }
    edition = editions(read(EXAMPLE).programme)[0]
    for output in OUTPUTS[template]:
        for sheet in output(edition):
            assert (sheet.template, set(sheet.data)) == (f"{template}.typ", told)


@pytest.mark.parametrize("output", [*chain(*OUTPUTS.values())])
def test_every_sheet_is_set_in_the_fonts_of_the_brand(output: Callable[..., Any]) -> None:
    programme = read(EXAMPLE).programme
    look = programme.profile.brand.model_copy(update={"fonts": ("Own.ttf",)})
    profile = programme.profile.model_copy(update={"brand": look})
    own = programme.model_copy(update={"profile": profile})
    for sheet in output(editions(own, pictures={"Own.ttf": b"own"})[0]):
        assert b"own" in sheet.assets.values()


@pytest.mark.parametrize("output", [*chain(*OUTPUTS.values())])
def test_every_sheet_says_its_language_and_which_way_that_is_read(
    output: Callable[..., Any],
) -> None:
    edition = editions(read(EXAMPLE).programme)[0]
    right = replace(edition, language=replace(edition.language, direction="rtl"))
    for sheet in output(right):
        assert (sheet.data["language"], sheet.data["direction"]) == (edition.language.code, "rtl")
        assert lock_up(sheet, {}, Stock(()), optimize=True).direction == "rtl"


@pytest.mark.parametrize("language", ["fi", "en"])
def test_docs_tell_every_template(root: Path, language: str) -> None:
    page = (root / "docs" / language / "adopt" / "paper.md").read_text("utf-8")
    told = set(re.findall(r"^\| `(\w+\.typ)` \|", page, re.MULTILINE))
    folder = root / "plugins" / "programme" / "templates" / "typst"
    assert told == {path.name for path in folder.glob("*.typ")}


def test_first_agreement_keeps_its_name_when_others_join_it() -> None:
    programme = read(EXAMPLE).programme
    more = programme.agreements[0].model_copy(update={"id": None})
    several = programme.model_copy(update={"agreements": (*programme.agreements, more)})
    made = [*agreement(editions(several)[0]), *agreement_form(editions(several)[0])]
    assert [(sheet.path.name, sheet.about) for sheet in made] == [
        ("agreement.pdf", "circle-agreement"),
        ("agreement-agreement-2.pdf", "agreement-2"),
        ("agreement-form.pdf", "circle-agreement"),
        ("agreement-form-agreement-2.pdf", "agreement-2"),
    ]


def test_survey_without_questions_is_no_form() -> None:
    programme = read(EXAMPLE).programme
    bare = programme.surveys[0].model_copy(update={"questions": ()})
    none = programme.model_copy(update={"surveys": (bare,)})
    assert list(survey(editions(none)[0])) == []


def test_survey_that_is_cancelled_is_no_form_and_no_other_is_missing() -> None:
    programme = read(EXAMPLE).programme
    asked = programme.surveys[0]
    kept, gone = (asked.model_copy(update={"id": key}) for key in ("kept", "gone"))
    run = Run.model_validate({"id": "r", "title": "R", "changes": {"gone": {"cancelled": "Snow."}}})
    both = programme.model_copy(update={"surveys": (kept, gone), "runs": (run,)})
    made = list(survey(editions(both)[0]))
    assert [(sheet.path.name, sheet.about) for sheet in made] == [("survey-kept.pdf", "kept")]
