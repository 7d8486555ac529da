"""What should be known before a guide is published: told by ``programme check``, not by a build."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Accessibility
from ..problems import Severity
from .finding import Draft, Finding


def the_guide_has_an_address(draft: Draft) -> Iterator[Finding]:
    """Calendars, QR codes and search engines need to know where the guide is."""
    if draft.programme.profile.url is None:
        yield Finding("url_missing", ("programme",), {}, Severity.WARNING)


def the_guide_says_when_it_was_updated(draft: Draft) -> Iterator[Finding]:
    """Readers need to know how fresh the guide is; files take their date from it."""
    if draft.programme.profile.updated is None:
        yield Finding("updated_missing", ("programme",), {}, Severity.WARNING)


def accessibility_is_stated(draft: Draft) -> Iterator[Finding]:
    """The law asks public bodies for a statement of five parts ((EU) 2018/1523)."""
    statement = draft.programme.accessibility
    if statement is None:
        yield Finding("accessibility_missing", (), {}, Severity.WARNING)
        return
    for part in _gaps(statement):
        yield Finding(f"accessibility_{part}", ("accessibility",), {}, Severity.WARNING)


def _gaps(statement: Accessibility) -> Iterator[str]:
    if statement.status == "not_assessed":
        yield "not_assessed"
    if statement.made is None:
        yield "no_date"
    if statement.feedback is None or statement.feedback.email is None:
        yield "no_feedback"
    if statement.supervisor is None:
        yield "no_supervisor"
