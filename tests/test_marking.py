"""Texts in other languages within a sentence: each is marked, and escaped like the rest."""

from programme.edition import Edition
from programme.facts import facts
from programme.guide import editions
from programme.marking import languages, told
from programme.model import Programme
from programme.outputs.calendar import calendar
from programme.outputs.pages import pages
from programme.source import parse

TEXT = """
programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}
roles: [{id: mentor, name: {fi: mentori, en: mentor, he: חונך}, plural: {fi: "<mentorit>"}}]
events: [{id: kickoff, title: {he: פתיחה}, when: 2027-04-12, roles: mentor, place: {fi: Sali}}]
tasks:
  - {id: think, title: {fi: Mieti, en: Think, he: חשבו}, when: 2 weeks before meeting}
  - {id: talk, title: {fi: Puhu, en: Talk, he: דברו}, when: 2027-04, roles: mentor}
surveys: [{id: meeting, title: {fi: Ilta & A}, questions: [{text: {fi: Mitä?, en: What?, he: מה}}]}]
"""
NOTICE = "Some of this is only in another language: Finnish."


def edition(language: str) -> Edition:
    programme = Programme.model_validate(parse(TEXT, "p.yml").data)
    return next(one for one in editions(programme) if one.language.code == language)


def test_whom_it_is_for_is_marked_in_the_facts_of_a_thing() -> None:
    entry = edition("en").schedule["kickoff"]
    assert told(edition("en"), lambda one: facts(one, entry)) == (
        'Event · <span lang="fi">Sali</span> · <span lang="fi">&#60;mentorit&#62;</span>'
    )
    assert told(edition("fi"), lambda one: facts(one, entry)) == (
        "Tapahtuma · Sali · &#60;mentorit&#62;"
    )


def test_what_a_date_hangs_on_is_marked_where_it_is_named() -> None:
    entry = edition("en").schedule["think"]
    assert told(edition("en"), lambda one: one.when(entry)) == (
        '2 weeks before the survey “<span lang="fi">Ilta &#38; A</span>”'
    )


def test_a_language_that_runs_the_other_way_says_so() -> None:
    entry = edition("en").schedule["kickoff"]
    assert told(edition("en"), lambda one: one.say(entry.title)) == (
        '<span lang="he" dir="rtl">פתיחה</span>'
    )


def test_the_other_languages_are_told_once_each() -> None:
    both = edition("en").schedule.entries
    said = languages(edition("en"), lambda one: " ".join(facts(one, entry) for entry in both))
    assert said == ["fi"]
    assert languages(edition("fi"), lambda one: one.roles(["mentor"])) == []


def test_the_page_says_that_some_of_it_is_in_another_language() -> None:
    page = next(page for page in pages(edition("en")) if page.name == "tasks")
    assert page.content.count(NOTICE) == 1
    assert '>2 weeks before the survey “<span lang="fi">Ilta' in page.content.replace("· ", ">")


def test_calendars_name_the_language_of_each_text() -> None:
    whole = next(iter(calendar(edition("en"))))
    lines = whole.content.decode().replace("\r\n ", "").split("\r\n")
    assert [line for line in lines if "LANGUAGE=" in line and not line.startswith("NAME")] == [
        "SUMMARY;LANGUAGE=he:פתיחה",
        "LOCATION;LANGUAGE=fi:Sali",
        f"DESCRIPTION;LANGUAGE=en:12 April 2027\\nEvent · Sali · <mentorit>\\n{NOTICE}",
    ]
