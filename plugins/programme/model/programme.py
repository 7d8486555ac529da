"""The whole file."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ConfigDict, Field

from ..source import Trail
from .agreement import Agreement
from .event import Event
from .legal import Accessibility, Privacy
from .lesson import Lesson
from .material import Material
from .message import Message
from .part import Part
from .phase import Phase
from .principle import Principle
from .profile import Profile
from .reference import Answer, Related, Term
from .role import Role
from .run import Run
from .situation import Situation
from .survey import Survey
from .task import Tasks
from .text import Text
from .theme import Theme


class Programme(Part):
    """Everything an author wrote; the ``programme:`` section is its `profile`."""

    model_config = ConfigDict(validate_by_alias=True, validate_by_name=False)

    profile: Profile = Field(alias="programme")
    runs: tuple[Run, ...] = ()
    roles: tuple[Role, ...] = ()
    phases: tuple[Phase, ...] = ()
    events: tuple[Event, ...] = ()
    tasks: Tasks = ()
    materials: tuple[Material, ...] = ()
    principles: tuple[Principle, ...] = ()
    themes: tuple[Theme, ...] = ()
    situations: tuple[Situation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    surveys: tuple[Survey, ...] = ()
    messages: tuple[Message, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    faq: tuple[Answer, ...] = ()
    glossary: tuple[Term, ...] = ()
    related: tuple[Related, ...] = ()
    accessibility: Accessibility | None = None
    privacy: Privacy | None = None

    def walk(self) -> Iterator[tuple[Trail, Part | Text]]:
        """Every part and every text, each with the trail its author wrote it at."""
        for name, field in type(self).model_fields.items():
            yield from _walk(getattr(self, name), (field.alias or name,))

    def logos(self) -> Iterator[tuple[Trail, str]]:
        """The path of every logo, as written, and where it was written."""
        for trail, part in self.walk():
            logo = getattr(part, "logo", None)
            if isinstance(part, Part) and isinstance(logo, str):
                yield (*trail, "logo"), logo

    def fonts(self) -> Iterator[tuple[Trail, str]]:
        """The path of every font of the brand, as written, and where it was written."""
        for at, font in enumerate(self.profile.brand.fonts):
            yield ("programme", "brand", "fonts", at), font

    def role(self, key: str) -> Role:
        """The role whose id is *key*.

        Raises:
            KeyError: there is none; `rules` has made sure that there is.
        """
        return {role.id: role for role in self.roles}[key]

    def current_run(self) -> Run | None:
        """The run the guide is about: the one named, else running, next planned, last held."""
        held = [run for run in self.runs if run.status != "cancelled"]
        named = [run for run in self.runs if run.id == self.profile.current_run]
        running = [run for run in held if run.status == "running"]
        planned = [run for run in held if run.status == "planned"]
        return next(iter([*named, *running, *planned, *reversed(held)]), None)


def _walk(value: object, trail: Trail) -> Iterator[tuple[Trail, Part | Text]]:
    if isinstance(value, Text):
        yield trail, value
    elif isinstance(value, Part):
        yield trail, value
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), (*trail, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _walk(item, (*trail, position))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*trail, key))
