"""How much of a programme is in each of its languages; what is missing is told, to readers too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Final

from markupsafe import Markup

from .edition import Edition
from .messages import sentence
from .model import ANY, Programme, Text, Trail
from .problems import Problem
from .source import Source

SHOWN: Final = 60
"""As much of a missing text is shown as finds it, in the language it is in."""
FEW_PASSAGES: Final = 2
"""So many in another language say so themselves; for more, their page or book does."""


@dataclass(frozen=True)
class Untranslated:
    """A text that a language lacks, and the trail its author wrote it at."""

    trail: Trail
    text: Text

    @property
    def where(self) -> str:
        """The trail as one word: ``events.0.title``."""
        return ".".join(map(str, self.trail))


@dataclass(frozen=True)
class Translation:
    """The texts of a programme in one language."""

    language: str
    texts: int
    """How many there should be; what is the same in every language is not counted."""
    missing: tuple[Untranslated, ...]


def translations(programme: Programme) -> tuple[Translation, ...]:
    """The programme's texts in each of its languages, in their order."""
    texts = [
        Untranslated(trail, text)
        for trail, text in programme.walk()
        if isinstance(text, Text) and ANY not in text.root
    ]
    return tuple(
        Translation(code, len(texts), tuple(one for one in texts if one.text.missing([code])))
        for code in programme.profile.languages
    )


def as_text(found: Iterable[Translation], source: Source, language: str) -> str:
    """How much of each language is there, in *language*, and where the rest is to be written."""
    return "\n".join(line for one in found for line in _told(one, source, language))


def _told(one: Translation, source: Source, language: str) -> Iterator[str]:
    facts = {
        "language": one.language,
        "missing": str(len(one.missing)),
        "texts": str(one.texts),
    }
    code = "translation_lacks" if one.missing else "translation_whole"
    yield sentence(Problem(code, source.value(()), facts), language)
    for text in one.missing:
        said = shorten(next(iter(text.text.root.values())), SHOWN, placeholder=" …")
        yield f"  {source.value(text.trail)}: {text.where}: {said}"


def as_json(found: Iterable[Translation], source: Source) -> list[dict[str, Any]]:
    """The same for other programs, with every text whole."""
    return [
        {
            "language": one.language,
            "texts": one.texts,
            "missing": [
                {
                    "line": source.value(text.trail).line,
                    "column": source.value(text.trail).column,
                    "where": text.where,
                    "text": text.text.root,
                }
                for text in one.missing
            ],
        }
        for one in found
    ]


_HEADING: Final = re.compile(r"^# .*\n", re.MULTILINE)
_FOREIGN: Final = re.compile(r'(<p class="pg-notice">[^<]*</p>\n)?<(?:span|div) lang="([^"]+)"')
"""What is in another language, and the notice above it that says so, if there is one."""
_NOTICE: Final = re.compile(r'<p class="pg-notice">[^<]*</p>\n(?=<div lang=)')


def noticed(edition: Edition, body: str) -> str:
    """*body*, which says under its heading if some of it is in other languages.

    Whole passages say so themselves, where they are few and the page does not begin with one;
    titles and points of lists have no room to.
    """
    heading = _HEADING.search(body)
    if heading is None:
        return body
    calm = body if len(_NOTICE.findall(body)) <= FEW_PASSAGES else _NOTICE.sub("", body)
    said = edition.partly_in(code for notice, code in _FOREIGN.findall(calm) if not notice)
    notice = Markup('\n<p class="pg-notice">{}</p>\n').format(said) if said else ""
    return f"{calm[: heading.end()]}{notice}{calm[heading.end() :]}"
