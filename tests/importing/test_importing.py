"""A schedule from elsewhere as events: what is understood, and what is told."""

import datetime as dt
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.chart import BarChart

from programme.cli import main
from programme.importing import Found, imported, lines
from programme.importing.columns import KNOWN, Heading, Headings
from programme.importing.moments import moment
from programme.languages import language
from programme.messages import report
from programme.outputs.table import COLUMNS
from programme.problems import ProblemsError
from programme.reading import read
from programme.source import parse

GOLDEN = Path(__file__).parent.parent / "golden/files"
SMALL = Path(__file__).parent.parent / "examples/small/programme.yml"


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("12.4.2022 klo 15–16", "2022-04-12 15:00-16:00"),
        ("12.4.2022 klo 15-16.30", "2022-04-12 15:00-16:30"),
        ("12.04.2022", "2022-04-12"),
        ("12.4.", "12 April"),
        ("ti 12.4.2022 klo 9", "2022-04-12 09:00"),
        ("tiistaina 12. huhtikuuta 2022", "2022-04-12"),
        ("12.–14.4.2022", "2022-04-12 to 2022-04-14"),
        ("12.4.–14.5.2022", "2022-04-12 to 2022-05-14"),
        ("vk 15", "W15"),
        ("vk 15/2022", "2022-W15"),
        ("huhtikuu 2022", "2022-04"),
        ("huhtikuussa 2022", "2022-04"),
        ("huhtikuu–toukokuu 2027", "2027-04 to 2027-05"),
        ("toukokuu", "May"),
        ("2022-04-12 15:00-16:30", "2022-04-12 15:00-16:30"),
        ("every Friday 14:30", "every Friday 14:30"),
        ("tisdag 12 april 2022 kl. 15–16", "2022-04-12 15:00-16:00"),
        ("vecka 15", "W15"),
        ("11 May 2027, 17:00–18:30", "2027-05-11 17:00-18:30"),
        ("Tue May 11th, 2027 at 3 pm", "2027-05-11 15:00"),
        ("12 April 2027, 3-4 pm", "2027-04-12 15:00-16:00"),
        ("12 April 2027, 3–4 P.M.", "2027-04-12 15:00-16:00"),
        ("10 Feb 2027", "2027-02-10"),
        ("joskus", None),
        ("12/04/2022", None),
        ("31.2.2022", None),
        ("1.13.", None),
        ("12.", None),
        ("2 weeks before kickoff", None),
        ("klo 15", None),
        ("", None),
    ],
)
def test_a_time_is_understood_as_people_write_it(written: str, when: str | None) -> None:
    assert moment(written) == when


@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), clock=st.times())
def test_a_finnish_date_is_the_day_it_says(day: dt.date, clock: dt.time) -> None:
    said = f"{day.day}.{day.month}.{day.year} klo {clock.hour}.{clock.minute:02}"
    assert moment(said) == f"{day} {clock:%H:%M}"


@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = moment(text)
    assert found is None or moment(found) == found


# --- tables ---

