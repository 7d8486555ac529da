"""Every locale says its own names, whatever was read before it."""

import pytest

from programme.locales import locale_of, name_of


def january(code: str) -> str:
    """The first month's name where it stands alone."""
    name: str = locale_of(code).months["stand-alone"]["wide"][1]
    return name


def test_a_locale_does_not_speak_another() -> None:
    codes = ("yue", "ja", "gsw", "sv", "fi", "nb-NO")
    assert [january(code) for code in codes] == [
        *("1月", "1月", "Januar", "januari", "tammikuu", "januar"),
    ]


@pytest.mark.parametrize(
    ("code", "said_in", "name"),
    [
        ("fi", "en", "Finnish"),
        ("en", "fi", "englanti"),
        ("pt-BR", "en", "Brazilian Portuguese"),
        ("pt-BR", "fi", "brasilianportugali"),
        ("zh-Hant", "sv", "traditionell kinesiska"),
        ("nb-NO", "en", "Norwegian Bokmål (Norway)"),
        ("sr-Latn", "fi", "serbia (latinalainen)"),
        ("smn", "vo", "smn"),
    ],
)
def test_a_language_has_a_name_in_each_language(code: str, said_in: str, name: str) -> None:
    assert name_of(code, locale_of(said_in)) == name
