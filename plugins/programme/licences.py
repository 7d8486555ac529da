"""Licences by the names people write: their names for machines, and where they can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_CREATIVE_COMMONS: Final = re.compile(
    r"CC[ -]?(BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?|0)[ -](\d\.\d)", re.IGNORECASE
)


@dataclass(frozen=True)
class Licence:
    """A licence of Creative Commons: its SPDX identifier, and the address of its deed."""

    spdx: str
    url: str

    @property
    def names_authors(self) -> bool:
        """Whether it asks that the author be named."""
        return self.spdx.startswith("CC-BY")


def licence(written: str) -> Licence | None:
    """The licence that is *written* as "CC BY-SA 4.0"; None of any other."""
    known = _CREATIVE_COMMONS.fullmatch(written.strip())
    if known is None:
        return None
    terms, version = known[1].upper(), known[2]
    if terms == "0":
        return Licence(
            f"CC0-{version}", f"https://creativecommons.org/publicdomain/zero/{version}/"
        )
    url = f"https://creativecommons.org/licenses/{terms.lower()}/{version}/"
    return Licence(f"CC-{terms}-{version}", url)
