"""Any programme that could be laid out, for the laws of the strip, the column and the clock."""

import datetime as dt
from typing import TypeAlias

from hypothesis import strategies as st

from programme.layout import Mark, Scale, step, steps, year

Programme: TypeAlias = tuple[list[Mark], list[Mark], Scale | None]
"""Phases, events, and the scale they lie on; None where it follows from them."""

TITLES = st.text(max_size=80) | st.text("abc ", min_size=80, max_size=80)
Parts: TypeAlias = tuple[int, int, str, int | None, bool, tuple[bool, bool]]
MINUTES_A_DAY = 24 * 60


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def event(number: int, start: str, end: str, title: str = "Event") -> Mark:
    return Mark(f"event-{number}", title, day(start), day(end), 1, number)


def marks(begins: dt.datetime, days: int, kind: str, most: int) -> st.SearchStrategy[list[Mark]]:
    """Up to so many marks within so many days; one at least where they are events."""
    minutes = st.integers(0, days * MINUTES_A_DAY)
    phases, fades = st.integers(1, 30) | st.none(), st.tuples(st.booleans(), st.booleans())
    one = st.tuples(minutes, minutes, TITLES, phases, st.booleans(), fades)
    least = int(kind == "event")
    return st.lists(one, min_size=least, max_size=most).map(
        lambda found: [
            _mark(f"{kind}-{number}", begins, parts, number)
            for number, parts in enumerate(found, 1)
        ]
    )


def _mark(key: str, begins: dt.datetime, parts: Parts, number: int) -> Mark:
    first, last, title, phase, numbered, fades = parts
    start, end = (begins + dt.timedelta(minutes=at) for at in sorted((first, last)))
    times = (start, start + (end - start) / 2)
    return Mark(key, title, start, end, phase, number if numbered else None, fades, times)


@st.composite
def programmes(draw: st.DrawFn, most: int = 30) -> Programme:
    """A day to five years, often all in one week; or a year without a number, or no dates.

    Times are whole minutes, as authors write them.
    """
    kind = draw(st.sampled_from(("dated", "week", "yearless", "undated")))
    if kind == "undated":
        begins, days = step(0), draw(st.integers(1, 60))
        on = steps(days)
    elif kind == "yearless":
        begins, days = dt.datetime(1995, draw(st.integers(1, 12)), 1), 500  # noqa: DTZ001 -- wall-clock time
        on = year(begins.date())
    else:
        earliest, latest = day("1950-01-01"), day("2100-01-01")
        begins = draw(st.datetimes(earliest, latest)).replace(second=0, microsecond=0)
        days = draw(st.integers(1, 7) if kind == "week" else st.integers(1, 5 * 365))
        on = None
    phases = draw(marks(begins, days, "phase", 12))
    return phases, draw(marks(begins, days, "event", most)), on
