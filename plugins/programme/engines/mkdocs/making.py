"""Before a build: what people wrote is read and checked, and the whole guide rendered, once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from ...article import Article
from ...guide import Guide, render
from ...links import astray
from ...problems import Place, Problem, ProblemsError
from ...reading import Reading, language_of, located, read, traced
from ...rules import Finding
from . import articles, buildlog, printing, redirects, settings
from .articles import Written
from .redirects import Redirect
from .settings import ProgrammeConfig

_log: Final = get_plugin_logger("programme")


@dataclass(frozen=True)
class Made:
    """The guide, and what stands beside it."""

    guide: Guide
    articles: tuple[Article, ...]
    """Pages written by hand, in every language."""
    addresses: Mapping[PurePosixPath, PurePosixPath]
    """Where the front matter of pages says they are, by their sources."""
    redirects: tuple[Redirect, ...]
    """The addresses that have moved."""
    astray: tuple[Finding, ...]
    """Links in texts that lead nowhere."""


def made(
    config: MkDocsConfig, options: ProgrammeConfig, root: Path, cache: Path, *, optimize: bool
) -> Made:
    """Make the guide in *root*, and tell the build's log what is wrong with it.

    PDFs that are in *cache* are not set again; with *optimize*, others are set well, not fast.

    Raises:
        PluginError: there is a fault that no site can be built with.
    """
    file, folder = root / options.file, root / options.overrides
    overrides = (folder,) if folder.is_dir() else ()
    config.watch += [str(file), *map(str, overrides)]
    told = language_of(file)
    try:
        settings.check(options, settings.file(config))
        reading = read(file, overrides=overrides, strict=options.strict, name=options.file)
        languages = reading.programme.profile.languages
        printing.check(options.pdf, settings.place(settings.file(config), "pdf"), languages)
        moved = _redirects(root, options.addresses)
        written = articles.written(config, root, languages)
        pressing = printing.press_for(options.pdf, overrides, cache, optimize=optimize)
        wants = partial(printing.asks_for, options.pdf)
        guide = render(reading, overrides, pressing, written.articles, wants=wants)
    except ProblemsError as error:
        raise PluginError(buildlog.said(error.problems, told)) from error
    by_hand = articles.anchors(config, written.articles)
    found = tuple(astray(guide.editions, guide.pages, by_hand))
    problems = _problems(guide, reading, written, root)
    links = (located(one, reading.source) for one in found)
    buildlog.tell(_log, (*problems, *links), told)
    buildlog.show_beside_pages(os.path.relpath(config.docs_dir, root), told)
    return Made(guide, written.articles, written.addresses, moved, found)


def _redirects(root: Path, listing: str) -> tuple[Redirect, ...]:
    path = root / listing
    return redirects.redirects(path.read_text("utf-8"), listing) if path.is_file() else ()


def _problems(guide: Guide, reading: Reading, written: Written, root: Path) -> Iterator[Problem]:
    """What is wrong and stops nothing, placed in programme.yml or in what is *written* by hand."""

    def places(character: str) -> Iterable[Place]:
        return (*reading.source.written(character), *written.places(character, root))

    yield from reading.warnings
    yield from written.problems
    yield from traced(guide.problems, places)
