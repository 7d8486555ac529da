"""What is in another language is marked within every line, and each sheet says so."""

from programme.artifact import SHEETS, Json
from programme.chapters.course import course
from programme.chapters.notice import once
from programme.chapters.roles import role
from programme.chapters.writer import Writer
from programme.edition import Edition
from programme.facts import facts
from programme.guide import editions
from programme.model import Programme, Text
from programme.source import parse

TEXT = """
programme: {title: {fi: Opas, en: Guide}, languages: [fi, en]}
roles: [{id: mentor, name: {fi: mentori, en: mentor}}]
phases:
  - title: {fi: Alku}
    when: 2027-04
    events: [{id: kickoff, title: {fi: Aloitus}, place: {fi: Sali}, when: 2027-04-12}]
    tasks: [{id: think, title: {fi: Mieti, en: Think}, when: 2 weeks before show}]
surveys: [{id: poll, title: {fi: Kysely, en: Survey}, questions: [{text: {fi: Mitä?}}]}]
agreements: [{title: {fi: Sopimus, en: Agreement}, clauses: [{fi: Puhu, en: Talk}]}]
events: [{id: show, title: {fi: Näytös}}]
"""
NOTICE = "Some of this is only in another language: Finnish."


def edition(language: str) -> Edition:
    programme = Programme.model_validate(parse(TEXT, "p.yml").data)
    return next(one for one in editions(programme) if one.language.code == language)


def finnish(said: str) -> Json:
    return {"kind": "passage", "language": "fi", "runs": [said]}


def test_a_line_of_strings_marks_what_is_in_another_language() -> None:
    english = Writer(edition("en"))
    schedule = english.edition.schedule
    assert english.of(schedule["kickoff"], facts) == ["Event · ", finnish("Sali")]
    assert english.when(schedule["think"]) == ["2 weeks before “", finnish("Näytös"), "”"]
    assert english.filled_line(Text({"fi": "Tervetuloa"}), ()) == [finnish("Tervetuloa")]
    assert Writer(edition("fi")).when(schedule["kickoff"]) == ["12.4.2027"]


def test_a_label_says_its_language_where_it_is_another() -> None:
    labels = {}
    for language in ("en", "fi"):
        writer = Writer(edition(language))
        (mentor,) = writer.edition.programme.roles
        made = [one for one in role(writer, mentor) if isinstance(one, dict)]
        labels[language] = [
            (one["label"], one.get("language")) for one in made if one["kind"] == "labelled"
        ]
    assert labels == {"en": [("Alku", "fi")], "fi": [("Alku", None)]}


def test_sheets_say_that_some_of_them_is_in_another_language() -> None:
    def notices(language: str) -> dict[str, Json]:
        shown = edition(language)
        sheets = [sheet for output in SHEETS.values() for sheet in output(shown)]
        return {
            sheet.path.stem: _notice(sheet.data) for sheet in sheets if sheet.path.suffix == ".pdf"
        }

    english = notices("en")
    assert {name for name, said in english.items() if said == NOTICE} == {
        "cards",
        "checklist-mentor",
        "clock-a3",
        "clock-a4",
        "survey-poll",
        "timeline-a3",
        "timeline-a4",
    }
    assert english["agreement"] == english["agreement-form"] == ""
    assert set(notices("fi").values()) == {"", None}


def test_nothing_is_left_of_nothing_where_a_book_says_once_what_is_in_another_language() -> None:
    writer = Writer(edition("en"))
    said: list[Json] = []
    for _ in range(3):
        said += writer.prose(Text({"fi": "Tervetuloa"}), below=1)
    sections: list[Json] = [{"id": "one", "title": [], "blocks": said}]
    notice, shown = once(writer, sections)
    assert notice == NOTICE
    passages = [one for one in said if isinstance(one, dict) and one["kind"] == "passage"]
    assert shown == [{"id": "one", "title": [], "blocks": passages}]


def _notice(data: dict[str, Json]) -> Json:
    """What a sheet says, or its only card; a book says it in its first chapter."""
    match data:
        case {"cards": [{"notice": said}]}:
            return said
        case _:
            return data.get("notice")


def test_what_a_poster_lists_is_marked() -> None:
    english = Writer(edition("en"))
    assert course(english, {"kickoff"}) == [
        {
            "colour": english.edition.look.phase(1),
            "runs": [finnish("Alku")],
            "when": ["April 2027"],
            "events": [
                {
                    "number": "1",
                    "colour": english.edition.look.phase(1),
                    "when": ["12\u00a0April 2027"],
                    "runs": [finnish("Aloitus")],
                }
            ],
        }
    ]
