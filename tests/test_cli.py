"""The command line: what it says, with which exit status, and what it writes."""

import importlib.util
import json
import runpy
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner, Result

from programme import __version__, press
from programme.cli import main

SMALL = "programme: {title: Guide}\ntasks: [Write]\n"
ADVICE = """\
programme.yml:1:1: warning: There is no accessibility statement. Public bodies need one: add \
"accessibility:".
programme.yml:1:12: warning: The programme does not say when it was last updated. Add \
"updated: 2026-11-24".
programme.yml:1:12: warning: The programme does not say where the guide is published. Add \
"url: https://…": calendars, QR codes and search engines need it.
"""

Files = Callable[..., None]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def run(*arguments: str, **files: str) -> Result:
    """Run the program beside *files*: programme for programme.yml, others by their name."""
    for name, text in files.items():
        Path(f"{name}.yml").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, arguments)


def said(done: Result) -> tuple[int, str]:
    """The exit status, and everything that was said: never a traceback."""
    assert isinstance(done.exception, SystemExit | None), done.exception
    return done.exit_code, done.output


def test_a_guide_that_can_be_made_is_listed() -> None:
    done = run("check", programme=SMALL)
    assert (done.exit_code, done.stderr) == (0, ADVICE)
    assert done.stdout.splitlines() == [
        *("en/index.md", "en/tasks.md", "en/about.md", "en/downloads.md", "en/privacy.md"),
        *("files/en/card.png", "files/en/cards.pdf", "files/en/handbook.pdf"),
        *("files/en/programme.ics", "files/en/programme.json", "files/programme.schema.json"),
        *("assets/programme/favicon.svg", "assets/programme/brand.css", "files.json"),
    ]


def test_links_may_lead_to_pages_written_by_hand() -> None:
    linked = SMALL.replace("Guide", "'[a](own.md) [b](gone.md)'")
    told = (
        'programme.yml:1:37: warning: The link leads nowhere: the guide has no page "gone.md" (en).'
    )
    for folder in ("docs", "pages"):
        Path(folder, "en").mkdir(parents=True)
        Path(folder, "en", "own.md").write_text("# Own\n", "utf-8")
        done = run("check", "--docs", folder, programme=linked)
        links = [line for line in done.stderr.splitlines() if "link" in line]
        assert [line.partition(" (pages")[0] for line in links] == [told]
        assert run("check", programme=linked).stderr == done.stderr


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (["--today", "2026-11-23"], ""),
        (
            ["--today", "2026-11-24"],
            (
                "programme.yml:6:12: warning: The accessibility statement was last looked over on "
                '2025-11-24, a year ago or more. Look it over and write the day as "updated:".\n'
            ),
        ),
        (
            [],
            (
                "programme.yml:6:12: warning: 2025-11-24 is still to come. Write the day when the "
                "statement was made or looked over.\n"
            ),
        ),
    ],
)
def test_advice_is_for_the_day_that_is_named_else_for_the_day_it_is(
    today: list[str], told: str
) -> None:
    text = """\
programme: {title: Guide, url: https://guide.example/, updated: 2025-11-24}
tasks: [Write]
accessibility:
  status: fully
  assessment: self
  updated: 2025-11-24
  made: 2024-01-01
  feedback: {email: a@guide.example}
  supervisor: {name: Traficom}
"""
    with time_machine.travel(datetime(2025, 1, 1, tzinfo=UTC), tick=False):
        assert run("check", *today, programme=text).stderr == told


def test_a_day_that_is_none_is_explained() -> None:
    status, output = said(run("check", "--today", "24.11.2026", programme=SMALL))
    assert (status, output.splitlines()[-1]) == (
        2,
        "Error: Invalid value for '--today': '24.11.2026' does not match the format '%Y-%m-%d'.",
    )


