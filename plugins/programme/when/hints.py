"""What was meant by a word that cannot be right."""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from .foreign import foreign_names, instead_of
from .numeric import YEARS, readings
from .refusal import WhenError
from .twelve import Said, clock, clocks
from .words import EXAMPLES, GRAMMAR, MONTHS, WEEKDAYS

_LEAP_YEAR: Final = 2000
_COMMON_YEAR: Final = 2001
ID: Final = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")


@dataclass(frozen=True)
class Hint:
    """A code, two right texts close to what was written, and further facts."""

    code: str
    example: str
    other: str
    more: dict[str, str] = field(default_factory=dict[str, str])

    def error(self, written: str, at: int, word: str) -> WhenError:
        """The refusal of *word*, which stands at *at* in *written*."""
        understood = written[:at].rstrip(", ")
        found = {"written": written, "understood": understood, "word": word}
        return WhenError(
            self.code, {**found, "example": self.example, "other": self.other, **self.more}
        )


def misspelt(word: str) -> Hint | None:
    """A form that is right elsewhere but is written otherwise here."""
    days = list(dict.fromkeys(readings(word).values()))
    if days:
        return _one_of(days)
    for code, pattern, examples in _MISSPELT:
        match = pattern.fullmatch(word)
        found = examples(match) if match else None
        if match and found:
            return _impossible(match) or Hint(code, *found)
    return None


def _one_of(days: list[dt.date]) -> Hint:
    """A day that is written in numbers, if it is clear which of *days* it is; else two of them."""
    first, *others = days
    if others:
        return Hint("when_date_either", first.isoformat(), others[0].isoformat())
    named = f"{first.day} {month_name(first.month)} {first.year}"
    return Hint("when_date_form", first.isoformat(), named)


def _impossible(match: re.Match[str]) -> Hint | None:
    """What is wrong with a day that is written in another form, if there is no such day."""
    said = {part: int(number) for part, number in match.groupdict().items() if _is_number(number)}
    year, month, day = said.get("year"), said.get("month"), said.get("day")
    first = said.get("first_year", year), said.get("first_month", month), said.get("first")
    wrong = (_wrong_day(*one) for one in (first, (year, month, day)))
    return next(filter(None, wrong), None)


def _is_number(said: str | None) -> bool:
    return said is not None and said.isdecimal()


def _wrong_day(year: int | None, month: int | None, day: int | None) -> Hint | None:
    """The same of its parts, as far as they are told; without a year it may be a leap one."""
    if month is None:
        return None
    if year is not None:
        return wrong_date(year, month, day or 1)
    if day is None:
        return None
    return no_such_day(month) if day > calendar.monthrange(_LEAP_YEAR, month)[1] else None


def wrong_date(year: int, month: int, day: int) -> Hint | None:
    """What is wrong with a date, if it cannot be."""
    if year not in YEARS:
        return Hint("when_no_such_year", "2022", "2022-04-12")
    if not 1 <= month <= len(MONTHS):
        return Hint("when_no_such_month", f"{year}-12", f"{year}-01")
    last = calendar.monthrange(year, month)[1]
    if 1 <= day <= last:
        return None
    named = f"{year}-{month:02}"
    return Hint("when_no_such_day", f"{named}-{last}", named, {"days": str(last)})


def no_such_day(month: int, year: str = "") -> Hint:
    """The last day of a month, said in words, instead of one that it does not have."""
    name = " ".join((month_name(month), year)).strip()
    last = calendar.monthrange(int(year or _COMMON_YEAR), month)[1]
    return Hint("when_no_such_day", f"{last} {name}", name, {"days": str(last)})


def strange(word: str) -> Hint:
    """Any other word that is neither of the grammar nor a possible id."""
    near = named(word) or meant(word)
    if near:
        return near
    if ID.fullmatch(word) and ID.fullmatch(word.lower()):
        return Hint("when_id_case", word.lower(), f"2 weeks before {word.lower()}")
    return Hint("when_not_understood", "2022-04-12", "2 weeks before kickoff")


def named(word: str) -> Hint | None:
    """A month or weekday in another language."""
    right = foreign_names().get(word.lower())
    if right is None:
        return None
    other = f"first {right} of May" if right.lower() in WEEKDAYS else f"early {right}"
    return Hint("when_foreign_name", example_of(right), other, {"right": right})


def meant(word: str) -> Hint | None:
    """Another word for one of the grammar's, or one of them with a slip of the pen."""
    right = instead_of(word)
    if right == "":
        return Hint("when_word_too_many", "2022-04", "2022-04-12 15:00")
    if right:
        return Hint("when_other_word", example_of(right), "early April", {"right": right})
    near = difflib.get_close_matches(word.lower()[:30], sorted(GRAMMAR), 1, 0.8)
    if near:
        return Hint("when_slip", example_of(near[0]), "early April", {"right": near[0]})
    return None


def example_of(word: str) -> str:
    """A right text with *word* in it."""
    lower = word.lower()
    if lower in MONTHS:
        return f"{word.capitalize()} 2022"
    if lower in WEEKDAYS:
        return f"every {word.capitalize()}"
    return EXAMPLES.get(lower.removesuffix("s"), lower)


def month_name(number: int) -> str:
    """The English name of a month, 1 … 12."""
    return list(MONTHS)[number - 1].capitalize()


