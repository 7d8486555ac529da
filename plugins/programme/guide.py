"""A whole guide: every output of every edition; the files first, then the pages that offer them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePosixPath
from pkgutil import iter_modules
from typing import TypeAlias

from . import outputs
from .artifact import FILES, PAGES, SHEETS, Artifact, Page, Sheet
from .edition import Download, Edition
from .languages import language
from .model import Programme
from .press import PressError, SetPdf
from .problems import Place, Problem, Severity
from .schedule import schedule
from .templates import Templates

for _module in sorted(found.name for found in iter_modules(outputs.__path__)):
    import_module(f"{outputs.__name__}.{_module}")


Press: TypeAlias = Callable[[Iterable[Sheet]], Iterable[SetPdf]]
"""What sets Sheets, in their order."""


@dataclass(frozen=True)
class Guide:
    """Everything a programme became; nothing of it is written yet."""

    editions: tuple[Edition, ...]
    files: tuple[Artifact, ...]
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...] = ()
    """What went wrong with single files; the rest of the guide is whole."""


def editions(
    programme: Programme,
    overrides: tuple[Path, ...] = (),
    pictures: Mapping[str, bytes] | None = None,
) -> tuple[Edition, ...]:
    """The programme in each of its languages, for its current run."""
    run = programme.current_run()
    plan = schedule(programme, run)
    templates = Templates(overrides)
    return tuple(
        Edition(programme, language(code, overrides), run, plan, templates, pictures=pictures or {})
        for code in programme.profile.languages
    )


def render(
    programme: Programme,
    overrides: tuple[Path, ...] = (),
    press: Press | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Guide:
    """Render *programme*, with the *pictures* it names.

    Without a *press* there are no PDFs, and none are offered.
    """
    files: dict[PurePosixPath, Artifact] = {}
    pages: list[Page] = []
    downloads: list[Download] = []
    problems: list[Problem] = []
    made_for = editions(programme, overrides, pictures)
    for edition in made_for:
        made = list(_files(edition, press, problems))
        files |= {artifact.path: artifact for _kind, artifact, _pages in made}
        offered = tuple(_download(edition, *one) for one in made if one[1].offered)
        downloads += offered
        informed = replace(edition, downloads=offered)
        pages += [page for output in PAGES.values() for page in output(informed)]
    listing = Artifact(PurePosixPath("files.json"), _listing(downloads), offered=False)
    return Guide(made_for, (*files.values(), listing), tuple(pages), tuple(problems))


def _files(
    edition: Edition, press: Press | None, problems: list[Problem]
) -> Iterator[tuple[str, Artifact, int | None]]:
    if press is not None:
        for kind, sheets in SHEETS.items():
            for sheet in sheets(edition):
                yield from _set(kind, sheet, press, problems)
    for kind, output in FILES.items():
        for artifact in output(edition):
            yield kind, artifact, None


def _set(
    kind: str, sheet: Sheet, press: Press, problems: list[Problem]
) -> Iterator[tuple[str, Artifact, int]]:
    try:
        for one in press([sheet]):
            problems += _missing(one)
            yield kind, one.artifact, one.pages
    except PressError as error:
        problems.append(_failed(error))


def _missing(pdf: SetPdf) -> Iterator[Problem]:
    """The characters that are boxes in *pdf*, because no font has them."""
    file = pdf.artifact.path.as_posix()
    for missing in pdf.problems:
        facts = {"file": file, "character": missing.character, "code": missing.code}
        yield Problem("glyph_missing", Place(file), facts, Severity.WARNING)


def _failed(error: PressError) -> Problem:
    """A PDF that could not be set: a fault of ours, which does not stop the site."""
    facts = {"file": error.path.as_posix(), "said": " ".join(str(error).split())}
    return Problem("sheet_failed", Place(error.path.as_posix()), facts, Severity.WARNING)


def _download(edition: Edition, kind: str, artifact: Artifact, pages: int | None) -> Download:
    return Download(
        kind, edition.language.code, artifact.role, artifact.path, len(artifact.content), pages
    )


def _listing(downloads: Iterable[Download]) -> bytes:
    rows = [
        {
            "kind": one.kind,
            "language": one.language,
            "role": one.role,
            "path": one.path.as_posix(),
            "bytes": one.bytes,
            "pages": one.pages,
        }
        for one in downloads
    ]
    return (json.dumps(rows, indent=2, ensure_ascii=False) + "\n").encode()
