"""Each agreement as a PDF to print and fill in by hand: ``agreement.pdf``."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Sheet, sheets_output
from ..chapters.agreement import agreements
from ..edition import Edition


@sheets_output
def agreement(edition: Edition) -> Iterator[Sheet]:
    """One PDF an agreement; of several, each is called by its id."""
    return agreements(edition, "agreement")
