"""Spans laid out as boxes: pure geometry for the timeline, across and down, and the annual clock.

All three lie on a `Scale` of days, weeks or months. Nothing here knows what is drawn, in which
language, or with what: the boxes serve SVG and Typst.
"""

from .clock import Clock, clock
from .column import Column, column
from .mark import Mark
from .measure import shortened, width_of, wrapped
from .scale import Scale, ScaleUnit, Tick, scale, step, steps, year
from .strip import Strip, strip

__all__ = [
    "Clock",
    "Column",
    "Mark",
    "Scale",
    "ScaleUnit",
    "Strip",
    "Tick",
    "clock",
    "column",
    "scale",
    "shortened",
    "step",
    "steps",
    "strip",
    "width_of",
    "wrapped",
    "year",
]
