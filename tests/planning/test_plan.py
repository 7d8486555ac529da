"""A plan for a new start: every date, and the run it makes."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from programme.cli import main
from programme.languages import HERE, language
from programme.planning import plan, start_of
from programme.planning.public import public_holidays
from programme.planning.relative import relative
from programme.reading import read
from programme.when import WhenError, write

TEXT = """\
# A note at the top stays.
programme:
  title: {en: Guide, fi: Opas}
  languages: [en, fi]

runs:
  - id: pilot   # with a remark
    title: {en: Pilot, fi: Pilotti}
    starts: 2022-04
    ends: 2022-10
    status: done

# Who takes part
roles: [{id: mentor, name: {en: mentor, fi: mentori}}]
phases:
  - title: {en: Beginning, fi: Alku}
    when: month 1
    events:
      - {id: kickoff, title: {en: Kickoff, fi: Aloitus}, when: month 1}
events:
  - {id: party, title: {en: Party, fi: Juhla}}
"""
NEW = """\
  - id: run-2027-04
    title:
      en: April 2027
      fi: Huhtikuu 2027
    starts: 2027-04-05
    ends: 2027-10
    status: planned
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "programme.yml"
    path.write_bytes(TEXT.encode())
    return path


def test_a_run_has_a_title_in_a_language_of_the_forks_own(file: Path) -> None:
    file.write_text(TEXT.replace("[en, fi]", "[en, de]").replace("fi: ", "de: "), encoding="utf-8")
    words = file.parent / "overrides" / "programme" / "languages" / "de.yml"
    words.parent.mkdir(parents=True)
    words.write_text((HERE / "en.yml").read_text("utf-8"), encoding="utf-8")
    done = planned(file, "--write")
    assert (done.exit_code, done.stderr) == (0, "")
    assert NEW.replace("fi: Huhtikuu", "de: April") in file.read_text("utf-8")


def planned(file: Path, *more: str, starts: str = "2027-04-05") -> Result:
    return CliRunner().invoke(main, ["plan", str(file), "--starts", starts, *more])


def test_every_thing_is_said_as_it_is_and_as_it_would_be(file: Path) -> None:
    done = planned(file)
    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        [
            "April 2027",
            "",
            "Beginning     April 2022   → April 2027",
            "   1 Kickoff  April 2022   → April 2027",
            "   2 Party    No date yet  → No date yet",
        ],
    )
    assert file.read_text("utf-8") == TEXT


def test_what_the_plan_itself_cancels_is_said_to_be(file: Path) -> None:
    file.write_text(TEXT.replace("when: month 1}", "when: month 1, cancelled: yes}"), "utf-8")
    assert planned(file).stdout.splitlines()[2:] == [
        "Beginning     April 2022   → April 2027",
        "   1 Kickoff  April 2022   → April 2027 · Cancelled.",
        "   2 Party    No date yet  → No date yet",
    ]


def test_other_programs_are_told_the_same(file: Path) -> None:
    made = json.loads(planned(file, "--json", starts="2027-03").stdout)
    assert (made["run"], made["title"], made["warnings"]) == ("run-2027-03", "March 2027", [])
    assert made["entries"][1] == {
        "id": "kickoff",
        "kind": "event",
        "title": "Kickoff",
        "now": "April 2022",
        "when": "March 2027",
        "earliest": "2027-03-01T00:00:00",
        "before": "2027-04-01T00:00:00",
    }
    assert made["entries"][2] == {
        "id": "party",
        "kind": "event",
        "title": "Party",
        "now": None,
        "when": None,
        "earliest": None,
        "before": None,
    }


def test_warnings_are_told_to_other_programs(file: Path) -> None:
    file.write_text(TEXT.replace("when: month 1}", "when: 2022-04-12}"), "utf-8")
    (warning,) = json.loads(planned(file, "--json").stdout)["warnings"]
    assert warning == {
        "line": 19,
        "column": 64,
        "code": "plan_absolute_only",
        "message": (
            "Does not move with the programme: 2022-04-12 is written with its year. Count it from "
            "the start (week 3, month 2) or from another event."
        ),
    }


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_run_is_added_and_every_other_byte_stays(file: Path, ends: str) -> None:
    before = TEXT.replace("\n", ends).encode()
    file.write_bytes(before)
    done = planned(file, "--write")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, f"{file}: + runs: run-2027-04")
    new = NEW.replace("\n", ends).encode()
    after = f"{ends}# Who takes part".encode()
    assert file.read_bytes() == before.replace(after, new + after)
    assert [run.id for run in read(file).programme.runs] == ["pilot", "run-2027-04"]
    assert sorted(path.name for path in file.parent.iterdir()) == ["programme.yml"]


def test_a_second_run_of_a_month_has_an_id_of_its_own(file: Path) -> None:
    for _time in range(2):
        assert planned(file, "--write").exit_code == 0
    assert [run.id for run in read(file).programme.runs][1:] == ["run-2027-04", "run-2027-04-2"]


def test_the_first_run_makes_the_section(file: Path) -> None:
    bare = "programme: {title: A}\n\n# What\ntasks: [Write]"
    file.write_text(bare, "utf-8")
    assert planned(file, "--write", "--ends", "2027-06").exit_code == 0
    assert file.read_text("utf-8") == (
        "programme: {title: A}\n\nruns:\n  - id: run-2027-04\n    title:\n      en: April 2027\n"
        "    starts: 2027-04-05\n    ends: 2027-06\n    status: planned\n\n# What\ntasks: [Write]"
    )


