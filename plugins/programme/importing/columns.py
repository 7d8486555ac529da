"""The headings of columns that are understood, in Finnish, Swedish and English."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..languages import language

_HEADINGS: Final = {
    "title": "nimi otsikko tapahtuma tilaisuus aihe sisältö"
    "|titel rubrik händelse evenemang ämne namn|title name event subject topic session summary",
    "when": "ajankohta aika milloin|tidpunkt tid när|when time",
    "first": "päivä päivämäärä pvm ensimmäinen-päivä alkaa alkupäivä alkamispäivä"
    "|datum dag första-dagen börjar startdatum|date day first-day starts start-date begins",
    "last": "viimeinen-päivä päättyy loppupäivä päättymispäivä"
    "|sista-dagen slutar slutdatum|last-day ends end-date",
    "from": "alkuaika alkamisaika alku klo kello kellonaika"
    "|starttid klockan början kl|start start-time from clock hours",
    "to": "loppuaika päättymisaika loppu|sluttid slut|end end-time to until",
    "duration": "kesto|längd varaktighet|duration length",
    "place": "paikka sijainti tila|plats lokal|place location room venue where",
    "kind": "laji tyyppi|typ slag art|kind type",
    "note": "huomio huomautus huom lisätiedot kuvaus|anmärkning info beskrivning"
    "|note notes description details info",
    "number": "nro numero|nr nummer|no number",
}
"""What is read from a column, and its headings; a hyphen stands for a space."""
KNOWN: Final = {
    word.replace("-", " "): name
    for name, words in _HEADINGS.items()
    for word in words.replace("|", " ").split()
}
_KINDS: Final = ("joint", "pair", "training", "work", "deadline", "milestone", "break")
_OTHERS: Final = ("phase", "task", "survey", "message")


def column(heading: str) -> str | None:
    """What the column with that *heading* is; None where it is not understood."""
    return KNOWN.get(" ".join(heading.lower().strip(" .:").split()))


def kind(said: str) -> str | None:
    """The kind of event that is called *said*, in any language the guide speaks."""
    return _called(said, (*_KINDS, "event"))


def is_no_event(said: str) -> bool:
    """Whether *said* is what the guide calls a phase, a task, a survey or a message."""
    return _called(said, _OTHERS) is not None


def _called(said: str, kinds: tuple[str, ...]) -> str | None:
    found = _names().get(said.strip().lower())
    return found if found in kinds else None


@cache
def _names() -> dict[str, str]:
    """What each kind is called, and its own name."""
    kinds = (*_KINDS, *_OTHERS, "event")
    words = [language(code).words for code in ("fi", "sv", "en")]
    return {
        **{one: one for one in kinds},
        **{w[f"kind.{one}"].lower(): one for w in words for one in kinds},
    }
