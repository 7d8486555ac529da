"""Which PDFs the setting ``pdf`` asks for: all, none or some kinds, in each language or in some."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeAlias

from ...artifact import SHEETS
from ...press import Press, press
from ...problems import Place, Problem, ProblemsError
from ...progress import shown

Kinds: TypeAlias = "bool | list[str]"
Setting: TypeAlias = "Kinds | dict[str, Kinds]"


def asks_for(setting: Setting, kind: str, language: str) -> bool:
    """Whether *kind* is to be made in *language*; in one that is not named, every kind is."""
    if isinstance(setting, dict):
        return asks_for(setting.get(language, True), kind, language)
    return setting if isinstance(setting, bool) else kind in setting


def press_for(
    setting: Setting, overrides: tuple[Path, ...], cache: Path, *, optimize: bool
) -> Press | None:
    """What sets the PDFs that are asked for, and says how far it is; None where none are.

    With *optimize*, lines are broken well rather than fast.
    """
    if setting is False or setting == []:
        return None
    return shown(press(overrides, optimize=optimize, cache=cache))


def unknown(setting: Setting, kinds: Collection[str], languages: Collection[str]) -> Iterator[str]:
    """What it names that is no kind of PDF, or no language."""
    if isinstance(setting, dict):
        for language, inner in setting.items():
            if language not in languages:
                yield str(language)
            yield from unknown(inner, kinds, ())
    elif not isinstance(setting, bool):
        yield from (str(kind) for kind in setting if kind not in kinds)


def check(setting: Setting, place: Place, languages: tuple[str, ...]) -> None:
    """Tell what the setting at *place* names that there is not.

    Raises:
        ProblemsError: there is any.
    """
    facts = {"kinds": ", ".join(SHEETS), "languages": ", ".join(languages)}
    wrong = [
        Problem("pdf_unknown", place, {"name": name, **facts})
        for name in unknown(setting, SHEETS, languages)
    ]
    if wrong:
        raise ProblemsError(wrong)
