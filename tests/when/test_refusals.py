# ruff: noqa: E501 -- the tables keep a row on a line
"""What is refused, with which sentence, and which right texts are offered instead."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from programme.when import Resolved, WhenError, parse, parse_duration, parse_hours, resolve_all

KICKOFF = "2 weeks before kickoff"
RANGE = "2022-04 to 2022-10"
DAILY = "2021-03-11 to 2021-03-12 09:30-18:00"
NIGHT = "2022-04-12 22:00 to 2022-04-13 01:00"

# written, code, word, example, other
TIMES = [
    ("", "when_empty", "", "2022-04", KICKOFF),
    ("winter 2022", "when_winter", "winter", "2021-12 to 2022-02", "2022-12 to 2023-02"),
    ("winter", "when_winter", "winter", "December to February", "January to March"),
    ("week 0", "when_zero", "0", "week 1", "week -1"),
    ("day 2 to 0", "when_zero", "0", "day 1", "day -1"),
    ("8", "when_bare_number_3", "8", "week 8", "8 May"),
    ("08", "when_bare_number_3", "08", "week 8", "8 May"),
    ("31", "when_bare_number", "31", "week 31", "31 May"),
    ("99", "when_bare_number", "99", "week 99", "2022-05"),
    ("2 to kickoff", "when_bare_number", "2", "week 2 to 5", "12 to 7 weeks before kickoff"),
    ("2022-04..2022-10", "when_range_word", "2022-04..2022-10", RANGE, "week 2 to 5"),
    ("2021-2022", "when_range_word", "2021-2022", "2021 to 2022", "week 2 to 5"),
    ("2021-22", "when_range_word", "2021-22", "2021 to 2022", "2021-08 to 2022-05"),
    ("2022-04 – 2022-10", "when_range_word", "–", RANGE, "week 2 to 5"),
    ("toukokuu–elokuu", "when_range_word", "toukokuu–elokuu", "May to August", "week 2 to 5"),
    ("15-16", "when_range_word", "15-16", "week 15 to 16", "15:00-16:00"),
    ("start + 1 month", "when_plus", "+", "1 month after start", "2 days after kickoff"),
    ("midway -3 days", "when_plus", "-", "3 days before midway", "2 days after kickoff"),
    ("start+1", "when_plus", "start+1", "1 month after start", KICKOFF),
    ("2022-04 15:00", "when_clock_needs_day", "15:00", "2022-04-12 15:00", "Tuesday of week 2 15:00"),
    ("week 2 to 5 9:00", "when_clock_form", "9:00", "09:00", "15:00-16:30"),
    ("week 2 to 5 09:00", "when_clock_needs_day", "09:00", "day 1 to 2 09:00-16:00", "every Friday 09:00"),
    ("15:00", "when_clock_needs_day", "15:00", "2022-04-12 15:00", "every Friday 15:00"),
    ("12.4.2022", "when_date_form", "12.4.2022", "2022-04-12", "12 April 2022"),
    ("12.4.", "when_date_form", "12.4.", "12 April", "2022-04-12"),
    ("12.–14.4.2022", "when_date_form", "12.–14.4.2022", "2022-04-12 to 2022-04-14", "14 April 2022"),
    ("99.99.2022", "when_not_understood", "99.99.2022", "2022-04-12", KICKOFF),
    ("12/4/2022", "when_date_either", "12/4/2022", "2022-04-12", "2022-12-04"),
    ("4/12/22", "when_date_either", "4/12/22", "2022-12-04", "2022-04-12"),
    ("27-12-31", "when_date_either", "27-12-31", "2027-12-31", "2031-12-27"),
    ("12/31/2027", "when_date_form", "12/31/2027", "2027-12-31", "31 December 2027"),
    ("31/12/2027", "when_date_form", "31/12/2027", "2027-12-31", "31 December 2027"),
    ("12-31-2027", "when_date_form", "12-31-2027", "2027-12-31", "31 December 2027"),
    ("2027/12/31", "when_date_form", "2027/12/31", "2027-12-31", "31 December 2027"),
    ("31.12.27", "when_date_form", "31.12.27", "2027-12-31", "31 December 2027"),
    ("12.31.2027", "when_date_form", "12.31.2027", "2027-12-31", "31 December 2027"),
    ("5/5/2027 15:00", "when_date_form", "5/5/2027", "2027-05-05 15:00", "2027-05-05"),
    ("12.31.27", "when_not_understood", "12.31.27", "2022-04-12", KICKOFF),
    ("12/31/2027 to 1/4/2028", "when_date_form", "12/31/2027", "2027-12-31 to 2028-01-04", "2027-12-31"),
    ("12/1/2027-13/1/2027", "when_not_understood", "12/1/2027-13/1/2027", "2027-01-12 to 2027-01-13", "2022-04-12"),
    ("1/2/27 to 32/12/27", "when_date_either", "1/2/27", "2027-02-01", "2027-01-02"),
    ("1/2/3", "when_not_understood", "1/2/3", "2022-04-12", KICKOFF),
    ("12/4/1822", "when_no_such_year", "12/4/1822", "2022", "2022-04-12"),
    ("13/2022", "when_no_such_month", "13/2022", "2022-12", "2022-01"),
    ("4/2022", "when_date_form", "4/2022", "2022-04", "April 2022"),
    ("2022-4-2", "when_date_form", "2022-4-2", "2022-04-02", "2 April 2022"),
    ("20220412", "when_date_form", "20220412", "2022-04-12", "12 April 2022"),
    ("2022-04-12T15:00", "when_date_form", "2022-04-12T15:00", "2022-04-12 15:00", "2022-04-12"),
    ("15.00", "when_clock_form", "15.00", "15:00", "15:00-16:30"),
    ("every Friday 3pm", "when_clock_form", "3pm", "every Friday 15:00", "15:00"),
    ("2022-04-12 9.00-16.30", "when_clock_form", "9.00-16.30", "2022-04-12 09:00-16:30", "09:00-16:30"),
    ("2022-04-12 12:00 - 13:00", "when_clock_form", "12:00 - 13:00", "2022-04-12 12:00-13:00", "12:00-13:00"),
    ("24:00", "when_no_such_clock", "24:00", "15:00-16:30", NIGHT),
    ("2022-04-12 16:00-15:00", "when_hours_reversed", "16:00-15:00", "2022-04-12 16:00 to 2022-04-13 15:00", "16:00"),
    ("2022-04-12 15:00 to 16:30", "when_to_clock", "16:30", "2022-04-12 15:00-16:30", "2022-04-12 08:00-16:30"),
    ("2021-03-11 to 2021-03-12 18:00", "when_one_clock", "18:00", DAILY, NIGHT),
    ("2021-03 to 2021-03-12 09:30-18:00", "when_one_clock", "09:30-18:00", DAILY, NIGHT),
    ("W8", "when_week_digits", "W8", "W08", "week 8"),
    ("2022-w8", "when_week_digits", "2022-w8", "2022-W08", "week 8"),
    ("2021-W53", "when_no_such_week", "2021-W53", "2021-W52", "2021-W01"),
    ("W53", "when_no_such_week", "W53", "W52", "W01"),
    ("1850", "when_no_such_year", "1850", "2022", "2022-04-12"),
    ("1850-W08", "when_no_such_year", "1850-W08", "2022-W15", "W15"),
    ("2022-13", "when_no_such_month", "2022-13", "2022-12", "2022-01"),
    ("2022-02-30", "when_no_such_day", "2022-02-30", "2022-02-28", "2022-02"),
    ("2022-12-32", "when_no_such_day", "2022-12-32", "2022-12-31", "2022-12"),
    ("31 April", "when_no_such_day", "31", "30 April", "April"),
    ("29 February 2023", "when_no_such_day", "29", "28 February 2023", "February 2023"),
    ("31.2.2027", "when_no_such_day", "31.2.2027", "2027-02-28", "2027-02"),
    ("until 31.4.2027", "when_no_such_day", "31.4.2027", "until 2027-04-30", "2027-04-30"),
    ("30.2.", "when_no_such_day", "30.2.", "28 February", "February"),
    ("29.2.", "when_date_form", "29.2.", "29 February", "2022-04"),
    ("31.1.–31.2.2027", "when_no_such_day", "31.1.–31.2.2027", "2027-02-28", "2027-02"),
    ("31.2.–3.3.2027", "when_no_such_day", "31.2.–3.3.2027", "2027-02-28", "2027-02"),
    ("2027-2-31", "when_no_such_day", "2027-2-31", "2027-02-28", "2027-02"),
    ("31/2/2027", "when_no_such_day", "31/2/2027", "2027-02-28", "2027-02"),
    ("2027/13/12", "when_no_such_month", "2027/13/12", "2027-12", "2027-01"),
    ("April 12, 2022", "when_day_first", "12", "12 April", "12 April 2022"),
    ("12 to 14 April 2022", "when_day_range", "12", "12 April 2022 to 14 April 2022", "12 April 2022"),
    ("12 to 14 April", "when_day_range", "12", "12 April to 14 April", "12 April"),
    ("12th April", "when_ordinal_number", "12th", "12 April", "second Tuesday of May"),
    ("April to October 2022", "when_mixed_years", "2022", RANGE, "August to May"),
    ("31 January to 2022", "when_mixed_years", "2022", "2022-01-31 to 2022", "August to May"),
    ("late May 2022 to W40", "when_mixed_years", "W40", "late 2022-05 to 2022-W40", "August to May"),
    ("first Monday of May to summer 2022", "when_mixed_years", "2022", "first Monday of 2022-05 to summer 2022", "August to May"),
    ("29 February to 2022-05", "when_mixed_years", "2022-05", "August to May", "2022-04"),
    ("early 2022-05 to summer", "when_mixed_years", "summer", "early 2022-05 to summer 2022", "August to May"),
    ("huhtikuussa 2022", "when_foreign_name", "huhtikuussa", "2022-04", "April 2022"),
    ("Perjantai", "when_foreign_name", "Perjantai", "every Friday", "first Friday of May"),
    ("kevät 2022", "when_other_word", "kevät", "spring 2022", "early April"),
    ("2 viikkoa ennen kickoff", "when_other_word", "viikkoa", KICKOFF, "week 3"),
    ("Apr 2022", "when_other_word", "Apr", "2022-04", "April 2022"),
    ("in April", "when_word_too_many", "in", "April", "2022-04"),
    ("in the spring of 2027", "when_rewrite", "in", "spring 2027", "2022-04"),
    ("12. toukokuuta 2027 klo 15", "when_rewrite", "klo", "2027-05-12 15:00", "2022-04"),
    ("2027-05-12 klo 9.30-11", "when_clock_form", "9.30-11", "2027-05-12 09:30-11:00", "09:30-11:00"),
    ("2027-05-12 at 3 pm", "when_rewrite", "at", "2027-05-12 15:00", "2022-04"),
    ("2027-05-12 at 3-4-5", "when_not_understood", "3-4-5", "2027-05-12", "2022-04"),
    ("on Monday", "when_weekday_alone", "Monday", "every Monday", "Monday of week 2"),
    ("at the end of May", "when_edge_of_date", "May", "late May", "end of kickoff"),
    ("klo 15", "when_clock_needs_day", "15:00", "2022-04-12 15:00", "every Friday 15:00"),
    ("some time in spring", "when_not_understood", "some", "spring", "2022-04"),
    ("sometime in spring 2027", "when_not_understood", "sometime", "spring 2027", "2022-04"),
    ("spring or autumn", "when_not_understood", "or", "spring", "2022-04"),
    ("spring time", "when_left_over", "time", "spring", RANGE),
    ("2 weaks before kickoff", "when_slip", "weaks", KICKOFF, "week 3"),
    ("Febuary", "when_slip", "Febuary", "February", "February 2022"),
    ("Kickoff", "when_id_case", "Kickoff", "kickoff", KICKOFF),
    ("?!", "when_not_understood", "?!", "2022-04-12", KICKOFF),
    ("except July", "when_not_understood", "except", "July", "2022-04-12"),
    ("kickoff kickoff", "when_after_id", "kickoff", RANGE, KICKOFF),
    ("2022-04 to", "when_unfinished", "to", RANGE, KICKOFF),
    ("1.5 weeks before kickoff", "when_whole_number", "1.5", "10 days before kickoff", "90 minutes before kickoff"),
    ("all day", "when_all", "day", "all year", "2022"),
    ("0 weeks before kickoff", "when_count", "0", KICKOFF, "every 2 weeks on Friday"),
    ("weeks 2", "when_unit_alone", "weeks", "week 2", KICKOFF),
    ("year 2", "when_unit_alone", "year", "week 2", "2 years before kickoff"),
    ("week", "when_unit_alone", "week", "week 2", KICKOFF),
    ("2 weeks", "when_direction_missing", "weeks", KICKOFF, "2 weeks after start"),
    ("2 weeks during kickoff", "when_during_number", "during", "during kickoff", "2 weeks after kickoff"),
    ("before", "when_anchor_missing", "before", KICKOFF, "2 days after start"),
    ("before 2022-04-12", "when_anchor_is_date", "2022-04-12", "until 2022-04-12", KICKOFF),
    ("before May", "when_anchor_is_date", "May", "until 2022-04-12", KICKOFF),
    ("end of May", "when_edge_of_date", "May", "late May", "end of kickoff"),
    ("start of 2022", "when_edge_of_date", "2022", "early May", "start of kickoff"),
    ("early spring", "when_part_of", "spring", "early 2022", "early February"),
    ("Friday 14:30", "when_weekday_alone", "Friday", "every Friday", "Friday of week 2"),
    ("Tuesday of May", "when_weekday_of", "May", "Tuesday of week 2", "first Tuesday of May"),
    ("first week of May", "when_ordinal_alone", "week", "first Tuesday of May", "early May"),
    ("first Monday of week 2", "when_ordinal_of", "2", "first Monday of May", "first Monday of month 2"),
    ("first Monday", "when_ordinal_of", "Monday", "first Monday of May", "first Monday of month 2"),
    ("every 2 hours", "when_every_unit", "hours", "every week", "every 2 weeks on Friday"),
    ("every 6 to 4 weeks", "when_every_order", "4", "every 4 to 6 weeks", "every 4 weeks"),
    ("every second Friday", "when_every_second", "second", "every 2 weeks on Friday", "every Friday"),
    ("every 3 Friday", "when_every_second", "Friday", "every 3 weeks on Friday", "every Friday"),
    ("every other week", "when_every_second", "other", "every 2 weeks on Friday", "every Friday"),
    ("every month on Friday", "when_on", "Friday", "every 2 weeks on Friday", "every month on first Monday"),
    ("every day on Friday", "when_on", "Friday", "every 2 weeks on Friday", "every month on first Monday"),
    ("every 4 weeks 14:30", "when_clock_needs_weekday", "14:30", "every 4 weeks on Friday 14:30", "every day 14:30"),
    ("every week 14:30", "when_clock_needs_weekday", "14:30", "every week on Friday 14:30", "every day 14:30"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code", "word", "example", "other"), TIMES)
def test_times(written: str, code: str, word: str, example: str, other: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse(written)
    facts = caught.value.facts
    assert (caught.value.code, facts["word"]) == (code, word)
    assert (facts["example"], facts["other"]) == (example, other)
    assert facts["written"] == " ".join(written.split())
    assert facts["written"].startswith(facts["understood"])


def test_what_was_understood_is_told() -> None:
    with pytest.raises(WhenError) as caught:
        parse("every Friday 14:30 from kickoff on")
    assert caught.value.facts["understood"] == "every Friday 14:30 from kickoff"


def test_a_long_text_is_told_by_its_beginning() -> None:
    with pytest.raises(WhenError) as caught:
        parse("x" * 10_000)
    assert caught.value.code == "when_too_long"
    assert caught.value.facts["written"] == "x" * 40 + " …"


HOURS = [
    ("16:00-15:00", "when_hours_reversed", "2022-04-12 16:00 to 2022-04-13 15:00"),
    ("24:00", "when_no_such_clock", "15:00-16:30"),
    ("15.00", "when_clock_form", "15:00"),
    ("9.30-10", "when_clock_form", "09:30-10:00"),
    ("3-4pm", "when_clock_form", "15:00-16:00"),
    ("9h-10h30", "when_clock_form", "09:00-10:30"),
    ("14:00 - 17:30", "when_clock_form", "14:00-17:30"),
    ("12.4.2022", "when_hours_shape", "15:00"),
    ("noon", "when_hours_shape", "15:00"),
]


@pytest.mark.parametrize(("written", "code", "example"), HOURS)
def test_hours(written: str, code: str, example: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_hours(written)
    assert (caught.value.code, caught.value.facts["example"]) == (code, example)


DURATIONS = [
    ("long", "duration_shape", "1.5 h", "1-3 h"),
    ("2 moons", "duration_shape", "2 h", "2 weeks"),
    ("2 viikkoa", "duration_unit", "2 weeks", "1.5 h"),
    ("1,5 tuntia", "duration_comma", "1.5 h", "1.5 h"),
    ("90", "duration_unit_missing", "90 min", "90 h"),
    ("1 h 30 min", "duration_two_units", "90 min", "1.5 h"),
    ("3-1 h", "duration_order", "1-3 h", "3 h"),
    ("0 min", "duration_nothing", "30 min", "1.5 h"),
]


@pytest.mark.parametrize(("written", "code", "example", "other"), DURATIONS)
def test_durations(written: str, code: str, example: str, other: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_duration(written)
    facts = caught.value.facts
    assert (caught.value.code, facts["example"], facts["other"]) == (code, example, other)


def _far(years: int) -> WhenError:
    plan = {"e0": parse("2199")}
    plan |= {f"e{n}": parse(f"999 years after e{n - 1}") for n in range(1, years)}
    return next(iter(resolve_all(plan).errors.values()))


def _circle() -> WhenError:
    texts = {"a": "2 weeks before b", "b": "1 day after c", "c": "during a", "d": "after a"}
    table = resolve_all({key: parse(text) for key, text in texts.items()})
    assert table.errors.keys() == {"a", "b", "c"}
    assert table.resolved["a"] is None
    assert table.resolved["d"] is not None
    return table.errors["b"]


def _itself() -> WhenError:
    return resolve_all({"start": parse("month 2")}).errors["start"]


def _nowhere() -> WhenError:
    return resolve_all({"task": parse("2 days before", inside=True)}).errors["task"]


def _skipped(text: str) -> WhenError:
    plan = {"a": parse(text), "start": parse("2022-01-01"), "end": parse("2022-12-31")}
    return resolve_all(plan, time_zone="Europe/Helsinki").errors["a"]


SKIPPED = {
    "day": "2022-03-27",
    "clock": "03:30",
    "zone": "Europe/Helsinki",
    "example": "02:30",
    "other": "04:30",
}
PLANS: list[tuple[Callable[[], WhenError], str, dict[str, str]]] = [
    (_circle, "when_cycle", {"written": "1 day after c", "key": "b"}),
    (_itself, "when_itself", {"written": "month 2", "key": "start", "chain": "start → start"}),
    (_nowhere, "when_no_event_here", {"written": "2 days before"}),
    (lambda: _far(8), "when_too_far", {"written": "999 years after e6"}),
    (lambda: _skipped("2022-03-27 03:30"), "when_no_such_time", SKIPPED),
    (lambda: _skipped("2022-03-26 to 2022-03-28 01:00-03:30"), "when_no_such_time", SKIPPED),
    (lambda: _skipped("every Sunday 03:30"), "when_no_such_time", SKIPPED),
]


@pytest.mark.parametrize(("error", "code", "facts"), PLANS)
def test_plans(error: Callable[[], WhenError], code: str, facts: Mapping[str, str]) -> None:
    found = error()
    assert found.code == code
    assert found.facts.items() >= facts.items()


def test_a_circle_is_named_in_full_in_the_order_of_hanging() -> None:
    assert _circle().facts["chain"] in {"a → b → c → a", "b → c → a → b", "c → a → b → c"}


@pytest.mark.parametrize(
    ("text", "starts", "code", "facts"),
    [
        (
            *("2022-04 to 2021-10", "", "when_ends_before_start"),
            {"example": "2021-10 to 2022-04", "other": "from 2022-04"},
        ),
        (
            "midway to kickoff",
            "2022-04-12",
            "when_ends_before_start",
            {"example": "kickoff to midway", "other": "from midway"},
        ),
        (
            *("2022-04-12 15:00 to 2022-04-12 14:00", "", "when_ends_before_start"),
            {
                "example": "2022-04-12 14:00 to 2022-04-12 15:00",
                "other": "from 2022-04-12 15:00",
            },
        ),
        ("midway to August", "2022-04-12", "when_years_differ", {}),
        (
            *("fifth Monday of 2022-02", "", "when_no_such_weekday"),
            {
                "month": "2022-02",
                "example": "last Monday of 2022-02",
                "other": "fourth Monday of 2022-02",
            },
        ),
        ("48 hours before kickoff", "2022-04-12", "when_needs_instant", {"example": "2 days"}),
        ("49 hours before kickoff", "2022-04-12", "when_needs_instant", {"example": "3 days"}),
        ("90 minutes before kickoff", "2022-04-12", "when_needs_instant", {"example": "1 day"}),
        ("every day from 2000 to 2099", "", "when_too_many_times", {"most": "2000"}),
    ],
)
def test_what_cannot_be(
    text: str, starts: str, code: str, facts: Mapping[str, str], in_a_plan: Callable[..., Resolved]
) -> None:
    with pytest.raises(WhenError) as caught:
        in_a_plan(text, starts)
    assert caught.value.code == code
    assert caught.value.facts == {"written": text, **facts}


def _refusals() -> dict[str, Mapping[str, str]]:
    """One refusal of each code in this file."""
    found: dict[str, Mapping[str, str]] = {}
    tries: list[Callable[[], object]] = [lambda: parse("x" * 400)]
    tries += [lambda text=row[0]: parse(text) for row in TIMES]  # type: ignore[misc]  # a default binds
    tries += [lambda text=row[0]: parse_hours(text) for row in HOURS]  # type: ignore[misc]  # likewise
    tries += [lambda text=row[0]: parse_duration(text) for row in DURATIONS]  # type: ignore[misc]  # likewise
    for attempt in tries:
        try:
            attempt()
        except WhenError as error:
            found[error.code] = error.facts
    return found


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_refusal_has_a_sentence_and_every_sentence_a_refusal(
    language: str, root: Path
) -> None:
    package = root / "plugins" / "programme"
    told = yaml.safe_load((package / "messages" / f"{language}.yml").read_text("utf-8"))
    ours = ("when_", "duration_", "hours_")
    sentences = {code: said for code, said in told.items() if code.startswith(ours)}
    source = "".join(path.read_text("utf-8") for path in (package / "when").glob("*.py"))
    codes = set(re.findall(r'"((?:when|duration)_[a-z_]+)"', source)) | {"when_bare_number_3"}
    assert sentences.keys() == codes
    for code, facts in _refusals().items():
        assert sentences[code].format(**facts)
    for error, code, _ in PLANS:
        assert sentences[code].format(**error().facts)
