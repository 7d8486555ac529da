"""A starter's text in some of its languages, seen line by line."""

from programme.project.keeping import kept

TEXT = """\
# fi: Huom: tämä
# en: Note this
title:
  fi: Opas
  sv: "Guide: en"
  en: Guide
steps:
  - fi: Lue
    sv: Läs
    en: Read
  - fi: >-
      Tee
      se
    sv: >-
      Gör
      det
    en: >-
      Do
      it
body:
  fi: |
    Hei

    sinä
  sv: |
    Hej

    du
  en: |
    You

    there

roles: [mentor]
"""
TWO = """\
# Note this
title:
  en: Guide
  fi: Opas
steps:
  - en: Read
    fi: Lue
  - en: >-
      Do
      it
    fi: >-
      Tee
      se
body:
  en: |
    You

    there
  fi: |
    Hei

    sinä

roles: [mentor]
"""
ONE = """\
# Note this
title:
  sv: "Guide: en"
steps:
  - sv: Läs
  - sv: >-
      Gör
      det
body:
  sv: |
    Hej

    du

roles: [mentor]
"""


def test_languages_are_kept_in_the_order_that_is_asked_for() -> None:
    assert kept(TEXT, ["en", "fi"]) == TWO


def test_one_language_alone_is_named_too() -> None:
    assert kept(TEXT, ["sv"]) == ONE


def test_keeping_everything_changes_only_the_notes() -> None:
    assert kept(TEXT, ["fi", "sv", "en"]) == TEXT.replace("# en: Note this\n", "").replace(
        "# fi: ", "# "
    )
