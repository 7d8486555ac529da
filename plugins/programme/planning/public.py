"""Public holidays, by country and region, with their names in the reader's language."""

from __future__ import annotations

import datetime as dt

import holidays


def public_holidays(
    country: str | None, region: str | None, language: str, first: dt.date, last: dt.date
) -> dict[dt.date, str]:
    """The public holidays from *first* to *last*; none where the country is not known.

    A *region* is as ISO 3166-2 writes it after the country: "BE" of CH-BE. Names are in *language*,
    or where there are none in it, in the country's own.
    """
    if country is None or country not in holidays.list_supported_countries():
        return {}
    calendar = getattr(holidays, country)
    known = calendar.supported_languages or ()
    own = calendar.default_language
    spoken = next((one for one in known if one.partition("_")[0] == language), own)
    found = holidays.country_holidays(
        country, subdiv=region, years=range(first.year, last.year + 1), language=spoken
    )
    return {day: name for day, name in sorted(found.items()) if first <= day <= last}
