"""Each survey as a PDF to print and fill in by hand: ``survey-midway-feedback.pdf``."""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Sheet, sheets_output
from ..chapters.form import Form, sheet
from ..chapters.survey import survey as blocks_of
from ..chapters.writer import Writer
from ..edition import Edition
from ..model import Survey


@sheets_output
def survey(edition: Edition) -> Iterator[Sheet]:
    """One PDF a survey that has questions; none of one that is cancelled, as nobody fills it in."""
    writer = Writer(edition)
    for entry in edition.schedule.entries:
        to_ask = isinstance(entry.thing, Survey) and entry.thing.questions
        if to_ask and not entry.cancelled:
            form = Form(entry.title, entry.key, blocks_of(writer, entry, below=1))
            yield sheet(writer, form, f"survey-{entry.key}")
