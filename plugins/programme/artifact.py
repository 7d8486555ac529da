"""What outputs yield and engines take: files, pages, and PDFs that are still to be set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final, TypeAlias

from .blocks import Json as Json  # noqa: PLC0414 -- whoever has artifacts has it from here
from .edition import Edition


@dataclass(frozen=True)
class Artifact:
    """A file of the guide, not yet written anywhere; *path* is below the guide's root."""

    path: PurePosixPath
    content: bytes
    role: str | None = None
    """The role it is for, when it is for one."""
    paper: str | None = None
    """The size it is to be printed in, "a3", when there are several to choose from."""
    offered: bool = True
    """Whether readers are offered it for download."""
    title: str | None = None
    """What it is called, where there are several of its kind for one reader."""
    about: str | None = None
    """The key of the one thing it is made of, beside which pages offer it."""


@dataclass(frozen=True)
class Sheet:
    """A PDF or a picture not yet set: a Typst template, the data it reads, and its pictures.

    *path* ends with ``.pdf`` or ``.png``; *template* is a name below ``templates/typst/``; *assets*
    maps the names that *data* uses for pictures to their bytes.
    """

    path: PurePosixPath
    template: str
    data: dict[str, Json]
    assets: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    role: str | None = None
    paper: str | None = None
    title: str | None = None
    about: str | None = None
    offered: bool = True
    """Whether readers are offered it for download."""

    def set_as(self, content: bytes) -> Artifact:
        """The file it is when it is set, with *content*: for the same readers, by the same name."""
        return Artifact(
            path=self.path,
            content=content,
            role=self.role,
            paper=self.paper,
            offered=self.offered,
            title=self.title,
            about=self.about,
        )


@dataclass(frozen=True)
class Page:
    """A page in Markdown: *path* names its source, *address* where readers find it."""

    path: PurePosixPath
    address: PurePosixPath
    language: str
    name: str
    title: str
    content: str
    title_language: str | None = None
    """The language of the title, where that is another than the page's."""
    foot: str = ""
    """What stands below the content where no theme of ours has it in its footer."""


Render: TypeAlias = Callable[[Edition], Iterable[Artifact]]
RenderSheets: TypeAlias = Callable[[Edition], Iterable[Sheet]]
RenderPages: TypeAlias = Callable[[Edition], Iterable[Page]]
FILES: Final[dict[str, Render]] = {}
SHEETS: Final[dict[str, RenderSheets]] = {}
PAGES: Final[dict[str, RenderPages]] = {}


def output(render: Render) -> Render:
    """Register *render*, which makes files, under the name of its module."""
    FILES[_name(render)] = render
    return render


def sheets_output(render: RenderSheets) -> RenderSheets:
    """Register *render*, which makes PDFs to be set; without a press it is not asked."""
    SHEETS[_name(render)] = render
    return render


def pages_output(render: RenderPages) -> RenderPages:
    """Register *render*, which makes pages: it comes last, and its Edition knows every file."""
    PAGES[_name(render)] = render
    return render


def _name(render: Callable[[Edition], object]) -> str:
    """The name of its module; of a package, the package's."""
    return render.__module__.rpartition(".")[2]
