"""A schedule kept elsewhere, in a table or a calendar, as events of a programme.

What is not understood is told. A time, kind or duration then stays in the event's note; what else
is not understood is left out.
"""

from __future__ import annotations

from ..model import Programme
from .calendar import from_calendar
from .found import Found, Imported
from .items import lines, texts
from .rows import rows_of
from .table import from_table

__all__ = ["Found", "Imported", "imported", "lines", "texts"]


def imported(name: str, content: bytes, programme: Programme | None = None) -> Imported:
    """Read the file *name* as events of the *programme*, by what its name says it is.

    Without a programme the times of a calendar are kept as they are written.

    Raises:
        ProblemsError: it is no such file, or has no column or event that is understood.
    """
    if name.lower().endswith(".ics"):
        zone = programme.profile.time_zone if programme else None
        return from_calendar(name, content, zone)
    return from_table(rows_of(name, content))
