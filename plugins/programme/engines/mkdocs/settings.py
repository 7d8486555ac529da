"""Our options in mkdocs.yml: which there are, where they are set, and which of them are none."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from ...problems import Place, Problem, ProblemsError
from .printing import Setting


class ProgrammeConfig(Config):
    """The plugin's options in mkdocs.yml."""

    file = option.Type(str, default="programme.yml")
    """The programme, from the folder of mkdocs.yml."""
    overrides = option.Type(str, default="overrides/programme")
    """Your own templates and words, one file at a time."""
    addresses = option.Type(str, default="addresses.txt")
    """The list of every address there has been; those that moved are redirected."""
    strict = option.Type(bool, default=False)
    """Whether a text that is missing in a language stops the build."""
    pdf = option.Type[Setting]((bool, list, dict), default=True)
    """Which PDFs are made: all, none, the kinds in a list; or by language, any of these."""


def file(config: MkDocsConfig) -> Path:
    """The mkdocs.yml that *config* was read from."""
    return Path(config.config_file_path or "mkdocs.yml")


def check(options: ProgrammeConfig, file: Path) -> None:
    """Tell what *file* sets that is no option of ours.

    Raises:
        ProblemsError: there is any.
    """
    known = [key for key, _option in options._schema]  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] -- MkDocs' only list of its options
    wrong = [
        Problem("option_unknown", place(file, key), {"option": key, "known": ", ".join(known)})
        for key in options
        if key not in known
    ]
    if wrong:
        raise ProblemsError(wrong)


def place(file: Path, key: str) -> Place:
    """Where *file* sets the option *key*; its beginning, where it does not."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        found = re.search(rf"\b{re.escape(key)}\s*:", line)
        if found:
            return Place(file.name, number, found.start() + 1)
    return Place(file.name)
