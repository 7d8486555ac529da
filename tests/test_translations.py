"""What is missing in a language: counted, told, and shown with its own language."""

import pytest

from programme.artifact import PAGES, Page
from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.source import parse
from programme.translations import as_json, as_text, noticed, translations

HALF = """
programme:
  title: {fi: Opas, en: Guide}
  languages: [fi, sv, en]
  organiser: {name: TAMK}
roles: [{id: mentor, name: {fi: mentori}, entry: {fi: Olen mentori}}]
phases:
  - id: opening
    title: {fi: Alku, sv: Början}
    when: 2027-04
    summary: {fi: Aloitetaan.}
    events: [{id: kickoff, title: {fi: Aloitus}, when: 2027-04}]
messages: [{id: invitation, title: {sv: Inbjudan}, subject: {fi: Tervetuloa!}, body: {fi: Tule.}}]
"""

WHOLE = "programme: {title: {fi: Opas, sv: Guide}, languages: [fi, sv]}\ntasks: [Kirjoita]"


def programme(text: str) -> Programme:
    return Programme.model_validate(parse(text, "p.yml").data)


def edition(language: str, text: str = HALF) -> Edition:
    return next(one for one in editions(programme(text)) if one.language.code == language)


def pages(language: str, text: str = HALF) -> list[Page]:
    return [one for output in PAGES.values() for one in output(edition(language, text))]


def page(language: str, name: str, text: str = HALF) -> str:
    return next(one.content for one in pages(language, text) if one.name == name)


def test_what_is_missing_is_counted_in_each_language() -> None:
    assert [
        (one.language, one.texts, [".".join(map(str, missing.trail)) for missing in one.missing])
        for one in translations(programme(HALF))
    ] == [
        ("fi", 9, ["messages.0.title"]),
        (
            "sv",
            9,
            [
                "programme.title",
                "roles.0.name",
                "roles.0.entry",
                "phases.0.summary",
                "phases.0.events.0.title",
                "messages.0.subject",
                "messages.0.body",
            ],
        ),
        (
            "en",
            9,
            [
                "roles.0.name",
                "roles.0.entry",
                "phases.0.title",
                "phases.0.summary",
                "phases.0.events.0.title",
                "messages.0.title",
                "messages.0.subject",
                "messages.0.body",
            ],
        ),
    ]


SMALL = """
programme: {title: {fi: Opas, en: Guide}, languages: [fi, en, sv]}
tasks: [{title: {fi: Kirjoita, en: Write}, why: {en: "So that we know,
  in autumn as well as in spring, what everybody has thought of it."}}]
"""


def test_what_is_missing_is_told_with_its_places() -> None:
    source = parse(SMALL, "p.yml")
    found = translations(programme(SMALL))
    long = "So that we know, in autumn as well as in spring, what …"
    assert as_text(found, source, "en").splitlines() == [
        "fi: 1 of 3 texts are missing.",
        f"  p.yml:3:49: tasks.0.why: {long}",
        "en: all 3 texts are there.",
        "sv: 3 of 3 texts are missing.",
        "  p.yml:2:20: programme.title: Opas",
        "  p.yml:3:17: tasks.0.title: Kirjoita",
        f"  p.yml:3:49: tasks.0.why: {long}",
    ]
    assert as_text(found[:2], source, "fi").splitlines()[::2] == [
        "fi: tekstejä puuttuu 1, kaikkiaan niitä on 3.",
        "en: kaikki tekstit ovat valmiina (3).",
    ]
    assert as_json(found[2:], source)[0]["missing"][0] == {
        "line": 2,
        "column": 20,
        "where": "programme.title",
        "text": {"fi": "Opas", "en": "Guide"},
    }


