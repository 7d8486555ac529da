"""Templates by the language they are written in: html/, md/, svg/, typst/; and escaping.

A project's own ``overrides/programme/`` is looked in first, so one file can be replaced at a time.
Data goes into a template as data: whatever is not `Markup` is escaped for the language of the
template. (Jinja's own ``select_autoescape`` leaves ``.svg`` and ``.html.jinja`` unescaped.)
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
)
from markupsafe import Markup

from ..prose import one_line

HERE: Final = Path(__file__).parent
_MARKS: Final = re.compile(r"[&<>\"'\\`*_{}\[\]()#!|~^=:]|^[-+]|(?<=^[0-9])\.|(?<=^[0-9]{2})\.")
"""What HTML, Markdown or an extension of it may take for its own; the last ones begin a list."""


def markdown(text: str) -> Markup:
    """Escape *text* so that Markdown shows it as it is: every mark becomes an entity."""
    marked = _MARKS.sub(lambda mark: f"&#{ord(mark.group())};", one_line(text))
    return Markup(marked)  # noqa: S704 -- this is the escaping


def _as_markdown(value: Any) -> Any:  # noqa: ANN401 -- Jinja hands over any expression's value
    if isinstance(value, str) and not isinstance(value, Markup):
        return markdown(value)
    return value


@dataclass(frozen=True)
class Templates:
    """The project's own templates first, then ours."""

    overrides: tuple[Path, ...] = ()

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where templates are looked for, in that order."""
        return (*self.overrides, HERE)

    def get(self, name: str) -> Template:
        """Get the template *name*, such as ``md/schedule.md.jinja``."""
        environment = self._markdown if name.startswith("md/") else self._markup
        return environment.get_template(name)

    @cached_property
    def _markup(self) -> Environment:
        return Environment(
            loader=self._loader, autoescape=True, bytecode_cache=compiled("markup"), **_MANNERS
        )

    @cached_property
    def _markdown(self) -> Environment:
        return Environment(
            loader=self._loader,
            autoescape=True,
            finalize=_as_markdown,
            bytecode_cache=compiled("markdown"),
            **_MANNERS,
        )

    @cached_property
    def _loader(self) -> FileSystemLoader:
        return FileSystemLoader(self.folders)


def compiled(kind: str) -> BytecodeCache | None:
    """Where Jinja keeps compiled templates: where Python keeps this module, if it keeps it.

    Of one template each *kind* of environment compiles something else.
    """
    folder = Path(cache_from_source(__file__)).parent
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    return FileSystemBytecodeCache(str(folder), f"%s.{kind}")


_MANNERS: Final[dict[str, Any]] = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "extensions": ("jinja2.ext.do", "jinja2.ext.loopcontrols"),
}
