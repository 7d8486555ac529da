"""The headings of columns that are understood, in Finnish, Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .moments import moment
from .names import language_called

_HEADINGS: Final = {
    "title": "nimi otsikko tapahtuma tilaisuus aihe sisältö"
    "|titel rubrik händelse evenemang ämne namn|title name event subject topic session",
    "when": "ajankohta aika milloin|tidpunkt tid när|when time",
    "first": "päivä päivämäärä pvm ensimmäinen-päivä alkaa aloitus alkupäivä alkamispäivä"
    "|datum dag första-dagen första-dag börjar startdatum"
    "|date day first-day starts start-date begins",
    "last": "viimeinen-päivä päättyy loppuu lopetus loppupäivä päättymispäivä"
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
_CLOCK: Final = re.compile(
    r"(?:klo|kello|kl)?\.?\s*\d{1,2}(?:[.:]\d{2}){0,2}\s*(?:am|pm)?", re.IGNORECASE
)
_CLOCKS: Final = {"first": "from", "last": "to"}
"""What people call one as the other: "Starts" is a day here, and there a clock time."""
_DAYS: Final = {clock: day for day, clock in _CLOCKS.items()}
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

    def of(self, row: Sequence[str], below: Iterable[Sequence[str]]) -> list[Heading | None]:
        """What each column of *row* is, as far as what stands *below* it lets it be."""
        rows = tuple(below)
        found = self.columns(row)
        return [
            one and _fitting(one, [cells[at].strip() for cells in rows if at < len(cells)])
            for at, one in enumerate(found)
        ]

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


def _fitting(heading: Heading, cells: list[str]) -> Heading:
    """The same *heading*; where it may be of days or of clock times, as its *cells* say."""
    written = [cell for cell in cells if cell]
    if heading.key in _CLOCKS and written and all(map(_CLOCK.fullmatch, written)):
        return Heading(_CLOCKS[heading.key])
    if heading.key in _DAYS and written and all(map(moment, written)):
        return Heading(_DAYS[heading.key])
    return heading
