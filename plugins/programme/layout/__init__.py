"""Spans laid out as boxes: pure geometry for the timeline strip and the annual clock.

Nothing here knows what is drawn, in which language, or with what: the boxes serve SVG and Typst.
"""

from .clock import Clock, clock
from .mark import Mark
from .measure import shortened, width_of
from .strip import Strip, strip

__all__ = ["Clock", "Mark", "Strip", "clock", "shortened", "strip", "width_of"]
