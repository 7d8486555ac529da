"""Values as YAML, each read back as just what it was: by us, and by every other program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ]*\w)?(?:-\w(?:[\w ]*\w)?)*")
"""What YAML takes for a text without quotes, unless it is one of these."""
_NO_TEXT: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_UNSEEN: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What may stand in JSON as it is, but not in YAML, or is the end of a line there."""


def scalar(text: str) -> str:
    """Write *text* bare where that is safe, else in quotes."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT else quoted(text)


def listed(texts: Iterable[str]) -> str:
    """Write *texts* as a list on one line."""
    return f"[{', '.join(map(scalar, texts))}]"


def quoted(value: object) -> str:
    """Write a text in quotes, or what is made of texts and numbers, as JSON, which is YAML."""
    said = json.dumps(value, ensure_ascii=False)
    return _UNSEEN.sub(lambda one: f"\\u{ord(one[0]):04x}", said)
