"""What people call roles, ways of meeting and languages in a table, and where that is told."""

import re
from pathlib import Path

import pytest

from programme.importing import Found, imported
from programme.importing.columns import Heading, Headings
from programme.importing.names import language_called, languages, modes, named, roles
from programme.messages import report
from programme.model import Programme

DOCS = Path(__file__).parents[2] / "docs"
MADE = Programme.model_validate(
    {
        "programme": {"title": "A", "languages": ["fi", "sv", "de"]},
        "roles": [
            {
                "id": "reader",
                "name": {"fi": "Lukija", "sv": "Läsare"},
                "plural": {"fi": "Lukijat", "sv": "Läsare"},
            },
            {"id": "vetäjä", "name": "Leader"},
            {"id": "other", "name": {"fi": "Vetäjä"}, "plural": {"fi": "Kokit ja apulaiset"}},
        ],
    }
)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("reader", (("reader",), "")),
        ("READER; leader", (("reader", "vetäjä"), "")),
        ("lukijat ja leader", (("reader", "vetäjä"), "")),
        ("Läsare, läsare / Leader", (("reader", "vetäjä"), "")),
        ("Leader\nlukija", (("vetäjä", "reader"), "")),
        ("kokit ja apulaiset & lukijat", (("other", "reader"), "")),
        ("Vetäjä", (("vetäjä",), "")),
        ("Kaikki", ((), "")),
        ("alla; everybody", ((), "")),
        ("lukijat, vieraat ja kuorot", (("reader",), "vieraat, kuorot")),
        ("kuorot ja vieraat", ((), "kuorot ja vieraat")),
        (" ; ", ((), "")),
        ("", ((), "")),
    ],
)
def test_roles_are_known_by_ids_and_names(written: str, found: tuple[tuple[str, ...], str]) -> None:
    assert named(written, roles(MADE.roles)) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("in_person", (("in_person",), "")),
        ("Lähitapaaminen", (("in_person",), "")),
        ("Paikan päällä tai etänä", (("in_person", "remote"), "")),
        ("paikan päällä / etänä", (("in_person", "remote"), "")),
        ("På distans", (("remote",), "")),
        ("On-site", (("in_person",), "")),
        ("Online and onsite", (("remote", "in_person"), "")),
        ("Hybridi, Zoom", (("hybrid",), "Zoom")),
    ],
)
def test_ways_of_meeting_are_known(written: str, found: tuple[tuple[str, ...], str]) -> None:
    assert named(written, modes()) == found


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("fi", "fi"),
        ("suomi", "fi"),
        ("suomeksi", "fi"),
        ("englanniksi", "en"),
        ("saksaksi", "de"),
        ("svenska", "sv"),
        ("swedish", "sv"),
        ("deutsch", "de"),
        ("klingoniksi", None),
        ("suome", None),
    ],
)
def test_languages_are_known_by_codes_and_names(said: str, code: str | None) -> None:
    assert language_called(said, languages(MADE)) == code


def test_without_a_programme_the_languages_of_the_guide_are_known() -> None:
    names = languages(None)
    assert (names.get("sv"), names.get("de"), names.get("saksa")) == ("sv", None, None)


def test_a_language_of_a_region_is_known_by_its_name() -> None:
    made = Programme.model_validate({"programme": {"title": "A", "languages": ["fi", "pt-BR"]}})
    assert language_called("brasilianportugaliksi", languages(made)) == "pt-BR"


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Nimi", Heading("title", "fi")),
        ("Title (en)", Heading("title", "en")),
        ("title_sv", Heading("title", "sv")),
        ("Name: DE", Heading("title", "de")),
        ("Description in Swedish", Heading("summary", "sv")),
        ("Beskrivning på engelska", Heading("summary", "en")),
        ("Kuvaus (ruotsiksi)", Heading("summary", "sv")),
        ("Huomautus en", Heading("note", "en")),
        ("Paikka", Heading("place")),
        ("Paikka (en)", None),
        ("Title (xx)", None),
        ("Hinta (en)", None),
        ("", None),
    ],
)
def test_a_heading_may_name_the_language(heading: str, column: Heading | None) -> None:
    assert Headings("fi", languages(MADE)).columns([heading, "Otsikko"])[0] == column


