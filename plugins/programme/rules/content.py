"""What every guide needs, and what a guide should not give away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Participants, Phase, Question, Task, Trail
from ..problems import Severity
from .finding import Draft, Finding, rule

FEWEST: Final = 3
"""A group smaller than this can be recognised in a figure."""


@rule
def something_happens(draft: Draft) -> Iterator[Finding]:
    """A guide needs at least one phase, event or task."""
    programme = draft.programme
    if not (programme.phases or programme.events or programme.tasks):
        yield Finding("nothing_happens", ())


@rule
def counts_do_not_point_at_people(draft: Draft) -> Iterator[Finding]:
    """A count of one or two may tell who somebody is."""
    for trail, part in draft.everything:
        if isinstance(part, Participants):
            counts: list[tuple[Trail, int]] = [(("count",), part.count)]
            counts += [(("of", at, "count"), share.count) for at, share in enumerate(part.of)]
            for way, count in counts:
                if 0 < count < FEWEST:
                    facts = {"count": str(count), "fewest": str(FEWEST)}
                    yield Finding("count_small", (*trail, *way), facts, Severity.WARNING)


@rule
def shares_fit_their_count(draft: Draft) -> Iterator[Finding]:
    """No share of a count is larger than the count."""
    for trail, part in draft.everything:
        if isinstance(part, Participants):
            for at, share in enumerate(part.of):
                if share.count > part.count:
                    facts = {"share": str(share.count), "count": str(part.count)}
                    yield Finding("share_too_large", (*trail, "of", at, "count"), facts)


@rule
def scales_have_two_ends(draft: Draft) -> Iterator[Finding]:
    """What is said of a scale is what its ends mean: both, or nothing."""
    for trail, part in draft.everything:
        if isinstance(part, Question) and part.kind == "scale" and len(part.options) not in {0, 2}:
            yield Finding("scale_ends", (*trail, "options"), {"count": str(len(part.options))})


@rule
def phases_say_what_happens(draft: Draft) -> Iterator[Finding]:
    """A phase with nothing in it is a heading without a text."""
    for trail, part in draft.everything:
        if isinstance(part, Phase) and not (part.events or part.tasks or part.summary):
            yield Finding("phase_empty", trail, {}, Severity.WARNING)


@rule
def tasks_say_who_does_them(draft: Draft) -> Iterator[Finding]:
    """Where there are roles, a task says whose it is; otherwise it is everybody's."""
    if not draft.programme.roles:
        return
    for trail, part in draft.everything:
        if isinstance(part, Task) and not part.roles and "events" not in trail:
            yield Finding("task_without_role", trail, {}, Severity.WARNING)
