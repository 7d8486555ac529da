"""Texts: in every language of the programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from ..languages import available
from ..model import ANY, Name, Text
from ..problems import Severity
from .finding import Draft, Finding, rule

UNTRANSLATED: Final = frozenset({"text_missing", "texts_missing"})
"""The problems that are a translation still to come: told, but no fault unless it is said so."""
_MANY: Final = 10
"""More missing texts than this would hide every other problem, so they are told as one; so are
texts in a language that was left out."""


@rule
def languages_have_words(draft: Draft) -> Iterator[Finding]:
    """The guide has words of its own in every language of the programme."""
    known = available(draft.overrides)
    for at, code in enumerate(draft.programme.profile.languages):
        if code not in known:
            facts = {"language": code, "known": ", ".join(known)}
            yield Finding("language_without_words", ("programme", "languages", at), facts)


@rule
def languages_are_named_once(draft: Draft) -> Iterator[Finding]:
    """No language is named twice: everything in it would be made twice."""
    languages = draft.programme.profile.languages
    for at, code in enumerate(languages):
        if code in languages[:at]:
            yield Finding("language_twice", ("programme", "languages", at), {"language": code})


@rule
def texts_are_in_every_language(draft: Draft) -> Iterator[Finding]:
    """Every text is written in every language; where one is missing another is shown."""
    languages = draft.programme.profile.languages
    missing = {
        trail: text.missing(languages) for trail, text in draft.everything if isinstance(text, Text)
    }
    counted = Counter(code for codes in missing.values() for code in codes)
    for code, count in counted.items():
        if count > _MANY:
            facts = {"language": code, "count": str(count)}
            at = ("programme", "languages", languages.index(code))
            yield Finding("texts_missing", at, facts, Severity.WARNING)
    for trail, codes in missing.items():
        if few := [code for code in codes if counted[code] <= _MANY]:
            yield Finding("text_missing", trail, {"languages": ", ".join(few)}, Severity.WARNING)


@rule
def prose_names_its_language(draft: Draft) -> Iterator[Finding]:
    """A sentence written once cannot be right in two languages."""
    if len(draft.programme.profile.languages) < 2:  # noqa: PLR2004 -- one language needs no names
        return
    for trail, text in draft.everything:
        if isinstance(text, Text) and not isinstance(text, Name) and ANY in text.root:
            facts = {"languages": ", ".join(draft.programme.profile.languages)}
            yield Finding("text_without_language", trail, facts, Severity.WARNING)


@rule
def texts_are_in_languages_of_the_programme(draft: Draft) -> Iterator[Finding]:
    """A text in a language the programme does not name is never shown."""
    languages = draft.programme.profile.languages
    unused = [
        (*trail, code)
        for trail, text in draft.everything
        if isinstance(text, Text)
        for code in text.root
        if code != ANY and code not in languages
    ]
    counted = Counter(str(trail[-1]) for trail in unused)
    for code, count in counted.items():
        if count > _MANY:
            facts = {"language": code, "count": str(count)}
            yield Finding("texts_unused", ("programme", "languages"), facts, Severity.WARNING)
    for trail in unused:
        if counted[str(trail[-1])] <= _MANY:
            facts = {"language": str(trail[-1]), "languages": ", ".join(languages)}
            yield Finding("text_unused", trail, facts, Severity.WARNING, by_key=True)
