"""Each agreement as a PDF to fill in on a screen: ``agreement-form.pdf``."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Sheet, sheets_output
from ..chapters.agreement import agreements
from ..edition import Edition


@sheets_output
def agreement_form(edition: Edition) -> Iterator[Sheet]:
    """One PDF an agreement, its fields such that readers' programs know them."""
    return agreements(edition, "agreement-form", fillable=True)
