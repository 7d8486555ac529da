"""What people call things in a table: kinds of events, ways of meeting, roles and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, get_args

from ..languages import available, language
from ..locales import locale_of, name_of
from ..model import EventKind, Programme, Role

SPOKEN: Final = ("fi", "sv", "en")
"""The languages that tables are understood in."""
_KINDS: Final[tuple[str, ...]] = get_args(EventKind)
_OTHERS: Final = ("phase", "task", "survey", "message")
_MODES: Final = {
    "in_person": "lähi läsnä lähitapaaminen lähiopetus paikan-päällä paikalla kasvokkain"
    "|på-plats plats närträff|in-person onsite on-site face-to-face live",
    "remote": "etä etänä etätapaaminen etäopetus verkossa verkko"
    "|på-distans distans distansträff på-nätet digitalt|remote remotely online virtual",
    "hybrid": "hybridi hybridinä hybriditapaaminen|hybridträff|hybrid",
}
"""What each way of meeting is called; a hyphen stands for itself or a space."""
_PARTED: Final = (r"[;\n]", r"[,/]", r"[&+]", r"\s(?:ja|sekä|tai|och|samt|eller|and|or)\s")
"""What stands between several, from what parts most to what may be part of a name."""
_BENT: Final = 4
"""How much of a language's name stays as it is when it is bent: "englanti" is "englanniksi"."""


def kind(said: str) -> str | None:
    """The kind of event that is called *said*, in any language the guide speaks."""
    return _called(said, (*_KINDS, "event"))


def is_no_event(said: str) -> bool:
    """Whether *said* is what the guide calls a phase, a task, a survey or a message."""
    return _called(said, _OTHERS) is not None


def named(text: str, names: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """What *text* names, each once, and as much of it as names nothing.

    A name for everybody is none of them in particular, and is given as nothing.
    """
    parts = [part for part in _parts(text.strip(), names, _PARTED) if part]
    found = [names.get(part.casefold()) for part in parts]
    left = [part for part, name in zip(parts, found, strict=True) if name is None]
    if left and len(left) == len(parts):
        return (), text.strip()
    return tuple(dict.fromkeys(name for name in found if name)), ", ".join(left)


def _parts(text: str, names: Mapping[str, str], parted: tuple[str, ...]) -> Iterator[str]:
    if text.casefold() in names or not parted:
        yield text
        return
    for part in re.split(parted[0], text):
        yield from _parts(part.strip(), names, parted[1:])


@cache
def modes() -> Mapping[str, str]:
    """Each way of meeting, by everything it is called."""
    said = {
        form: mode
        for mode, words in _MODES.items()
        for word in words.replace("|", " ").split()
        for form in (word, word.replace("-", " "))
    }
    own = {words[f"mode.{mode}"].casefold(): mode for words in _words() for mode in _MODES}
    return {**said, **own, **{mode: mode for mode in _MODES}}


def roles(known: Iterable[Role]) -> Mapping[str, str]:
    """The id of each role, by itself and by its names in every language; of everybody none."""
    listed = list(known)
    texts = [(role.id, text) for role in listed for text in (role.name, role.plural) if text]
    return {
        **{words["everybody"].casefold(): "" for words in _words()},
        **{said.casefold(): name for name, text in texts for said in text.root.values()},
        **{role.id: role.id for role in listed},
    }


def languages(programme: Programme | None) -> Mapping[str, str]:
    """The code of each language a text may be in, by itself and by its names."""
    codes = {*available(), *(programme.profile.languages if programme else ())}
    return {
        **{
            name_of(code, locale_of(spoken)).casefold(): code
            for code in sorted(codes)
            for spoken in (*SPOKEN, code)
        },
        **{code.casefold(): code for code in codes},
    }


def language_called(said: str, names: Mapping[str, str]) -> str | None:
    """The code of the language *said*, by its *names*: "en", "English" or "englanniksi"."""
    stem = said.removesuffix("ksi")[:_BENT]
    bent = (code for name, code in names.items() if name.startswith(stem))
    return names.get(said) or (next(bent, None) if said.endswith("ksi") else None)


def _called(said: str, kinds: tuple[str, ...]) -> str | None:
    found = _kinds().get(said.strip().lower())
    return found if found in kinds else None


@cache
def _kinds() -> Mapping[str, str]:
    """What each kind is called, and its own name."""
    kinds = (*_KINDS, *_OTHERS, "event")
    return {
        **{one: one for one in kinds},
        **{words[f"kind.{one}"].lower(): one for words in _words() for one in kinds},
    }


def _words() -> list[Mapping[str, str]]:
    return [language(code).words for code in SPOKEN]
