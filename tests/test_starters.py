"""What new guides begin with: whole in every language, with nothing that holds for one run only."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from programme import planning
from programme.guide import render
from programme.languages import language
from programme.project import Given, decided, files
from programme.project.files import PROGRAMME
from programme.reading import Reading, read
from programme.starters import HERE, LANGUAGES, NAMES, starter

TODAY = date(2026, 11, 25)
SETS = ("fi,en", "fi,sv,en", "en")
every_starter = pytest.mark.parametrize("name", NAMES)


@cache
def reading(name: str) -> Reading:
    return read(HERE / f"{name}.yml")


def test_there_is_a_starter_for_each_kind_of_guide() -> None:
    assert NAMES == ("course", "mentoring", "onboarding", "service")


@every_starter
def test_a_starter_is_a_programme_with_nothing_to_mend(name: str) -> None:
    found = reading(name)
    assert (found.warnings, found.programme.profile.languages) == ((), LANGUAGES)
    assert found.programme.profile.based_on == name


@every_starter
def test_a_starter_has_what_new_asks_for_and_no_record_of_another_run(name: str) -> None:
    programme = starter(name).programme
    profile = programme.profile
    assert profile.organiser
    assert profile.brand.colour
    assert all(role.plural and role.entry for role in programme.roles)
    (run,) = programme.runs
    assert (run.starts is None, run.ends is None, run.status) == (False, False, "planned")
    assert (run.changes, run.participants, run.note, programme.lessons) == ({}, (), None, ())
    assert [credit.by is None for credit in profile.credits] == [False] * len(profile.credits)


@every_starter
def test_all_times_move_with_the_start(name: str) -> None:
    made = planning.plan(starter(name).programme, planning.start_of("2031-04-07"), language("en"))
    found = {one.code for one in planning.cautions(made)}
    assert not {"plan_absolute", "plan_absolute_only", "plan_order"} & found


@every_starter
def test_notes_come_in_both_languages_side_by_side(name: str) -> None:
    text = (HERE / f"{name}.yml").read_text("utf-8")
    notes = re.findall(r"^( *)# (fi|en): ", text, re.MULTILINE)
    by_language = {code: [blank for blank, one in notes if one == code] for code in ("fi", "en")}
    assert by_language["fi"] == by_language["en"] != []


@every_starter
@pytest.mark.parametrize("languages", SETS)
def test_a_guide_is_made_in_any_of_its_languages(name: str, languages: str, tmp_path: Path) -> None:
    answers = decided(Given(languages=languages), starter(name), lambda: "x", TODAY)
    path = tmp_path / "programme.yml"
    path.write_bytes(files(starter(name), answers)[PROGRAMME])
    found = read(path, strict=True)
    guide = render(found)
    codes = languages.split(",")
    assert found.warnings == ()
    assert [edition.language.code for edition in guide.editions] == codes
    pages = {page.path.as_posix() for page in guide.pages}
    roles = {f"roles/{role.id}" for role in found.programme.roles}
    assert pages >= {
        f"{code}/{page}.md" for code in codes for page in {"index", "schedule", *roles}
    }


@every_starter
def test_every_text_that_is_not_kept_is_gone(name: str) -> None:
    answers = decided(Given(languages="en"), starter(name), lambda: "x", TODAY)
    made = files(starter(name), answers)[PROGRAMME].decode()
    assert set(re.findall(r"^ *(?:- )?(fi|sv|en): ", made, re.MULTILINE)) == {"en"}
    assert re.findall(r"[ \t]+$", made, re.MULTILINE) == []
