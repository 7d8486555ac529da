import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.when import (
    Context,
    Frame,
    Grain,
    Hours,
    InWords,
    Loose,
    Point,
    Resolved,
    Span,
    parse,
    resolve,
    resolve_all,
)
from programme.when.tree import Anchor, Landmark, Nth, Offset
from programme.when.words import Direction, Edge, Unit

InAPlan = Callable[..., Resolved]


def clock(*times: str) -> Hours:
    return Hours(*(dt.time.fromisoformat(time) for time in times))


def point(
    first: str, grain: Grain = Grain.DAY, hours: Hours | None = None, frame: Frame = Frame.CALENDAR
) -> Point:
    return Point(dt.date.fromisoformat(first), grain, hours, frame)


def at(
    first: str, grain: Grain = Grain.DAY, hours: Hours | None = None, frame: Frame = Frame.CALENDAR
) -> Span:
    return Span.at(point(first, grain, hours, frame))


def yearless(first: str, grain: Grain = Grain.DAY) -> Point:
    return point(first, grain, frame=Frame.ANNUAL)


def of_run(first: str, grain: Grain) -> Point:
    return point(first, grain, frame=Frame.RUN)


MINUTE, DAY, WEEK, MONTH, YEAR = Grain.MINUTE, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2022-04-12", at("2022-04-12")),
        ("2022-04-12 15:00-16:30", at("2022-04-12", MINUTE, clock("15:00", "16:30"))),
        ("2022-04", at("2022-04-01", MONTH)),
        ("2022", at("2022-01-01", YEAR)),
        ("2022-W15", at("2022-04-11", WEEK)),
        ("early 2022", at("2022-01-01", Grain.PART_OF_YEAR)),
        ("mid 2022", at("2022-04-01", Grain.PART_OF_YEAR)),
        ("late 2022", at("2022-10-01", Grain.PART_OF_YEAR)),
        ("mid 2022-02", at("2022-02-11", Grain.PART_OF_MONTH)),
        ("summer 2022", at("2022-06-01", Grain.SEASON)),
        ("late February", Span.at(yearless("1996-02-21", Grain.PART_OF_MONTH))),
        ("29 February", Span.at(yearless("1996-02-29"))),
        ("W15", Span.at(yearless("1996-04-08", WEEK))),
        ("all year", Span.at(yearless("1996-01-01", YEAR))),
        ("2022-04 to 2022-10", Span(point("2022-04-01", MONTH), point("2022-10-01", MONTH))),
        ("August to May", Span(yearless("1996-08-01", MONTH), yearless("1997-05-01", MONTH))),
        ("W48 to W05", Span(yearless("1996-11-25", WEEK), yearless("1997-01-27", WEEK))),
        ("August to 29 February", Span(yearless("1995-08-01", MONTH), yearless("1996-02-29"))),
        ("from 2022-04-12", Span(point("2022-04-12"), None)),
        ("until 2022-04", Span(None, point("2022-04-01", MONTH))),
        (
            "2022-04-12 22:00 to 2022-04-13 01:00",
            Span(
                point("2022-04-12", MINUTE, clock("22:00")),
                point("2022-04-13", MINUTE, clock("01:00")),
            ),
        ),
        (
            "2021-03-11 to 2021-03-12 09:30-18:00",
            Span(point("2021-03-11"), point("2021-03-12"), clock("09:30", "18:00")),
        ),
        ("second Tuesday of 2022-05", at("2022-05-10")),
        ("last Tuesday of 2022-05 09:00", at("2022-05-31", MINUTE, clock("09:00"))),
        ("Tuesday of 2022-W15", at("2022-04-12")),
    ],
)
def test_what_needs_no_run(text: str, span: Span) -> None:
    assert resolve(parse(text), Context()) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("start", at("2022-04-12")),
        ("end", at("2022-10-12")),
        ("day 3", at("2022-04-14")),
        ("day -1", at("2022-04-11")),
        ("week 3", at("2022-04-26", WEEK)),
        ("week -1", at("2022-04-05", WEEK)),
        ("month 1", at("2022-04-01", MONTH)),
        ("month -4", at("2021-12-01", MONTH)),
        ("week 2 to 5", Span(point("2022-04-19", WEEK), point("2022-05-10", WEEK))),
        (
            "day 1 to 2 09:00-10:00",
            Span(point("2022-04-12"), point("2022-04-13"), clock("09:00", "10:00")),
        ),
        ("Tuesday of week 2 15:00", at("2022-04-19", MINUTE, clock("15:00"))),
        ("Monday of week 2", at("2022-04-25")),
        ("second Tuesday of month 2", at("2022-05-10")),
        ("2 weeks before kickoff", at("2022-03-29")),
        ("10 months after kickoff", at("2023-02-12")),
        ("1 year before kickoff 10:00", at("2021-04-12", MINUTE, clock("10:00"))),
        ("3 months after midway", at("2022-11-01", MONTH)),
        ("1 year after midway", at("2023-08-01", MONTH)),
        ("3 to 1 days before kickoff", Span(point("2022-04-09"), point("2022-04-11"))),
        ("until 4 days before kickoff", Span(None, point("2022-04-08"))),
        ("kickoff to midway", Span(point("2022-04-12"), point("2022-08-01", MONTH))),
    ],
)
def test_in_a_run_whose_days_are_known(text: str, span: Span, in_a_plan: InAPlan) -> None:
    assert in_a_plan(text, "2022-04-12", "6 months after start") == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("1 month after other", at("2022-02-28")),
        ("1 day after other", at("2022-02-01")),
        ("48 hours after other", at("2022-02-02", MINUTE, clock("16:30"))),
        ("90 minutes before other", at("2022-01-31", MINUTE, clock("13:30"))),
        ("start of other", at("2022-01-31", MINUTE, clock("15:00", "16:30"))),
        ("other 09:00", at("2022-01-31", MINUTE, clock("09:00"))),
        ("2 hours before camp", at("2022-03-04", MINUTE, clock("07:00"))),
        ("2 hours after camp", at("2022-03-05", MINUTE, clock("12:00"))),
        ("end of camp", at("2022-03-05", MINUTE, clock("09:00", "10:00"))),
        (
            "camp 11:00-12:00",
            Span(point("2022-03-04"), point("2022-03-05"), clock("11:00", "12:00")),
        ),
        ("2 weeks after term", at("2022-05-02", WEEK)),
        ("1 month after thaw", at("2022-04-21", Grain.PART_OF_MONTH)),
        ("1 year after season", at("2023-06-01", Grain.SEASON)),
        ("2 weeks before new-year", Span.at(yearless("1996-12-20"))),
        ("1 week before first-week", Span.at(yearless("1996-12-23", WEEK))),
        ("5 months after new-year", Span.at(yearless("1996-06-03"))),
        ("first-week to new-year", Span(yearless("1996-01-01", WEEK), yearless("1996-01-03"))),
        ("12 hours before call", at("2022-06-03", MINUTE, clock("02:30"))),
        ("1 day after call", at("2022-06-18")),
        (
            "call",
            Span(
                point("2022-06-03", MINUTE, clock("14:30")),
                point("2022-06-17", MINUTE, clock("14:30")),
            ),
        ),
    ],
)
def test_hanging_on_other_things(text: str, span: Span, in_a_plan: InAPlan) -> None:
    others = {
        "other": "2022-01-31 15:00-16:30",
        "camp": "2022-03-04 to 2022-03-05 09:00-10:00",
        "term": "2022-W15 to 2022-W16",
        "thaw": "late 2022-03",
        "season": "summer 2022",
        "new-year": "3 January",
        "first-week": "W01",
        "call": "every Friday 14:30 from 2022-06-01 to 2022-06-20",
    }
    assert in_a_plan(text, "", "", **others) == span


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("week 3", "2022-04"),
        ("day 3", "2022-04"),
        ("day 3", "2022-W15"),
        ("month 2", "2022-W17"),
        ("month 2", "2022"),
        ("Tuesday of week 2", "2022-04"),
        ("2 weeks before kickoff", "2022-04"),
        ("2 weeks before kickoff", "2022"),
        ("3 months after kickoff", "2022"),
        ("3 months after kickoff", "2022-W15"),
        ("48 hours before kickoff", "2022-04"),
        ("1 day after kickoff", "early 2022"),
        ("kickoff 15:00", "2022-04"),
        ("kickoff to midway 09:00-10:00", "2022-04"),
        ("until 4 days before kickoff", "2022-04"),
        ("before kickoff", "2022-04-12"),
        ("during kickoff", "2022-04-12"),
        ("5 weeks after kickoff", "31 January"),
        ("1 year after kickoff", "August"),
        ("2 days after other", "2022-04"),
        ("other", "2022-04"),
        ("start of other", "2022-04"),
        ("from nowhere", "2022-04"),
        ("nowhere 15:00", "2022-04"),
        ("2 days after open", "2022-04"),
        ("kickoff to open", "2022-04"),
        ("repeated", "2022-04"),
        ("2 weeks after never", ""),
        ("2022-04 to month 5", ""),
        ("second Tuesday of May", ""),
        ("last Tuesday of May", ""),
        ("Tuesday of W15", ""),
    ],
)
def test_what_cannot_be_known_stays_in_words(text: str, starts: str, in_a_plan: InAPlan) -> None:
    others = {
        "other": "2 weeks before kickoff",
        "open": "from 2022-09-01",
        "never": "every week",
        "repeated": "every 4 to 6 weeks from other",
    }
    found = in_a_plan(text, starts, **others)
    assert isinstance(found, InWords)
    assert not found.is_exact
    assert found.fades == (True, True)


