"""Every locale says its own names, whatever was read before it."""

from programme.locales import locale_of


def january(code: str) -> str:
    """The first month's name where it stands alone."""
    name: str = locale_of(code).months["stand-alone"]["wide"][1]
    return name


def test_a_locale_does_not_speak_another() -> None:
    codes = ("yue", "ja", "gsw", "sv", "fi", "nb-NO")
    assert [january(code) for code in codes] == [
        *("1月", "1月", "Januar", "januari", "tammikuu", "januar"),
    ]