def test_those_who_keep_the_guide_have_a_page_of_what_is_missing() -> None:
    made = page("sv", "translations")
    assert made.startswith(
        '---\ntitle: "Översättningar"\ndescription: "Opas: texter som saknas på något språk."\n'
        'programme_page: "translations"\nrobots: "noindex"\nsearch: {"exclude": true}\n---\n'
    )
    assert "## finska { #fi }\n\n<p>Texter som är klara&#58; 8 av 9.</p>" in made
    assert (
        '<tr><th scope="row"><code>roles.0.entry</code></th>'
        '<td><span lang="fi">Olen mentori</span></td></tr>'
    ) in made
    assert not [one for one in pages("fi", WHOLE) if one.name == "translations"]


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("sv", "index", '# <span lang="fi">Opas</span>\n'),
        ("sv", "index", "En del av det här finns bara på ett annat språk: finska.</p>"),
        ("en", "index", "Some of this is only in another language: Finnish.</p>"),
        ("sv", "index", '[<span lang="fi">Olen mentori</span>](roles/mentor.md)'),
        ("sv", "roles/mentor", '# <span lang="fi">Mentori</span>\n'),
        ("en", "schedule", '## <span lang="fi">Alku</span> { #opening'),
        ("en", "schedule", '### <span lang="fi">Aloitus</span> { #kickoff }'),
        ("en", "schedule", 'class="pg-phase-1" lang="fi" aria-label="1 Aloitus"'),
        ("sv", "schedule", '<g class="pg-phase-1">'),
        ("fi", "materials", '### <span lang="sv">Inbjudan</span>'),
        ("sv", "materials", '<span lang="fi">Tervetuloa&#33;</span>'),
        ("en", "materials", '<p class="pg-notice">This part is only in another language: Finnish.'),
        ("en", "materials", '<div lang="fi">\n<p>Tule.</p>\n</div>'),
    ],
)
def test_another_language_is_marked_and_never_shown_in_silence(
    language: str, name: str, said: str
) -> None:
    assert said in page(language, name)


BEGINNING = """
programme:
  title: {fi: Opas}
  summary: {fi: "*Yhdessä* eteenpäin."}
  languages: [fi, en]
runs: [{id: one, title: {fi: Yksi, en: One}, status: done, note: {fi: Hyvin meni.}}]
roles: [{id: mentor, name: {fi: mentori, en: mentor}, summary: {fi: Kuljet vierellä.}}]
tasks: [{title: {fi: Lue, en: Read}}]
lessons: [{text: {fi: Ajoissa!, en: Early!}}]
"""
NOTICE = '<p class="pg-notice">Some of this is only in another language: Finnish.</p>'


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        (
            "index",
            (
                f'# <span lang="fi">Opas</span>\n\n{NOTICE}\n\n<div class="pg-lead">\n'
                '<div lang="fi">\n<p><em>Yhdessä</em> eteenpäin.</p>\n</div>\n\n</div>'
            ),
        ),
        (
            "roles/mentor",
            (
                f'# Mentor\n\n{NOTICE}\n\n<div class="pg-lead">\n'
                '<div lang="fi">\n<p>Kuljet vierellä.</p>\n</div>\n\n</div>'
            ),
        ),
        (
            "lessons",
            (
                f'# Lessons learned\n\n{NOTICE}\n\n<p class="pg-lead">One · held</p>\n'
                '<div lang="fi">\n<p>Hyvin meni.</p>\n</div>'
            ),
        ),
    ],
)
def test_page_begins_with_one_notice(name: str, begins: str) -> None:
    made = page("en", name, BEGINNING)
    assert begins in made
    assert made.count("pg-notice") == 1


@pytest.mark.parametrize(("passages", "notices"), [(2, 2), (3, 1)])
def test_of_many_passages_the_page_says_once_that_they_are_in_another_language(
    passages: int, notices: int
) -> None:
    terms = ", ".join(f"{{term: T{one}, definition: {{fi: Selitys.}}}}" for one in range(passages))
    made = page("en", "glossary", f"{BEGINNING}glossary: [{terms}]\n")
    assert made.count('<div lang="fi">\n<p>Selitys.</p>\n</div>') == passages
    assert made.count("pg-notice") == notices
    assert (f"# Glossary\n\n{NOTICE}\n" in made) is (passages > 2)


@pytest.mark.parametrize("name", ["index", "about"])
def test_what_is_whole_says_nothing_of_languages(name: str) -> None:
    made = page("fi", name)
    assert "pg-notice" not in made
    assert 'span lang="' not in made


def test_a_page_without_a_heading_is_left_as_it_is() -> None:
    own = '<p><span lang="fi">Opas</span></p>'
    assert noticed(edition("en"), own) == own


def test_a_text_that_runs_the_other_way_says_so() -> None:
    text = programme("programme: {title: {he: מדריך}, languages: [he]}\ntasks: [A]").profile.title
    assert str(edition("en").line(text)) == '<span lang="he" dir="rtl">מדריך</span>'
    assert str(edition("en").prose(text)).endswith(
        '<div lang="he" dir="rtl">\n<p>מדריך</p>\n</div>\n'
    )
