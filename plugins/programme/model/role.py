"""Who takes part, and as what."""

from __future__ import annotations

from .part import Part
from .text import Text
from .values import Id


class Role(Part):
    """One role: a reader of the guide. The one whose id is ``coordinator`` runs the programme."""

    id: Id
    name: Text
    plural: Text | None = None
    entry: Text | None = None
    summary: Text | None = None
    does: tuple[Text, ...] = ()
    does_not: tuple[Text, ...] = ()
    gains: tuple[Text, ...] = ()
    time_needed: Text | None = None

    @property
    def coordinates(self) -> bool:
        """Whether this role runs the programme."""
        return self.id == "coordinator"
