"""The same page in the other languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from ...languages import Language


@dataclass(frozen=True)
class Alternate:
    """One page in one language: for the switcher by *href*, for search engines by *url*."""

    language: Language
    href: str
    url: str | None
    current: bool
    default: bool


def alternates(
    page: Page, languages: Mapping[str, Language], default: str
) -> tuple[Alternate, ...]:
    """The languages *page* is in, itself among them; empty where it is in one only."""
    files: Mapping[str, File] = getattr(page.file, "alternates", {})
    found = tuple(
        Alternate(
            language=language,
            href=files[code].url_relative_to(page.file),
            url=_absolute(page, files[code]),
            current=files[code] is page.file or files[code].url == page.file.url,
            default=code == default,
        )
        for code, language in languages.items()
        if code in files
    )
    return found if len(found) > 1 else ()


def _absolute(page: Page, file: File) -> str | None:
    if page.canonical_url is None:
        return None
    root = page.canonical_url.removesuffix(_clean(page.file.url))
    return root + _clean(file.url)


def _clean(url: str) -> str:
    return "" if url in {".", "./"} else url
