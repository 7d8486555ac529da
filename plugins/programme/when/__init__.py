"""The language of dates: reading it, resolving it against a run, and saying it.

`parse` reads what an author wrote into a `When`; `resolve` (or `resolve_all`, for things that
hang on each other) tells when that is in a run, as precisely as it is known; `say` says it in
a language.
"""

from __future__ import annotations

from functools import cache

from .context import Context, ends
from .cycle import in_years, turned, year_begins, year_from
from .duration import Duration, parse_duration
from .foreign import foreign_names
from .grammar import parse
from .hours import Hours, parse_hours
from .mend import mistaken
from .numeric import YEARS
from .phrasebook import Named, Style, Title
from .refusal import WhenError
from .resolve import END, START, Timetable, resolve, resolve_all
from .say import say, say_date, say_duration, say_hours, spaced
from .stretch import (
    Bounds,
    Frame,
    Grain,
    InWords,
    Loose,
    Point,
    Repetition,
    Resolved,
    Span,
)
from .tree import Repeat, When, anchors, hang, is_leap_day, leads_to, names_a_year, years_named
from .twelve import Said, clock, clocks
from .words import GRAMMAR
from .write import write

__all__ = [
    "END",
    "START",
    "YEARS",
    "Bounds",
    "Context",
    "Duration",
    "Frame",
    "Grain",
    "Hours",
    "InWords",
    "Loose",
    "Named",
    "Point",
    "Repeat",
    "Repetition",
    "Resolved",
    "Said",
    "Span",
    "Style",
    "Timetable",
    "Title",
    "When",
    "WhenError",
    "anchors",
    "clock",
    "clocks",
    "ends",
    "hang",
    "in_years",
    "is_leap_day",
    "leads_to",
    "mistaken",
    "names_a_year",
    "parse",
    "parse_duration",
    "parse_hours",
    "resolve",
    "resolve_all",
    "say",
    "say_date",
    "say_duration",
    "say_hours",
    "spaced",
    "turned",
    "vocabulary",
    "write",
    "year_begins",
    "year_from",
    "years_named",
]


@cache
def vocabulary() -> frozenset[str]:
    """The words that an id must not be: the grammar's, and names of months and weekdays."""
    return GRAMMAR | foreign_names().keys()
