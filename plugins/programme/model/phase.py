"""A part of the programme's path, with what happens in it."""

from __future__ import annotations

from .event import Event
from .material import Material
from .part import Part
from .task import Tasks
from .text import Text
from .values import Duration, Id, Ids, When


class Phase(Part):
    """A stretch of the programme with a colour of its own."""

    id: Id | None = None
    title: Text
    summary: Text | None = None
    when: When | None = None
    duration: Duration | None = None
    roles: Ids = ()
    events: tuple[Event, ...] = ()
    tasks: Tasks = ()
    materials: tuple[Material, ...] = ()
    note: Text | None = None
