"""Texts as values of YAML: what is written is read back, by any program."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from programme.scalar import listed, quoted, scalar
from programme.source import parse


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Opas", "Opas"),
        ("Ääni ja kuva 2", "Ääni ja kuva 2"),
        ("Kick-off-ilta", "Kick-off-ilta"),
        ("No", '"No"'),
        ("true", '"true"'),
        ("NULL", '"NULL"'),
        ("2027", '"2027"'),
        ("2027-04-12", '"2027-04-12"'),
        ("A: b", '"A: b"'),
        ("A - b", '"A - b"'),
        ("A ", '"A "'),
        ("", '""'),
        ("a\u2028b\x85\ufeff", '"a\\u2028b\\u0085\\ufeff"'),
    ],
)
def test_a_text_is_bare_where_no_program_takes_it_for_another(text: str, written: str) -> None:
    assert scalar(text) == written
    assert yaml.safe_load(written) == text


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_every_text_is_read_back_by_other_programs(text: str) -> None:
    assert yaml.safe_load(f"a: {scalar(text)}") == {"a": text}
    assert yaml.safe_load(f"a: {listed([text, 'b'])}") == {"a": [text, "b"]}


@given(st.text(st.characters(exclude_categories=["C"]) | st.just("\n")))
def test_every_text_is_read_back_by_ours(text: str) -> None:
    assert parse(f"a: {scalar(text)}", "p.yml").data == {"a": text}


@given(
    st.recursive(
        TEXT | st.booleans() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    )
)
def test_what_is_made_of_texts_is_read_back(value: Any) -> None:  # noqa: ANN401 -- any value
    assert yaml.safe_load(f"a: {quoted(value)}") == {"a": value}
