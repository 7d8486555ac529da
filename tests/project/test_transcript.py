"""A text with some of its keys written anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.project.transcript import Transcript, listed, scalar
from programme.source import parse

TEXT = """\
# A note
programme:
  title:
    fi: Opas
    # about the other language
    en: Guide

  languages: [fi]

# The runs
runs:
  - id: first
    starts: 2027-01

  - id: second
"""


def test_only_what_is_written_anew_changes() -> None:
    text = Transcript(parse(TEXT, "starter.yml"))
    text.write(("programme", "title"), {"fi": "Kirja: osa 1", "sv": "Bok"})
    text.write(("programme", "languages"), listed(["fi", "sv"]))
    text.write(("runs", 0, "id"), "run-2028")
    text.write(("runs", 0, "starts"), "2028-02")
    assert text.text == (
        TEXT.replace(
            "    fi: Opas\n    # about the other language\n    en: Guide\n",
            '    fi: "Kirja: osa 1"\n    sv: Bok\n',
        )
        .replace("[fi]", "[fi, sv]")
        .replace("id: first", "id: run-2028")
        .replace("2027-01", "2028-02")
    )


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], max_codepoint=0xFFFD)))
def test_every_text_is_read_as_it_was_written(said: str) -> None:
    said = " ".join(said.replace("\ufeff", "").split())
    if said:
        assert parse(f"title: {scalar(said)}\n", "p.yml").data == {"title": said}


@pytest.mark.parametrize(
    ("said", "written"),
    [("Opas", "Opas"), ("no", '"no"'), ("a: b", '"a: b"'), ('"a" # b', '"\\"a\\" # b"')],
)
def test_quotes_are_there_only_where_they_are_needed(said: str, written: str) -> None:
    assert scalar(said) == written