def test_what_is_near_is_kept_for_order_and_drawing(in_a_plan: InAPlan) -> None:
    two_weeks = Offset(2, Unit.WEEK, Direction.BEFORE, Anchor("kickoff"))
    near = (dt.datetime(2022, 3, 18), dt.datetime(2022, 4, 17))  # noqa: DTZ001 -- times on the wall
    loose = Loose(two_weeks, near=near)
    found = in_a_plan("2 weeks before kickoff", "2022-04")
    assert found == InWords(loose, loose)
    assert found is not None
    assert (found.bounds, found.frame) == (near, Frame.CALENDAR)


@pytest.mark.parametrize(
    "text",
    [
        "48 hours before thaw",
        "10 hours before thaw",
        "1 day before thaw",
        "330 days before new-year",
    ],
)
def test_no_day_is_told_where_it_differs_in_leap_years(text: str, in_a_plan: InAPlan) -> None:
    others = {"thaw": "1 March 09:00", "new-year": "1 January 09:00"}
    assert isinstance(in_a_plan(text, **others), InWords)
    assert in_a_plan("48 hours before new-year", **others) == Span.at(
        yearless("1996-12-30").at(clock("09:00"))
    )


def test_a_clock_time_is_kept_where_the_day_is_not_known(in_a_plan: InAPlan) -> None:
    found = in_a_plan("2 weeks before kickoff 15:00", "2022-04")
    assert isinstance(found, InWords)
    assert isinstance(found.start, Loose)
    assert found.start.hours == clock("15:00")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("day 3", Span.at(of_run("1996-01-03", DAY))),
        ("week 3", Span.at(of_run("1996-01-15", WEEK))),
        ("week -1", Span.at(of_run("1995-12-25", WEEK))),
        ("month 5", Span.at(of_run("1996-05-01", MONTH))),
        ("week 2 to 5", Span(of_run("1996-01-08", WEEK), of_run("1996-01-29", WEEK))),
        ("2 weeks before visit", Span.at(of_run("1996-01-01", WEEK))),
        ("1 month after midway", Span.at(of_run("1996-06-01", MONTH))),
    ],
)
def test_without_a_run_it_is_counted_from_the_start(
    text: str, span: Span, in_a_plan: InAPlan
) -> None:
    assert in_a_plan(text, visit="week 3") == span


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("start", "1996-01-01"),
        ("before start", "1996-01-01"),
        ("2 weeks before kickoff", "1995-12-18"),
        ("4 weeks after start", "1996-01-29"),
        ("Tuesday of week 2", "1996-01-08"),
        ("third Friday of month 2", "1996-02-15"),
    ],
)
def test_without_a_run_words_have_their_place_too(
    text: str, first: str, in_a_plan: InAPlan
) -> None:
    found = in_a_plan(text)
    assert isinstance(found, InWords)
    assert found.frame is Frame.RUN
    assert found.bounds is not None
    assert str(found.bounds[0].date()) == first


