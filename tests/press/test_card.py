"""The picture of a shared page."""

import struct

import pytest

from programme.guide import editions
from programme.model import Programme
from programme.outputs.card import card
from programme.press import SetPdf, set_sheets

TITLES = ("Guide", "Mentorointiohjelma " * 16, "Ä" * 120, '<b> "q" & *x* #y $z$ \\ 😀')


def cards(title: str) -> list[SetPdf]:
    profile = {"title": title, "organiser": {"name": "Library <North>"}, "languages": ["fi", "en"]}
    programme = Programme.model_validate({"programme": profile, "tasks": ["Write"]})
    sheets = [sheet for edition in editions(programme) for sheet in card(edition)]
    return [made for made in set_sheets(sheets) if isinstance(made, SetPdf)]


def size(png: bytes) -> tuple[int, int]:
    """The width and height in the header of a PNG."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("title", TITLES)
def test_there_is_one_picture_a_language_as_large_as_open_graph_asks(title: str) -> None:
    made = cards(title)
    assert [(one.artifact.path.as_posix(), size(one.artifact.content)) for one in made] == [
        ("files/fi/card.png", (1200, 630)),
        ("files/en/card.png", (1200, 630)),
    ]
    assert {(one.pages, one.artifact.offered, one.remarks) for one in made} == {(1, False, ())}


def test_the_same_card_is_the_same_bytes() -> None:
    first, second = cards("Guide"), cards("Guide")
    assert first == second
    assert first[0].artifact.content != cards("Opas")[0].artifact.content
