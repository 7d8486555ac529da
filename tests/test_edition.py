"""A programme in one language and one run: how everything in it is said."""

from pathlib import PurePosixPath

import pytest

from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme, Text
from programme.source import parse

GUIDE = """
programme:
  title: {en: Guide, fi: Opas}
  languages: [en, fi]
  updated: 2026-11-24
  brand: {colour: "#112233"}
roles:
  - {id: mentor, name: {en: mentor, fi: mentori}, plural: {en: mentors, fi: mentorit}}
  - {id: leader, name: {en: leader, fi: vetäjä}}
events:
  - {id: kickoff, title: {en: "*Kick-off*", fi: Aloitus}, when: 2027-04}
  - {id: earlier, title: {en: Earlier, fi: Ennen}, when: 2 weeks before kickoff}
"""


def made(text: str) -> tuple[Edition, ...]:
    return editions(Programme.model_validate(parse(text, "p.yml").data))


ENGLISH, FINNISH = made(GUIDE)
SWEDISH_TOO = Text.model_validate({"sv": "På *svenska*"})


def text(said: str) -> Text:
    return Text.model_validate(said)


def test_a_text_is_said_plainly_for_attributes_and_calendars() -> None:
    title = ENGLISH.schedule["kickoff"].title
    assert (ENGLISH.say(title), FINNISH.say(title)) == ("Kick-off", "Aloitus")


def test_a_line_in_another_language_says_which() -> None:
    assert str(ENGLISH.line(SWEDISH_TOO)) == '<span lang="sv">På <em>svenska</em></span>'
    assert str(ENGLISH.line(text("the *same*"))) == "the <em>same</em>"


def test_blocks_in_another_language_say_which_to_eyes_and_to_machines() -> None:
    assert str(FINNISH.prose(SWEDISH_TOO)) == (
        '<p class="pg-notice">Tämä kohta on vain toisella kielellä: ruotsi.</p>\n'
        '<div lang="sv">\n<p>På <em>svenska</em></p>\n</div>\n'
    )
    assert str(FINNISH.prose(text("# A"), below=3)) == "<h4>A</h4>\n"


def test_languages_of_regions_and_scripts_have_names() -> None:
    assert FINNISH.named(["sv"]) == "ruotsi"
    assert ENGLISH.named(["pt-BR", "zh-Hant", "fi"]) == (
        "Brazilian Portuguese, Traditional Chinese and Finnish"
    )


@pytest.mark.parametrize(
    ("edition", "kickoff", "earlier", "undated"),
    [
        (ENGLISH, "April 2027", "2 weeks before “Kick-off”", "No date yet"),
        (FINNISH, "huhtikuu 2027", "2 viikkoa ennen tapahtumaa ”Aloitus”", "Ajankohta avoinna"),
    ],
)
def test_a_time_is_said_no_finer_than_it_is_known(
    edition: Edition, kickoff: str, earlier: str, undated: str
) -> None:
    assert edition.when(edition.schedule["kickoff"]) == kickoff
    assert edition.when(edition.schedule["earlier"]) == earlier
    assert edition.say_when(None) == undated


def test_roles_are_said_as_a_list() -> None:
    assert ENGLISH.roles(["mentor", "leader"]) == "mentors and leader"
    assert FINNISH.roles(["mentor"]) == "mentorit"
    assert [ENGLISH.role_title(role) for role in ENGLISH.programme.roles] == ["Mentors", "Leader"]


def test_the_day_of_the_content_is_said_if_it_is_known() -> None:
    assert ENGLISH.updated == "24\u00a0November 2026"
    assert FINNISH.updated == "24.\u00a0marraskuuta 2026"
    (bare,) = made("programme: {title: Guide}")
    assert bare.updated is None


@pytest.mark.parametrize(
    ("size", "said"), [(0, "1\u00a0kB"), (410_499, "410\u00a0kB"), (1_234_567, "1,235\u00a0kB")]
)
def test_a_size_is_in_kilobytes_of_a_thousand(size: int, said: str) -> None:
    assert ENGLISH.size(size) == said


def test_an_address_ends_in_a_slash_and_home_has_none() -> None:
    assert (ENGLISH.address("index"), FINNISH.address("index")) == ("", "fi/")
    assert (ENGLISH.address("schedule"), FINNISH.address("schedule")) == (
        "schedule/",
        "fi/aikataulu/",
    )
    assert FINNISH.file("guide", "pdf") == PurePosixPath("files/fi/guide.pdf")


def test_the_look_is_that_of_the_brand() -> None:
    assert ENGLISH.look.colour == "#112233"


@pytest.mark.parametrize(
    ("said", "filled"),
    [
        ("We meet {{ kickoff.on }}.", "We meet in April 2027."),
        ("{{kickoff.title}}: {{ kickoff.when }}", "Kick-off: April 2027"),
        ("Dear {{ name }}, {{ kickoff.place }}", "Dear {{ name }}, {{ kickoff.place }}"),
        ("{{ nothing.when }}", "{{ nothing.when }}"),
    ],
)
def test_a_message_is_filled_in_and_other_braces_are_left(said: str, filled: str) -> None:
    assert ENGLISH.filled_line(text(said)) == filled
    assert str(ENGLISH.filled(text(said))) == f"<p>{filled}</p>\n"


def test_what_is_filled_in_is_never_taken_for_markup() -> None:
    text = """
programme: {title: Opas, languages: [fi]}
events: [{id: eka, title: "1. tapaaminen \\\\*_x_", when: 12 April}]
messages: [{title: M, body: "{{ eka.when }}\\n\\n- {{ eka.title }}"}]
"""
    (finnish,) = made(text)
    (message,) = finnish.programme.messages
    assert message.body
    assert str(finnish.filled(message.body)) == (
        "<p>12.\u00a0huhtikuuta</p>\n<ul>\n<li>1. tapaaminen *x</li>\n</ul>\n"
    )


def test_a_thing_is_published_on_its_page_if_it_is_known_where() -> None:
    more = "surveys: [{id: feedback, title: Feedback}]\ntasks: [{id: lähtö, title: Go}]\n"
    published = made(GUIDE.replace("  updated", "  url: https://a.example/b/\n  updated") + more)
    things = ("kickoff", "feedback", "lähtö")
    assert [[edition.url_of(key) for key in things] for edition in published] == [
        [
            "https://a.example/b/schedule/#kickoff",
            "https://a.example/b/materials/#feedback",
            "https://a.example/b/tasks/#l%C3%A4ht%C3%B6",
        ],
        [
            "https://a.example/b/fi/aikataulu/#kickoff",
            "https://a.example/b/fi/aineistot/#feedback",
            "https://a.example/b/fi/tehtavat/#l%C3%A4ht%C3%B6",
        ],
    ]
    assert FINNISH.url_of("kickoff") is None
