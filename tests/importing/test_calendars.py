"""The clocks of calendars, and what repeats in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.importing import Found, Imported, imported, lines
from programme.importing.found import Value
from programme.messages import report
from programme.model import Programme
from programme.source import parse

HELSINKI = Programme.model_validate(
    {"programme": {"title": "A", "languages": "fi", "time_zone": "Europe/Helsinki"}}
)


def calendar(*events: str) -> bytes:
    written = (f"BEGIN:VEVENT\n{event}\nSUMMARY:A\nEND:VEVENT\n" for event in events)
    whole = f"BEGIN:VCALENDAR\n{''.join(written)}END:VCALENDAR\n"
    return whole.replace("\n", "\r\n").encode()


def whens(found: Imported) -> list[Value]:
    return [event["when"] for event in found.events]


@pytest.mark.parametrize(
    ("event", "when"),
    [
        ("DTSTART:20270412T120000Z\nDTEND:20270412T133000Z", "2027-04-12 15:00-16:30"),
        ("DTSTART:20270112T230000Z\nDTEND:20270112T233000Z", "2027-01-13 01:00-01:30"),
        ("DTSTART;TZID=Europe/Stockholm:20270412T140000", "2027-04-12 15:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20270412T140000", "2027-04-12 15:00"),
        ("DTSTART:20270412T150000\nDURATION:PT90M", "2027-04-12 15:00-16:30"),
        ("DTSTART:20270412T150000\nDTEND:20270411T150000", "2027-04-12 15:00"),
        ("DTSTART:20270412T150000\nDTEND;VALUE=DATE:20270413", "2027-04-12 15:00"),
        ("DTSTART:20270412T150000\nDTEND:20270412T160000Z", "2027-04-12 15:00"),
        ("DTSTART;VALUE=DATE:20270412\nDTEND;VALUE=DATE:20270413", "2027-04-12"),
        ("DTSTART;VALUE=DATE:20270412\nDTEND;VALUE=DATE:20270412", "2027-04-12"),
        ("DTSTART;VALUE=DATE:20270412\nDURATION:P3D", "2027-04-12 to 2027-04-14"),
    ],
)
def test_times_are_those_of_the_programmes_clocks(event: str, when: str) -> None:
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert (whens(found), found.problems) == ([when], ())


def test_a_zone_that_nobody_knows_is_told() -> None:
    found = imported("a.ics", calendar("DTSTART;TZID=Foo/Bar:20270412T150000"), "fi", HELSINKI)
    assert whens(found) == ["2027-04-12 15:00"]
    assert report(found.problems, "en") == (
        'a.ics:1:1: warning: The time zone "Foo/Bar" of "A" is not known, so its clock times are '
        "as they are written. Check that they are right."
    )


def test_without_a_programme_times_are_as_they_are_written() -> None:
    found = imported("a.ics", calendar("DTSTART;TZID=Europe/Stockholm:20270412T140000"), "fi")
    assert whens(found) == ["2027-04-12 14:00"]
    assert report(found.problems, "en") == (
        "a.ics:1:1: warning: Clock times are as they are written (Europe/Stockholm), for there is "
        "no programme whose time zone they could be changed to. Check them, or import the "
        "calendar with --into."
    )


AT_THREE = "DTSTART;TZID=Europe/Helsinki:20270409T150000\nDURATION:PT1H\nRRULE:FREQ="
A_DAY = "DTSTART;VALUE=DATE:20270409\nRRULE:FREQ="


@pytest.mark.parametrize(
    ("event", "when"),
    [
        (
            AT_THREE + "WEEKLY;COUNT=3",
            "every Friday 15:00-16:00 from 2027-04-09 to 2027-04-23",
        ),
        (
            AT_THREE + "WEEKLY;BYDAY=FR;UNTIL=20270430T120000Z\n"
            "EXDATE;TZID=Europe/Helsinki:20270416T150000",
            "every Friday 15:00-16:00 from 2027-04-09 to 2027-04-30 except 2027-04-16",
        ),
        (AT_THREE + "WEEKLY", "every Friday 15:00-16:00 from 2027-04-09"),
        (
            AT_THREE + "WEEKLY;INTERVAL=2;COUNT=3",
            "every 2 weeks on Friday 15:00-16:00 from 2027-04-09 to 2027-05-07",
        ),
        (
            AT_THREE + "MONTHLY;BYDAY=2FR;COUNT=3",
            "every month on second Friday 15:00-16:00 from 2027-04-09 to 2027-06-11",
        ),
        (A_DAY + "DAILY;COUNT=3", "every day from 2027-04-09 to 2027-04-11"),
        (
            A_DAY + "WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20270416\nEXDATE;VALUE=DATE:20270417",
            "every Friday from 2027-04-09 to 2027-04-23 except 2027-04-16",
        ),
    ],
)
def test_what_repeats_is_said_as_it_repeats(event: str, when: str) -> None:
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert (whens(found), found.problems) == ([when], ())


@pytest.mark.parametrize(
    "event",
    [
        AT_THREE + "WEEKLY;BYDAY=TU,FR;COUNT=4",
        AT_THREE + "MONTHLY;BYMONTHDAY=9;COUNT=3",
        AT_THREE + "YEARLY;COUNT=3",
        AT_THREE + "SOMETIMES",
        AT_THREE + "",
        AT_THREE + "DAILY;INTERVAL=0",
        AT_THREE + "DAILY;COUNT=3\nRRULE:FREQ=WEEKLY;COUNT=3",
        AT_THREE + "MONTHLY;BYDAY=6FR",
        AT_THREE + "DAILY;INTERVAL=1000;COUNT=3",
        AT_THREE + "MONTHLY;INTERVAL=600;COUNT=100",
        AT_THREE + "DAILY;COUNT=5000",
        AT_THREE + "WEEKLY;UNTIL=20270430T120000\nRDATE:20270501T150000",
        AT_THREE + "WEEKLY;UNTIL=20270430T120000",
    ],
)
def test_of_what_cannot_be_said_the_first_time_is_read(event: str) -> None:
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert whens(found) == ["2027-04-09 15:00-16:00"]
    assert [problem.code for problem in found.problems] == ["import_repeats"]


@pytest.mark.parametrize(
    "rule",
    ["DAILY;BYMONTH=2;BYMONTHDAY=30", "SECONDLY;BYMONTH=2;BYMONTHDAY=30", "MONTHLY;BYDAY=6FR"],
)
def test_a_day_that_never_comes_is_not_sought_for_ever(rule: str) -> None:
    found = imported("a.ics", calendar(AT_THREE + rule), "fi", HELSINKI)
    assert [problem.code for problem in found.problems] == ["import_repeats"]


def test_times_of_its_own_beside_no_rule_are_told() -> None:
    event = "DTSTART:20270409T150000\nRDATE:20270410T150000"
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert whens(found) == ["2027-04-09 15:00"]
    assert [problem.code for problem in found.problems] == ["import_repeats"]


def test_what_repeats_over_the_turn_of_clocks_elsewhere_is_not_said() -> None:
    event = "DTSTART:20270301T120000Z\nRRULE:FREQ=WEEKLY;COUNT=8"
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert whens(found) == ["2027-03-01 14:00"]
    assert [problem.code for problem in found.problems] == ["import_repeats"]


def test_what_lasts_for_days_and_repeats_is_read_once() -> None:
    event = "DTSTART;VALUE=DATE:20270409\nDURATION:P2D\nRRULE:FREQ=WEEKLY;COUNT=3"
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert whens(found) == ["2027-04-09 to 2027-04-10"]
    assert [problem.code for problem in found.problems] == ["import_repeats"]


def test_one_time_that_was_moved_is_an_event_of_its_own() -> None:
    again = "UID:1\nDTSTART;VALUE=DATE:20270409\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:1\nRECURRENCE-ID;VALUE=DATE:20270416\nDTSTART;VALUE=DATE:20270417"
    assert whens(imported("a.ics", calendar(again, moved), "fi", HELSINKI)) == [
        "every Friday from 2027-04-09 to 2027-04-23 except 2027-04-16",
        "2027-04-17",
    ]


# --- what is broken ---

AT = {"when": "2027-04-12 15:00"}
DAILY = {"when": "every day 15:00 from 2027-04-12 to 2027-04-14"}


@pytest.mark.parametrize(
    ("event", "read", "lost"),
    [
        ("DTSTART:garbage", {}, "garbage"),
        ("DTSTART:garbage\nRRULE:FREQ=DAILY", {}, "garbage"),
        ("DTSTART;TZID=Foo/Bar:garbage", {}, "garbage"),
        ("DTSTART;VALUE=TIME:150000", {}, "150000"),
        ("DTSTART:20270412T150000/PT1H", {}, "20270412T150000/PT1H"),
        ("DTSTART:00010101T000000Z", {}, "00010101T000000Z"),
        ("DTSTART:20270412T150000\nDTEND:yesterday", AT, "yesterday"),
        ("DTSTART:20270412T150000\nDURATION:foo", AT, "foo"),
        ("DTSTART:20270412T150000\nDURATION;VALUE=DATE:20270412", AT, "20270412"),
        ("DTSTART:20270412T150000\nDURATION:P99999999D", AT, "P99999999D"),
        ("DTSTART:20270412T150000\nRECURRENCE-ID:foo", AT, "foo"),
        ("DTSTART:20270412T150000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:foo", DAILY, "foo"),
    ],
)
def test_a_broken_time_is_told_and_kept_in_the_note(event: str, read: Found, lost: str) -> None:
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert found.events == ({"title": {"fi": "A"}, **read, "note": {"fi": lost}},)
    assert report(found.problems, "en") == (
        f'a.ics:1:1: warning: The time "{lost}" is not understood, so it is in the note of the '
        'event. Write it as "when", for example 2027-04-12 15:00-16:30.'
    )


def test_an_empty_time_is_told() -> None:
    found = imported("a.ics", calendar("DTSTART:"), "fi", HELSINKI)
    assert found.events == ({"title": {"fi": "A"}},)
    assert [(one.code, one.facts) for one in found.problems] == [("import_when", {"text": ""})]


def test_of_what_is_there_twice_the_first_is_read() -> None:
    twice = "SUMMARY:B\nLOCATION:C\nLOCATION:D\nDTSTART:20270412T150000\nDTSTART:20270413T150000"
    found = imported("a.ics", calendar(twice), "fi", HELSINKI)
    assert found.events == ({"title": {"fi": "B"}, **AT, "place": "C"},)
    assert report(found.problems, "en") == (
        'a.ics:1:1: warning: "B" has more than one of SUMMARY, LOCATION, DTSTART, so only the '
        "first of each was read. Check which of them is right."
    )


def test_what_is_of_another_kind_than_it_should_be_is_read_as_it_is_written() -> None:
    event = "DTSTART:20270412T150000\nLOCATION;VALUE=DATE:20270412"
    found = imported("a.ics", calendar(event), "fi", HELSINKI)
    assert (found.events, found.problems) == (
        ({"title": {"fi": "A"}, **AT, "place": "20270412"},),
        (),
    )


NAME = st.sampled_from(
    [
        *("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "EXDATE"),
        *("RDATE", "RRULE", "SUMMARY", "LOCATION", "UID"),
    ]
)
PARAMETER = st.sampled_from(
    ["", ";VALUE=DATE", ";VALUE=PERIOD", ";VALUE=TIME", ";TZID=A/B", ";TZID=Europe/Helsinki"]
)
VALUE = st.sampled_from(
    [
        *("20270412", "20270412T150000", "20270413T150000Z", "20270412T150000/PT1H", "150000"),
        *("00010101", "99991231T235959Z", "20270412,20270413", "PT1H", "P400D", "-P1D", "foo"),
        *("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "FREQ=MONTHLY;BYDAY=2MO;UNTIL=20280101"),
        *("INTERVAL=2", "FREQ=DAILY;INTERVAL=99999999999", ""),
    ]
)
LINES = st.lists(st.tuples(NAME, PARAMETER, VALUE).map(lambda one: f"{one[0]}{one[1]}:{one[2]}"))


@given(LINES.map("\n".join))
def test_any_calendar_is_read_or_told(written: str) -> None:
    events = calendar(f"DTSTART:20270412T150000\n{written}", "DTSTART:20270412")
    found = imported("a.ics", events, "fi", HELSINKI)
    assert [key for event in found.events for key in event if "[" in str(event[key])] == []
    assert parse("\n".join(lines(found.events)), "a").data
