"""The headings of columns that are understood, in Finnish, Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .names import language_called

_HEADINGS: Final = {
    "title": "nimi otsikko tapahtuma tilaisuus aihe sisältö"
    "|titel rubrik händelse evenemang ämne namn|title name event subject topic session",
    "when": "ajankohta aika milloin|tidpunkt tid när|when time",
    "first": "päivä päivämäärä pvm ensimmäinen-päivä alkaa alkupäivä alkamispäivä"
    "|datum dag första-dagen första-dag börjar startdatum"
    "|date day first-day starts start-date begins",
    "last": "viimeinen-päivä päättyy loppupäivä päättymispäivä"
    "|sista-dagen sista-dag slutar slutdatum|last-day ends end-date",
    "from": "alkuaika alkamisaika alku klo kello kellonaika"
    "|starttid klockan början kl|start start-time from clock hours",
    "to": "loppuaika päättymisaika loppu|sluttid slut|end end-time to until",
    "duration": "kesto|längd varaktighet|duration length",
    "mode": "muoto toteutus toteutustapa osallistumistapa|form deltagandeform|mode format",
    "place": "paikka sijainti tila|plats lokal|place location room venue where",
    "roles": "kenelle rooli roolit kohderyhmä osallistujat"
    "|för-vem roll roller målgrupp deltagare|for-whom role roles audience participants who",
    "kind": "laji tyyppi|typ slag art|kind type",
    "summary": "kuvaus tiivistelmä|beskrivning sammanfattning|description summary",
    "note": "huomio huomautus huom lisätiedot|anmärkning info|note notes details",
    "number": "nro numero|nr nummer|no number",
}
"""What is read from a column, and its headings; a hyphen stands for a space."""
KNOWN: Final = {
    word.replace("-", " "): name
    for name, words in _HEADINGS.items()
    for word in words.replace("|", " ").split()
}
LOOKED_AT: Final = 20
"""Rows among which the headings are sought."""
_TEXTS: Final = frozenset({"title", "summary", "note"})
_IN: Final = re.compile(r"(?P<what>\w+)[\s_:/(-]+(?:in |på )?(?P<language>[\w-]+)\)?")


@dataclass(frozen=True)
class Heading:
    """What is read below it, and the language of the texts there; of what is no text, none."""

    key: str
    language: str = ""


@dataclass(frozen=True)
class Headings:
    """Headings of a table whose texts are in *language* where a heading names no other one."""

    language: str
    languages: Mapping[str, str]
    """The code of each language that a heading may name, by what it is called."""

    def columns(self, row: Iterable[str]) -> list[Heading | None]:
        """What each column is; None where its heading is not understood.

        Calendars call the title a summary, so that is the title where no other column is.
        """
        said = [" ".join(cell.lower().strip(" .:").split()) for cell in row]
        found = [self._column(heading) for heading in said]
        if "summary" in said and not any(one and one.key == "title" for one in found):
            found[said.index("summary")] = Heading("title", self.language)
        return found

    def understood(self, row: Iterable[str]) -> int:
        """How many columns of the *row* are understood, if one of them is the title."""
        found = [column for column in self.columns(row) if column]
        return len(found) if any(column.key == "title" for column in found) else 0

    def _column(self, heading: str) -> Heading | None:
        if key := KNOWN.get(heading):
            return Heading(key, self.language if key in _TEXTS else "")
        found = _IN.fullmatch(heading)
        key = KNOWN.get(found["what"]) if found else None
        code = language_called(found["language"], self.languages) if found else None
        return Heading(key, code) if key in _TEXTS and key and code else None
