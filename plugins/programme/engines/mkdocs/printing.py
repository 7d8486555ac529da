"""Which PDFs the setting ``pdf`` asks for: all, none or some kinds, in each language or in some."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeAlias

Kinds: TypeAlias = "bool | list[str]"
Setting: TypeAlias = "Kinds | dict[str, Kinds]"


def asks_for(setting: Setting, kind: str, language: str) -> bool:
    """Whether *kind* is to be made in *language*; in one that is not named, every kind is."""
    if isinstance(setting, dict):
        return asks_for(setting.get(language, True), kind, language)
    return setting if isinstance(setting, bool) else kind in setting


def asks_for_none(setting: Setting) -> bool:
    """Whether there are no PDFs at all."""
    return setting is False or setting == []


def unknown(setting: Setting, kinds: Collection[str], languages: Collection[str]) -> Iterator[str]:
    """What it names that is no kind of PDF, or no language."""
    if isinstance(setting, dict):
        for language, inner in setting.items():
            if language not in languages:
                yield str(language)
            yield from unknown(inner, kinds, ())
    elif not isinstance(setting, bool):
        yield from (str(kind) for kind in setting if kind not in kinds)
