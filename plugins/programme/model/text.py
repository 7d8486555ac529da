"""A text in the languages of the programme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, ConfigDict, RootModel
from pydantic_core import PydanticCustomError

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a language code (BCP 47): ``fi``, ``sv-FI``, ``zh-Hant``."""
ANY: Final = ""
"""The key of a text that is the same in every language: it was written without one."""


def _by_language(value: Any) -> Any:  # noqa: ANN401 -- pydantic hands over whatever was written
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("text_empty", "no text")
        return {ANY: value}
    if isinstance(value, dict) and value:
        for key, text in value.items():
            _check(key, text)
        return value
    raise PydanticCustomError("text_type", "a text, or one for each language")


def _check(key: str, text: object) -> None:
    if LANGUAGE.fullmatch(key) is None:
        code = "text_split" if text is None else "text_language"
        raise PydanticCustomError(code, "not a language", {"key": key})
    if text is None or (isinstance(text, str) and not text.strip()):
        raise PydanticCustomError("text_empty", "no text", {"key": key})


class Text(RootModel[Annotated[dict[str, str], BeforeValidator(_by_language)]]):
    """A text by language code; a text written without a language has the one key `ANY`."""

    model_config = ConfigDict(frozen=True)

    def choose(self, languages: Iterable[str]) -> tuple[str, str]:
        """Choose the first of *languages* this text exists in, and say which that was.

        A text that is the same in every language answers to any of them.
        """
        codes = (*languages, *self.root)
        code = next(code for code in codes if code in self.root or ANY in self.root)
        return self.root[ANY if ANY in self.root else code], code

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """List the *languages* this text should be in and is not."""
        if ANY in self.root:
            return ()
        return tuple(code for code in languages if not self.root.get(code, "").strip())


class Name(Text):
    """A name, a number or an address: written once, it is the same in every language.

    Any other text written once is prose in one language, which is worth a warning.
    """
