"""What somebody does: a task and its steps."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from .material import Material
from .part import Part
from .shorthand import text_as
from .text import Text
from .values import Duration, Id, Ids, WhenInside, YesNo


class Step(Part):
    """One step; a step may have steps of its own."""

    text: Text
    steps: Steps = ()


Steps = tuple[Annotated[Step, BeforeValidator(text_as("text", "steps"))], ...]


class Task(Part):
    """Something to do, by the roles it names or, when it names none, by everybody."""

    id: Id | None = None
    title: Text
    roles: Ids = ()
    when: WhenInside | None = None
    each: Ids = ()
    """The things it is done for, each by its id: "2 days before each"."""
    effort: Duration | None = None
    optional: YesNo = False
    why: Text | None = None
    steps: Steps = ()
    questions: tuple[Text, ...] = ()
    materials: tuple[Material, ...] = ()
    depends_on: Ids = ()
    note: Text | None = None


Step.model_rebuild()

Tasks = tuple[Annotated[Task, BeforeValidator(text_as("title"))], ...]
