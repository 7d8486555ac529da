"""One thing of a programme that has a place in time, or could have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from .model import Event, Lesson, Message, Phase, Survey, Task, Text, Trail
from .when import Bounds, Hours, Point, Resolved, Span

Kind: TypeAlias = Literal["phase", "event", "survey", "message", "task"]
Thing: TypeAlias = Phase | Event | Survey | Message | Task


@dataclass(frozen=True)
class Entry:
    """One thing of the programme, and when it is."""

    key: str
    """Its id, or one made of its kind and position: the same in every language."""
    kind: Kind
    thing: Thing
    """As it is in this run: the run's changes are in it."""
    trail: Trail
    when: Resolved = None
    number: int | None = None
    """Which event this is, from 1; only events have numbers."""
    place: int = 0
    """Where it is in the order of time, among all that happens."""
    phase: int | None = None
    """Which phase it belongs to, from 1: its colour."""
    event: str | None = None
    """The key of the event a task belongs to."""
    each: tuple[tuple[str, Resolved], ...] = ()
    """Of a task that is done for several things: the key of each, and when it is done for it."""
    sittings: tuple[Resolved, ...] = ()
    """Of an event with times to choose from: when each of them is."""
    was: Resolved = None
    """When it would have been, if it was moved."""
    lessons: tuple[Lesson, ...] = ()
    cancelled: Text | bool = False
    """Whether it was cancelled, or what it belongs to: the reason, or yes where none is told."""
    note: Text | None = None
    """What this run's changes say of it."""
    entries: tuple[Entry, ...] = ()
    """What happens in a phase, in order."""

    @property
    def title(self) -> Text:
        """What it is called."""
        return self.thing.title

    @property
    def summary(self) -> Text | None:
        """What it is about; surveys, messages and tasks have none."""
        return self.thing.summary if isinstance(self.thing, Phase | Event) else None

    @property
    def reason(self) -> Text | None:
        """Why it was cancelled, if that is told."""
        return self.cancelled if isinstance(self.cancelled, Text) else None

    @property
    def roles(self) -> tuple[str, ...]:
        """Whom it concerns, by role id; empty for everybody."""
        return self.thing.to if isinstance(self.thing, Message) else self.thing.roles

    @property
    def bounds(self) -> Bounds | None:
        """From its first moment to the one after its last, as far as they are known."""
        return None if self.when is None else self.when.bounds

    def concerns(self, role: str) -> bool:
        """Whether it concerns *role*."""
        return not self.roles or role in self.roles

    def for_role(self, role: str) -> Entry:
        """The same as *role* has it: at their own hours, if they differ."""
        hours = self.thing.hours.get(role) if isinstance(self.thing, Event) else None
        return self if hours is None else replace(self, when=_at(hours, self.when))


def _at(hours: Hours, when: Resolved) -> Resolved:
    """The same day, or days, at *hours*; what is on no known day stays as it is."""
    match when:
        case Span(hours=Hours()):
            return replace(when, hours=hours)
        case Span(start=Point() as day, end=end) if day == end and when.is_exact:
            return Span.at(day.at(hours))
        case _:
            return when
