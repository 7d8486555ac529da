# ruff: noqa: ISC004 -- a sentence may be longer than a line
"""What a plan warns of, exactly as it is read."""

import pytest
from click.testing import CliRunner

from programme.cli import main

HEAD = """\
programme:
  title: Guide
  country: FI
  pauses: [{title: July, when: July}, {title: Soon, when: week 99}]
roles:
  - {id: mentor, name: mentor, plural: mentors}
  - {id: mentee, name: mentee, plural: mentees}
runs:
  - {id: pilot, title: Pilot, starts: 2026-02-03, ends: 2026-06-02, status: done}
"""


def warnings(
    folder: pytest.TempPathFactory, text: str, starts: str, language: str = "en"
) -> list[str]:
    """What is said of a plan of *text*, after the place, for a run that *starts* then."""
    file = folder.mktemp("plan") / "programme.yml"
    file.write_text(HEAD + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", starts, "--language", language])
    assert done.exit_code == 0, done.output
    return [
        line.partition(": warning: ")[2]
        for line in done.stderr.splitlines()
        if "every language" not in line
    ]


@pytest.mark.parametrize(
    ("text", "starts", "english", "finnish"),
    [
        pytest.param(
            "events: [{id: talk, title: Talk, when: week 2}]",
            "2027-03-22",
            [
                "When you choose a day (week 13 (29 March – 4 April 2027)), keep clear of the "
                "public holidays: Monday, 29 March 2027 (Easter Monday)."
            ],
            [
                "Kun valitset päivää (viikko 13 (29.3.–4.4.2027)), väistä pyhäpäivät: "
                "ma 29. maaliskuuta 2027 (Toinen pääsiäispäivä)."
            ],
            id="days to choose from",
        ),
        pytest.param(
            "events: [{id: talk, title: Talk, when: Thursday of week 5}]",
            "2027-04-06",
            ["Lands on a public holiday: Thursday, 6 May 2027, Ascension Day."],
            ["Osuu pyhäpäivään: to 6. toukokuuta 2027, Helatorstai."],
            id="a holiday",
        ),
        pytest.param(
            "events: [{id: talk, title: Talk, when: 3 days after start}]",
            "2027-02-03",
            ["Lands on a weekend: Saturday, 6 February 2027. It was on a working day."],
            ["Osuu viikonloppuun: la 6. helmikuuta 2027. Aiemmin se oli arkipäivänä."],
            id="a weekend",
        ),
        pytest.param(
            "events: [{id: talk, title: Talk, when: 3 days after start}]",
            "2027-02-02",
            [],
            [],
            id="nothing",
        ),
        pytest.param(
            """phases: [{title: Work, when: month 1 to 3, summary: We work.}]
events:
  - {id: talk, title: Talk, when: Tuesday of week 6}
  - {id: party, title: Party, when: month 2}
messages: [{id: call, title: Call, when: until talk}]""",
            "2027-06-08",
            [
                'The pause "July" falls into this phase: June–August 2027.',
                'Lands in the pause "July": 13 July 2027.',
                'Lands in the pause "July": July 2027.',
            ],
            [
                "Tähän vaiheeseen osuu tauko ”July”: kesä–elokuu 2027.",
                "Osuu taukoon ”July”: 13.7.2027.",
                "Osuu taukoon ”July”: heinäkuu 2027.",
            ],
            id="a pause",
        ),
        pytest.param(
            """events:
  - {id: talk, title: Talk, when: Tuesday of week 1}
  - {id: fair, title: Fair, when: 2026-03-03}""",
            "2027-02-02",
            [
                "Does not move with the programme: 2026-03-03 is written with its year. Counted "
                "from the start it would be: Tuesday of week 5.",
                'Comes before "Talk" now, and came after it. If it has to come after, count it '
                "from that.",
            ],
            [
                "Ei siirry ohjelman mukana, koska ajassa 2026-03-03 on vuosi. Alusta laskien se "
                "olisi: Tuesday of week 5.",
                "Tulee nyt ennen tapahtumaa ”Talk”, vaikka oli sen jälkeen. Jos järjestyksen "
                "pitää säilyä, laske aika siitä tapahtumasta.",
            ],
            id="a date that stays, and an order that changes",
        ),
        pytest.param(
            """events:
  - {id: talk, title: Talk, when: Tuesday of week 1 15:00-16:00, roles: mentor}
  - {id: walk, title: Walk, when: Tuesday of week 1 15:30-17:00}
  - {id: rest, title: Rest, when: Tuesday of week 1 15:30-17:00, roles: mentee}
  - {id: evening, title: Evening, when: Tuesday of week 1 17:00}""",
            "2027-02-02",
            [
                'Is at the same time as "Talk" (2 February 2027, 15:00–16:00) for mentors.',
                'Is at the same time as "Walk" (2 February 2027, 15:30–17:00) for mentees.',
            ],
            [
                "On samaan aikaan kuin ”Talk” (2.2.2027 klo 15–16): mentors.",
                "On samaan aikaan kuin ”Walk” (2.2.2027 klo 15.30–17): mentees.",
            ],
            id="two at once",
        ),
    ],
)
def test_a_plan_warns(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    starts: str,
    english: list[str],
    finnish: list[str],
) -> None:
    assert warnings(tmp_path_factory, text, starts) == english
    assert warnings(tmp_path_factory, text, starts, "fi") == finnish


def test_a_day_outside_every_term_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "events: [{id: talk, title: Talk, when: Tuesday of week 2}]\n"
    terms = "  terms: [{title: Spring, when: January to May}, {title: Autumn, when: 2026-09}]\n"
    told = HEAD.replace("  country: FI\n", terms)
    file = tmp_path_factory.mktemp("terms") / "programme.yml"
    file.write_text(told + text, encoding="utf-8")
    said = [
        CliRunner().invoke(main, ["plan", str(file), "--starts", starts]).stderr
        for starts in ("2027-02-02", "2027-06-01")
    ]
    assert said[0] == ""
    assert "Lands outside the terms of the academic year: Tuesday, 8 June 2027." in said[1]


def test_a_region_that_is_not_known_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "events: [{id: talk, title: Talk, when: Thursday of week 5}]\n"
    file = tmp_path_factory.mktemp("region") / "programme.yml"
    said = []
    for region in ("ZH", "Zurich"):
        told = HEAD.replace("country: FI", f"country: LI\n  region: {region}")
        file.write_text(told + text, encoding="utf-8")
        said.append(CliRunner().invoke(main, ["plan", str(file), "--starts", "2027-04-06"]).stderr)
    sentences = [line.partition("4:11: warning: ")[2] for one in said for line in one.splitlines()]
    assert [one for one in sentences if one] == [
        '"ZH" is no region whose holidays are known, so those of the whole country are used. '
        "(known: –)",
        '"Zurich" is no region whose holidays are known, so those of the whole country are used. '
        "(known: –)",
    ]
    known = HEAD.replace("country: FI", "country: CH\n  region: ZH")
    file.write_text(known + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", "2027-04-06"])
    assert (done.exit_code, "is no region" in done.stderr) == (0, False)
    assert "Lands on a public holiday: Thursday, 6 May 2027" in done.stderr


def test_a_day_that_nobody_works_is_a_holiday_though_no_law_says_so(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("sweden") / "programme.yml"
    text = "events: [{id: talk, title: Talk, when: Friday of week 1}]\n"
    file.write_text(HEAD.replace("country: FI", "country: SE") + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", "2027-06-22"])
    assert "Lands on a public holiday: Friday, 25 June 2027, Midsummer Eve." in done.stderr


def test_a_pause_on_the_29th_of_february_is_kept_in_every_year(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("leap") / "programme.yml"
    told = HEAD.replace("when: July", "when: 29 February")
    text = "events: [{id: talk, title: Talk, when: Monday of week 4}]\n"
    file.write_text(told + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", "2028-02-07"])
    assert done.exit_code == 0, done.output
    file.write_text(told + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", "2027-02-02"])
    assert done.exit_code == 0, done.output


def test_a_pause_in_a_week_of_every_year_is_in_that_week(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("ski") / "programme.yml"
    text = """events:
  - {id: lunch, title: Lunch, when: Sunday of week 7}
  - {id: party, title: Party, when: Thursday of week 8}
  - {id: feast, title: Feast}
"""
    file.write_text(HEAD.replace("when: July", "when: W08") + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(file), "--starts", "2027-01-04"])
    assert [line for line in done.stderr.splitlines() if "pause" in line] == [
        f'{file}:12:37: warning: Lands in the pause "July": 25 February 2027.'
    ]


def test_a_run_that_is_named_as_current_stays_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("plan") / "programme.yml"
    named = HEAD.replace("  title: Guide\n", "  title: Guide\n  current_run: pilot\n")
    file.write_text(named + "events: [{title: Talk, when: week 2}]\n", encoding="utf-8")
    said = {
        language: CliRunner()
        .invoke(main, ["plan", str(file), "--starts", "2027-02", "--language", language])
        .stderr.splitlines()[0]
        .partition(":3:16: ")[2]
        for language in ("en", "fi")
    }
    assert said == {
        "en": (
            'warning: The guide goes on showing the run "pilot", because it is named here. To show '
            'the new one, write "current_run: run-2027-02", or take the line away.'
        ),
        "fi": (
            "warning: Opas näyttää edelleen toteutuksen ”pilot”, koska se nimetään tässä. Kun "
            "haluat näyttää uuden, kirjoita ”current_run: run-2027-02” tai poista rivi."
        ),
    }


MANY = """
events:
  - {id: first-talk, title: First, when: Monday of week 2%s}
  - {id: lunch, title: Lunch, when: 3 days after start 10:00-12:00%s}
  - {id: other, title: Other, when: 3 days after start 11:00-13:00%s}
  - {id: choice, title: Choice, when: month 4%s}
  - {id: ascension, title: Ascension, when: Thursday of week 14%s}
  - {id: feast, title: Feast, when: Monday of week 23%s}
  - {id: party, title: Party, when: 2026-02-27%s}
messages: [{id: call, title: Call, when: feast}]
"""


def test_no_day_is_wrong_for_what_the_plan_itself_cancels(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    stays = (
        "Does not move with the programme: 2026-02-27 is written with its year. Counted from the "
        "start it would be: Friday of week 4."
    )
    assert warnings(tmp_path_factory, MANY.replace("%s", ", cancelled: yes"), "2027-02-03") == [
        stays  # what hangs on it would stay too
    ]
    said = warnings(tmp_path_factory, MANY.replace("%s", ""), "2027-02-03")
    assert [" ".join(one.split()[:2]) for one in said if one != stays] == [
        "Lands on",
        "Is at",
        "Lands on",
        "When you",
        "Lands on",
        "Lands in",
        "Comes before",
        "Lands in",
    ]
