"""From what is written to when it is, in one run.

Precision is carried and never gained: what cannot be known from what it hangs on stays in
words (`InWords`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Final

from .clock import check_clock
from .context import Context, refusal
from .refusal import WhenError
from .repetition import repetition
from .spans import resolve_stretch
from .stretch import Resolved
from .tree import Landmark, Nth, Repeat, WeekdayOf, When, every_anchor, every_moment, hang
from .words import Edge
from .write import write

START: Final = "start"
END: Final = "end"


def resolve(when: When, context: Context) -> Resolved:
    """When it is, as precisely as follows from the context.

    >>> april = resolve(parse("2022-04"), Context())
    >>> resolve(parse("month 5"), Context(start=april)).bounds[0].date()
    datetime.date(2022, 8, 1)

    Raises:
        WhenError: when it cannot be: it ends before it starts, a clock time is skipped …
    """
    settled = when if context.implied is None else hang(when, context.implied)
    if any(anchor.thing in (Landmark.HERE, Landmark.EACH) for anchor in every_anchor(settled)):
        raise refusal("when_no_event_here", when)
    try:
        found = _resolve(settled, context)
    except OverflowError:
        raise refusal("when_too_far", when) from None
    except WhenError as error:  # as it was written, without what it was hung on
        raise WhenError(error.code, {**error.facts, "written": write(when)}) from None
    if context.time_zone:
        check_clock(when, found, context.time_zone)
    return found


def _resolve(when: When, context: Context) -> Resolved:
    return repetition(when, context) if isinstance(when, Repeat) else resolve_stretch(when, context)


@dataclass(frozen=True)
class Timetable:
    """What every `when` came to, and why some came to nothing, by key."""

    resolved: Mapping[str, Resolved]
    errors: Mapping[str, WhenError] = field(default_factory=dict[str, WhenError])


def resolve_all(
    whens: Mapping[str, When],
    *,
    inside: Mapping[str, str] | None = None,
    time_zone: str = "",
    pauses: tuple[When, ...] = (),
) -> Timetable:
    """Resolve things that hang on each other, each after what it hangs on.

    Keys are ids, or anything unlike an id for what has none; ``start`` and ``end`` are the
    run's own. *inside* gives, by key, the key of the event something is written in. A thing
    that cannot be is an error and undated; so are all in a circle, and each names it in full.
    """
    places = inside or {}
    needs = {key: _needs(key, when, places) for key, when in whens.items()}
    for key in (key for key, when in whens.items() if isinstance(when, Repeat)):
        needs[key] |= set[str]().union(*(_needs(key, pause, places) for pause in pauses))
    needs = {key: found & whens.keys() for key, found in needs.items()}
    errors = _circles(whens, needs)
    resolved: dict[str, Resolved] = {}
    for key in TopologicalSorter(needs).static_order():
        if key in errors:
            resolved[key] = None
            continue
        context = Context(
            resolved.get(START),
            resolved.get(END),
            resolved.get,
            places.get(key),
            time_zone,
            pauses if key not in (START, END) else (),
        )
        try:
            resolved[key] = resolve(whens[key], context)
        except WhenError as error:
            errors[key], resolved[key] = error, None
    return Timetable({key: resolved[key] for key in whens}, errors)


def _needs(key: str, when: When, places: Mapping[str, str]) -> set[str]:
    """The keys of everything that has to be known first."""
    found = set[str]()
    for anchor in every_anchor(when):
        if isinstance(anchor.thing, str):
            found.add(anchor.thing)
        elif anchor.thing is Landmark.RUN:
            found.add(END if anchor.edge is Edge.END else START)
        elif key in places:
            found.add(places[key])
    if isinstance(when, Repeat):
        found |= {START} if not when.start else set()
        found |= {END} if not when.end else set()
    return found | ({START} if any(_counts(m.base) for m in every_moment(when)) else set())


def _counts(base: object) -> bool:
    """Whether it is counted from the run's start."""
    return isinstance(base, Nth) or (isinstance(base, WeekdayOf) and isinstance(base.of, Nth))


def _circles(whens: Mapping[str, When], needs: dict[str, set[str]]) -> dict[str, WhenError]:
    """The refusal of each thing that hangs on itself; takes the circles out of *needs*."""
    errors: dict[str, WhenError] = {}
    while True:
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1]
        else:
            return errors
        chain = " → ".join(reversed(circle))
        code = "when_itself" if circle[0] == circle[1] else "when_cycle"
        for key in circle[1:]:
            errors[key] = refusal(code, whens[key], key=key, chain=chain)
            needs[key] = set()
