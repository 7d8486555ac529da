"""The short way of writing a part: its text alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .text import LANGUAGE


def text_as(field: str, *others: str) -> Callable[[Any], Any]:
    """Read a text, or a text in several languages, as a part whose *field* it is.

    *others* are keys of the part that look like language codes or would alone be one.
    """

    def read(value: Any) -> Any:  # noqa: ANN401 -- pydantic hands over whatever was written
        if isinstance(value, str) or (isinstance(value, dict) and _is_text(value, others)):
            return {field: value}
        return value

    return read


def _is_text(value: dict[str, Any], others: tuple[str, ...]) -> bool:
    return bool(value) and all(
        LANGUAGE.fullmatch(key) is not None and key != "id" and key not in others for key in value
    )
