"""The names of months and weekdays that authors of other languages are led away from."""

from programme.locales import locale_of
from programme.when.foreign import foreign_names
from programme.when.words import GRAMMAR, MONTHS, WEEKDAYS

LANGUAGES = ("fi", "sv", "nb", "da", "de", "nl", "et", "fr", "es")


def of_babel() -> dict[str, str]:
    """The wide names in each of `LANGUAGES`, as a date and alone, to the English ones."""
    names: dict[str, str] = {}
    for locale in map(locale_of, LANGUAGES):
        for form in ("format", "stand-alone"):
            months, days = locale.months[form]["wide"], locale.days[form]["wide"]
            names |= {months[number].lower(): name.capitalize() for name, number in MONTHS.items()}
            names |= {days[number].lower(): name.capitalize() for name, number in WEEKDAYS.items()}
    return {name: english for name, english in names.items() if name not in GRAMMAR}


def test_every_name_that_babel_knows_is_known() -> None:
    known = foreign_names()
    assert {name: known.get(name) for name in of_babel()} == of_babel()


def test_finnish_names_are_known_in_their_cases() -> None:
    known = foreign_names()
    assert [known[name] for name in ("huhtikuussa", "elokuulta", "tiistaisin", "torstaihin")] == [
        "April",
        "August",
        "Tuesday",
        "Thursday",
    ]


def test_no_name_is_an_english_one_or_a_word_of_the_grammar() -> None:
    assert foreign_names().keys() & GRAMMAR == set()
