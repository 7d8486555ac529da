"""What a new project's author decides, each answer read from text and checked on its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NoReturn, TypeVar

from babel import UnknownLocaleError
from pydantic import TypeAdapter, ValidationError

from ..locales import locale_of
from ..model import Programme
from ..model.values import Colour
from ..planning import start_of
from ..problems import Place, Problem, ProblemsError
from ..starters import LANGUAGES, NAMES, Starter
from ..when import Context, Grain, Span, When, WhenError, resolve

T = TypeVar("T")
ALL: Final = ""
"""The key of what is said the same in every language."""
_IN_ONE_LANGUAGE: Final = re.compile(r"(?P<language>[a-z]{2})=(?P<said>.*)", re.DOTALL)
_NAMING: Final = re.compile(
    r"(?P<role>[^.=]+)(?:\.(?P<language>[^=]+))?=(?P<name>[^/]+)(?:/(?P<plural>.+))?", re.DOTALL
)
_INVISIBLE: Final = frozenset({"Cc", "Cs"})
_MARKS: Final = frozenset({*"\ufeff\ufffe\uffff", *map(chr, range(0xFDD0, 0xFDF0))})
SUGGESTED: Final = "fi,en"
"""The languages of a guide of which nothing is said."""
SUGGESTED_START: Final = "2027-01"
_LEAD: Final = timedelta(days=31)
"""How long before a start one is at work on the guide, at least."""


@dataclass(frozen=True)
class Naming:
    """What a role is called; the plural where it was said."""

    name: str
    plural: str = ""


@dataclass(frozen=True)
class Answers:
    """Everything an author decides; what is empty stays as it is in the starter."""

    languages: tuple[str, ...]
    starts: When
    updated: date
    requirement: str
    title: Mapping[str, str] = field(default_factory=dict[str, str])
    organisation: Mapping[str, str] = field(default_factory=dict[str, str])
    roles: Mapping[str, Mapping[str, Naming]] = field(
        default_factory=dict[str, Mapping[str, Naming]]
    )
    colours: tuple[str, ...] = ()
    licence: str = ""


@dataclass(frozen=True)
class Given:
    """The same as it is written; what is empty is as is suggested."""

    starter: str | None = None
    languages: str | None = None
    title: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    starts: str | None = None
    roles: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    licence: str | None = None


def decided(given: Given, starter: Starter, requirement: Callable[[], str], today: date) -> Answers:
    """Read everything that was *given*.

    Raises:
        ProblemsError: with what is wrong in any of it.
    """
    problems: list[Problem] = []

    def take(read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except ProblemsError as error:
            problems.extend(error.problems)
            return otherwise

    programme, some_day = starter.programme, start_of(SUGGESTED_START)
    codes = take(lambda: languages(given.languages or SUGGESTED), LANGUAGES)
    made = Answers(
        languages=codes,
        starts=take(lambda: starts(given.starts or next_start(programme, today)), some_day),
        updated=today,
        requirement=take(requirement, ""),
        title=take(lambda: texts(given.title, codes, "--title"), {}),
        organisation=take(lambda: texts(given.organisation, codes, "--organisation"), {}),
        roles=take(lambda: roles(given.roles, programme, codes), {}),
        colours=take(lambda: colours(given.colours), ()),
        licence=take(lambda: text(given.licence, "--licence") if given.licence else "", ""),
    )
    if problems:
        raise ProblemsError(problems)
    return made


def refuse(code: str, option: str, **facts: str) -> NoReturn:
    """Say what is wrong with the answer to *option*."""
    raise ProblemsError([Problem(code, Place(option), facts)])


def text(written: str, option: str) -> str:
    """One line of text, whatever characters it is made of."""
    said = " ".join(written.split())
    for character in said:
        if unicodedata.category(character) in _INVISIBLE or character in _MARKS:
            refuse("yaml_character", option, character=f"U+{ord(character):04X}")
    if not said:
        refuse("new_empty", option)
    return said


def starter_name(written: str, option: str = "--starter") -> str:
    """The name of a starter there is."""
    if written not in NAMES:
        refuse("new_starter", option, value=text(written, option), known=", ".join(NAMES))
    return written


def languages(written: str, option: str = "--languages") -> tuple[str, ...]:
    """The languages in "fi, sv and so on", each once, the first one first."""
    codes = tuple(dict.fromkeys(re.split(r"[\s,;]+", text(written, option).strip(" ,;"))))
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown:
        refuse("new_language", option, value=unknown[0], known=", ".join(LANGUAGES))
    return codes


def texts(written: Iterable[str], known: tuple[str, ...], option: str) -> dict[str, str]:
    """What is said in one of the *known* languages each, "fi=…", or the same in all."""
    said: dict[str, str] = {}
    for one in written:
        found = _IN_ONE_LANGUAGE.fullmatch(one.strip())
        if found is None or not _is_language(found["language"]):
            said[ALL] = text(one, option)
        elif found["language"] in known:
            said[found["language"]] = text(found["said"], option)
        else:
            facts = {"language": found["language"], "known": ", ".join(known)}
            refuse("new_language_not_chosen", option, value=text(one, option), **facts)
    return said


def _is_language(code: str) -> bool:
    try:
        locale_of(code)
    except UnknownLocaleError:
        return False
    return True


def starts(written: str, option: str = "--starts") -> When:
    """The day or the month of the first start."""
    try:
        return start_of(written)
    except WhenError as error:
        raise ProblemsError([Problem(error.code, Place(option), error.facts)]) from error


def colours(written: Iterable[str], option: str = "--colour") -> tuple[str, ...]:
    """The colour of the brand, and then those of the phases."""
    for one in written:
        try:
            TypeAdapter(Colour).validate_python(one)
        except ValidationError:
            refuse("colour_shape", option, value=text(one, option))
    return tuple(written)


def roles(
    written: Iterable[str], programme: Programme, known: tuple[str, ...], option: str = "--role"
) -> dict[str, dict[str, Naming]]:
    """The names of roles, "mentor=coach/coaches", or of one in one language, "mentor.en=coach"."""
    ids = [role.id for role in programme.roles]
    named: dict[str, dict[str, Naming]] = {}
    for one in written:
        found = _NAMING.fullmatch(one.strip())
        if (
            found is None
            or found["role"] not in ids
            or (found["language"] or known[0]) not in known
        ):
            example = f"{ids[0]}.{known[0]}"
            facts = {"value": text(one, option), "known": ", ".join(ids), "example": example}
            refuse("new_role", option, **facts)
        name = _role_name(found["name"], option)
        naming = Naming(name, _role_name(found["plural"] or name, option))
        of = named.setdefault(found["role"], {})
        of |= dict.fromkeys([found["language"]] if found["language"] else known, naming)
    return named


def _role_name(written: str, option: str) -> str:
    """A word; a number or a date is the answer to another question."""
    said = text(written, option)
    if not any(map(str.isalpha, said)) or _is_date(said):
        refuse("new_role_name", option, value=said)
    return said


def _is_date(said: str) -> bool:
    try:
        start_of(said)
    except WhenError:
        return False
    return True


def next_start(programme: Programme, today: date) -> str:
    """The next time the month comes in which the starter starts, a month ahead at least.

    A starter that starts on a day is to start on the first day of that name in the month.
    """
    found = resolve(programme.runs[0].starts or start_of(SUGGESTED_START), Context())
    assert isinstance(found, Span)  # noqa: S101 -- a test reads every starter
    begins = found.bounds[0].date()
    year = today.year
    while date(year, begins.month, 1) < today + _LEAD:
        year += 1
    if found.grain > Grain.DAY:
        return f"{year}-{begins.month:02}"
    first = date(year, begins.month, 1)
    return (first + timedelta(days=(begins.weekday() - first.weekday()) % 7)).isoformat()
