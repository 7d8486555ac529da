"""A schedule kept elsewhere, in a table or a calendar, as events of a programme.

What is not understood is told. In a cell of a known column it then stays in the event's note; what
else is not understood is left out.
"""

from __future__ import annotations

from ..model import Programme
from .calendar import from_calendar
from .found import Found, Imported
from .items import lines, texts
from .table import from_table

__all__ = ["Found", "Imported", "imported", "lines", "texts"]


def imported(
    name: str, content: bytes, language: str, programme: Programme | None = None
) -> Imported:
    """Read the file *name* as events of the *programme*, by what its name says it is.

    Its texts are in *language*, where they do not say otherwise. Without a programme the times of
    a calendar are kept as they are written, and roles are not known.

    Raises:
        ProblemsError: it is no such file, or has no column or event that is understood.
    """
    if name.lower().endswith(".ics"):
        return from_calendar(name, content, language, programme)
    return from_table(name, content, language, programme)
