"""What is said of a thing on one quiet line; and times that are not a thing's own."""

import re

import pytest

from programme.edition import Edition
from programme.facts import agenda_facts, facts, sitting_facts
from programme.guide import editions
from programme.model import Event, Programme
from programme.source import parse

TEXT = """
programme: {title: Guide, languages: [en, fi]}
runs:
  - id: pilot
    title: Spring
    starts: 2027-02-01
    changes:
      call: {when: 2027-02-20, was: 2027-02-13}
roles:
  - {id: mentor, name: {en: mentor, fi: mentori}, plural: {en: mentors, fi: mentorit}}
  - {id: mentee, name: {en: mentee, fi: aktori}, plural: {en: mentees, fi: aktorit}}
events:
  - id: workshop
    title: Workshop
    kind: training
    when: 2027-03-09
    duration: 2.5 h
    mode: [in_person, remote]
    place: Library
    roles: [mentor, mentee]
    hours: {mentor: 15:00-17:00, mentee: 14:00-17:30}
    optional: yes
    attend: one
    sittings:
      - {title: Early, when: 2 days before, mode: remote, roles: mentee}
      - {when: 2027-03-09 18:00-20:00, place: Hall, hours: {mentor: 19:00}}
      - {note: More will follow.}
    agenda:
      - title: Talk
        time: 15:00-15:45
        duration: 45 min
        place: Hall
        by: Ann
        roles: mentee
        optional: yes
      - Coffee
    tasks:
      - {id: read, title: Read, roles: mentee, effort: 1 h, optional: yes}
      - {id: rest, title: Rest}
  - {id: talk, title: Talk}
  - {id: visit, title: Visit, when: 2027-03-10 15:00-16:30, duration: 1 h, place: Mill}
messages:
  - {id: call, title: Call, to: mentor, when: 2027-02-13}
"""


@pytest.fixture(scope="module", name="said")
def _said() -> dict[str, Edition]:
    programme = Programme.model_validate(parse(TEXT, "p.yml").data)
    return {edition.language.code: edition for edition in editions(programme)}


@pytest.mark.parametrize(
    ("key", "english", "finnish"),
    [
        (
            "workshop",
            """Training · in person and remote · 2.5 hours · Library · mentors and mentees ·
            mentors 15:00–\u206017:00, mentees 14:00–\u206017:30 · optional""",
            """Koulutus · lähitapaaminen ja etänä · 2,5 tuntia · Library · mentorit ja aktorit ·
            mentorit klo\u00a015–\u206017, aktorit klo\u00a014–\u206017.30 · vapaaehtoinen""",
        ),
        ("talk", "Event", "Tapahtuma"),
        ("visit", "Event · Mill", "Tapahtuma · Mill"),
        (
            "read",
            "mentees · at: Workshop · 1 hour · optional",
            "aktorit · tapahtumassa: Workshop · 1 tunti · vapaaehtoinen",
        ),
        ("rest", "Everybody · at: Workshop", "Kaikki · tapahtumassa: Workshop"),
        ("call", "Message · mentors", "Viesti · mentorit"),
    ],
)
def test_a_thing_is_said_on_one_line(
    said: dict[str, Edition], key: str, english: str, finnish: str
) -> None:
    told = [facts(said[code], said[code].schedule[key]) for code in ("en", "fi")]
    assert told == [re.sub(r"\s*\n\s*", " ", line) for line in (english, finnish)]


def test_sittings_hang_on_their_event(said: dict[str, Edition]) -> None:
    entry = said["fi"].schedule["workshop"]
    assert isinstance(entry.thing, Event)
    told = zip(entry.thing.sittings, entry.sittings, strict=True)
    assert [sitting_facts(said["fi"], sitting, when) for sitting, when in told] == [
        "7.3.2027 · etänä · aktorit",
        "9.3.2027 klo\u00a018–\u206020 · mentorit klo\u00a019 · Hall",
        "",
    ]


def test_a_point_on_an_agenda_is_said_on_one_line(said: dict[str, Edition]) -> None:
    event = said["fi"].schedule["workshop"].thing
    assert isinstance(event, Event)
    assert [agenda_facts(said["fi"], item) for item in event.agenda] == [
        "klo\u00a015–\u206015.45 · 45 minuuttia · Hall · Ann · aktorit · vapaaehtoinen",
        "",
    ]


def test_what_was_moved_knows_when_it_was(said: dict[str, Edition]) -> None:
    entry = said["fi"].schedule["call"]
    assert (said["fi"].when(entry), said["fi"].say_when(entry.was)) == ("20.2.2027", "13.2.2027")
    assert said["fi"].schedule["talk"].was is None
