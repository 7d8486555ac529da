"""What should be known before a guide is published: told by ``programme check``, not by a build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ..model import Accessibility, Supervisor
from ..problems import Severity
from ..starters import NAMES, starter
from .finding import Draft, Finding, advice

_YEAR: Final = 12
"""After so many months a statement must be looked over again."""
_AVI: Final = re.compile(
    r"\bAVI\b|[@/.]avi\.fi\b|aluehallintovirasto|regionförvaltningsverk"
    r"|regional state administrative agenc",
    re.IGNORECASE,
)
"""What the former supervisor goes by, in its three languages and its addresses."""


@advice
def the_guide_has_an_address(draft: Draft) -> Iterator[Finding]:
    """Calendars, QR codes and search engines need to know where the guide is."""
    if draft.programme.profile.url is None:
        yield Finding("url_missing", ("programme",), {}, Severity.WARNING)


@advice
def the_guide_says_when_it_was_updated(draft: Draft) -> Iterator[Finding]:
    """Readers need to know how fresh the guide is; files take their date from it."""
    if draft.programme.profile.updated is None:
        yield Finding("updated_missing", ("programme",), {}, Severity.WARNING)


@advice
def what_it_is_based_on_is_still_said(draft: Draft) -> Iterator[Finding]:
    """A guide that began with a starter names whom the starter names, and who paid for it."""
    profile = draft.programme.profile
    if profile.based_on is None:
        return
    at = ("programme", "based_on")
    if profile.based_on not in NAMES:
        facts = {"value": profile.based_on, "known": ", ".join(NAMES)}
        yield Finding("based_on_unknown", at, facts, Severity.WARNING)
        return
    source, codes = starter(profile.based_on).programme.profile, profile.languages
    kept = {said for one in profile.credits for said in one.title.root.values()}
    for credit in source.credits:
        if kept.isdisjoint(credit.title.root.values()):
            by = f" ({credit.by.choose(codes)[0]})" if credit.by else ""
            facts = {"starter": profile.based_on, "title": credit.title.choose(codes)[0], "by": by}
            yield Finding("credit_lost", at, facts, Severity.WARNING)
    kept = {said for one in profile.funding for said in one.name.root.values()}
    for funder in source.funding:
        if kept.isdisjoint(funder.name.root.values()):
            facts = {"starter": profile.based_on, "name": funder.name.choose(codes)[0]}
            yield Finding("funding_lost", at, facts, Severity.WARNING)


@advice
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
    elif statement.assessment is None:
        yield "no_assessment"
    if statement.status in {"mostly", "not_fully"} and not statement.failing:
        yield "no_failing"
    if statement.made is None:
        yield "no_date"
    if statement.feedback is None or statement.feedback.email is None:
        yield "no_feedback"
    if statement.supervisor is None:
        yield "no_supervisor"


@advice
def accessibility_is_claimed_with_reason(draft: Draft) -> Iterator[Finding]:
    """A statement cannot claim that everything conforms and list what does not."""
    statement = draft.programme.accessibility
    if statement and statement.status == "fully" and statement.failing:
        yield Finding("accessibility_not_fully", ("accessibility", "status"), {}, Severity.WARNING)


@advice
def accessibility_is_looked_over_yearly(draft: Draft) -> Iterator[Finding]:
    """A statement is looked over every year, and on no day that is still to come."""
    statement, today = draft.programme.accessibility, draft.today
    if statement is None or today is None:
        return
    known = [(day, name) for name in ("made", "updated") if (day := getattr(statement, name))]
    for day, name in known:
        if day > today:
            facts = {"date": day.isoformat()}
            yield Finding("accessibility_to_come", ("accessibility", name), facts, Severity.WARNING)
    if known and _months(max(known)[0], today) >= _YEAR:
        day, name = max(known)
        facts = {"date": day.isoformat()}
        yield Finding("accessibility_old", ("accessibility", name), facts, Severity.WARNING)


def _months(day: date, today: date) -> int:
    """How many whole months there are from *day* to *today*."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return months - (today.day < day.day)


@advice
def accessibility_names_the_supervisor_of_today(draft: Draft) -> Iterator[Finding]:
    """In Finland, Traficom took over from the regional agencies (AVI) on 1 January 2025."""
    statement = draft.programme.accessibility
    supervisor = statement and statement.supervisor
    if supervisor and draft.programme.profile.country in {"FI", None} and _is_avi(supervisor):
        at = ("accessibility", "supervisor")
        yield Finding("accessibility_supervisor_avi", at, {}, Severity.WARNING)


def _is_avi(supervisor: Supervisor) -> bool:
    texts = [text for text in (supervisor.name, supervisor.unit) if text]
    said = [said for text in texts for said in text.root.values()]
    said += [supervisor.email or "", supervisor.url or ""]
    return any(_AVI.search(one) for one in said)
