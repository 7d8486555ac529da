"""What readers come to ask, and how far from home the answer is: two clicks at most."""

from dataclasses import dataclass
from typing import Final

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import OpenPage

DURING: Final = "2022-05-16T12:00:00"
"""A day of the pilot, by the reader's clock."""


@dataclass(frozen=True)
class Question:
    """What a reader asks, the links they follow from home, and the answer they then see."""

    asked: str
    clicks: tuple[str, ...]
    answer: str


FINNISH: Final = (
    Question("Milloin tapaamme seuraavan kerran?", (), "Seuraavaksi: Välitapaaminen, elokuu 2022"),
    Question("Mitä teen ennen sitä?", ("Välitapaaminen",), "Katsokaa, missä olette"),
    Question("Mitkä ovat minun tehtäväni?", ("Olen aktori",), "0/12 tehty"),
    Question("Missä allekirjoitan?", ("Lomakkeet ja viestit",), "Allekirjoitus: mentori"),
    Question("Entä jos mentorini ei vastaa?", ("Apua",), "Parini ei vastaa viesteihin"),
    Question("Mitä viime kerralla opittiin?", ("Opit",), "Viestintä on tärkeää."),
    Question("Keneltä kysyn?", ("Olen aktori",), "Ohjelman koordinaattori omassa korkeakoulussasi"),
    Question("Kauanko se vie?", ("Olen mentori",), "Aikaa kuluu: Yhteiset tapaamiset"),
    Question("Mitä saan siitä?", ("Olen mentori",), "Näet alasi uusin silmin."),
    Question("Mistä saan oppaan paperilla?", (), "Käsikirja (PDF)"),
    Question("Miten saan ajat kalenteriini?", ("Lataa ja tulosta",), "Tilaa kalenteriisi"),
    Question(
        "Miten otan tämän omaan kouluuni?", ("Ota ohjelma käyttöön",), "Opas on tehty jaettav"
    ),
    Question("Kuka näkee, mitä merkitsen?", ("Tietosuoja",), "Merkintöjä ei lähetetä minnekään."),
)
ENGLISH: Final = (
    Question("When do we meet next?", (), "Next: Midway meeting, August 2022"),
    Question("What do I do before it?", ("Midway meeting",), "See where you are"),
    Question("What are my own tasks?", ("I am a mentee",), "0 of 12 done"),
    Question("Where do I sign?", ("Forms and messages",), "Signature: mentor"),
    Question("What if my mentor does not answer?", ("Help",), "My pair does not answer"),
    Question("What was learnt last time?", ("Lessons learned",), "Communication matters."),
    Question("Whom do I ask?", ("I am a mentee",), "The coordinator of the programme at your"),
    Question("How long does it take?", ("I am a mentor",), "Time needed: The joint meetings"),
    Question("What do I gain?", ("I am a mentor",), "You see your field with fresh eyes."),
    Question("Where do I get it on paper?", (), "Handbook (PDF)"),
    Question("How do I get it into my calendar?", ("Downloads",), "Subscribe in your calendar"),
    Question("How do I take it to my university?", ("Make it yours",), "made to be shared"),
    Question("Who sees what I tick?", ("Privacy",), "The ticks are not sent anywhere."),
)


@pytest.mark.parametrize(("home", "questions"), [("", FINNISH), ("en/", ENGLISH)])
def test_every_question_is_answered_within_two_clicks_from_home(
    open_page: OpenPage, home: str, questions: tuple[Question, ...]
) -> None:
    page = open_page(home)
    page.clock.set_fixed_time(DURING)
    start = page.url
    for question in questions:
        assert len(question.clicks) <= 2, question.asked
        page.goto(start)
        for name in question.clicks:
            page.get_by_role("link", name=name, exact=True).first.click()
        answer = page.get_by_text(question.answer).locator("visible=true").first
        expect(answer, question.asked).to_be_visible()


def test_both_languages_ask_the_same() -> None:
    assert [len(one.clicks) for one in FINNISH] == [len(one.clicks) for one in ENGLISH]
