"""A new start: when everything would be, what to look out for, and the run it makes.

Nothing here reads or writes: `plan` is a value, and so are the lines of the new run.
"""

from __future__ import annotations

from .cautions import CAUTIONS, cautions
from .lines import lines
from .plan import Move, Plan, plan, start_of
from .telling import as_json, as_text

__all__ = [
    "CAUTIONS",
    "Move",
    "Plan",
    "as_json",
    "as_text",
    "cautions",
    "lines",
    "plan",
    "start_of",
]
