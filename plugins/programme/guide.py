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
from .article import Article
from .artifact import FILES, PAGES, SHEETS, Artifact, Page
from .download import Download
from .edition import Edition
from .languages import language
from .model import Programme
from .press import FailedPdf, Press, SetPdf, blame
from .problems import Place, Problem, Severity
from .reading import Reading
from .schedule import schedule
from .templates import Templates

for _module in sorted(found.name for found in iter_modules(outputs.__path__)):
    import_module(f"{outputs.__name__}.{_module}")


Wants: TypeAlias = Callable[[str, str], bool]
"""Whether PDFs of a kind are wanted in a language."""


def everything(_kind: str, _language: str) -> bool:
    """Want every PDF there is."""
    return True


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
    articles: tuple[Article, ...] = (),
) -> tuple[Edition, ...]:
    """The programme in each of its languages, for its current run."""
    run = programme.current_run()
    plan = schedule(programme, run)
    templates = Templates(overrides)
    return tuple(
        Edition(
            programme,
            language(code, overrides, programme.profile.country),
            run,
            plan,
            templates,
            pictures=pictures or {},
            articles=tuple(one for one in articles if one.language == code),
        )
        for code in programme.profile.languages
    )


def render(
    reading: Reading,
    overrides: tuple[Path, ...] = (),
    press: Press | None = None,
    articles: tuple[Article, ...] = (),
    *,
    wants: Wants = everything,
) -> Guide:
    """Render the programme of *reading*, with its pictures and the *articles* written beside it.

    Without a *press* there are no PDFs, and none are offered; with one, those that it *wants*.
    """
    files: dict[PurePosixPath, Artifact] = {}
    pages: list[Page] = []
    downloads: list[Download] = []
    made_for = editions(reading.programme, overrides, reading.pictures, articles)
    pdfs, problems = _pressed(made_for, press, wants)
    for edition in made_for:
        made = [*pdfs[edition.language.code], *_files(edition)]
        files |= {one.artifact.path: one.artifact for one in made}
        offered = tuple(_download(edition, one) for one in made if one.artifact.offered)
        downloads += offered
        paths = frozenset(one.artifact.path for one in made)
        informed = replace(edition, downloads=offered, files=paths)
        pages += [page for output in PAGES.values() for page in output(informed)]
    listing = Artifact(PurePosixPath("files.json"), _listing(downloads), offered=False)
    return Guide(made_for, (*files.values(), listing), tuple(pages), tuple(problems))


@dataclass(frozen=True)
class _Made:
    """A file, the output that made it, and how many pages it has."""

    kind: str
    artifact: Artifact
    pages: int | None = None


def _files(edition: Edition) -> Iterator[_Made]:
    for kind, output in FILES.items():
        for artifact in output(edition):
            yield _Made(kind, artifact)


def _pressed(
    made_for: tuple[Edition, ...], press: Press | None, wants: Wants
) -> tuple[dict[str, list[_Made]], list[Problem]]:
    """The PDFs of each language, all handed to *press* at once, and what went wrong with them."""
    pdfs: dict[str, list[_Made]] = {edition.language.code: [] for edition in made_for}
    problems: list[Problem] = []
    if press is None:
        return pdfs, problems
    jobs = [
        (pdfs[edition.language.code], kind, sheet)
        for edition in made_for
        for kind, sheets in SHEETS.items()
        if wants(kind, edition.language.code)
        for sheet in sheets(edition)
    ]
    results = press([sheet for _pile, _kind, sheet in jobs])
    for (pile, kind, sheet), one in zip(jobs, results, strict=True):
        if isinstance(one, FailedPdf):
            problems.append(_failed(one, blame(sheet, one, press)))
        else:
            pile.append(_Made(kind, one.artifact, one.pages))
            problems += _missing(one)
    return pdfs, problems


def _missing(pdf: SetPdf) -> Iterator[Problem]:
    """The characters that are boxes in *pdf*, because no font has them."""
    file = pdf.artifact.path.as_posix()
    for missing in pdf.problems:
        facts = {"character": missing.character, "code": missing.code}
        yield Problem("glyph_missing", Place(file), facts, Severity.WARNING)


def _failed(pdf: FailedPdf, part: str) -> Problem:
    """A PDF that could not be set: a fault of ours, which does not stop the site."""
    file = pdf.path.as_posix()
    said = " ".join(" · ".join((pdf.message, *pdf.hints)).split())
    code = "sheet_failed_at" if part else "sheet_failed"
    return Problem(code, Place(file), {"file": file, "said": said, "part": part}, Severity.WARNING)


def _download(edition: Edition, made: _Made) -> Download:
    artifact = made.artifact
    return Download(
        kind=made.kind,
        language=edition.language.code,
        role=artifact.role,
        path=artifact.path,
        bytes=len(artifact.content),
        pages=made.pages,
        paper=artifact.paper,
        title=artifact.title,
        about=artifact.about,
    )


def _listing(downloads: Iterable[Download]) -> bytes:
    rows = [
        {
            "kind": one.kind,
            "language": one.language,
            "role": one.role,
            "paper": one.paper,
            "path": one.path.as_posix(),
            "bytes": one.bytes,
            "pages": one.pages,
        }
        for one in downloads
    ]
    return (json.dumps(rows, indent=2, ensure_ascii=False) + "\n").encode()
