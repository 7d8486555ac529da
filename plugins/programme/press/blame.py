"""Which part of a Sheet cannot be set: whoever mends a template looks there first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from ..artifact import Json, Sheet
from .setting import FailedPdf, SetPdf

Press: TypeAlias = Callable[[Iterable[Sheet]], Iterable[SetPdf | FailedPdf]]
"""What sets Sheets: for each, in their order, a PDF or why there is none."""
PARTS: Final = ("sections", "blocks")
"""The keys of a Sheet's data that hold a part after the other."""
_LONGEST: Final = 60


def blame(sheet: Sheet, failed: FailedPdf, press: Press) -> str:
    """The part that alone fails as the whole did; empty where that is the template itself."""
    for key in PARTS:
        parts = sheet.data.get(key)
        if isinstance(parts, list) and parts:
            return _blame(sheet, failed, press, key, parts)
    return ""


def _blame(sheet: Sheet, failed: FailedPdf, press: Press, key: str, parts: list[Json]) -> str:
    """Set the sheet without any part, and with each of them alone, all at once."""
    tries = [replace(sheet, data={**sheet.data, key: some}) for some in ([], *([p] for p in parts))]
    fails = [isinstance(one, FailedPdf) and one.message == failed.message for one in press(tries)]
    if fails[0]:
        return ""
    return next(
        (_named(part) for part, at_fault in zip(parts, fails[1:], strict=True) if at_fault), ""
    )


def _named(part: Json) -> str:
    """What *part* is, and how it begins."""
    kind = part.get("kind", "") if isinstance(part, dict) else ""
    text = " ".join(" ".join(_texts(part)).split())[:_LONGEST].strip()
    return f'{kind} "{text}"'.strip()


def _texts(part: Json) -> Iterator[str]:
    """What *part* says, without the names of kinds and ids."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for one in part:
            yield from _texts(one)
    elif isinstance(part, dict):
        for key in ("title", "runs", "text", "label", "blocks", "items"):
            yield from _texts(part.get(key))
