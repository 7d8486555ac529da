"""Which PDFs a setting asks for."""

from pathlib import Path

import pytest

from programme.engines.mkdocs.printing import Setting, asks_for, press_for, unknown

KINDS = ("handbook", "cards")


@pytest.mark.parametrize(
    ("setting", "finnish", "english", "none"),
    [
        (True, KINDS, KINDS, False),
        (False, (), (), True),
        ([], (), (), True),
        (["cards"], ("cards",), ("cards",), False),
        ({}, KINDS, KINDS, False),
        ({"fi": False}, (), KINDS, False),
        ({"fi": True, "en": ["cards"]}, KINDS, ("cards",), False),
    ],
)
def test_a_setting_asks_for_kinds_in_each_language(
    setting: Setting, finnish: tuple[str, ...], english: tuple[str, ...], *, none: bool
) -> None:
    asked = [
        tuple(kind for kind in KINDS if asks_for(setting, kind, code)) for code in ("fi", "en")
    ]
    assert asked == [finnish, english]
    assert (press_for(setting, (), Path("cache")) is None) == none


@pytest.mark.parametrize(
    ("setting", "wrong"),
    [
        (True, []),
        (["cards", "card"], ["card"]),
        ({"fi": True, "sv": ["cards", 1]}, ["sv", "1"]),
    ],
)
def test_what_is_no_kind_and_no_language_is_found(setting: Setting, wrong: list[str]) -> None:
    assert list(unknown(setting, KINDS, ("fi", "en"))) == wrong
