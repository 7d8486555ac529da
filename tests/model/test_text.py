"""A text in the languages of the programme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from programme.model import Text

BOTH = Text.model_validate({"fi": "Alku", "en": "Beginning"})
SAME = Text.model_validate("TAMK")


@pytest.mark.parametrize(
    ("text", "languages", "chosen"),
    [
        (BOTH, ["en", "fi"], ("Beginning", "en")),
        (BOTH, ["sv", "fi"], ("Alku", "fi")),
        (BOTH, ["sv"], ("Alku", "fi")),
        (BOTH, [], ("Alku", "fi")),
        (SAME, ["en", "fi"], ("TAMK", "en")),
        (SAME, [], ("TAMK", "")),
    ],
)
def test_a_text_is_said_in_the_first_language_it_is_in(
    text: Text, languages: list[str], chosen: tuple[str, str]
) -> None:
    assert text.choose(languages) == chosen


def test_a_text_knows_where_it_is_missing() -> None:
    assert BOTH.missing(["fi", "sv", "en", "et"]) == ("sv", "et")
    assert SAME.missing(["fi", "sv"]) == ()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "text_empty"),
        (" \n", "text_empty"),
        ({"fi": ""}, "text_empty"),
        ({"fi": None}, "text_empty"),
        ({"joo?": None}, "text_split"),
        ({"suomi": "Alku"}, "text_language"),
        ({"FI": "Alku"}, "text_language"),
        ({}, "text_type"),
        (["Alku"], "text_type"),
        ({"fi": ["Alku"]}, "string_type"),
    ],
)
def test_what_is_no_text_is_refused(written: object, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Text.model_validate(written)
    assert [error["type"] for error in caught.value.errors()] == [code]


CODES = st.sampled_from(["fi", "en", "sv-FI", "zh-Hant"])
SAID = st.text(min_size=1).filter(str.strip)


@given(SAID | st.dictionaries(CODES, SAID, min_size=1), st.lists(CODES))
def test_something_is_always_said(written: object, languages: list[str]) -> None:
    text = Text.model_validate(written)
    said, code = text.choose(languages)
    assert said in text.root.values()
    assert code in {*languages, *text.root}
