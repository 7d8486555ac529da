"""Public holidays, by country and region, with their names in the reader's language."""

from __future__ import annotations

import datetime as dt
from typing import Final

import holidays
from holidays.constants import DE_FACTO, PUBLIC

_FREE: Final = frozenset({PUBLIC, DE_FACTO})


def public_holidays(
    country: str | None, region: str | None, language: str, first: dt.date, last: dt.date
) -> dict[dt.date, str]:
    """The public holidays from *first* to *last*; none where the country is not known.

    A *region* is one of `regions`; of any other, those of the whole country. Names are in
    *language*, or where there are none in it, in the country's own. Days that nobody works
    though no law frees them, such as Midsummer's Eve in Sweden, are among them.
    """
    if country is None or country not in holidays.list_supported_countries():
        return {}
    subdivision = region if region in regions(country) else None
    calendar = getattr(holidays, country)
    known = calendar.supported_languages or ()
    own = calendar.default_language
    spoken = next((one for one in known if one.partition("_")[0] == language), own)
    found = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=range(first.year, last.year + 1),
        language=spoken,
        categories=tuple(_FREE.intersection(calendar.supported_categories)),
    )
    return {day: name for day, name in sorted(found.items()) if first <= day <= last}


def regions(country: str | None) -> tuple[str, ...]:
    """The regions of *country*, as ISO 3166-2 writes them after the country: "BE" of CH-BE."""
    return tuple(holidays.list_supported_countries().get(country or "", ()))
