"""What a `when` is resolved against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .refusal import WhenError
from .stretch import Loose, Point, Repetition, Resolved, Span
from .tree import Anchor, Landmark, When
from .words import Edge
from .write import write


def _nothing(_: str) -> Resolved:
    return None


@dataclass(frozen=True)
class Context:
    """A run and what is already known in it.

    *start* and *end* are the run's own, None when it has no date. *anchor* gives another
    thing's dates by its id, None when it has none. *implied* is the id of the event something
    is written in. *pauses* are left out of what repeats. Clock times are checked against
    *time_zone* (IANA), if there is one.
    """

    start: Resolved = None
    end: Resolved = None
    anchor: Callable[[str], Resolved] = _nothing
    implied: str | None = None
    time_zone: str = ""
    pauses: tuple[When, ...] = ()

    def thing(self, anchor: Anchor) -> Resolved:
        """The dates of what is hung on, its edge left aside."""
        if anchor.thing is Landmark.RUN:
            return self.start if anchor.edge is Edge.START else self.end
        return self.anchor(anchor.thing) if isinstance(anchor.thing, str) else None


def ends(resolved: Resolved) -> tuple[Point | Loose | None, Point | Loose | None]:
    """Where something begins and where it ends, as precisely as known."""
    match resolved:
        case Span(start, end, hours):
            if hours and start and end:
                return start.at(hours), end.at(hours)
            return start, end
        case Repetition(window=window, occurrences=occurrences):
            if occurrences:
                return ends(occurrences[0])[0], ends(occurrences[-1])[1]
            return ends(window)
        case None:
            return None, None
        case _:
            return resolved.start, resolved.end


def refusal(code: str, when: When, **facts: str) -> WhenError:
    """What to say when something written cannot be."""
    return WhenError(code, {"written": write(when), **facts})