# --- what an author may write by mistake ---


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", '1:1: error: Here "programme" is needed.'),
        (
            "programme: {title: A}\ntask: [Write]\n",
            (
                '2:1: error: "task" is not known here. Did you mean "tasks"? (known: '
                "accessibility, agreements, events, faq, glossary, lessons, materials, messages, "
                "phases, principles, privacy, programme, related, roles, runs, situations, "
                "surveys, tasks, themes)"
            ),
        ),
        (
            "programme: {title: A}\ntasks: Write\n",
            (
                "2:8: error: Here should be a list: each item on a line of its own that begins "
                "with a hyphen."
            ),
        ),
        (
            "programme: {title: A, updated: [2026]}\ntasks: [Write]\n",
            "1:32: error: Here should be a text, not a list or a group of names.",
        ),
        (
            "programme: {title: A, updated: 24.11.2026}\ntasks: [Write]\n",
            (
                '1:32: error: "24.11.2026" is not written as a day is here. Write '
                "year-month-day: 2026-11-24."
            ),
        ),
        (
            "programme: {title: A}\nevents:\n  - {id: kickoff, title: A, when: 12.4.2022}\n",
            (
                "3:35: error: A date is written year first, or with the month in words: for "
                '"12.4.2022", write "2022-04-12" or "12 April 2022".'
            ),
        ),
        (
            "programme: {title: A}\nevents: [{id: a, title: A}, {id: a, title: B}]\n",
            (
                '2:34: error: "a" already names something else (events 1). Every id is used once: '
                "choose another here."
            ),
        ),
        (
            (
                "programme: {title: A}\nroles: [{id: mentor, name: A}]\n"
                "tasks: [{title: A, roles: mentro}]\n"
            ),
            '3:27: error: "mentro" is no role here. Did you mean "mentor"? (roles: mentor)',
        ),
        (
            "programme: {title: A, languages: et}\ntasks: [Write]\n",
            (
                '1:34: error: The guide has no words of its own in "et" yet. (languages: en, fi, '
                "sv) Add overrides/programme/languages/et.yml, or leave the language out."
            ),
        ),
        (
            "programme: {title: A, languages: klingon}\ntasks: [Write]\n",
            '1:34: error: "klingon" is no language. Write its code: fi, sv, en.',
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, problem: str) -> None:
    done = run("check", "--language", "en", programme=text)
    (told,) = [line for line in said(done)[1].splitlines() if ": warning: " not in line]
    assert (done.exit_code, told) == (1, f"programme.yml:{problem}")


def test_a_file_that_is_not_there_a_folder_and_a_picture_are_no_programmes() -> None:
    Path("folder").mkdir()
    Path("picture.yml").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert said(run("check")) == (
        1,
        (
            "programme.yml:1:1: error: There is no such file. The programme is written in "
            "programme.yml, at the top of the project: run the command there, or name the file.\n"
        ),
    )
    assert said(run("check", "folder")) == (
        1,
        "folder:1:1: error: This is a folder. The programme is one file, programme.yml.\n",
    )
    assert said(run("check", "picture.yml")) == (
        1,
        (
            "picture.yml:1:1: error: Here is a byte that is not text in UTF-8. Save the file as "
            "UTF-8 text.\n"
        ),
    )


HALF = """\
programme:
  title: {fi: Opas}
  languages: [en, fi]
tasks: [{title: {fi: Kirjoita, en: Write}}]
"""
MISSING = "This text is missing in: en. Until it is written, readers are shown another language."


def test_a_missing_translation_is_a_warning_and_with_strict_an_error() -> None:
    lenient, strict = (
        run("write", "--into", "a", "--no-pdf", programme=HALF),
        run("write", "--into", "b", "--no-pdf", "--strict"),
    )
    assert (lenient.exit_code, lenient.stderr) == (0, f"programme.yml:2:10: warning: {MISSING}\n")
    assert (strict.exit_code, strict.stderr) == (1, f"programme.yml:2:10: error: {MISSING}\n")
    assert (Path("a").is_dir(), Path("b").exists()) == (True, False)


def test_a_language_file_with_a_mistake_is_told_too() -> None:
    folder = Path("overrides/programme/languages")
    folder.mkdir(parents=True)
    (folder / "en.yml").write_text("wrods: {}\n", "utf-8")
    done = run("check", programme=SMALL)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.removeprefix(ADVICE) == (
        'overrides/programme/languages/en.yml:1:1: error: "wrods" does not fit into a language '
        "file. It has name, locale and direction, and texts under addresses, words and when.\n"
    )


# --- how it is told ---