def test_a_file_that_ends_with_its_runs_can_be_added_to(file: Path) -> None:
    file.write_text("tasks: [W]\nprogramme: {title: A}\nruns:\n- {id: a, title: A}", "utf-8")
    assert planned(file, "--write").exit_code == 0
    assert [run.id for run in read(file).programme.runs] == ["a", "run-2027-04"]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("runs:\r\n", "runs:\r\n", ""),
        ("runs: # later\n  # - id: a\n\n# note\n", "runs: # later\n  # - id: a\n", "\n# note\n"),
        ("runs: []\n", "runs:\n", ""),
        ("runs:  [ ]  # none", "runs:  # none\n", ""),
    ],
)
def test_a_section_with_nothing_in_it_is_added_to(
    text: str, before: str, after: str, file: Path
) -> None:
    end = "\r\n" if "\r" in text else "\n"
    head = f"programme: {{title: A}}{end}tasks: [W]{end}"
    file.write_bytes((head + text).encode())
    assert planned(file, "--write", "--ends", "2027-06").exit_code == 0
    run = "".join(
        f"  {line}{end}"
        for line in (
            *("- id: run-2027-04", "  title:", "    en: April 2027"),
            *("  starts: 2027-04-05", "  ends: 2027-06", "  status: planned"),
        )
    )
    assert file.read_bytes().decode() == head + before + run + after


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("programme: {title: A}\nruns: [{id: a, title: A}]\ntasks: [W]\n", "2:1"),
        ("programme: {title: A}\nruns: [\n]\ntasks: [W]\n", "2:1"),
        ("{programme: {title: A}, runs: , tasks: [W]}\n", "1:25"),
        ("{tasks: [W], programme: {title: A}, runs: []}\n", "1:37"),
    ],
)
def test_runs_in_brackets_are_left_alone(text: str, place: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    done = planned(file, "--write")
    assert (done.exit_code, file.read_text("utf-8")) == (1, text)
    assert done.stderr.startswith(
        f'{file}:{place}: error: What is under "runs" is in brackets, so there is no place to add '
        "to it. Write it as a list: each item on lines of its own, the first of which begins with "
        "a hyphen."
    )


@pytest.mark.parametrize(
    ("starts", "said"),
    [
        (
            "month 3",
            '"month 3" is no place in the calendar. Write a day or a month: 2027-04-05 or 2027-04.',
        ),
        ("5.4.2027", '"5.4.2027"'),
    ],
)
def test_a_start_that_is_no_day_is_refused(file: Path, starts: str, said: str) -> None:
    done = planned(file, starts=starts)
    assert done.exit_code == 1
    assert done.stderr.startswith("--starts: error: ")
    assert said in done.stderr


@pytest.mark.parametrize(
    ("was", "starts", "ends"),
    [
        ("2022-02-01 to 2022-05-31", "2027-02-02", "2027-06-01"),
        ("2022-02 to 2022-05-31", "2027-11-02", "2028-02"),
        ("2022-02-01 to", "2027-02-02", None),
        ("1 week before fair to 1 week after fair", "2027-02-02", "2027-02-16"),
        ("early February to May", "2027-02-02", None),
        ("after fair to 2022-05", "2027-02-02", None),
    ],
)
def test_a_run_is_as_long_as_the_last_one(
    file: Path, was: str, starts: str, ends: str | None
) -> None:
    first, _, last = was.partition(" to")
    text = TEXT.replace("starts: 2022-04", f"starts: {first}")
    file.write_text(
        text.replace("    ends: 2022-10\n", f"    ends: {last}\n" if last else "")
        + "  - {id: fair, title: {en: Fair, fi: Messut}, when: 2022-03-01}\n",
        "utf-8",
    )
    made = plan(read(file).programme, start_of(starts), language("en"))
    assert (write(made.run.ends) if made.run.ends else None) == ends


def test_an_open_time_is_no_start() -> None:
    with pytest.raises(WhenError, match="plan_start"):
        start_of("from 2027-04")


@pytest.mark.parametrize(
    ("when", "start", "said"),
    [
        ("2022-04-12", "2022-04-05", "Tuesday of week 2"),
        ("2022-04-12 15:00-16:30", "2022-04-05", "Tuesday of week 2 15:00-16:30"),
        ("2022-06", "2022-04-05", "month 3"),
        ("2022-06", "2022-04", "month 3"),
        ("2022-06-03", "2022-04", ""),
        ("2022-03", "2022-04", ""),
        ("2022-04 to 2022-06", "2022-04", ""),
        ("early 2023", "2022-04", ""),
        ("2022-06", "2022", ""),
        ("2022-06-03", "April", ""),
        ("June", "2022-04", ""),
        ("every Friday", "2022-04", ""),
    ],
)
def test_a_date_is_suggested_counted_from_the_start(
    file: Path, when: str, start: str, said: str
) -> None:
    text = TEXT.replace("starts: 2022-04", f"starts: {start}").replace(
        "when: month 1}", f"when: {when}}}"
    )
    file.write_text(text, "utf-8")
    now = plan(read(file).programme, start_of("2027-04"), language("en")).now.schedule
    assert relative(now["kickoff"], now.starts) == said


def test_holidays_have_names_in_the_readers_language_or_the_countrys() -> None:
    december = (date(2027, 12, 1), date(2027, 12, 10))
    told = {code: public_holidays("FI", None, code, *december) for code in ("fi", "en", "he")}
    assert {code: list(found.values()) for code, found in told.items()} == {
        "fi": ["Itsenäisyyspäivä"],
        "en": ["Independence Day"],
        "he": ["Itsenäisyyspäivä"],
    }
    assert public_holidays(None, None, "fi", *december) == {}
    assert public_holidays("EH", None, "fi", *december) == {}