@pytest.mark.parametrize(
    ("row", "keys"),
    [
        (["Summary", "Start"], ["title", "from"]),
        (["Summary", "Description"], ["title", "summary"]),
        (["Summary", "Title"], ["summary", "title"]),
        (["Kuvaus", "Pvm"], ["summary", "first"]),
    ],
)
def test_summary_is_the_title_where_there_is_no_other(row: list[str], keys: list[str]) -> None:
    assert [one and one.key for one in Headings("en", {}).columns(row)] == keys


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("fi", r"otsikoista suomeksi, ruotsiksi ja englanniksi:(.+?)\. Vain nimi"),
        ("en", r"headings in English, Finnish and Swedish:(.+?)\. Only a title"),
    ],
)
def test_the_headings_that_the_docs_name_are_known(code: str, sentence: str) -> None:
    found = re.search(sentence, (DOCS / code / "adopt/commands.md").read_text("utf-8"), re.DOTALL)
    assert found
    headings = [one.strip() for one in re.split(r"[,()]|\s(?:ja|and)\s", found[1])]
    named = [heading for heading in headings if heading]
    unknown = [one for one in named if Headings("fi", {}).columns([one]) == [None]]
    assert (len(named) > 15, unknown) == (True, [])


TABLE = """\
Nimi;Title (en);Kuvaus;Beskrivning på svenska;Kenelle;Muoto;Huomautus;Nimi (fi)
Aloitus;Kickoff;Tavataan;Vi träffas;Lukijat ja Leader;Etänä, paikan päällä;;
Toinen;;;;reader, vieraat;Puhelin;Tuo kynä;
;Third;;;Kaikki;Hybridi;;
"""
FIRST: Found = {
    "title": {"fi": "Aloitus", "en": "Kickoff"},
    "mode": ("remote", "in_person"),
    "roles": ("reader", "vetäjä"),
    "summary": {"fi": "Tavataan", "sv": "Vi träffas"},
}
SECOND: Found = {
    "title": {"fi": "Toinen"},
    "roles": ("reader",),
    "note": {"fi": "Tuo kynä\n\nPuhelin\n\nvieraat"},
}
THIRD: Found = {"title": {"en": "Third"}, "mode": ("hybrid",)}
TWICE = """\
a.csv:1:8: warning: The column "Nimi (fi)" was left out: its heading is not understood, or another \
column has said the same. If it is needed, give it another heading or write it by hand.
"""
NO_MODE = """\
a.csv:3:6: warning: "Puhelin" is no way of meeting here, so it is in the note. Write in_person, \
remote or hybrid, or several of them."""


def test_a_table_tells_whom_events_are_for_how_and_in_which_languages() -> None:
    found = imported("a.csv", TABLE.encode(), "fi", MADE)
    assert list(found.events) == [FIRST, SECOND, THIRD]
    assert report(found.problems, "en") == (
        TWICE + 'a.csv:3:5: warning: "vieraat" is no role of the programme, so it is in the note. '
        "Write roles by their names or ids. (roles: reader, vetäjä, other)\n" + NO_MODE
    )


def test_without_a_programme_roles_stay_in_the_note_and_that_is_told_once() -> None:
    found = imported("a.csv", TABLE.encode(), "fi")
    first = {key: value for key, value in FIRST.items() if key != "roles"}
    assert list(found.events) == [
        {**first, "note": {"fi": "Lukijat ja Leader"}},
        {"title": {"fi": "Toinen"}, "note": {"fi": "Tuo kynä\n\nPuhelin\n\nreader, vieraat"}},
        THIRD,
    ]
    assert report(found.problems, "en") == (
        "a.csv:1:5: warning: Whom an event is for is in its note, because no roles are known to "
        "compare this column with. Import with --into, into a programme that has roles.\n"
        + TWICE
        + NO_MODE
    )


OURS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a.plan.x@mkdocs-programme
DTSTART;VALUE=DATE:20270412
SUMMARY:A
DESCRIPTION:12 April 2027\\nEvent · in person and remote · 2 h · Hall · läsare\\nMore
LOCATION:Hall
CATEGORIES:Training
ATTENDEE:mailto:reader@example.org
END:VEVENT
END:VCALENDAR
"""


def test_our_own_calendar_tells_whom_events_are_for_and_how() -> None:
    found = imported("a.ics", OURS.replace("\n", "\r\n").encode(), "en", MADE)
    assert list(found.events) == [
        {
            "id": "a",
            "title": {"en": "A"},
            "when": "2027-04-12",
            "mode": ("in_person", "remote"),
            "place": "Hall",
            "roles": ("reader",),
        }
    ]
    assert found.problems == ()