TABLE = """\
Tapahtuma;Päivä;Klo;Paikka;Hinta;Laji
Aloitus;12.4.2022;15-16;Sali 1;5;Yhteinen tapaaminen
;;;;;
Työpaja;joskus keväällä;;;;Sauna
Päätös;12.10.2022;klo 9;Ääni: #3;;
"""
EVENTS = """\
- title:
    fi: Aloitus
  kind: joint
  when: 2022-04-12 15:00-16:00
  place: Sali 1
- title:
    fi: Työpaja
  note:
    fi: "Sauna\\n\\njoskus keväällä"
- title:
    fi: Päätös
  when: 2022-10-12 09:00
  place: "Ääni: #3"
"""
TOLD = """\
a.csv:1:5: warning: The column "Hinta" was left out: its heading is not understood, or another \
column has said the same. If it is needed, give it another heading or write it by hand.
a.csv:4:2: warning: The time "joskus keväällä" is not understood, so it is in the note of the \
event. Write it as "when", for example 2027-04-12 15:00-16:30.
a.csv:4:6: warning: "Sauna" is no kind of event here, so it is in the note. The kinds are joint, \
pair, training, work, deadline, milestone, break."""
AS_1252 = """\
a.csv:1:1: warning: The file is not in UTF-8, so it was read as Windows-1252, as older Excel saves \
it. Check that letters such as ä, ö and å are right.
"""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (TABLE.encode(), TOLD),
        (TABLE.encode("utf-8-sig"), TOLD),
        (TABLE.encode("utf-16"), TOLD),
        (TABLE.replace("\n", "\r\n").encode(), TOLD),
        (TABLE.replace(";", "\t").encode(), TOLD),
        (TABLE.replace(";", ",").encode(), TOLD),
        (TABLE.encode("cp1252"), AS_1252 + TOLD),
    ],
    ids=["UTF-8", "byte-order mark", "UTF-16", "Windows lines", "tabs", "commas", "cp1252"],
)
def test_a_table_is_read_however_it_was_saved(content: bytes, told: str) -> None:
    found = imported("a.csv", content, "fi")
    assert "\n".join(lines(found.events)) + "\n" == EVENTS
    assert report(found.problems, "en") == told


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
@pytest.mark.parametrize("above", ["Ohjelma 2027, kevät", "A; B; C, D", "sep=;", "\n", '"A; B, C"'])
def test_what_is_above_the_headings_does_not_say_how_a_table_is_parted(
    above: str, delimiter: str
) -> None:
    table = "Nimi;Päivä;Paikka\nAloitus;12.4.2027;Tampere\n".replace(";", delimiter)
    found = imported("a.csv", f"{above}\n{table}".encode(), "fi")
    assert found.events == ({"title": {"fi": "Aloitus"}, "when": "2027-04-12", "place": "Tampere"},)


@pytest.mark.parametrize(
    ("table", "when"),
    [
        ("Nimi;Päivä;Alkaa;Päättyy\nA;1.10.2027;klo 9;klo 11.30", "2027-10-01 09:00-11:30"),
        ("Nimi;Päivä;Aloitus;Loppuu\nA;1.10.2027;9;11", "2027-10-01 09:00-11:00"),
        ("Event;Date;Starts;Ends\nA;2027-10-01;9:00;11:30", "2027-10-01 09:00-11:30"),
        ("Nimi;Alkaa;Päättyy\nA;1.10.2027;3.10.2027", "2027-10-01 to 2027-10-03"),
        ("Event;Start;End\nA;2027-10-01;2027-10-03", "2027-10-01 to 2027-10-03"),
        ("Nimi;Päivä;Klo;Päättyy\nA;1.10.2027;15–16;", "2027-10-01 15:00-16:00"),
    ],
)
def test_a_heading_of_days_or_of_clock_times_is_what_stands_below_it(table: str, when: str) -> None:
    found = imported("a.csv", table.encode(), "fi")
    assert found.events == ({"title": {"fi": "A"}, "when": when},)
    assert found.problems == ()


def test_a_table_of_titles_alone_is_parted_nowhere() -> None:
    found = imported("a.csv", b"Nimi\nA, B\n", "fi")
    assert (found.events, found.problems) == (({"title": {"fi": "A, B"}},), ())


@pytest.mark.parametrize(("heading", "name"), sorted(KNOWN.items()))
def test_headings_are_known_with_capitals_and_colons(heading: str, name: str) -> None:
    is_text = name in {"title", "summary", "note"}
    expected = Heading("title" if heading == "summary" else name, "fi" if is_text else "")
    assert Headings("fi", {}).columns([f" {heading.capitalize()}: "]) == [expected]


def book(*rows: list[object]) -> Workbook:
    made = Workbook()
    assert made.active
    for row in rows:
        made.active.append(row)
    return made


def saved(made: Workbook) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def test_excel_has_dates_of_its_own_merged_cells_and_formulas() -> None:
    made = book(
        ["Aikataulu 2027"],
        ["Nimi", "Pvm", "Alkuaika", "Loppuaika", "Kesto"],
        ["A", dt.date(2027, 4, 12), dt.time(15), dt.time(16, 30), "2 tuntia"],
        ["B", None, "9.00", "", 1.5],
        ["C", "=B3+7"],
        ["D", dt.datetime(2027, 4, 12, 15, 0)],  # noqa: DTZ001 -- a cell of Excel has no zone
    )
    assert made.active
    made.active.merge_cells("B3:B4")
    made.create_sheet("Vanha").append(["Nimi"])
    made["Vanha"].append(["X"])
    found = imported("a.xlsx", saved(made), "fi")
    assert [dict(event) for event in found.events] == [
        {"title": {"fi": "A"}, "when": "2027-04-12 15:00-16:30", "duration": "2 h"},
        {"title": {"fi": "B"}, "when": "2027-04-12 09:00", "note": {"fi": "1.5"}},
        {"title": {"fi": "C"}},
        {"title": {"fi": "D"}, "when": "2027-04-12 15:00"},
    ]
    assert report(found.problems, "en") == (
        "a.xlsx:1:1: warning: This row is above the headings, so it was left out: Aikataulu 2027\n"
        'a.xlsx:1:1: warning: Only the sheet "Sheet" was read, which was open when the workbook '
        "was saved. To import Vanha, open that sheet, save, and import again.\n"
        'a.xlsx:4:5: warning: The duration "1.5" is not understood, so it is in the note. Write it '
        "as 30 min, 1.5 h or 2 days.\n"
        "a.xlsx:5:2: warning: The cell B5 is a formula whose result is not in the file, so it was "
        "read as empty. Open the workbook in Excel, save it, and import again, or write the value."
    )


