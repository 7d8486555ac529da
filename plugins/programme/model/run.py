"""One time the programme is held, and what differed from the plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .event import Agenda, Sitting
from .part import Part
from .text import Name, Text
from .values import Count, Duration, Hours, Id, Ids, Modes, Reason, When, Word, YesNo


class Share(Part):
    """Part of a count: so many of them were this."""

    count: Count
    label: Text


class Participants(Part):
    """How many took part in one role."""

    role: Word
    count: Count
    of: tuple[Share, ...] = ()


class Change(Part):
    """What differed in one run, for the phase, event, task, survey or message it is keyed by."""

    title: Text | None = None
    summary: Text | None = None
    when: When | None = None
    was: When | None = None
    duration: Duration | None = None
    hours: dict[str, Hours] = Field(default_factory=dict)
    mode: Modes = ()
    place: Name | None = None
    roles: Ids = ()
    agenda: Agenda = ()
    sittings: tuple[Sitting, ...] = ()
    subject: Text | None = None
    body: Text | None = None
    note: Text | None = None
    cancelled: Reason | None = None
    left_out: YesNo = False

    @property
    def of_the_thing(self) -> frozenset[str]:
        """The keys of the thing that it changes; the others tell of the change itself."""
        return frozenset(self.model_fields_set - {"was", "cancelled", "left_out", "note"})


class Run(Part):
    """One time the programme is held."""

    id: Id
    title: Text
    starts: When | None = None
    ends: When | None = None
    status: Literal["planned", "running", "done", "cancelled"] = "planned"
    note: Text | None = None
    participants: tuple[Participants, ...] = ()
    changes: dict[str, Change] = Field(default_factory=dict)
