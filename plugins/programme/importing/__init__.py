"""A schedule kept elsewhere, in a table or a calendar, as events of a programme.

What is not understood is told, and stays in the event's note: nothing that was written is lost.
"""

from __future__ import annotations

from .calendar import from_calendar
from .found import Found, Imported
from .items import lines
from .rows import rows_of
from .table import from_table

__all__ = ["Found", "Imported", "imported", "lines"]


def imported(name: str, content: bytes) -> Imported:
    """Read the file *name* as events, by what its name says it is.

    Raises:
        ProblemsError: it is no such file, or has no column or event that is understood.
    """
    if name.lower().endswith(".ics"):
        return from_calendar(name, content)
    return from_table(rows_of(name, content))