def test_excel_with_one_sheet_whole_numbers_and_an_empty_column_has_nothing_to_tell() -> None:
    made = book(["Nimi", None, "Huomautus"], ["A", None, 1e16])
    found = imported("a.xlsx", saved(made), "fi")
    assert [dict(event) for event in found.events] == [
        {"title": {"fi": "A"}, "note": {"fi": "10000000000000000"}}
    ]
    assert found.problems == ()


def test_ten_thousand_rows_are_read() -> None:
    rows = "\n".join(f"Event {n};{n % 28 + 1}.{n % 12 + 1}.2027 klo 15–16" for n in range(10_000))
    found = imported("a.csv", f"Nimi;Aika\n{rows}\n".encode(), "fi")
    assert (len(found.events), found.problems) == (10_000, ())


# --- what is no schedule ---


def chart_only() -> bytes:
    made = Workbook()
    made.create_chartsheet("A").add_chart(BarChart())
    made.active = 1
    return saved(made)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "a.xlsx",
            b"Nimi;Aika\n",
            (
                "The name says Excel, but this is no Excel workbook. Save it from "
                "Excel as .xlsx, or name it by what it is: .csv, .ics."
            ),
        ),
        (
            "a.csv",
            saved(book(["Nimi"])),
            (
                "This is an Excel workbook, though its name does not say so. Name it "
                ".xlsx and import it again."
            ),
        ),
        (
            "a.xlsx",
            b"PK\x03\x04 broken",
            (
                "This workbook is broken and cannot be opened. Open it in Excel or "
                "LibreOffice, save it anew, and import that."
            ),
        ),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0",
            (
                "This is a workbook of an old kind (.xls). Open it in Excel or "
                "LibreOffice and save it as .xlsx or CSV."
            ),
        ),
        (
            "a.xlsx",
            chart_only(),
            (
                "The sheet that is open in this workbook has no cells. Open the sheet "
                "with the schedule, save, and import again."
            ),
        ),
        (
            "a.csv",
            b"\x89PNG\r\n\0\0\0",
            (
                "This is no table of text. Save the schedule from your spreadsheet as "
                "CSV UTF-8 or .xlsx."
            ),
        ),
        (
            "a.csv",
            b'Nimi\n"' + b"a" * 140_000,
            (
                "From this line on the table cannot be read: a quotation mark may be "
                "open. Save it anew from your spreadsheet as CSV UTF-8."
            ),
        ),
        (
            "a.csv",
            b"",
            (
                "No row has headings that are understood. The first row should name "
                "the columns, such as Title, When, Place."
            ),
        ),
        (
            "a.csv",
            b"Foo;Bar\n1;2\n",
            (
                "No row has headings that are understood. The first row should name "
                "the columns, such as Title, When, Place."
            ),
        ),
        (
            "a.csv",
            b"Nimi;Aika\n;;\n",
            (
                "There is no event in this file. Check that it is the right one, and "
                "that each event has a title."
            ),
        ),
        (
            "a.ics",
            b"Nimi;Aika\n",
            (
                "This is no calendar in the iCalendar form. Export it anew from your "
                "calendar as an .ics file."
            ),
        ),
        (
            "a.ics",
            b"\xff\xfe",
            (
                "This is no calendar in the iCalendar form. Export it anew from your "
                "calendar as an .ics file."
            ),
        ),
        (
            "a.ics",
            b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            (
                "There is no event in this file. Check that it is the right one, and "
                "that each event has a title."
            ),
        ),
    ],
)
def test_a_file_that_is_something_else_is_told(name: str, content: bytes, told: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        imported(name, content, "fi")
    assert report(caught.value.problems, "en").endswith(f": error: {told}")


def test_excel_without_openpyxl_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(ProblemsError) as caught:
        imported("a.xlsx", b"PK\x03\x04", "fi")
    assert report(caught.value.problems, "en") == (
        "a.xlsx:1:1: error: Excel files are read with openpyxl, which is not installed here. "
        'Install it, "pip install openpyxl", or save the sheet as CSV and import that.'
    )


# --- our own files come back ---


@pytest.mark.parametrize("language", ["fi", "en"])
def test_our_own_table_and_calendar_come_back(language: str) -> None:
    made = read(SMALL).programme
    table = imported("a.csv", (GOLDEN / language / "schedule.csv").read_bytes(), language, made)
    calendar = imported("a.ics", (GOLDEN / language / "programme.ics").read_bytes(), language, made)
    titles = {"fi": ("Ensimmäinen ilta", "Viimeinen ilta"), "en": ("First evening", "Last evening")}
    first, last = ({"title": {language: title}, "kind": "joint"} for title in titles[language])
    roles = {"roles": ("reader", "leader")}
    meetings = [
        {**first, "when": "2027-02", **roles},
        {**last, "when": "2027-05-11 17:00-18:30", "place": "Library", **roles},
    ]
    hall = {"fi": "Kirjaston salissa.", "en": "In the library hall."}[language]
    noted = [meetings[0], {**meetings[1], "note": {language: hall}}]
    assert [dict(event) for event in table.events] == noted
    ids = ("first-meeting", "last-meeting")
    assert [dict(event) for event in calendar.events] == [
        {"id": name, **event} for name, event in zip(ids, meetings, strict=True)
    ]
    assert [problem.code for problem in table.problems] == ["import_row", "import_row"]


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_headings_of_our_own_table_are_known(code: str) -> None:
    words = language(code).words
    columns = Headings(code, {}).columns(words[f"column.{name}"] for name in COLUMNS)
    keys = ["number", "title", "kind", "when", "first", "last", "roles", "place", "note"]
    assert [column and column.key for column in columns] == keys


OTHERS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20270412T150000
DTEND:20270412T163000
RRULE:FREQ=WEEKLY;BYDAY=MO,TH
SUMMARY:Weekly
DESCRIPTION:Bring a pen
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20270412
DTEND;VALUE=DATE:20270415
SUMMARY:Camp
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20270412T220000
DTEND:20270413T010000
SUMMARY:Night
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART;VALUE=DATE:20270412
SUMMARY:Day
END:VEVENT
BEGIN:VEVENT
UID:5
DTSTART:20270412T220000
DESCRIPTION:Nameless
END:VEVENT
END:VCALENDAR
"""


def test_the_calendar_of_another_program_is_read() -> None:
    found = imported("a.ics", OTHERS.replace("\n", "\r\n").encode(), "en")
    assert [dict(event) for event in found.events] == [
        {
            "title": {"en": "Weekly"},
            "when": "2027-04-12 15:00-16:30",
            "summary": {"en": "Bring a pen"},
        },
        {"title": {"en": "Camp"}, "when": "2027-04-12 to 2027-04-14"},
        {"title": {"en": "Night"}, "when": "2027-04-12 22:00 to 2027-04-13 01:00"},
        {"title": {"en": "Day"}, "when": "2027-04-12"},
    ]
    assert report(found.problems, "en") == (
        'a.ics:1:1: warning: "Weekly" repeats in a way that cannot be written here, so only '
        'its first time was read. Write yourself how it repeats as "when", for example '
        '"every Friday 14:30", or add its other times as events.\n'
        "a.ics:5:1: warning: This row was left out, as it is no event or has no title: Nameless"
    )


# --- the command ---

SEVERAL = "programme:\n  title: {fi: A, sv: A, en: A}\n  languages: [fi, sv, en]\nevents:\n"


def test_what_is_to_be_translated_is_told_once(folder: Path) -> None:
    (folder / "programme.yml").write_text(f"{SEVERAL}- title: {{fi: B, sv: B, en: B}}\n", "utf-8")
    into = ["import", "a.csv", "--into", "programme.yml", "--language", "en"]
    done = CliRunner().invoke(main, into)
    assert (done.exit_code, done.output) == (
        0,
        (
            "a.csv:1:1: warning: Imported texts that are still to be translated: 1 (into sv, en). "
            '"programme check --translations" tells where each translation is to be written.\n'
            "programme.yml: + events: 1\n"
        ),
    )


PROGRAMME = "programme: {title: A, languages: fi}\r\nevents:\r\n  - title: B\r\n\r\n# note\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("Nimi;Aika\nÄäni: 1;12.4.2022\n", "utf-8")
    (tmp_path / "programme.yml").write_bytes(PROGRAMME.encode())
    return tmp_path


def test_events_are_printed_to_be_pasted(folder: Path) -> None:
    done = CliRunner().invoke(main, ["import", "a.csv", "--in", "sv"])
    assert (done.exit_code, done.stdout) == (
        0,
        'events:\n- title:\n    sv: "Ääni: 1"\n  when: 2022-04-12\n',
    )
    assert (folder / "programme.yml").read_bytes() == PROGRAMME.encode()


def test_events_are_added_and_no_other_byte_is_touched(folder: Path) -> None:
    done = CliRunner().invoke(main, ["import", "a.csv", "--into", "programme.yml"])
    assert (done.exit_code, done.output) == (0, "programme.yml: + events: 1\n")
    new = b'  - title:\r\n      fi: "\xc3\x84\xc3\xa4ni: 1"\r\n    when: 2022-04-12\r\n'
    before, after = PROGRAMME.encode().split(b"\r\n\r\n")
    assert (folder / "programme.yml").read_bytes() == before + b"\r\n" + new + b"\r\n" + after


@pytest.mark.parametrize("events", ["", "events:\n", "events: []\n"])
def test_the_first_events_are_added_to_a_programme_in_which_nothing_happens(
    events: str, folder: Path
) -> None:
    (folder / "programme.yml").write_text(f"programme: {{title: A}}\n{events}", "utf-8")
    done = CliRunner().invoke(main, ["import", "a.csv", "--into", "programme.yml"])
    assert (done.exit_code, done.output) == (0, "programme.yml: + events: 1\n")
    assert [event.title.root for event in read(folder / "programme.yml").programme.events] == [
        {"en": "Ääni: 1"}
    ]


@pytest.mark.parametrize(
    ("programme", "arguments", "told"),
    [
        ("programme: {title: A, current_run: a}\n", [], '"a" is no run here.'),
        ("programme: {title: A}\nevents: [B]\n", [], "Here should be names with values"),
        ("programme: {title: A}\nevents: [{title: B}]\n", [], 'What is under "events" is in brack'),
        (PROGRAMME, ["--in", "suomi"], '"suomi" is no language. Write its code: fi, sv, en.'),
    ],
)
def test_what_would_not_be_a_programme_is_not_written(
    folder: Path, programme: str, arguments: list[str], told: str
) -> None:
    file = folder / "programme.yml"
    file.write_bytes(programme.encode())
    into = ["import", "a.csv", "--into", "programme.yml", "--language", "en", *arguments]
    done = CliRunner().invoke(main, into)
    assert done.exit_code == 1
    assert told in done.output
    assert file.read_bytes() == programme.encode()
    assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "programme.yml"]


def test_a_schedule_that_is_not_there_is_told(folder: Path) -> None:
    done = CliRunner().invoke(main, ["import", str(folder / "b.csv"), "--language", "en"])
    assert (done.exit_code, done.output) == (
        1,
        (
            f"{folder.as_posix()}/b.csv:1:1: error: This file is not there, or cannot be opened. "
            "Check its name and folder.\n"
        ),
    )


WRITTEN = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1).filter(
    lambda text: text.strip() == text
)


@given(title=WRITTEN, place=WRITTEN, note=WRITTEN)
def test_what_is_written_is_read_back(title: str, place: str, note: str) -> None:
    event: Found = {"title": {"fi": title}, "when": "2027-04-12", "place": place}
    event = {**event, "roles": ("reader", "lukija"), "note": {"fi": note, "en": title}}
    written = {**event, "roles": ["reader", "lukija"]}
    assert parse("\n".join(lines([event])), "a").data == [written]


def test_what_was_imported_is_a_programme(folder: Path) -> None:
    CliRunner().invoke(main, ["import", "a.csv", "--into", "programme.yml"])
    events = read(folder / "programme.yml").programme.events
    assert [event.title.root for event in events] == [{"": "B"}, {"fi": "Ääni: 1"}]
