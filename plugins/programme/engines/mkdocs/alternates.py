"""The same page in the other languages; where a language lacks it, the home of that language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ...addresses import HOME
from ...edition import Edition
from ...languages import Language


@dataclass(frozen=True)
class Alternate:
    """One page in one language: for the switcher by *href*, for search engines by *url*."""

    language: Language
    href: str
    url: str | None = None
    """Whole; None where the page is not in this language, or nobody knows where the site is."""
    current: bool = False
    default: bool = False
    same: bool = True
    """Whether it leads to the same page, and not to the home of its language."""

    @property
    def code(self) -> str:
        """What a phone shows, where the name of the language has no room."""
        return self.language.code.partition("-")[0].upper()

    @property
    def label(self) -> str:
        """What the link does, in the words of the language it leads to; first what is seen."""
        word = "language_switch" if self.same else "to_home"
        return f"{self.language.name} ({self.code}): {self.language.words[word]}"


def alternates(
    page: Page, editions: tuple[Edition, ...], current: Edition
) -> tuple[Alternate, ...]:
    """*page* in every language, itself among them; of a guide in one language, none."""
    files: Mapping[str, File] = getattr(page.file, "alternates", {})
    found = tuple(
        _same(page, edition, files[edition.language.code], current)
        if edition.language.code in files
        else Alternate(edition.language, _home(edition, page.file.url), same=False)
        for edition in editions
    )
    return found if len(editions) > 1 else ()


def homes(editions: tuple[Edition, ...], current: Edition, base_url: str) -> tuple[Alternate, ...]:
    """The home of every other language, for pages that stand at no address: 404."""
    root = base_url.rstrip("/")
    return tuple(
        Alternate(edition.language, f"{root}/{edition.address(HOME)}", same=False)
        for edition in editions
        if edition is not current
    )


def _home(edition: Edition, here: str) -> str:
    return get_relative_url(edition.address(HOME) or "./", here)


def _same(page: Page, edition: Edition, file: File, current: Edition) -> Alternate:
    return Alternate(
        language=edition.language,
        href=file.url_relative_to(page.file),
        url=_absolute(page, file),
        current=edition is current,
        default=edition.language.code == edition.default_language,
    )


def _absolute(page: Page, file: File) -> str | None:
    if page.canonical_url is None:
        return None
    root = page.canonical_url.removesuffix(_clean(page.file.url))
    return root + _clean(file.url)


def _clean(url: str) -> str:
    return "" if url in {".", "./"} else url
