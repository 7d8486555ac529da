"""Search in each language apart: one index a language, beside its pages.

Material writes one index for the whole site and static-i18n gathers the languages in it, so a
Finnish reader would find English pages. The index is split when everything is built, and the
pages of every language but the first are told of their own.

With an index go the words of its language, by which `programme-search.js` knows a word in all its
forms. A language that has no such file is searched by what Snowball leaves of a word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from ...when.dates import JOINER

PLUGINS: Final = frozenset({"search", "material/search"})
"""The names Material's search goes by."""
WORDS: Final = Path(__file__).parent / "words"
_STEMMER: Final = "assets/javascripts/lunr/min/lunr.{}.min.js"
_INDEX: Final = "search/search_index.json"
_BASE: Final = re.compile(r'"base": ?"([^"]*)"')


def split(site: Path, languages: Iterable[str], default: str) -> None:
    """Split the index of the *site* by language; *default* keeps what belongs to no other."""
    path = site / _INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    rest: list[dict[str, Any]] = index["docs"]
    for language in languages:
        if language != default:
            prefix = f"{language}/"
            mine = [one for one in rest if one["location"].startswith(prefix)]
            rest = [one for one in rest if not one["location"].startswith(prefix)]
            own = [{**one, "location": one["location"].removeprefix(prefix)} for one in mine]
            config = _config(site, index["config"], language)
            _write(site / language / _INDEX, config, own)
    _write(path, _config(site, index["config"], default), rest)


def _config(site: Path, config: dict[str, Any], language: str) -> dict[str, Any]:
    """What the worker is told: the stemmer of *language*, where Material has one, and our words."""
    has_stemmer = language == "en" or (site / _STEMMER.format(language)).is_file()
    return {**config, "lang": [language] if has_stemmer else [], "words": words(language)}


def _write(path: Path, config: dict[str, Any], docs: list[dict[str, Any]]) -> None:
    """Without what holds lines together: nobody types it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    index = {"config": config, "docs": docs}
    written = json.dumps(index, separators=(",", ":"), ensure_ascii=False)
    path.write_text(written.replace(JOINER, ""), "utf-8")


def words(language: str) -> dict[str, Any]:
    """The words we know in *language*; the README beside them tells what is kept of each."""
    path = WORDS / f"{language}.json"
    known: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return known


def rebase(html: str) -> str:
    """Point a page at its own language's index: one step less far up than the site's root.

    Raises:
        ValueError: the page does not say where the root is; Material has changed.
    """
    said = _BASE.search(html)
    if said is None:
        raise ValueError('"base"')
    up = said[1].removeprefix("..").removeprefix("/") or "."
    return f'{html[: said.start()]}"base": "{up}"{html[said.end() :]}'
