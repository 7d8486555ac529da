"""What CLDR knows of a language: names, plurals, forms of dates and numbers."""

from __future__ import annotations

import pickle
from functools import cache
from typing import Final

from babel import Locale, localedata

_BRITISH: Final = "en_GB"


@cache
def locale_of(code: str) -> Locale:
    """Give Babel's locale for *code*, such as ``fi`` or ``pt-BR``; English is British.

    Babel lets locales share what none of them says of itself, and keeps what one reads there
    for all of them: after the names of months in Japanese, the Swedish ones that stand alone
    are Japanese too. So each gets data of its own before anything is read.

    :raises babel.UnknownLocaleError: CLDR does not know it.
    :raises ValueError: it is no code of a language at all.
    """
    found = Locale.parse(_BRITISH if code == "en" else code.replace("-", "_"))
    data = localedata.load(str(found))
    own = pickle.loads(pickle.dumps(data))  # noqa: S301  # our own copy, in half of deepcopy's time
    data.clear()
    data.update(own)
    return found


def name_of(code: str, locale: Locale) -> str:
    """What the language *code* is called in *locale*: "Finnish", "Brazilian Portuguese"."""
    known = locale.languages.get(code.replace("-", "_"))
    return known or locale_of(code).get_display_name(locale) or code
