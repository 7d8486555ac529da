"""MkDocs 1.6 and ProperDocs, with Material and static-i18n: the guide joins a site in memory."""

from .plugin import ProgrammePlugin

__all__ = ["ProgrammePlugin"]
