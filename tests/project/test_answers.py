"""What an author answers: read, or refused in words."""

from collections.abc import Callable
from datetime import date

import pytest

from programme.messages import report
from programme.problems import ProblemsError
from programme.project import Given, Naming, answers, decided
from programme.project.answers import (
    colours,
    languages,
    next_start,
    roles,
    starter_name,
    starts,
    text,
    texts,
)
from programme.starters import starter

PROGRAMME = starter("mentoring").programme
TODAY = date(2026, 11, 25)


def refused(read: Callable[[], object], language: str = "en") -> str:
    with pytest.raises(ProblemsError) as caught:
        read()
    return report(caught.value.problems, language)


@pytest.mark.parametrize("written", ["fi,en", "fi, en", "fi en", " fi;en,fi "])
def test_languages_are_listed_in_any_way(written: str) -> None:
    assert languages(written) == ("fi", "en")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (["Opas"], {"": "Opas"}),
        (["fi=Opas", "en= a = b "], {"fi": "Opas", "en": "a = b"}),
        (["xq=2"], {"": "xq=2"}),
        (["1+1=2"], {"": "1+1=2"}),
        (["  two\n lines\u2028 "], {"": "two lines"}),
    ],
)
def test_a_text_is_of_one_language_or_of_all(written: list[str], said: dict[str, str]) -> None:
    assert texts(written, ("fi", "en"), "--title") == said


def test_roles_are_named_in_one_language_or_in_all() -> None:
    written = ["mentor=ohjaaja/ohjaajat", "mentor.en=coach", "aktori.fi=ohjattava/ohjattavat"]
    assert roles(written, PROGRAMME, ("fi", "en")) == {
        "mentor": {"fi": Naming("ohjaaja", "ohjaajat"), "en": Naming("coach", "coach")},
        "aktori": {"fi": Naming("ohjattava", "ohjattavat")},
    }


@pytest.mark.parametrize(
    ("today", "start"),
    [("2026-11-25", "2027-09"), ("2027-08-02", "2028-09"), ("2027-01-01", "2027-09")],
)
def test_a_start_is_suggested_a_month_ahead_at_least(today: str, start: str) -> None:
    assert next_start(PROGRAMME, date.fromisoformat(today)) == start


def test_where_the_starter_starts_on_a_day_the_same_day_of_the_week_is_suggested() -> None:
    assert next_start(starter("course").programme, TODAY) == "2027-09-06"
    assert next_start(starter("onboarding").programme, date(2027, 6, 1)) == "2028-01-03"


@pytest.mark.parametrize(
    ("read", "said", "sanottu"),
    [
        (
            lambda: languages("fi, klingon"),
            (
                '--languages: error: "klingon" is no language of the starters. (languages: '
                "fi, sv, en) A guide can have other languages too: add them when it is there."
            ),
            (
                "--languages: error: Aloituspohjat eivät ole kielellä ”klingon”. (kielet: "
                "fi, sv, en) Oppaassa voi olla muitakin kieliä: lisää ne, kun opas on tehty."
            ),
        ),
        (
            lambda: texts(["fi=Opas", "sv=Bok"], ("fi", "en"), "--title"),
            (
                '--title: error: "sv=Bok" is in a language that this guide is not in. (its '
                'languages: fi, en) Write "sv" under --languages too, or leave this out.'
            ),
            (
                "--title: error: ”sv=Bok” on kielellä, jolla tätä opasta ei tehdä. (oppaan "
                "kielet: fi, en) Lisää ”sv” valitsimeen --languages tai jätä tämä pois."
            ),
        ),
        (
            lambda: starts("5.4.2027"),
            (
                "--starts: error: A date is written year first, or with the month in words: "
                'for "5.4.2027", write "2027-04-05" or "5 April 2027".'
            ),
            (
                "--starts: error: Päivämäärässä vuosi on ensin, tai kuukausi on englanniksi: "
                "kirjoita kohdan ”5.4.2027” tilalle ”2027-04-05” tai ”5 April 2027”."
            ),
        ),
        (
            lambda: colours(["#0A4F5C", "blue"]),
            (
                '--colour: error: "blue" is not a colour. Write # and six digits or letters '
                'from A to F, in "quotes": "#0A4F5C".'
            ),
            (
                "--colour: error: ”blue” ei ole väri. Kirjoita # ja kuusi merkkiä (numeroita "
                'tai kirjaimia A–F) "lainausmerkkeihin": "#0A4F5C".'
            ),
        ),
        (
            lambda: roles(["mentro=coach"], PROGRAMME, ("en",)),
            (
                '--role: error: "mentro=coach" does not name a role. Write for example '
                '"aktori.en=coach", or with the plural "aktori.en=coach/coaches". (roles: aktori, '
                "mentor, coordinator)"
            ),
            (
                "--role: error: ”mentro=coach” ei nimeä roolia. Kirjoita esimerkiksi "
                "”aktori.en=valmentaja” tai monikon kanssa ”aktori.en=valmentaja/valmentajat”. "
                "(roolit: aktori, mentor, coordinator)"
            ),
        ),
        (
            lambda: starter_name("mentor"),
            (
                '--starter: error: "mentor" is no starter. (starters: course, mentoring, '
                "onboarding, service)"
            ),
            (
                "--starter: error: ”mentor” ei ole aloituspohja. (aloituspohjat: course, "
                "mentoring, onboarding, service)"
            ),
        ),
        (
            lambda: text(" \n", "--title"),
            "--title: error: Here should be a text.",
            "--title: error: Tähän tarvitaan teksti.",
        ),
        (
            lambda: text("a\x07", "--title"),
            (
                "--title: error: The character U+0007 cannot be in a programme. Delete it: it "
                "is invisible, and came along with a copied text."
            ),
            (
                "--title: error: Merkki U+0007 ei kelpaa ohjelmaan. Poista se: se on "
                "näkymätön ja tullut mukana kopioidusta tekstistä."
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused(read: Callable[[], object], said: str, sanottu: str) -> None:
    assert (refused(read), refused(read, "fi")) == (said, sanottu)


@pytest.mark.parametrize("written", ["mentor", "mentor.et=a", "mentor=", "=a"])
def test_what_names_no_role_is_refused(written: str) -> None:
    assert "does not name a role" in refused(lambda: roles([written], PROGRAMME, ("fi", "en")))


@pytest.mark.parametrize(
    "written", ["2027-04-05", "12", "31.12.2027", "5 April 2027", "coach/12", "–"]
)
def test_what_is_no_word_names_no_role(written: str) -> None:
    said = refused(lambda: roles([f"mentor={written}"], PROGRAMME, ("fi", "en")))
    assert said == (
        f'--role: error: "{written.rpartition("/")[2]}" is no name for a role. Write a word, '
        '"coach", or with the plural "coach/coaches".'
    )


def test_everything_that_is_wrong_is_told_at_once() -> None:
    given = Given(
        languages="xx",
        title=("",),
        organisation=(" ",),
        starts="soon",
        roles=("x",),
        colours=("red",),
        licence=" ",
    )

    def nothing() -> str:
        answers.refuse("new_package", "--package", value="?")

    told = refused(lambda: decided(given, starter("mentoring"), nothing, TODAY)).splitlines()
    assert [line.partition(":")[0] for line in told] == [
        *("--colour", "--languages", "--licence", "--organisation", "--package"),
        *("--role", "--starts", "--title"),
    ]