@pytest.mark.parametrize(
    ("languages", "option", "told"),
    [
        ("[fi, en]", [], "Tästä puuttuu ”title”. Lisää se omalle rivilleen: ”title: …”."),
        ("fi", [], "Tästä puuttuu ”title”. Lisää se omalle rivilleen: ”title: …”."),
        ("[sv, fi]", [], "Tästä puuttuu ”title”. Lisää se omalle rivilleen: ”title: …”."),
        ("[en, fi]", [], 'Here "title" is needed.'),
        ("[sv]", [], 'Here "title" is needed.'),
        ("{a: b}", [], 'Here "title" is needed.'),
        ("[]", [], 'Here "title" is needed.'),
        ("[fi, en]", ["--language", "en"], 'Here "title" is needed.'),
        (
            "[en]",
            ["--language", "fi"],
            "Tästä puuttuu ”title”. Lisää se omalle rivilleen: ”title: …”.",
        ),
    ],
)
def test_problems_are_told_in_the_language_of_the_author(
    languages: str, option: list[str], told: str
) -> None:
    done = run("check", *option, programme=f"programme: {{languages: {languages}}}\n")
    assert f"programme.yml:1:12: error: {told}" in said(done)[1].splitlines()


@pytest.mark.parametrize(
    ("text", "told"),
    [("programme: x", "Here should be names"), ("[]", "The file"), ("a:\n\tx", "There is a tab")],
)
def test_in_a_file_without_a_language_problems_are_told_in_english(text: str, told: str) -> None:
    assert f": error: {told}" in said(run("check", programme=text))[1]


def test_github_shows_problems_beside_their_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "programme: {title: A}\nevents: [{title: A, duration: 50 %}]\n"
    expected = (
        1,
        (
            '::error file=programme.yml,line=2,col=31::"50 %25" is no duration. Write for example '
            '"1.5 h" or "1-3 h".\n'
        ),
    )
    assert said(run("check", "--format", "github", programme=text)) == expected
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert said(run("check")) == expected
    assert said(run("check", "--format", "text"))[1].startswith("programme.yml:2:31: error: ")


def test_other_programs_get_an_object_a_line_and_nothing_else() -> None:
    done = run("check", "--format", "json", programme=SMALL)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.exit_code, done.stderr) == (0, "")
    assert [(one["line"], one["column"], one["severity"], one["code"]) for one in told] == [
        (1, 1, "warning", "accessibility_missing"),
        (1, 12, "warning", "updated_missing"),
        (1, 12, "warning", "url_missing"),
    ]
    broken = run("check", "--format", "json", programme="tasks: [A]\n")
    assert (broken.exit_code, [*map(json.loads, broken.stdout.splitlines())]) == (
        1,
        [
            {
                "file": "programme.yml",
                "line": 1,
                "column": 1,
                "severity": "error",
                "code": "missing",
                "message": 'Here "programme" is needed.',
            }
        ],
    )


@pytest.mark.parametrize("folder", ["oma opas", "pääkansio/ä ö"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_files_of_every_system_in_folders_of_every_name_are_read(
    folder: str, mark: str, end: str
) -> None:
    Path(folder).mkdir(parents=True)
    text = "programme:\n  title: Ääni\n  languages: fi\ntasks:\n  - Kirjoita\n"
    (Path(folder) / "programme.yml").write_bytes((mark + text.replace("\n", end)).encode())
    done = run("write", f"{folder}/programme.yml", "--into", f"{folder}/ulos", "--no-pdf")
    assert said(done) == (0, f"{folder}/ulos: 5 pages, 6 files, 11 changed\n")
    index = (Path(folder) / "ulos/fi/index.md").read_text("utf-8")
    assert 'title: "Ääni"\n' in index
    wrong = (mark + text.replace("title: Ääni", "titel: Ääni").replace("\n", end)).encode()
    (Path(folder) / "programme.yml").write_bytes(wrong)
    status, output = said(run("check", f"{folder}/programme.yml"))
    unknown, needed = output.splitlines()
    at = f"{folder}/programme.yml:2:3: error:"
    assert (status, needed) == (
        1,
        f"{at} Tästä puuttuu ”title”. Lisää se omalle rivilleen: ”title: …”.",
    )
    assert unknown.startswith(f"{at} Nimeä ”titel” ei tunneta tässä. Tarkoititko ”title”?")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "Error: No such command 'chek'"),
        (["check", "--langauge", "fi"], "Error: No such option '--langauge'. Did you mean"),
        (["check", "--language", "sv"], "Error: Invalid value for '--language': 'sv' is not one"),
        (["write"], "Error: Missing option '--into'."),
        (["write", "--into", "programme.yml"], "Error: Invalid value for '--into': Directory"),
    ],
)
def test_a_misspelt_command_is_explained(arguments: list[str], told: str) -> None:
    status, output = said(run(*arguments, programme=SMALL))
    assert status == 2
    assert output.splitlines()[-1].replace(": --langauge", " '--langauge'.").startswith(told)


