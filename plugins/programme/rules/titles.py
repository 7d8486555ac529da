"""Titles: others lead to a thing by its title, so the title itself can lead nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import (
    ANY,
    Agreement,
    Credit,
    Event,
    Material,
    Message,
    Organiser,
    Part,
    Phase,
    Principle,
    Related,
    Survey,
    Task,
    Text,
    Theme,
    Trail,
)
from ..problems import Severity
from ..prose import links
from .finding import Draft, Finding, rule

_LEADING: Final = (Material, Credit, Related, Organiser)
"""Their titles lead to their `url`, where there is one."""
_HEADING: Final = (Phase, Event, Task, Survey, Message, Agreement, Principle, Theme)
"""Their titles are headings, and links to these."""


@rule
def titles_hold_no_links(draft: Draft) -> Iterator[Finding]:
    """A link within a link leads a reader to one of the two; so the inner one is its words."""
    for trail, part in draft.everything:
        code = _code(part)
        if code:
            for at, address in _links(part, trail):
                yield Finding(code, at, {}, Severity.WARNING, within=address)


def _code(part: Part | Text) -> str | None:
    if isinstance(part, _HEADING):
        return "link_in_heading"
    return "link_in_link" if isinstance(part, _LEADING) and part.url else None


def _links(part: Part | Text, trail: Trail) -> Iterator[tuple[Trail, str]]:
    """Every link in the title of *part*, and the way to it."""
    field = "name" if isinstance(part, Organiser) else "title"
    for code, said in getattr(part, field).root.items():
        for address in links(said):
            yield (*trail, field) if code == ANY else (*trail, field, code), address
