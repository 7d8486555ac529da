"""The templates of the theme, found and compiled once: each language asks for them anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, TemplateNotFound
from mkdocs.theme import Theme

from ...templates import compiled

_WORDS: Final = "partials/languages/"
_FALLBACK: Final = f"{_WORDS}en.html"


class Loader(FileSystemLoader):
    """Lists templates without hidden folders, which MkDocs throws away one by one.

    Material has fourteen thousand icons in one of them. In a language that Material does not
    speak, it says its few words in English; ours are in ours.
    """

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source of *template*, or the words of the nearest language there is."""
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            if not template.startswith(_WORDS) or template == _FALLBACK:
                raise
            broader = template.rpartition("-")[0]
            return self.get_source(environment, f"{broader}.html" if broader else _FALLBACK)

    def list_templates(self) -> list[str]:
        """Every template that MkDocs may want, in order."""
        return sorted({name for folder in self.searchpath for name in _listed(Path(folder))})


def _listed(folder: Path) -> Iterator[str]:
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(at).relative_to(folder)
        yield from ((below / name).as_posix() for name in files)


def quicken(theme: Theme, cache: Path) -> None:
    """Let every environment *theme* makes from now on share our loader and what is compiled.

    Compiled templates are kept with our own, or else in the folder *cache*, for other languages and
    later builds.
    """
    cache.mkdir(parents=True, exist_ok=True)
    bytecode = compiled("theme") or FileSystemBytecodeCache(str(cache))
    get_env = theme.get_env

    def quick() -> Environment:
        environment = get_env()
        environment.loader = Loader(theme.dirs)
        environment.bytecode_cache = bytecode
        return environment

    theme.get_env = quick  # type: ignore[method-assign]  # MkDocs has no hook before it lists
