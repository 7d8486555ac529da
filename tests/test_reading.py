"""From a file to a Programme, or to every problem in it."""

import copy
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.messages import report
from programme.problems import Place, Problem, ProblemsError, Severity
from programme.reading import Reading, language_of, read, traced

TODAY = date(2026, 11, 24)
EXAMPLE = Path(__file__).parent / "examples" / "small" / "programme.yml"
SMALL = "programme: {title: Guide, languages: [en, fi]}\ntasks: [{title: {fi: A, en: A}}]\n"


def file(folder: Path, text: str) -> Path:
    path = folder / "programme.yml"
    path.write_text(text, encoding="utf-8")
    return path


def places(path: Path, **options: bool) -> list[tuple[int, int, str]]:
    """Line, column and code of every problem of a file that cannot be read."""
    with pytest.raises(ProblemsError) as caught:
        read(path, **options)  # type: ignore[arg-type]  # options are flags
    return [(one.place.line, one.place.column, one.code) for one in caught.value.problems]


def test_what_can_be_a_guide_is_read_with_what_its_author_should_know(tmp_path: Path) -> None:
    reading = read(file(tmp_path, SMALL), name="p.yml")
    assert reading.programme.profile.languages == ("en", "fi")
    assert [(one.code, one.place, one.severity) for one in reading.warnings] == [
        ("text_without_language", Place("p.yml", 1, 20), Severity.WARNING)
    ]


def test_advice_is_told_only_when_it_is_asked_for(tmp_path: Path) -> None:
    path = file(tmp_path, SMALL)
    more = read(path, today=TODAY).warnings[1:]
    assert {one.code for one in more} == {
        "url_missing",
        "updated_missing",
        "accessibility_missing",
    }
    assert len(read(path).warnings) == 1


def test_a_statement_with_everything_in_it_needs_no_advice(tmp_path: Path) -> None:
    text = """
programme: {title: Guide, url: https://guide.example/, updated: 2026-11-24}
tasks: [Write]
accessibility:
  status: fully
  made: 2026-11-24
  assessment: external
  feedback: {email: guide@guide.example}
  supervisor: {name: Traficom}
"""
    assert read(file(tmp_path, text), today=TODAY).warnings == ()


def test_an_error_comes_with_every_warning(tmp_path: Path) -> None:
    text = SMALL.replace("{fi: A, en: A}", "{fi: A}").replace("}]", ", roles: mentor}]")
    assert places(file(tmp_path, text)) == [
        (2, 33, "role_unknown"),
        (2, 17, "text_missing"),
        (1, 20, "text_without_language"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("programme: {titel: A}", [(1, 13, "extra_forbidden"), (1, 12, "missing")]),
        ("programme: {title: {x: A}}", [(1, 21, "text_language")]),
        ("programme: {title: A}\nroles:\n  -\n    name: A", [(4, 5, "missing")]),
        ("programme: {title: A, contacts: [{role: A, email: b}]}", [(1, 51, "email_shape")]),
    ],
)
def test_a_problem_is_where_its_author_would_look(
    text: str, place: list[tuple[int, int, str]], tmp_path: Path
) -> None:
    assert sorted(places(file(tmp_path, text))) == sorted(place)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("xyz: 1", "accessibility, agreements, events"),
        ("programme: {title: A, brand: {xyz: 1}}", "colour, fonts, logo, name, palette"),
        (
            "programme: {title: A}\nruns: [{id: a, title: A, changes: {b: {xyz: 1}}}]",
            "agenda, body",
        ),
        ("programme: {title: A}\ntasks: [{title: A, steps: [{text: B, xyz: 1}]}]", "steps, text"),
    ],
)
def test_what_could_be_written_instead_is_told(text: str, known: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        read(file(tmp_path, text))
    (problem,) = (one for one in caught.value.problems if one.code == "extra_forbidden_new")
    assert problem.facts["known"].startswith(known)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("programme: {languages: [fi, en]}", "fi"),
        ("programme: {languages: fi}", "fi"),
        ("programme: {languages: [en, fi]}", "en"),
        ("programme: {languages: [sv, fi]}", "fi"),
        ("programme: {languages: [sv, de]}", "en"),
        ("programme: {languages: []}", "en"),
        ("programme: {languages: [[fi]]}", "en"),
        ("programme: fi", "en"),
        ("- fi", "en"),
        ("", "en"),
        ("programme: {languages: [fi", "fi"),
        ("programme:\n\tlanguages:\n\t  - 'fi'\n", "fi"),
        ("programme: {languages: [", "en"),
        ("programme: [", "en"),
    ],
)
def test_the_language_of_problems_is_found_in_any_file(
    text: str, language: str, tmp_path: Path
) -> None:
    assert language_of(file(tmp_path, text)) == language


def test_a_picture_is_read_with_the_programme() -> None:
    reading = read(EXAMPLE)
    assert isinstance(reading, Reading)
    assert set(reading.pictures) == {logo for _trail, logo in reading.programme.logos()}


# --- whatever is written, there is a sentence for it ---

WHOLE: dict[str, Any] = yaml.load(EXAMPLE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 -- the loader that makes only texts
ODD = st.recursive(
    st.sampled_from(["", "x", "fi", "yes", "month 1", "2027", "ä b", "reader"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["fi", "x", "id", "title", "when"]), inner, max_size=2)
    ),
    max_leaves=3,
)


def trails(value: object, trail: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield trail
    inside = value if isinstance(value, dict | list) else ()
    for step in inside if isinstance(inside, dict) else range(len(inside)):
        yield from trails(inside[step], (*trail, step))


TRAILS = list(trails(WHOLE))[1:]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(EXAMPLE.parent, tmp_path_factory.mktemp("reading") / "project")


@settings(deadline=None)
@given(st.sampled_from(TRAILS), ODD)
def test_any_value_anywhere_is_read_or_refused_in_words(
    project: Path, trail: tuple[Any, ...], odd: object
) -> None:
    changed = copy.deepcopy(WHOLE)
    part: Any = changed
    for step in trail[:-1]:
        part = part[step]
    part[trail[-1]] = odd
    path = file(project, yaml.safe_dump(changed, allow_unicode=True))
    try:
        problems = read(path, today=TODAY).warnings
    except ProblemsError as error:
        problems = error.problems
        assert problems
    assert report(problems, "fi").count(": error: ") == report(problems, "en").count(": error: ")


def test_a_character_that_no_font_has_is_told_where_it_is_written() -> None:
    facts = {"character": "😀", "code": "U+1F600"}
    missing = Problem("glyph_missing", Place("files/fi/a.pdf"), facts, Severity.WARNING)
    failed = Problem("sheet_failed", Place("files/fi/a.pdf"))
    written = [Place("p.yml", 9, 1), Place("p.yml", 2, 4), Place("p.yml", 9, 1)]
    assert list(traced([missing, failed], lambda _character: written)) == [
        replace(missing, place=Place("p.yml", 2, 4)),
        replace(missing, place=Place("p.yml", 9, 1)),
        failed,
    ]
    assert list(traced([missing], lambda _character: ())) == [missing]
