"""How to cite the guide, for reference managers: ``CITATION.cff`` (Citation File Format 1.2.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..artifact import Artifact, output
from ..edition import Edition
from ..model import Credit, Organiser
from ..scalar import quoted


@output
def citation(edition: Edition) -> Iterator[Artifact]:
    """One file; none where nobody is known to be its author, whom the format asks for."""
    organiser = edition.programme.profile.organiser
    if organiser is not None:
        facts = {**_facts(edition), "authors": [_author(edition, organiser)]}
        content = _yaml({key: value for key, value in facts.items() if value})
        yield Artifact(edition.file("CITATION", "cff"), content.encode(), offered=False)


def _facts(edition: Edition) -> Mapping[str, Any]:
    profile = edition.programme.profile
    return {
        "cff-version": "1.2.0",
        "message": edition.language.words["cite_message"],
        "title": edition.say(profile.title),
        "abstract": edition.say(profile.summary) if profile.summary else None,
        "url": edition.url,
        "date-released": profile.updated.isoformat() if profile.updated else None,
        "license": edition.licence and edition.licence.spdx,
        "references": [_reference(edition, one) for one in profile.credits if one.by],
    }


def _author(edition: Edition, organiser: Organiser) -> Mapping[str, str]:
    author = {"name": edition.say(organiser.name)}
    return author | _address("website", organiser.url)


def _reference(edition: Edition, credit: Credit) -> Mapping[str, Any]:
    """What the guide builds on; the format asks for somebody who made it."""
    reference: dict[str, Any] = {
        "type": "generic",
        "title": edition.say(credit.title),
        "authors": [{"name": edition.say(credit.by)}] if credit.by else [],
        "notes": edition.language.words[f"relation.{credit.relation}"],
    }
    return reference | _address("url", credit.url)


def _address(key: str, url: str | None) -> dict[str, str]:
    """An address as the format has them; a link may also lead to a page, or to a mailbox."""
    return {key: url} if url and url.startswith(("https://", "http://")) else {}


def _yaml(facts: Mapping[str, Any]) -> str:
    """YAML as people write it, a key on a line; what is below is JSON, which is YAML too."""
    lines: list[str] = []
    for key, value in facts.items():
        if isinstance(value, list):
            lines += [f"{key}:", *(f"  - {quoted(one)}" for one in value)]
        else:
            lines.append(f"{key}: {quoted(value)}")
    return "\n".join([*lines, ""])
