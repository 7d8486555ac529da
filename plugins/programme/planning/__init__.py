"""A new start: when everything would be, what to look out for, and the run it makes.

Nothing here reads or writes: `plan` is a value, and so is the text with the new run in it.
"""

from __future__ import annotations

from .cautions import CAUTIONS, cautions
from .insertion import NowhereError, inserted
from .plan import Move, Plan, plan, start_of
from .telling import as_json, as_text

__all__ = [
    "CAUTIONS",
    "Move",
    "NowhereError",
    "Plan",
    "as_json",
    "as_text",
    "cautions",
    "inserted",
    "plan",
    "start_of",
]
