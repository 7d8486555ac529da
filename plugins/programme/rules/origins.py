"""What others have made is said to be theirs."""

from __future__ import annotations

from collections.abc import Iterator

from ..licences import licence
from ..model import Credit, Material
from ..problems import Severity
from .finding import Draft, Finding, rule


@rule
def authors_are_named_where_the_licence_asks(draft: Draft) -> Iterator[Finding]:
    """Every licence of Creative Commons but CC0 lets a work be used only with its author's name."""
    for trail, part in draft.everything:
        if isinstance(part, Credit | Material) and part.licence and not part.by:
            known = licence(part.licence.choose(draft.programme.profile.languages)[0])
            if known and known.names_authors:
                facts = {"licence": known.spdx}
                yield Finding("credit_unnamed", (*trail, "licence"), facts, Severity.WARNING)
