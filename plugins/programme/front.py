"""What a page says of itself before it begins: its front matter."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .artifact import Json
from .edition import Edition
from .model import Text


def description(edition: Edition, kind: str, name: str, summary: Text | None) -> str:
    """What search engines say of a page: its own *summary*, else what *kind* of page it is."""
    if summary:
        return edition.say(summary)
    title = edition.say(edition.programme.profile.title)
    return edition.language.words[f"describe.{kind}"].format(title=title, name=name)


def front(meta: Mapping[str, Json]) -> str:
    """Front matter; JSON is YAML."""
    rows = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return "\n".join(["---", *rows, "---", "", ""])
