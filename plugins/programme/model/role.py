"""Who takes part, and as what."""

from __future__ import annotations

from .part import Part
from .text import Text
from .values import Id, YesNo


class Role(Part):
    """One role: a reader of the guide."""

    id: Id
    coordinates: YesNo | None = None
    name: Text
    plural: Text | None = None
    entry: Text | None = None
    summary: Text | None = None
    does: tuple[Text, ...] = ()
    does_not: tuple[Text, ...] = ()
    gains: tuple[Text, ...] = ()
    time_needed: Text | None = None

    @property
    def runs_it(self) -> bool:
        """Whether this role runs the programme: where nothing is said, one of that name does."""
        return self.id == "coordinator" if self.coordinates is None else self.coordinates
