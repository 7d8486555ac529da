"""Spans laid out as boxes: pure geometry for the timeline, across and down, and the annual clock.

Nothing here knows what is drawn, in which language, or with what: the boxes serve SVG and Typst.
"""

from .clock import Clock, clock
from .column import Column, column
from .mark import Mark
from .measure import shortened, width_of, wrapped
from .strip import Strip, strip

__all__ = [
    "Clock",
    "Column",
    "Mark",
    "Strip",
    "clock",
    "column",
    "shortened",
    "strip",
    "width_of",
    "wrapped",
]