def test_an_unknown_end_has_no_place(in_a_plan: InAPlan) -> None:
    run_end = Loose(Anchor(Landmark.RUN, Edge.END))
    found = in_a_plan("end")
    assert found == InWords(run_end, run_end)
    assert found is not None
    assert (found.bounds, found.frame) == (None, Frame.CALENDAR)


def test_a_task_may_hang_on_the_event_it_is_written_in(in_a_plan: InAPlan) -> None:
    found = in_a_plan("during", "2022-04-12")
    during = Offset(None, None, Direction.DURING, Anchor("midway"))
    bounds = (dt.datetime(2022, 8, 1), dt.datetime(2022, 9, 1))  # noqa: DTZ001 -- times on the wall
    assert found == InWords(Loose(during, near=bounds), Loose(during, near=bounds))


def test_each_day_of_a_time_zone_is_checked_and_most_are_right() -> None:
    texts = ["2022-03-27 02:30", "2022-10-30 03:30", "every day 12:00", "August", "31 May 03:30"]
    texts += ["2022-01-01 to 2022-12-31 04:00-05:00", "before a1", "every 4 to 6 weeks"]
    plan = {f"a{n}": parse(text) for n, text in enumerate(texts)}
    run = {"start": parse("2022-01-01"), "end": parse("2022-12-31")}
    assert not resolve_all({**plan, **run}, time_zone="Europe/Helsinki").errors


