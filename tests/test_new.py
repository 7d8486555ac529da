"""``programme new``: what it asks, what it writes, and what it refuses, as its user sees it."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner, Result

from programme.cli import main
from programme.messages import report
from programme.reading import read

EVERY = {
    ".gitattributes",
    ".github/workflows/guide.yml",
    ".gitignore",
    "README.md",
    "mkdocs.yml",
    "programme.schema.json",
    "programme.yml",
    "requirements.txt",
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        yield


def run(*arguments: str, answers: str = "") -> Result:
    done = CliRunner().invoke(main, ["new", *arguments], input=answers)
    assert isinstance(done.exception, SystemExit | None), done.exception
    return done


def made(folder: str) -> set[str]:
    return {
        path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()
    }


# --- asked, or told ---


def test_what_is_not_told_is_asked_until_it_is_right() -> None:
    answers = [
        *("mentor", "mentoring", "fi, klingon", "fi, en", "Mentorit", "Mentors: all"),
        *("Testilän korkeakoulu", "1.9.2027", "2027-10", "ohjattava/ohjattavat", "mentee/tutees"),
        *("", "", "sininen", "#0A6B62", "CC BY-SA 4.0"),
    ]
    done = run(
        "opas", "--language", "fi", "--package", "0.2.0", answers="".join(f"{a}\n" for a in answers)
    )
    assert done.exit_code == 0
    asked = [line for line in done.stdout.splitlines() if "]: " in line or "ei ole" in line]
    assert asked == [
        "Aloituspohja [mentoring]: mentor",
        ("”mentor” ei ole aloituspohja. (aloituspohjat: course, mentoring, onboarding, service)"),
        "Aloituspohja [mentoring]: mentoring",
        "Oppaan kielet, ensimmäinen ensin (fi, sv, en) [fi,en]: fi, klingon",
        "Oppaan kielet, ensimmäinen ensin (fi, sv, en) [fi,en]: fi, en",
        "Otsikko (Suomi) [Mentorointiohjelma]: Mentorit",
        "Otsikko (English) [Mentoring programme]: Mentors: all",
        (
            "Organisaatio (kaikille kielille sama; muunkielisen nimen voi vaihtaa myöhemmin "
            "tiedostoon programme.yml) [Oma korkeakoulu]: Testilän korkeakoulu"
        ),
        "Milloin ohjelma alkaa ensimmäisen kerran? Päivä tai kuukausi [2027-09]: 1.9.2027",
        "Milloin ohjelma alkaa ensimmäisen kerran? Päivä tai kuukausi [2027-09]: 2027-10",
        (
            "Millä nimellä ”aktori” teillä tunnetaan? yksikkö/monikko (Suomi) "
            "[aktori/aktorit]: ohjattava/ohjattavat"
        ),
        (
            "Millä nimellä ”mentee” teillä tunnetaan? yksikkö/monikko (English) "
            "[mentee/mentees]: mentee/tutees"
        ),
        "Millä nimellä ”mentori” teillä tunnetaan? yksikkö/monikko (Suomi) [mentori/mentorit]: ",
        (
            "Millä nimellä ”koordinaattori” teillä tunnetaan? yksikkö/monikko (Suomi) "
            "[koordinaattori/koordinaattorit]: "
        ),
        "Tunnusväri [#0A4F5C]: sininen",
        (
            "”sininen” ei ole väri. Kirjoita # ja kuusi merkkiä (numeroita tai kirjaimia A–F) "
            '"lainausmerkkeihin": "#0A4F5C".'
        ),
        "Tunnusväri [#0A4F5C]: #0A6B62",
        "Tekstien lisenssi [CC BY 4.0]: CC BY-SA 4.0",
    ]
    assert done.stdout.endswith(
        "opas: 10 tiedostoa. Seuraavaksi:\n"
        "  cd opas\n"
        "  python3 -m venv .venv\n"
        "  .venv/bin/python -m pip install --requirement requirements.txt\n"
        "  .venv/bin/mkdocs serve\n"
    )
    assert done.stderr == (
        "programme.yml:24:1: warning: Sana ”aktori” on yhä muissa teksteissä. Rivejä on 30, ja "
        "tämä on niistä ensimmäinen. Etsi se ja vaihda se kunkin lauseen vaatimaan muotoon.\n"
    )
    profile = read(Path("opas/programme.yml")).programme.profile
    assert profile.title.root == {"fi": "Mentorit", "en": "Mentors: all"}
    assert (profile.languages, profile.licence and profile.licence.root) == (
        ("fi", "en"),
        {"": "CC BY-SA 4.0"},
    )


def test_english_is_asked_in_english_and_what_is_told_is_not_asked() -> None:
    done = run(
        *("guide", "--languages", "en", "--title", "Guide", "--organisation", "Us"),
        *("--starter", "course", "--starts", "2027-03-01", "--role", "teacher=tutor/tutors"),
        *("--colour", "#0A6B62", "--licence", "CC BY 4.0", "--package", "0.2.0"),
    )
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "guide: 9 files. Next:")
    assert done.stderr == (
        'programme.yml:24:1: warning: The word "teacher" is still in other texts. Lines: 1; this '
        "is the first. Look for it and change it as each sentence needs.\n"
    )
    asked = run("other", "--language", "en", "--package", "0.2.0", answers="\n" * 12).stdout
    for question in (
        (
            "What do you begin with? course (Five weeks to leading a group), mentoring (Mentoring "
            "programme), onboarding (Onboarding a new colleague), service (The year of an advice "
            "service)\nStarter [mentoring]: \n"
        ),
        "Languages of the guide, the first one first (fi, sv, en) [fi,en]: \n",
        "Title (Suomi) [Mentorointiohjelma]: \n",
        (
            "Organisation (once for all languages; change it for one of them later, in "
            "programme.yml) [Oma korkeakoulu]: \n"
        ),
        "First start, a day or a month [2027-09]: \n",
        'What is "aktori" called where you are? singular/plural (Suomi) [aktori/aktorit]: \n',
        "Colour of the brand [#0A4F5C]: \n",
        "Licence of the texts [CC BY 4.0]: \n",
    ):
        assert question in asked


def test_an_organisation_in_one_language_is_asked_in_one_word() -> None:
    done = run("guide", "--languages", "en", "--package", "0.2.0", answers="\n" * 12)
    assert "\nOrganisation [Your university]: \n" in done.stdout


def test_a_role_is_asked_for_again_until_its_name_is_a_word() -> None:
    answers = "\n2027-04\ntutor/tutors\n" + "\n" * 8
    more = ("--title", "Guide", "--organisation", "Us", "--starts", "2027-03-01")
    done = run("guide", "--languages", "en", "--package", "0.2.0", *more, answers=answers)
    question = 'What is "mentee" called where you are? singular/plural (English) [mentee/mentees]'
    assert done.stdout.splitlines()[2:5] == [
        f"{question}: 2027-04",
        (
            '"2027-04" is no name for a role. Write a word, "coach", or with the plural '
            '"coach/coaches".'
        ),
        f"{question}: tutor/tutors",
    ]


@pytest.mark.parametrize(
    ("environment", "arguments", "word"),
    [
        ({}, [], "Next:"),
        ({"LANG": "fi_FI.UTF-8"}, [], "Seuraavaksi:"),
        ({"LANG": "fi_FI.UTF-8", "LC_ALL": "C"}, [], "Next:"),
        ({}, ["--languages", "fi"], "Seuraavaksi:"),
        ({"LANG": "fi_FI.UTF-8"}, ["--languages", "sv,fi"], "Seuraavaksi:"),
        ({"LANG": "fi_FI.UTF-8"}, ["--language", "en"], "Next:"),
    ],
)
def test_one_is_spoken_to_in_ones_language(
    environment: dict[str, str],
    arguments: list[str],
    word: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = run("opas", "--yes", "--starter", "course", "--package", "0.2.0", *arguments)
    assert word in done.stdout.splitlines()[0]


def test_where_nobody_answers_nothing_is_written() -> None:
    for language, told in (
        (
            "en",
            (
                "A question was left without an answer, so nothing was written. Answer with "
                "options, or write --yes to take what is suggested."
            ),
        ),
        (
            "fi",
            (
                "Kysymys jäi ilman vastausta, joten mitään ei kirjoitettu. Vastaa valitsimilla, "
                "tai hyväksy ehdotukset valitsimella --yes."
            ),
        ),
    ):
        done = run("opas", "--language", language, answers="mentoring\n")
        assert (done.exit_code, done.stderr) == (1, f"opas:1:1: error: {told}\n")
    assert not Path("opas").exists()


# --- what is written ---


@pytest.mark.parametrize("languages", [("fi", "en"), ("fi", "sv", "en"), ("en",)])
def test_a_project_is_a_guides_own_files_and_the_same_each_time(languages: tuple[str, ...]) -> None:
    for folder in ("a", "b"):
        done = run(
            *(folder, "--yes", "--starter", "onboarding", "--package", "0.2.0"),
            *("--languages", ",".join(languages)),
        )
        assert (done.exit_code, done.stderr) == (0, "")
    assert made("a") == EVERY | {f"docs/{code}/using.md" for code in languages}
    assert [Path("a", name).read_bytes() for name in sorted(made("a"))] == [
        Path("b", name).read_bytes() for name in sorted(made("b"))
    ]
    reading = read(Path("a/programme.yml"))
    assert (reading.programme.profile.languages, reading.warnings) == (languages, ())
    assert Path("a/requirements.txt").read_text("utf-8") == "mkdocs-programme[mkdocs,pdf]==0.2.0\n"
    text = Path("a/programme.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=programme.schema.json\n# ")
    assert "# fi: " not in text


def test_every_answer_is_in_the_project() -> None:
    run(
        *("opas", "--yes", "--starter", "service", "--languages", "en,fi", "--starts", "2028-02"),
        *("--title", "fi=Vuosi", "--title", "en=The year", "--organisation", "Testilä"),
        *("--role", "adviser.en=guide/guides", "--licence", "CC BY-SA 4.0", "--package", ">=1,<2"),
        *("--colour", "#0A6B62", "--colour", "#1D5FA6", "--colour", "#A3451C"),
    )
    programme = read(Path("opas/programme.yml")).programme
    profile, run_, role = programme.profile, programme.runs[0], programme.roles[0]
    assert profile.organiser
    assert (profile.title.root, profile.organiser.name.root) == (
        {"en": "The year", "fi": "Vuosi"},
        {"en": "Testilä", "fi": "Testilä"},
    )
    assert (profile.brand.colour, profile.brand.palette) == ("#0A6B62", ("#1D5FA6", "#A3451C"))
    assert (str(profile.updated), profile.based_on) == ("2026-11-25", "service")
    assert profile.id == "service-year-testilä-the-year"
    assert (run_.id, run_.title.root) == (
        "run-2028-02",
        {"en": "February 2028", "fi": "Helmikuu 2028"},
    )
    assert (role.name.root, role.plural and role.plural.root, role.entry and role.entry.root) == (
        {"en": "guide", "fi": "neuvoja"},
        {"en": "guides", "fi": "neuvojat"},
        {"en": "Guide", "fi": "Olen neuvoja"},
    )
    text = Path("opas/programme.yml").read_text("utf-8")
    assert "    starts: 2028-02\n    ends: 2029-01\n" in text
    assert Path("opas/mkdocs.yml").read_text("utf-8").splitlines()[2] == "site_name: The year"
    assert Path("opas/README.md").read_text("utf-8").startswith("# The year\n")


AWKWARD = ['A: "b" # 😀', "- [x] {y} | *z* & !t %d @e `f`", "it's <b>\\n</b>", "yes", "null"]


@pytest.mark.parametrize("title", AWKWARD)
def test_a_title_may_be_anything(title: str) -> None:
    done = run("kansio ä", "--yes", "--starter", "course", "--package", "0.2.0", "--title", title)
    assert (done.exit_code, done.stdout.splitlines()[1]) == (0, "  cd 'kansio ä'")
    profile = read(Path("kansio ä/programme.yml")).programme.profile
    assert profile.title.root == {"fi": title, "en": title}


# --- what is refused ---


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--languages", "fi,et"], '--languages: error: "et" is no language of the starters.'),
        (["--starts", "31.2.2027"], "--starts: error: "),
        (["--starts", "month 3"], '--starts: error: "month 3" is no place in the calendar.'),
        (["--colour", "blue"], '--colour: error: "blue" is not a colour.'),
        (["--starter", "x"], '--starter: error: "x" is no starter.'),
        (["--package", "x"], '--package: error: "x" cannot be installed.'),
        (["--title", ""], "--title: error: Here should be a text."),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_written(arguments: list[str], said: str) -> None:
    done = run("guide", "--yes", "--language", "en", *arguments)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(said)
    assert not Path("guide").exists()


def test_a_folder_in_use_is_refused_before_anything_is_asked() -> None:
    Path("full").mkdir()
    Path("full/mine.txt").write_text("mine", "utf-8")
    done = run("full", "--language", "en")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("full:1:1: error: There is something here already (mine.txt)")
    assert made("full") == {"mine.txt"}


def test_neither_network_nor_git_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv("PATH", "")
    done = run(
        "guide", "--yes", "--starter", "course", "--package", "git+https://git.example/p.git@v1"
    )
    assert (done.exit_code, made("guide") >= EVERY) == (0, True)


def test_what_only_this_computer_has_is_said(tmp_path: Path) -> None:
    wheel = tmp_path / "mkdocs_programme-0.1.0-py3-none-any.whl"
    wheel.touch()
    line = f"mkdocs-programme[mkdocs,pdf] @ {wheel.as_uri()}"
    for language, told in (
        (
            "en",
            (
                '"LINE" is on this computer only. Before others build the guide, write a version '
                "or a git address here."
            ),
        ),
        (
            "fi",
            (
                "”LINE” on vain tällä koneella. Kirjoita tähän versio tai git-osoite, ennen kuin "
                "muut rakentavat oppaan."
            ),
        ),
    ):
        done = run(
            *(language, "--yes", "--starter", "course"),
            *("--language", language, "--package", wheel.name),
        )
        said = told.replace("LINE", line)
        assert done.stderr == f"requirements.txt:1:1: warning: {said}\n"


# --- what it was made from stays said ---


def advice(old: str, new: str, language: str = "en") -> list[str]:
    """What is said of a mentoring programme before it is published, once *old* is *new* in it."""
    run("guide", "--yes", "--package", "0.2.0", "--languages", "en")
    path = Path("guide/programme.yml")
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    found = read(path, name="p.yml", today=datetime.now(UTC).date()).warnings
    codes = {"credit_lost", "funding_lost", "based_on_unknown", "credit_unnamed"}
    return report((one for one in found if one.code in codes), language).splitlines()


@pytest.mark.parametrize(
    ("old", "new", "told", "sanottu"),
    [
        ("licence: CC BY 4.0", "licence: CC BY-SA 4.0", None, None),
        ("      by: The mkdocs-programme authors\n      licence: CC BY 4.0\n", "", None, None),
        (
            "      by: The mkdocs-programme authors\n      licence: CC BY 4.0\n",
            "      licence: CC0 1.0\n",
            None,
            None,
        ),
        (
            "LUT University's mentoring guide and its annual clock",
            "Another",
            (
                'p.yml:8:13: warning: The starter "mentoring" builds on "LUT University\'s '
                'mentoring guide and its annual clock" (LUT University), and whoever adapts it '
                'has to say so. Add it under "credits:".'
            ),
            (
                "p.yml:8:13: warning: Aloituspohja ”mentoring” perustuu työhön ”LUT University's "
                "mentoring guide and its annual clock” (LUT University), ja se on kerrottava myös "
                "muunnelmissa. Lisää se kohtaan ”credits:”."
            ),
        ),
        (
            "en: European Social Fund (ESF)",
            "en: Another",
            (
                'p.yml:8:13: warning: The starter "mentoring" was made with the support of '
                "European Social Fund (ESF), and this must stay visible in adaptations. Add it "
                'under "funding:".'
            ),
            (
                "p.yml:8:13: warning: Aloituspohjaa ”mentoring” on rahoittanut European Social "
                "Fund (ESF), ja sen on näyttävä myös muunnelmissa. Lisää se kohtaan ”funding:”."
            ),
        ),
        (
            "based_on: mentoring",
            "based_on: mentorship",
            (
                'p.yml:8:13: warning: "mentorship" is no starter, so it cannot be checked that '
                "its authors stay named. Correct it, or leave it out. (starters: course, "
                "mentoring, onboarding, service)"
            ),
            (
                "p.yml:8:13: warning: ”mentorship” ei ole aloituspohja, joten tekijöiden "
                "mainitsemista ei voi tarkistaa. Korjaa se tai jätä pois. (aloituspohjat: "
                "course, mentoring, onboarding, service)"
            ),
        ),
        (
            "      by: The mkdocs-programme authors\n      licence: CC BY 4.0",
            "      licence: CC BY 4.0",
            (
                "p.yml:69:16: warning: The licence CC-BY-4.0 asks that the author be named: add "
                '"by:".'
            ),
            ("p.yml:69:16: warning: Lisenssi CC-BY-4.0 vaatii mainitsemaan tekijän: lisää ”by:”."),
        ),
    ],
)
def test_whom_a_guide_owes_its_texts_to_stays_said(
    old: str, new: str, told: str | None, sanottu: str | None
) -> None:
    assert advice(old, new) == ([told] if told else [])
    Path("guide").rename("first")
    assert advice(old, new, "fi") == ([sanottu] if sanottu else [])