# --- what is written ---


def test_a_guide_is_written_and_what_is_the_same_is_not_touched() -> None:
    first = run("write", "--into", "out", "--no-pdf", programme=SMALL)
    assert said(first) == (0, "out: 5 pages, 6 files, 11 changed\n")
    assert sorted(path.as_posix() for path in Path("out").rglob("*.*")) == [
        *("out/assets/programme/brand.css", "out/assets/programme/favicon.svg"),
        *("out/en/about.md", "out/en/downloads.md", "out/en/index.md"),
        *("out/en/privacy.md", "out/en/tasks.md"),
        *("out/files.json", "out/files/en/programme.ics", "out/files/en/programme.json"),
        "out/files/programme.schema.json",
    ]
    again = run("write", "--into", "out", "--no-pdf")
    assert said(again) == (0, "out: 5 pages, 6 files, 0 changed\n")


def test_pdfs_are_made_if_nothing_is_said() -> None:
    assert said(run("write", "--into", "out", programme=SMALL))[0] == 0
    assert Path("out/files/en/handbook.pdf").read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_set_is_told_and_the_rest_is_written() -> None:
    own = Path("mine/typst")
    own.mkdir(parents=True)
    (own / "handbook.typ").write_text('#panic("no")\n', "utf-8")
    done = run("write", "--into", "out", "--overrides", "mine", programme=SMALL)
    assert (done.exit_code, done.stdout) == (0, "out: 5 pages, 8 files, 13 changed\n")
    assert done.stderr == (
        "files/en/handbook.pdf:1:1: warning: The file files/en/handbook.pdf could not be set. The "
        "fault is not in your text, but in the program or in a template of your own: panicked "
        "with: no\n"
    )


def test_pdfs_that_cannot_be_made_here_are_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(press, "find_spec", lambda name: None if name == "typst" else there(name))
    assert said(run("write", "--into", "out", programme=SMALL)) == (
        1,
        (
            "PDF:1:1: error: PDFs need what is not installed here (typst). Install it, "
            '"pip install mkdocs-programme[pdf]", or make no PDFs: "--no-pdf", or "pdf: false" in '
            "mkdocs.yml.\n"
        ),
    )
    assert said(run("write", "--into", "out", "--no-pdf"))[0] == 0


def test_nothing_is_written_while_there_is_an_error() -> None:
    done = run("write", "--into", "out", programme="programme: {title: A}\n")
    assert said(done) == (
        1,
        "programme.yml:1:1: error: A guide needs at least one phase, event or task.\n",
    )
    assert not Path("out").exists()


def test_ones_own_templates_lie_beside_the_file_or_where_it_is_said() -> None:
    for folder in ("overrides/programme", "mine"):
        (Path(folder) / "md").mkdir(parents=True)
        (Path(folder) / "md" / "tasks.md.jinja").write_text(folder, "utf-8")
    run("write", "--into", "a", "--no-pdf", programme=SMALL)
    run("write", "--into", "b", "--no-pdf", "--overrides", "mine")
    made = [
        Path(out, "en/tasks.md").read_text("utf-8").split("---\n")[2].strip() for out in ("a", "b")
    ]
    assert made == ["overrides/programme", "mine"]


def test_the_package_is_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["programme", "--version"])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("programme", run_name="__main__")
    assert capsys.readouterr().out == f"programme, version {__version__}\n"


# --- what is still to be translated ---

LACKING = """programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}
tasks:
  - title: {fi: Kirjoita}
"""


def test_what_a_language_lacks_is_told_with_its_place() -> None:
    assert said(run("check", "--translations", "--language", "en", programme=LACKING)) == (
        0,
        (
            "fi: all 2 texts are there.\n"
            "en: 1 of 2 texts are missing.\n"
            "  programme.yml:3:12: tasks.0.title: Kirjoita\n"
        ),
    )


def test_the_same_for_other_programs() -> None:
    status, output = said(run("check", "--translations", "--json", programme=LACKING))
    missing = {"line": 3, "column": 12, "where": "tasks.0.title", "text": {"fi": "Kirjoita"}}
    assert (status, json.loads(output)) == (
        0,
        [
            {"language": "fi", "texts": 2, "missing": []},
            {"language": "en", "texts": 2, "missing": [missing]},
        ],
    )
