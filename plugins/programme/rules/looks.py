"""The look of the guide: its colours can be read."""

from __future__ import annotations

from collections.abc import Iterator

from ..brand import GROUND, on_ground
from ..model import Trail
from ..problems import Severity
from .finding import Draft, Finding, rule


@rule
def colours_can_be_read(draft: Draft) -> Iterator[Finding]:
    """Links, titles and white text need a contrast; the guide takes the nearest shade with it."""
    brand = draft.programme.profile.brand
    way: Trail = ("programme", "brand")
    colours: list[tuple[Trail, str]] = [((*way, "colour"), brand.colour)] if brand.colour else []
    colours += [((*way, "palette", at), colour) for at, colour in enumerate(brand.palette)]
    for trail, colour in colours:
        shade = on_ground(colour, GROUND)
        if shade != colour:
            facts = {"colour": colour, "shade": shade}
            yield Finding("colour_contrast", trail, facts, Severity.WARNING)
