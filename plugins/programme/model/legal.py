"""What the law asks a public site to say: accessibility and privacy."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .text import Name, Text
from .values import Date, Email, Link, Word


class Failing(Part):
    """Content that is not accessible, why, and what to use instead."""

    what: Text
    why: Text | None = None
    alternative: Text | None = None


class Feedback(Part):
    """Who answers when something is not accessible."""

    unit: Text | None = None
    email: Email | None = None


class Supervisor(Part):
    """The authority that supervises accessibility."""

    name: Name
    unit: Text | None = None
    email: Email | None = None
    phone: Word | None = None
    url: Link | None = None


class Accessibility(Part):
    """The accessibility statement (Commission Implementing Decision (EU) 2018/1523)."""

    status: Literal["fully", "mostly", "not_fully", "not_assessed"] = "not_assessed"
    failing: tuple[Failing, ...] = ()
    made: Date | None = None
    updated: Date | None = None
    assessment: Literal["self", "external"] | None = None
    feedback: Feedback | None = None
    supervisor: Supervisor | None = None


class Privacy(Part):
    """Who answers for personal data."""

    controller: Text | None = None
    email: Email | None = None
