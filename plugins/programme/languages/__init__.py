"""The guide's own words, one YAML file per language: words, addresses, and phrases of dates.

A new language is one new file, here or in a fork's ``overrides/programme/languages/``; a fork's
file of a language that is here already needs only the words it changes. So does a file of how a
language is spoken in one country: ``sv-SE.yml`` goes over ``sv.yml`` for programmes of Sweden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Final, Literal

from babel import Locale
from babel.lists import format_list
from pydantic import BaseModel, ConfigDict, ValidationError

from ..locales import locale_of
from ..problems import Place, Problem, ProblemsError
from ..source import Source, load

HERE: Final = Path(__file__).parent
MODEL: Final = "en"
"""The language whose file says which words there are."""


class _File(BaseModel):
    """One languages/*.yml."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = None
    locale: str | None = None
    direction: Literal["ltr", "rtl"] | None = None
    addresses: dict[str, str] = {}
    words: dict[str, str] = {}
    when: dict[str, str] = {}


@dataclass(frozen=True)
class Language:
    """A language: how it is called, written and addressed, and its words for everything."""

    code: str
    name: str
    locale: str
    direction: str
    addresses: Mapping[str, str] = field(repr=False)
    words: Mapping[str, str] = field(repr=False)
    when: Mapping[str, str] = field(repr=False)

    @cached_property
    def babel(self) -> Locale:
        """The CLDR data of this language."""
        return locale_of(self.locale)

    def count(self, key: str, number: float) -> str:
        """Say "3 pages": the word *key* in the plural form *number* asks for."""
        form = self.babel.plural_form(number)
        word = self.words.get(f"{key}.{form}", self.words[f"{key}.other"])
        return word.format(n=number)

    def join(self, items: Iterable[str]) -> str:
        """Say *items* as a list: "a, b and c"."""
        return format_list(list(items), locale=self.babel)


def available(overrides: Iterable[Path] = ()) -> tuple[str, ...]:
    """The codes of the languages there are words for."""
    found = {path.stem for folder in _folders(overrides) for path in _files(folder)}
    return tuple(sorted(code for code in found if code.rpartition("-")[0] not in found))


def _folders(overrides: Iterable[Path]) -> tuple[Path, ...]:
    return (HERE, *(folder / "languages" for folder in overrides))


def _files(folder: Path) -> Iterator[Path]:
    return folder.glob("*.yml")


def language(code: str, overrides: tuple[Path, ...] = (), country: str | None = None) -> Language:
    """Load the language *code*, as it is spoken in *country*.

    Raises:
        ProblemsError: there is no file of it, or one is no language file, or they lack a word
            that the model has.
    """
    model = _ours(MODEL)[0]
    names = [code, f"{code}-{country}"]
    ours = [_ours(name) for name in names if (HERE / f"{name}.yml").is_file()]
    paths = [folder / "languages" / f"{name}.yml" for folder in overrides for name in names]
    read = [*ours, *(_read(path) for path in paths if path.is_file())]
    if not read:
        facts = {"language": code, "known": ", ".join(available(overrides))}
        raise ProblemsError([Problem("language_without_words", Place(f"{code}.yml"), facts)])
    told = _File()
    for file, _source in read:
        told = _over(told, file)
    missing = list(_missing(told, model, read[-1][1]))
    if missing:
        raise ProblemsError(missing)
    return Language(
        code=code,
        name=told.name or code,
        locale=told.locale or code.replace("-", "_"),
        direction=told.direction or "ltr",
        addresses=told.addresses,
        words=told.words,
        when=told.when,
    )


@cache
def _ours(name: str) -> tuple[_File, Source]:
    """What is in a file of the program's own, which stays as it is while the program runs."""
    return _read(HERE / f"{name}.yml")


def _read(path: Path) -> tuple[_File, Source]:
    source = load(path)
    try:
        return _File.model_validate(source.data or {}), source
    except ValidationError as error:
        raise ProblemsError(
            _misfit(path.name, source, detail["loc"]) for detail in error.errors(include_url=False)
        ) from error


def _misfit(file: str, source: Source, trail: tuple[int | str, ...]) -> Problem:
    key = str((file, *trail)[-1])
    return Problem("language_file_shape", source.key(trail), {"key": key})


def _over(base: _File, file: _File) -> _File:
    return _File(
        name=file.name or base.name,
        locale=file.locale or base.locale,
        direction=file.direction or base.direction,
        addresses={**base.addresses, **file.addresses},
        words={**base.words, **file.words},
        when={**base.when, **file.when},
    )


def _missing(told: _File, model: _File, source: Source) -> Iterator[Problem]:
    for section in ("addresses", "words", "when"):
        has, needs = getattr(told, section), getattr(model, section)
        for key in needs:
            if key not in has and _needed(key, needs):
                yield Problem(
                    "language_word_missing",
                    source.value((section,)),
                    {"section": section, "key": key},
                )


_PLURALS: Final = (".zero", ".one", ".two", ".few", ".many")


def _needed(key: str, needs: Mapping[str, str]) -> bool:
    """Plural forms but ``other`` are for each language to have or not."""
    stem, dot, form = key.rpartition(".")
    return f"{dot}{form}" not in _PLURALS or f"{stem}.other" not in needs
