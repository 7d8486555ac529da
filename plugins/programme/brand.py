"""How a guide looks: its colours, in light and dark, and whether they can be read.

Whatever colours an author asks for, those of the guide can be read: each is the nearest shade of
what was asked for that contrasts with the ground it stands on, in light and in dark.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, TypeAlias

from .model import Brand

Rgb: TypeAlias = tuple[float, float, float]

PALETTE: Final = ("#6B4A9C", "#0A6B62", "#1D5FA6", "#A3451C", "#5B6414", "#8A2A5B")
COLOUR: Final = "#0A4F5C"
INK: Final = "#16262E"
GROUND: Final = "#F7F4ED"
"""The darkest of the grounds that text stands on in the light; white contrasts more."""
DARK_GROUND: Final = "#182429"
"""The lightest of the grounds that text stands on in the dark."""
ENOUGH: Final = 4.5
"""The contrast WCAG 2.2 asks of text (success criterion 1.4.3)."""


@dataclass(frozen=True)
class Look:
    """The colours of a guide, as ``#RRGGBB``, as they can be read on *ground*."""

    main: str = COLOUR
    palette: tuple[str, ...] = PALETTE
    ground: str = GROUND

    @property
    def colour(self) -> str:
        """The colour of the brand."""
        return on_ground(self.main, self.ground)

    def phase(self, number: int) -> str:
        """The colour of the phase *number*, from 1; phases take theirs from the palette in turn."""
        return on_ground(self.palette[(number - 1) % len(self.palette)], self.ground)

    @property
    def on_dark(self) -> Look:
        """The same colours, as they can be read in the dark."""
        return replace(self, ground=DARK_GROUND)


def look(brand: Brand) -> Look:
    """The look an author asked for, with ours where nothing was said."""
    return Look(brand.colour or COLOUR, brand.palette or PALETTE)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))))
    return (high + 0.05) / (low + 0.05)


@cache
def on_ground(colour: str, ground: str) -> str:
    """The nearest shade of *colour* that can be read on *ground*."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    step = 0.01 if _luminance(_rgb(ground)) < 0.2 else -0.01  # noqa: PLR2004 -- below it, only lighter shades can be read
    shade = colour
    while contrast(shade, ground) < ENOUGH and 0 <= lightness <= 1:
        lightness += step
        shade = _hex(colorsys.hls_to_rgb(hue, min(max(lightness, 0), 1), saturation))
    return shade


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in rgb)


def _luminance(rgb: Rgb) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- sRGB's own constants
        for part in rgb
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
