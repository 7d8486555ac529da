"""The guide's own words: every language has every word, and a fork changes one at a time."""

from pathlib import Path

import pytest
import yaml

from programme.languages import HERE, Language, available, language
from programme.messages import report
from programme.problems import ProblemsError
from programme.source import Source, load

LANGUAGES = available()
ENGLISH = (HERE / "en.yml").read_text("utf-8")


def own(folder: Path, code: str, text: str) -> Language:
    """The language *code* of a fork whose file of it is *text*."""
    (folder / "languages").mkdir(exist_ok=True)
    (folder / "languages" / f"{code}.yml").write_text(text, encoding="utf-8")
    return language(code, (folder,))


@pytest.mark.parametrize("code", LANGUAGES)
def test_addresses_are_plain_and_unlike_each_other(code: str) -> None:
    addresses = language(code).addresses
    assert len(set(addresses.values())) == len(addresses)
    assert all(word.isascii() and word.islower() for word in addresses.values())


def test_a_number_takes_the_form_its_language_asks_for(tmp_path: Path) -> None:
    english = own(
        tmp_path,
        "en",
        "words: {goose.one: '{n} goose', goose.other: '{n} geese', sheep.other: '{n} sheep'}",
    )
    assert [english.count("goose", number) for number in (1, 2)] == ["1 goose", "2 geese"]
    assert [english.count("sheep", number) for number in (1, 2)] == ["1 sheep", "2 sheep"]


@pytest.mark.parametrize(
    ("code", "items", "said"),
    [
        ("en", "abc", "a, b and c"),
        ("fi", "abc", "a, b ja c"),
        ("sv", "abc", "a, b och c"),
        ("en", "a", "a"),
        ("en", "", ""),
    ],
)
def test_a_list_is_said_as_the_language_says_it(code: str, items: str, said: str) -> None:
    assert language(code).join(items) == said


def test_swedish_borrows_no_word_by_mistake() -> None:
    swedish, english = language("sv"), language("en")
    same = {key for key, word in swedish.words.items() if word == english.words[key]}
    assert same == {
        "agenda",
        "calendar_vague",
        "file.data",
        "kilobytes",
        "mode.hybrid",
        "page_of",
        "planned",
    }
    assert not {key for key in swedish.words if swedish.words[key] == language("fi").words[key]} - {
        "calendar_vague",
        "mode.hybrid",
        "page_of",
        "page_ref",
    }


def test_a_fork_changes_one_word_and_keeps_the_rest(tmp_path: Path) -> None:
    ours, theirs = language("fi"), own(tmp_path, "fi", "words: {schedule: Kalenteri}\n")
    assert theirs.words == {**ours.words, "schedule": "Kalenteri"}
    assert (theirs.name, theirs.addresses, theirs.when) == (ours.name, ours.addresses, ours.when)


def test_a_language_is_spoken_as_in_the_country_of_the_programme() -> None:
    known, there = language("sv"), language("sv", country="SE")
    assert (known.locale, there.locale) == ("sv_FI", "sv_SE")
    assert (known.words["schedule"], there.words["schedule"]) == ("Tidtabell", "Schema")
    assert set(there.words) == set(known.words)
    assert language("sv", country="NO") == known
    assert "sv-SE" not in LANGUAGES


def test_a_file_of_a_country_says_only_what_is_different_there() -> None:
    for path in HERE.glob("*-*.yml"):
        code, _, country = path.stem.partition("-")
        known, there = language(code), language(code, country=country)
        own = yaml.safe_load(path.read_text("utf-8"))
        for section in ("addresses", "words", "when"):
            told, base = own[section], getattr(known, section)
            assert {key: told[key] for key in told if base.get(key, told[key]) == told[key]} == {}
            assert getattr(there, section) == {**base, **told}


def test_words_of_a_fork_go_over_those_of_the_country(tmp_path: Path) -> None:
    own(tmp_path, "sv", "words: {schedule: Kalender, help: Stöd}\n")
    (tmp_path / "languages" / "sv-SE.yml").write_text("words: {help: Råd}\n", encoding="utf-8")
    theirs = language("sv", (tmp_path,), "SE")
    assert [theirs.words[key] for key in ("schedule", "help", "kind.phase")] == [
        "Kalender",
        "Råd",
        "Fas",
    ]


def test_a_file_with_nothing_in_it_changes_nothing(tmp_path: Path) -> None:
    assert own(tmp_path, "fi", "# later\n") == language("fi")


def test_a_language_of_ones_own_is_called_and_written_as_its_file_says(tmp_path: Path) -> None:
    words = ENGLISH[ENGLISH.index("\naddresses:") :]
    plain = own(tmp_path, "de-CH", words)
    assert (plain.name, plain.locale, plain.direction) == ("de-CH", "de_CH", "ltr")
    told = own(tmp_path, "ar", f"name: العربية\nlocale: ar_EG\ndirection: rtl\n{words}")
    assert (told.name, told.locale, told.direction) == ("العربية", "ar_EG", "rtl")
    assert str(told.babel) == "ar_EG"
    assert available((tmp_path,)) == ("ar", "de-CH", "en", "fi", "sv")


def test_files_of_our_own_are_read_once_and_those_of_a_fork_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = own(tmp_path, "fi", "words: {schedule: Kalenteri}\n")
    read: list[Path] = []

    def counted(path: Path) -> Source:
        read.append(path)
        return load(path)

    monkeypatch.setattr("programme.languages.load", counted)
    assert language("fi", (tmp_path,)) == known
    assert read == [tmp_path / "languages" / "fi.yml"]
    theirs = own(tmp_path, "fi", "words: {schedule: Aikataulu}\n")
    assert theirs.words == {**known.words, "schedule": "Aikataulu"}


def test_a_language_of_which_there_is_no_file_is_told() -> None:
    with pytest.raises(ProblemsError) as caught:
        language("xx")
    assert report(caught.value.problems, "en") == (
        'xx.yml:1:1: error: The guide has no words of its own in "xx" yet. (languages: en, fi, sv) '
        "Add overrides/programme/languages/xx.yml, or leave the language out."
    )


def test_a_word_that_is_missing_is_told_but_forms_that_a_language_has_not_are_not_missed(
    tmp_path: Path,
) -> None:
    words = "".join(
        line
        for line in ENGLISH.splitlines(keepends=True)
        if not line.startswith(("  schedule:", "  undated:", "  pages.one:"))
    )
    with pytest.raises(ProblemsError) as caught:
        own(tmp_path, "ja", words)
    said = report(caught.value.problems, "en").splitlines()
    assert [line.partition(": error: ")[2] for line in said] == [
        'The language file lacks "schedule" in "addresses". Add it; the English file has it too.',
        'The language file lacks "schedule" in "words". Add it; the English file has it too.',
        'The language file lacks "undated" in "words". Add it; the English file has it too.',
        'The language file lacks "undated" in "when". Add it; the English file has it too.',
    ]


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        ("wrods: {a: b}\n", "1:1", "wrods"),
        ("words: {a: [b]}\n", "1:9", "a"),
        ("direction: up\n", "1:1", "direction"),
        ("- a\n", "1:1", "fi.yml"),
    ],
)
def test_what_is_no_language_file_is_told(text: str, place: str, key: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        own(tmp_path, "fi", text)
    at = (tmp_path / "languages" / "fi.yml").as_posix()
    assert report(caught.value.problems, "fi") == (
        f"{at}:{place}: error: ”{key}” ei sovi kielitiedostoon. Siinä on name, locale ja direction "
        "sekä tekstejä kohdissa addresses, words ja when."
    )