_Match: TypeAlias = re.Match[str]
_Examples: TypeAlias = Callable[[_Match], tuple[str, str] | None]


def _iso(*parts: str) -> str:
    return "-".join(part.zfill(2) for part in parts if part)


def _finnish_date(match: _Match) -> tuple[str, str] | None:
    day, month, year = int(match["day"]), int(match["month"]), match["year"]
    if not (1 <= month <= len(MONTHS) and 1 <= day <= 31):  # noqa: PLR2004 -- days of a month
        return None
    iso, name = f"{year or 2022}-{month:02}-{day:02}", f"{day} {month_name(month)}"
    named = f"{name} {year}" if year else name
    if match["first"] is None:
        return (iso, named) if year else (named, iso)
    first_month = int(match["first_month"] or month)
    first = f"{match['first_year'] or year or 2022}-{first_month:02}-{int(match['first']):02}"
    return f"{first} to {iso}", named


def _clock(match: _Match) -> tuple[str, str]:
    first = _said(match["hour"], match["minute"], match["half"])
    if match["to"] is None:
        return clock(first), "15:00-16:30"
    both = clocks(first, _said(match["to"], match["to_minute"], match["to_half"]))
    return both, both.partition("-")[0]


def _said(hour: str, minute: str | None, half: str | None) -> Said:
    written = (half or "").lower()
    return hour, minute, None if written == "h" else written


def _numbers(match: _Match) -> tuple[str, str]:
    first, last = match["first"], match["last"]
    return f"week {first} to {last}", f"{first.zfill(2)}:00-{last.zfill(2)}:00"


def _dashed(match: _Match) -> tuple[str, str]:
    year, month, day = match["year"], match["month"], match["day"] or ""
    named = f"{month_name(min(int(month) or 1, len(MONTHS)))} {year}"
    return _iso(year, month, day), f"{int(day)} {named}" if day else named


def _joined(match: _Match) -> tuple[str, str]:
    return f"{match['date']} {match['time']}", match["date"]


def _week(match: _Match) -> tuple[str, str]:
    number, year = int(match["week"]), match["year"]
    return f"{year}-W{number:02}" if year else f"W{number:02}", f"week {number or 1}"


def _to(match: _Match) -> tuple[str, str]:
    return f"{match['start']} to {match['end']}", "week 2 to 5"


def _ordinal(match: _Match) -> tuple[str, str]:
    return f"{match['n']} April", "second Tuesday of May"


def _fixed(*examples: str) -> _Examples:
    return lambda _: (examples[0], examples[1])


_DASH: Final = r"[-\u2013\u2014]"
_YEAR_MONTH_DAY: Final = (
    r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?"
)
_DAY_MONTH_YEAR: Final = r"(?:(?P<day>[0-9]{1,2})[-/])?(?P<month>[0-9]{1,2})[-/](?P<year>[0-9]{4})"
_FINNISH: Final = (
    rf"(?:(?P<first>[0-9]{{1,2}})\.(?:(?P<first_month>[0-9]{{1,2}})\.(?P<first_year>[0-9]{{4}})?)?"
    rf"{_DASH})?"
    r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4})?|(?<=\.[0-9]))"
)
_OTHER_CLOCK: Final = (
    r"(?P<hour>[0-9]{1,2})(?:[.:h](?P<minute>[0-9]{2}))?(?P<half>am|pm|h)?"
    rf"(?:{_DASH}(?P<to>[0-9]{{1,2}})(?:[.:h](?P<to_minute>[0-9]{{2}}))?(?P<to_half>am|pm|h)?)?"
)
_WEEK: Final = r"(?:(?P<year>[0-9]{4})-?)?w-?(?P<week>[0-9]{1,2})"
_SIDE: Final = r"[^.…\u2013\u2014]"
_BETWEEN: Final = r"(?:\.\.+|…|\u2013|\u2014|(?<=[0-9]{4})-(?=[0-9]{4}$))"
_RANGE: Final = f"(?P<start>{_SIDE}*?){_BETWEEN}(?P<end>{_SIDE}+)"
_MISSPELT: Final[tuple[tuple[str, re.Pattern[str], _Examples], ...]] = tuple(
    (code, re.compile(pattern, re.IGNORECASE), examples)
    for code, pattern, examples in (
        ("when_date_form", _FINNISH, _finnish_date),
        ("when_range_word", rf"(?P<first>[0-9]{{1,2}}){_DASH}(?P<last>[0-9]{{1,2}})", _numbers),
        ("when_clock_form", _OTHER_CLOCK, _clock),
        ("when_date_form", _YEAR_MONTH_DAY, _dashed),
        ("when_date_form", _DAY_MONTH_YEAR, _dashed),
        ("when_date_form", "(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", _dashed),
        ("when_date_form", "(?P<date>[-0-9]{10})T(?P<time>[0-9]{2}:[0-9]{2}).*", _joined),
        ("when_week_digits", _WEEK, _week),
        ("when_range_word", _RANGE, _to),
        ("when_range_word", rf"\.\.+|…|{_DASH}", _fixed("2022-04 to 2022-10", "week 2 to 5")),
        ("when_plus", r".*\+.*", _fixed("1 month after start", "2 weeks before kickoff")),
        (
            "when_ordinal_number",
            "(?P<n>[0-9]{1,2})(?:st|nd|rd|th)",
            _ordinal,
        ),
    )
)
