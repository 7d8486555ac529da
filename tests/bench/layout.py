"""How long the timeline takes to lay out, as it grows: ``python tests/bench/layout.py``.

Every picture is laid out for 100, 1000 and 10 000 events over five years, in one week, in a year
without a number, and without dates; three times each, the best time counts. Ten times the events
should take little more than ten times as long.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter

import click

from programme.layout import Mark, Scale, clock, column, scale, steps, strip, year

FIRST = dt.datetime(2026, 1, 5)  # noqa: DTZ001 -- wall-clock time
SPREAD = 7919
"""A prime: events lie all over the time there is, and not in its order."""
KINDS: dict[str, tuple[int, Callable[[Sequence[Mark]], Scale]]] = {
    "five years": (5 * 365, scale),
    "one week": (5, scale),
    "any year": (300, lambda _marks: year(FIRST.date())),
    "no dates": (365, lambda _marks: steps(365)),
}
"""How many days there are, and the scale they lie on."""


def events(count: int, days: int, first: dt.datetime = FIRST) -> list[Mark]:
    made = []
    for number in range(1, count + 1):
        start = first + dt.timedelta(hours=number * SPREAD % (days * 24))
        end = start + dt.timedelta(days=number % min(60, days))
        made.append(Mark(f"event-{number}", f"Meeting {number} of many", start, end, 1, number))
    return made


def milliseconds(lay_out: Callable[[], object]) -> float:
    times = []
    for _turn in range(3):
        start = perf_counter()
        lay_out()
        times.append(perf_counter() - start)
    return 1000 * min(times)


def main() -> None:
    click.echo(f"{'':<12}{'events':>8}{'strip ms':>12}{'column ms':>12}{'clock ms':>12}")
    for kind, (days, lies_on) in KINDS.items():
        for count in (100, 1_000, 10_000):
            marks = events(count, days)
            on = lies_on(marks)
            across = milliseconds(partial(strip, [], marks, on))
            down = milliseconds(partial(column, [], marks, on))
            around = milliseconds(partial(clock, [], marks, yearless=True))
            click.echo(f"{kind:<12}{count:>8}{across:>12.1f}{down:>12.1f}{around:>12.1f}")


if __name__ == "__main__":
    main()