def test_what_hangs_on_each_other_is_resolved_in_any_order() -> None:
    texts = {f"e{n}": f"1 day after e{n - 1}" for n in range(3000, 0, -1)}
    table = resolve_all({key: parse(text) for key, text in {**texts, "e0": "2022-01-01"}.items()})
    assert table.resolved["e3000"] == at("2030-03-20")
    assert list(table.resolved)[:2] == ["e3000", "e2999"]
    assert not table.errors


STARTS = ["2022-04-12 15:00", "2022-04-12", "2022-W15", "late 2022-04", "2022-04", "2022"]
STARTS += ["early 2022", "autumn 2022", "31 May", "W15", "August", "spring", "week 2", "month 3"]
OFFSETS = st.builds(
    "{} {}s {} thing".format,
    st.integers(1, 99),
    st.sampled_from(["day", "week", "month", "year"]),
    st.sampled_from(["before", "after"]),
)
COUNTED = st.builds("{} {}".format, st.sampled_from(["day", "week", "month"]), st.integers(1, 99))


@settings(max_examples=200)
@given(OFFSETS, st.sampled_from(STARTS))
def test_precision_is_never_gained_from_a_thing(text: str, thing: str) -> None:
    table = resolve_all({"it": parse(text), "thing": parse(thing)})
    found, known = table.resolved["it"], table.resolved["thing"]
    assert isinstance(known, Span)
    assert isinstance(found, InWords) or (isinstance(found, Span) and found.grain >= known.grain)


@settings(max_examples=100)
@given(COUNTED, st.sampled_from(STARTS[:-2]))
def test_precision_is_never_gained_from_the_start(text: str, starts: str) -> None:
    table = resolve_all({"it": parse(text), "start": parse(starts)})
    found, known = table.resolved["it"], table.resolved["start"]
    assert isinstance(known, Span)
    assert isinstance(found, InWords) or (isinstance(found, Span) and found.grain >= known.grain)


def test_loose_points_are_written_as_they_were() -> None:
    found = resolve(parse("week 3"), Context(start=at("2022-04-01", MONTH)))
    assert isinstance(found, InWords)
    assert isinstance(found.start, Loose)
    assert found.start.base == Nth(Unit.WEEK, 3)
