"""How much of Material a page is given: a part of its style sheet, or all of it and its script.

The part is Material's sheet without what plain pages do not use. A page that has a class which was
left out of it, and every page of a site that is set to do what only the script does, is given the
whole. Any other page fetches that when search is opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

PART: Final = "assets/material/material.css"
OURS: Final = tuple(f"assets/programme/{name}.css" for name in ("fonts", "programme", "brand"))
JOINED: Final = "assets/programme/guide.css"
"""The part and ours in one file: a phone waits for each."""
SHEET: Final = "assets/stylesheets/main.*.min.css"
SCRIPT: Final = "assets/javascripts/bundle.*.min.js"
SCRIPTED: Final = frozenset({"analytics", "annotate", "consent", "version"})
"""The keys of ``extra`` that ask for what only the script does."""
_CLASS: Final = re.compile(r"\.([a-zA-Z_][\w-]*)")
_CLASSES: Final = re.compile(r'class="([^"]*)"')


@dataclass(frozen=True)
class BaseTheme:
    """Where it is in a site, and which pages need all of it."""

    sheet: str
    script: str
    left_out: frozenset[str]
    """The classes that the part does not know."""
    always: bool
    """Whether the site is set so that every page needs the whole."""
    ours: tuple[str, ...] = OURS
    joined: str = JOINED

    def is_needed(self, html: str) -> bool:
        """Whether a page with the content *html* needs the whole."""
        return self.always or any(
            not self.left_out.isdisjoint(names.split()) for names in set(_CLASSES.findall(html))
        )


def joined(files: Files) -> str:
    """The style sheet of a page that does not need the whole."""
    found = (files.get_file_from_path(uri) for uri in (PART, *OURS))
    return "\n".join(file.content_string for file in found if file)


def base_theme(config: MkDocsConfig, ours: Path) -> BaseTheme:
    """The Material that is installed; *ours* is the folder of our theme, which has the part."""
    folder, sheet = _find(config.theme, SHEET)
    left_out = _classes(folder / sheet) - _classes(ours / PART)
    _folder, script = _find(config.theme, SCRIPT)
    return BaseTheme(sheet, script, left_out, _is_set_to_do_more(config))


def _find(theme: Theme, pattern: str) -> tuple[Path, str]:
    for folder in map(Path, theme.dirs):
        for path in folder.glob(pattern):
            return folder, path.relative_to(folder).as_posix()
    raise PluginError(f"Material has changed: it no longer has {pattern}")


def _classes(sheet: Path) -> frozenset[str]:
    return frozenset(_CLASS.findall(sheet.read_text("utf-8")))


def _is_set_to_do_more(config: MkDocsConfig) -> bool:
    theme = config.theme
    own = theme.custom_dir and any(Path(theme.custom_dir).rglob("*.html"))
    said = (own, theme.get("features"), theme.get("palette"), config.extra_javascript)
    return any(said) or not SCRIPTED.isdisjoint(config.extra)
