"""How long the timeline takes to lay out, as it grows: ``python tests/bench/layout.py``.

Both pictures are laid out for 100, 1000 and 10 000 events over five years, three times each; the
best time counts. Ten times the events should take little more than ten times as long.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from time import perf_counter

import click

from programme.layout import Mark, column, strip

FIRST = dt.datetime(2026, 1, 1)  # noqa: DTZ001 -- wall-clock time
SPREAD = 7919
"""A prime: events lie all over the years, and not in the order of time."""


def events(count: int) -> list[Mark]:
    made = []
    for number in range(1, count + 1):
        start = FIRST + dt.timedelta(days=number * SPREAD % (5 * 365))
        end = start + dt.timedelta(days=number % 60)
        made.append(Mark(f"event-{number}", f"Meeting {number} of many", start, end, 1, number))
    return made


def seconds(lay_out: Callable[[Sequence[Mark], Sequence[Mark]], object], count: int) -> float:
    marks = events(count)
    times = []
    for _turn in range(3):
        start = perf_counter()
        lay_out([], marks)
        times.append(perf_counter() - start)
    return min(times)


def main() -> None:
    click.echo(f"{'events':>8}{'strip ms':>12}{'column ms':>12}")
    for count in (100, 1_000, 10_000):
        across, down = (1000 * seconds(picture, count) for picture in (strip, column))
        click.echo(f"{count:>8}{across:>12.1f}{down:>12.1f}")


if __name__ == "__main__":
    main()
