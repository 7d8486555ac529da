"""What a page says of itself before it begins: its front matter."""

from __future__ import annotations

from collections.abc import Mapping

from .artifact import Json
from .edition import Edition
from .model import Text
from .scalar import quoted


def description(edition: Edition, kind: str, name: str, summary: Text | None) -> str:
    """What search engines say of a page: its own *summary*, else what *kind* of page it is."""
    if summary:
        return edition.say(summary)
    title = edition.say(edition.programme.profile.title)
    return edition.language.words[f"describe.{kind}"].format(title=title, name=name)


def front(meta: Mapping[str, Json]) -> str:
    """Front matter; JSON is YAML."""
    rows = [f"{key}: {quoted(value)}" for key, value in meta.items()]
    return "\n".join(["---", *rows, "---", "", ""])
