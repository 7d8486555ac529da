"""How problems are printed: sorted, each once, for people and for GitHub."""

from pathlib import Path

import pytest

from programme.keys import HERE as KEYS
from programme.messages import LANGUAGES, Form, form_here, line, report, told_in
from programme.problems import Place, Problem, ProblemsError, Severity
from programme.project.files import SKELETON
from programme.source import LARGEST, load

TWICE = Problem("id_twice", Place("a, b: 100 %.yml", 3, 5), {"id": "50 %", "first": "events 1"})
LATER = Problem("phase_empty", Place("p.yml", 10, 1), severity=Severity.WARNING)
EARLIER = Problem("yaml_tab", Place("p.yml", 9, 2))


@pytest.mark.parametrize(
    ("form", "language", "said"),
    [
        (
            "text",
            "en",
            (
                'a, b: 100 %.yml:3:5: error: "50 %" already names something else (events 1). '
                "Every id is used once: choose another here."
            ),
        ),
        (
            "text",
            "fi",
            (
                "a, b: 100 %.yml:3:5: error: Tunnus ”50 %” on jo käytössä (events 1). "
                "Kutakin tunnusta käytetään vain kerran: anna tälle toinen."
            ),
        ),
        (
            "github",
            "en",
            (
                '::error file=a%2C b%3A 100 %25.yml,line=3,col=5::"50 %25" already names something '
                "else (events 1). Every id is used once: choose another here."
            ),
        ),
        (
            "json",
            "fi",
            (
                '{"file": "a, b: 100 %.yml", "line": 3, "column": 5, "severity": "error", '
                '"code": "id_twice", "message": "Tunnus ”50 %” on jo käytössä (events '
                '1). Kutakin tunnusta käytetään vain kerran: anna tälle toinen."}'
            ),
        ),
    ],
)
def test_a_problem_is_one_line(form: Form, language: str, said: str) -> None:
    assert line(TWICE, language, form) == said


def test_problems_are_told_once_in_the_order_of_the_file() -> None:
    assert report([LATER, EARLIER, LATER], "en").splitlines() == [
        "p.yml:9:2: error: There is a tab here. Move lines in with spaces, two for each step.",
        "p.yml:10:1: warning: This phase says nothing yet: give it a summary, an event or a task.",
    ]


def test_where_there_is_no_problem_nothing_is_said() -> None:
    assert report([], "en") == ""


@pytest.mark.parametrize(
    ("environment", "form"),
    [({"GITHUB_ACTIONS": "true"}, "github"), ({"GITHUB_ACTIONS": "no"}, "text"), ({}, "text")],
)
def test_github_says_that_it_is_there(environment: dict[str, str], form: Form) -> None:
    assert form_here(environment) == form


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"#" * (LARGEST + 1),
            (
                "1:1: error: This file is larger than 5 MB, which no programme is. Is it the right "
                "file?"
            ),
        ),
        (
            b"a: b\nc: d\x07\n",
            (
                "2:5: error: The character U+0007 cannot be in a programme. Delete it: it is "
                "invisible, and came along with a copied text."
            ),
        ),
    ],
)
def test_what_no_case_can_hold(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "p.yml"
    path.write_bytes(content)
    with pytest.raises(ProblemsError) as caught:
        load(path, "p.yml")
    assert report(caught.value.problems, "en") == f"p.yml:{said}"


def test_a_file_below_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path / "file" / "p.yml", "p.yml")
    assert report(caught.value.problems, "en") == (
        "p.yml:1:1: error: This file cannot be read. Check that it is an ordinary file and that "
        "you may open it."
    )


@pytest.mark.parametrize(
    ("languages", "told"),
    [(["fi", "en"], "fi"), (["en", "fi"], "en"), (["sv", "fi"], "fi"), (["sv"], "en"), ([], "en")],
)
def test_an_author_is_told_in_the_first_language_there_are_sentences_in(
    languages: list[str], told: str
) -> None:
    assert told_in(languages) == told


def test_what_problems_are_told_in_keys_and_new_projects_are_explained_in_too() -> None:
    explained = {path.stem for path in KEYS.glob("*.yml")} - {"example"}
    projects = {path.name.split(".")[1] for path in SKELETON.glob("mkdocs.*.yml")}
    assert LANGUAGES == ("fi", "en")
    assert explained == projects == set(LANGUAGES)
