from collections.abc import Callable

import pytest

from programme.when import InWords, Repetition, Resolved, Span, parse, resolve_all

InAPlan = Callable[..., Resolved]


def times(found: Resolved) -> str:
    """The first moments of each occurrence: dates, with the clock time if there is one."""
    assert isinstance(found, Repetition)
    return " ".join(_time(span) for span in found.occurrences)


def _time(span: Span) -> str:
    start = span.start
    assert start is not None
    return f"{start.first:%m-%d}" + (f"T{start.hours}" if start.hours else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every Friday 14:30", "04-15T14:30 04-22T14:30 04-29T14:30 05-06T14:30 05-13T14:30"),
        ("every 2 weeks on Friday", "04-15 04-29 05-13"),
        ("every Tuesday", "04-12 04-19 04-26 05-03 05-10 05-17"),
        ("every 2 weeks", "04-12 04-26 05-10"),
        ("every 10 days", "04-12 04-22 05-02 05-12"),
        ("every month", "04-01 05-01"),
        ("every month on first Monday", "05-02"),
        ("every month on fifth Friday", "04-29"),
        ("every year", "01-01"),
        ("every Friday from 2022-05 to 2022-05-20", "05-06 05-13 05-20"),
        ("every Friday from 2022-W18", "05-06 05-13"),
        ("every week from 2022-W18", "05-02 05-09 05-16"),
        ("every Friday except 2022-04-22, May", "04-15 04-29"),
        ("every Friday except W17", "04-15 04-22 05-06 05-13"),
        ("every Friday except from 2022-05", "04-15 04-22 04-29"),
        ("every Friday except until 2022-05", ""),
        ("every week except holiday", "04-12 04-26 05-03 05-10 05-17"),
        ("every Friday except call", "04-22 05-06"),
        ("every Friday except holiday", "04-15 04-29 05-06 05-13"),
        ("every Friday except week 2 to 3", "04-15 05-06 05-13"),
        ("every Friday from week 3", "04-29 05-06 05-13"),
        ("every Friday except last Friday of April", "04-15 04-22 05-06 05-13"),
        ("every Friday except December to 20 April", "04-22 04-29 05-06 05-13"),
        ("every Friday except 29 February", "04-15 04-22 04-29 05-06 05-13"),
        ("every Friday except early May", "04-15 04-22 04-29 05-13"),
        ("every Friday except all year", ""),
    ],
)
def test_each_time_where_the_days_are_known(text: str, expected: str, in_a_plan: InAPlan) -> None:
    others = {"holiday": "2022-04-19 to 2022-04-25", "call": "every 2 weeks on Friday"}
    assert times(in_a_plan(text, "2022-04-12", "2022-05-17", **others)) == expected


def test_an_exception_to_29_february_ends_with_the_month_in_every_year(in_a_plan: InAPlan) -> None:
    rule = "every Friday from {0}-02-18 to {0}-03-08 except 20 February to 29 February"
    assert [times(in_a_plan(rule.format(year))) for year in (2027, 2028)] == [
        "02-19 03-05",
        "02-18 03-03",
    ]


@pytest.mark.parametrize(
    ("text", "starts", "expected"),
    [
        ("every 2 months from August to May except December", "", "08-01 10-01 02-01 04-01"),
        ("every 4 weeks from W36 to W05", "", "09-02 09-30 10-28 11-25 12-23 01-20"),
        ("every 2 weeks from week 2 to week 6", "", "01-08 01-22 02-05"),
        ("every 2 months", "2022-04", "04-01 06-01"),
        ("every month on last Monday from 2022-04 to 2022-05", "", "04-25 05-30"),
    ],
)
def test_each_time_where_coarser_is_enough(
    text: str, starts: str, expected: str, in_a_plan: InAPlan
) -> None:
    assert times(in_a_plan(text, starts, "2022-07" if starts else "")) == expected


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("every Friday", "2022-04"),
        ("every 4 to 6 weeks", "2022-04-12"),
        ("every 2 weeks from 2022-04 to 2022-06", ""),
        ("every Friday from August to May", ""),
        ("every Friday from week 2 to week 6", ""),
        ("every Friday from kickoff", "2022-04"),
        ("every Friday from 2022-04-12 except midway", "2022-04-12"),
        ("every Friday from 2022-04-12 except 2 weeks before midway", "2022-04-12"),
        ("every Friday from 2022-04-12 except vague", "2022-04-12"),
        ("every month", ""),
    ],
)
def test_no_times_where_they_cannot_be_known(text: str, starts: str, in_a_plan: InAPlan) -> None:
    found = in_a_plan(text, starts, "2022-10" if starts else "", vague="every 4 to 6 weeks")
    assert isinstance(found, Repetition)
    assert found.occurrences == ()
    assert not found.is_exact


def test_exceptions_are_kept_to_be_said(in_a_plan: InAPlan) -> None:
    found = in_a_plan("every Friday except July, 2 weeks before midway", "2022-04-12", "2022-10-12")
    assert isinstance(found, Repetition)
    assert [type(span) for span in found.exceptions] == [Span, InWords]


def test_pauses_are_left_out_of_all_that_repeats() -> None:
    pauses = tuple(
        parse(text) for text in ("2022-05-01 to 2022-05-08", "every 4 weeks on Friday", "camp")
    )
    plan = {"it": "every Friday", "camp": "2022-05-20", "start": "2022-04-12", "end": "2022-06-03"}
    table = resolve_all({key: parse(text) for key, text in plan.items()}, pauses=pauses)
    assert times(table.resolved["it"]) == "04-22 04-29 05-27 06-03"


def test_what_repeats_may_begin_and_end_with_other_things(in_a_plan: InAPlan) -> None:
    found = in_a_plan("every Friday from a to b", "", "", a="2022-04-12 15:00", b="2022-04-29")
    assert times(found) == "04-15 04-22 04-29"
    assert times(in_a_plan("every Friday from 2022-04-22", "", "2022-04-29")) == "04-22 04-29"
