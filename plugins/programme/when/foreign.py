"""Words of other languages, and other English words, for what the grammar says in one way."""

from __future__ import annotations

from functools import cache
from typing import Final

from .words import MONTHS, WEEKDAYS

_NAMES: Final = {
    "January": "tammikuu tammikuuta januari januar jaanuar janvier enero",
    "February": "helmikuu helmikuuta februari februar veebruar février febrero",
    "March": "maaliskuu maaliskuuta mars marts märz maart märts marzo",
    "April": "huhtikuu huhtikuuta aprill avril abril",
    "May": "toukokuu toukokuuta maj mai mei mayo",
    "June": "kesäkuu kesäkuuta juni juuni juin junio",
    "July": "heinäkuu heinäkuuta juli juuli juillet julio",
    "August": "elokuu elokuuta augusti augustus août agosto",
    "September": "syyskuu syyskuuta septembre septiembre",
    "October": "lokakuu lokakuuta oktober oktoober octobre octubre",
    "November": "marraskuu marraskuuta novembre noviembre",
    "December": "joulukuu joulukuuta desember dezember detsember décembre diciembre",
    "Monday": "maanantai maanantaina måndag mandag montag maandag esmaspäev lundi lunes",
    "Tuesday": "tiistai tiistaina tisdag tirsdag dienstag dinsdag teisipäev mardi martes",
    "Wednesday": "keskiviikko keskiviikkona onsdag mittwoch woensdag kolmapäev mercredi miércoles",
    "Thursday": "torstai torstaina torsdag donnerstag donderdag neljapäev jeudi jueves",
    "Friday": "perjantai perjantaina fredag freitag vrijdag reede vendredi viernes",
    "Saturday": "lauantai lauantaina lördag lørdag samstag zaterdag laupäev samedi sábado",
    "Sunday": "sunnuntai sunnuntaina söndag søndag sonntag zondag pühapäev dimanche domingo",
}
"""The wide names of Babel in fi, sv, nb, da, de, nl, et, fr and es; the Finnish name comes first.

Written out, as loading nine languages takes longer than reading a whole programme.
"""
_MONTH_ENDINGS: Final = ("n", "ta", "ssa", "sta", "hun", "lle", "lta")
_WEEKDAY_ENDINGS: Final = ("n", "na", "ta", "sta", "lle", "sin", "hin")

_INSTEAD: Final = {
    "after": "jälkeen kuluttua efter nach später later following past",
    "all year": "vuosittain yearlong",
    "autumn": "syksy syksyllä syksyn höst hösten herbst fall automne",
    "before": "ennen före innan vor prior ago earlier",
    "day": "päivä päivää päivänä dag dagar tag tage jour",
    "during": "aikana kuluessa under während throughout",
    "each": "jokainen kukin jeweils",
    "early": "alku alussa alkuvuosi alkuvuodesta början anfang beginning",
    "end": "loppu lopussa päättyy slut ende ends ending finish",
    "every": "joka varje jeder jede",
    "every day": "daily päivittäin",
    "every month": "monthly kuukausittain",
    "every week": "weekly viikoittain",
    "every 2 weeks": "biweekly fortnightly",
    "except": "paitsi utom außer not without",
    "first": "ensimmäinen första erste",
    "from": "alkaen lähtien från ab since starting",
    "hour": "tunti tuntia timme timmar stunde stunden hrs hr",
    "last": "viimeinen sista letzte",
    "late": "lopulla loppuvuosi loppuvuodesta slutet",
    "mid": "puoliväli puolivälissä keskellä mitten mitte middle",
    "minute": "minuutti minuuttia minuter mins",
    "month": "kuukausi kuukautta kuukautena kk månad månader monat monate mois",
    "of": "av von",
    "second": "toinen andra zweite",
    "spring": "kevät keväällä kevään vår våren frühling printemps",
    "start": "aloitus alkaa starts begin begins",
    "summer": "kesä kesällä kesän sommar sommaren sommer été",
    "to": "asti saakka till til bis through thru",
    "until": "mennessä viimeistään senast by",
    "week": "viikko viikkoa viikolla vko vk vecka veckor woche wochen semaine wk wks",
    "year": "vuosi vuotta vuonna år jahr jahre yr yrs",
    "": "in at on the a an klo kello kl den am um and or about approximately noin ca tbd tba",
}
"""Right words to what is written in their stead; the last are better left out."""


@cache
def foreign_names() -> dict[str, str]:
    """Names of months and weekdays in other languages, in lower case, to the English ones.

    Finnish ones in their usual cases too. Names spelt as in English are not among them.
    """
    found = {word: name for name, words in _NAMES.items() for word in words.split()}
    for name, words in _NAMES.items():
        finnish = words.split()[0]
        endings = _MONTH_ENDINGS if name.lower() in MONTHS else _WEEKDAY_ENDINGS
        found |= {finnish + ending: name for ending in endings}
    return found


def instead_of(word: str) -> str | None:
    """The word of the grammar for *word*: empty when it is better left out, None if unknown."""
    return _instead().get(word.lower())


@cache
def _instead() -> dict[str, str]:
    plurals = {f"{day}s": day.capitalize() for day in WEEKDAYS}
    shorts = {name[:3]: name.capitalize() for name in (*MONTHS, *WEEKDAYS)}
    more = {"sept": "September", "tues": "Tuesday", "thurs": "Thursday"}
    words = {word: right for right, words in _INSTEAD.items() for word in words.split()}
    return {**plurals, **shorts, **more, **words}
