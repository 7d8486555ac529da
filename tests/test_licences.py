"""Licences are known by the names people write."""

import pytest

from programme.licences import Licence, licence

DEEDS = "https://creativecommons.org"


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("CC BY 4.0", Licence("CC-BY-4.0", f"{DEEDS}/licenses/by/4.0/")),
        ("cc-by-nc-nd 3.0 ", Licence("CC-BY-NC-ND-3.0", f"{DEEDS}/licenses/by-nc-nd/3.0/")),
        ("CC BY-SA-4.0", Licence("CC-BY-SA-4.0", f"{DEEDS}/licenses/by-sa/4.0/")),
        ("CC0 1.0", Licence("CC0-1.0", f"{DEEDS}/publicdomain/zero/1.0/")),
        ("CC BY", None),
        ("CC BY-ND-SA 4.0", None),
        ("Ask us", None),
    ],
)
def test_a_licence_is_known_by_its_name(written: str, known: Licence | None) -> None:
    assert licence(written) == known
