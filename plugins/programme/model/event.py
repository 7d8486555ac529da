"""What happens: an event, its agenda and its sittings."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from .material import Material
from .part import Part
from .shorthand import text_as
from .task import Tasks
from .text import Name, Text
from .values import Duration, Hours, Id, Ids, Modes, Reason, When, WhenInside, YesNo


class AgendaItem(Part):
    """One point on an event's agenda."""

    title: Text
    time: Hours | None = None
    duration: Duration | None = None
    place: Name | None = None
    by: Name | None = None
    roles: Ids = ()
    optional: YesNo = False
    materials: tuple[Material, ...] = ()
    note: Text | None = None


Agenda = tuple[Annotated[AgendaItem, BeforeValidator(text_as("title", "by"))], ...]


class Sitting(Part):
    """One of several times to choose from."""

    title: Text | None = None
    when: WhenInside | None = None
    hours: dict[str, Hours] = Field(default_factory=dict)
    mode: Modes = ()
    place: Name | None = None
    roles: Ids = ()
    note: Text | None = None


EventKind: TypeAlias = Literal[
    "joint", "pair", "training", "work", "deadline", "milestone", "break"
]


class Event(Part):
    """Something that happens, on a phase's path or on its own."""

    id: Id | None = None
    title: Text
    kind: EventKind | None = None
    when: When | None = None
    duration: Duration | None = None
    hours: dict[str, Hours] = Field(default_factory=dict)
    mode: Modes = ()
    place: Name | None = None
    roles: Ids = ()
    optional: YesNo = False
    attend: Literal["all", "one"] = "all"
    sittings: tuple[Sitting, ...] = ()
    summary: Text | None = None
    agenda: Agenda = ()
    tasks: Tasks = ()
    materials: tuple[Material, ...] = ()
    note: Text | None = None
    was: When | None = None
    cancelled: Reason = False
