"""The schedule as a table, byte for byte, and read back as a spreadsheet reads it."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.guide import editions
from programme.model import Programme
from programme.outputs.table import table
from programme.prose import plain
from programme.source import parse


def content(text: str, language: str = "en") -> bytes:
    data: Any = parse(text, "p.yml").data
    return made({"programme": {"title": "Guide", "languages": [language]}, **data})


def made(data: dict[str, Any]) -> bytes:
    (artifact,) = table(editions(Programme.model_validate(data))[0])
    return artifact.content


def rows(content: bytes) -> list[list[str]]:
    """The lines under the heading."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))[1:]


SOME = """
roles: [{id: mentor, name: mentor, plural: mentors}]
events:
  - title: "Kick-off; & *lunch*"
    kind: joint
    when: 2027-04-12 15:00-16:30
    place: Hall
    roles: mentor
  - {title: Visit, when: 2027-05, note: Bring a pen.}
  - {title: Party}
surveys: [{title: Feedback, when: 2027-06-01, questions: [{text: How was it?}]}]
"""


def test_a_table_is_as_a_spreadsheet_takes_it() -> None:
    assert content(SOME).decode() == (
        "\ufeffNo.;Title;Kind;When;First day;Last day;For whom;Place;Note\r\n"
        '1;"Kick-off; & lunch";Joint meeting;12 April 2027, 15:00–16:30;2027-04-12;2027-04-12;'
        "mentors;Hall;\r\n"
        "2;Visit;Event;May 2027;;;Everybody;;Bring a pen.\r\n"
        "3;Party;Event;;;;Everybody;;\r\n"
        ";Feedback;Survey;1 June 2027;2027-06-01;2027-06-01;Everybody;;\r\n"
    )


def test_its_note_begins_with_what_is_cancelled_or_moved() -> None:
    changed = """
runs:
  - id: one
    title: One
    changes:
      talk: {cancelled: Snow., note: "We meet\\n\\nin May."}
      fair: {when: 2027-04-19, was: 2027-04-12}
events:
  - {id: talk, title: Talk, note: Bring a pen.}
  - {id: fair, title: Fair}
messages: [{title: Invite, when: talk}]
"""
    assert [row[-1] for row in rows(content(changed))] == [
        "Cancelled. Snow. Bring a pen. We meet in May.",
        "Moved. It was to be: 12 April 2027.",
        "Cancelled. Snow.",
    ]


def test_its_headings_are_in_the_language_of_the_guide() -> None:
    (heading, line) = content("events: [{title: A, when: 2027-04-12}]", "fi").decode().splitlines()
    assert heading == (
        "\ufeffNro;Nimi;Laji;Ajankohta;Ensimmäinen päivä;Viimeinen päivä;Kenelle;Paikka;Huomautus"
    )
    assert line == "1;A;Tapahtuma;12.4.2027;2027-04-12;2027-04-12;Kaikki;;"


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2027-04-12 to 2027-04-14", "2027-04-12", "2027-04-14"),
        ("2027-04-12 22:00 to 2027-04-13 01:00", "2027-04-12", "2027-04-13"),
        ("every Monday from 2027-04-12 to 2027-04-30", "2027-04-12", "2027-04-26"),
        ("2027-04-12 to 2027-05", "2027-04-12", ""),
        ("until 2027-04-12", "", "2027-04-12"),
        ("2027-W17", "", ""),
        ("every 4 to 6 weeks from 2027-04 to 2027-10", "", ""),
        ("every Tuesday", "", ""),
        ("day 3", "", ""),
        ("12 April", "", ""),
    ],
)
def test_a_day_is_told_only_where_it_is_known(when: str, first: str, last: str) -> None:
    (row,) = rows(content(f"events: [{{title: A, when: {when}}}]"))
    assert row[4:6] == [first, last]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_taken_for_a_formula(start: str) -> None:
    (row,) = rows(made(titled(f"{start}HYPERLINK(1)", place=f"{start}1+1")))
    assert (row[1], row[7]) == (f"'{start}HYPERLINK(1)", f"'{start}1+1")


def titled(title: str, **more: str) -> dict[str, Any]:
    return {"programme": {"title": "Guide"}, "events": [{"title": title, **more}]}


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=50))
def test_any_title_comes_back_and_none_begins_as_a_formula_does(text: str) -> None:
    (row,) = rows(made(titled(f"x{text}")))
    assert row[1] == plain(f"x{text}")
    (row,) = rows(made(titled(f"={text}x")))
    assert row[1] == f"'{plain(f'={text}x')}"


def test_where_nothing_happens_there_is_no_table() -> None:
    programme = Programme.model_validate({"programme": {"title": "Guide"}, "tasks": ["Write"]})
    assert list(table(editions(programme)[0])) == []
