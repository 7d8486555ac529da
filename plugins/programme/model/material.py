"""What a task or an event refers to: a document, a page, a workspace."""

from __future__ import annotations

from .part import Part
from .text import Name, Text
from .values import Link


class Material(Part):
    """Something to read or use."""

    title: Text
    url: Link | None = None
    by: Name | None = None
    licence: Name | None = None
    access: Text | None = None
    note: Text | None = None
