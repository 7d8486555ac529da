"""One search index for each language, and what the worker makes of it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import material
import pytest

from programme.engines.mkdocs.plugin import THEME
from programme.engines.mkdocs.search import WORDS, rebase, split, words
from programme.languages import available

SCRIPTS = "assets/javascripts"
SEARCH = Path(__file__).parent.parent / "bench/search/search.mjs"
Find = Callable[..., list[str]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """Search texts of a language as a browser would: ``find("fi", "mentorin", "Mentori", "Pari")``.

    Returns the texts that are found.
    """
    shutil.copytree(Path(material.__file__).parent / "templates" / SCRIPTS, tmp_path / SCRIPTS)
    shutil.copytree(THEME / SCRIPTS, tmp_path / SCRIPTS, dirs_exist_ok=True)

    def found(language: str, query: str, *texts: str) -> list[str]:
        docs = [{"location": f"{at}/", "title": text, "text": ""} for at, text in enumerate(texts)]
        fields: dict[str, Any] = {"title": {"boost": 1.0}, "text": {"boost": 1.0}}
        config = {"lang": ["fi"], "separator": r"[\s\-]+", "pipeline": [], "fields": fields}
        index = tmp_path / "search/search_index.json"
        index.parent.mkdir(exist_ok=True)
        index.write_text(json.dumps({"config": config, "docs": docs}), "utf-8")
        split(tmp_path, [language], language)
        done = subprocess.run(
            ["node", SEARCH, tmp_path, "."],
            env={"PATH": str(Path(sys.executable).parent)},
            input=json.dumps([query]),
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        (pages,) = json.loads(done.stdout)
        return [texts[int(page[0]["location"].strip("/"))] for page in pages]

    return found


def test_an_index_is_split_by_the_addresses_of_its_pages(tmp_path: Path) -> None:
    index = tmp_path / "search" / "search_index.json"
    index.parent.mkdir()
    docs = [
        {"location": "", "title": "Koti"},
        {"location": "aikataulu/", "title": "klo 15–\u206016"},
        {"location": "en/", "title": "Home"},
        {"location": "en/schedule/#kickoff", "title": "Kickoff"},
        {"location": "encyclopedia/", "title": "E"},
    ]
    index.write_text(json.dumps({"config": {"lang": ["fi", "en"], "min": 3}, "docs": docs}))
    stemmer = tmp_path / "assets/javascripts/lunr/min/lunr.fi.min.js"
    stemmer.parent.mkdir(parents=True)
    stemmer.touch()
    split(tmp_path, ["fi", "en"], "fi")
    assert json.loads(index.read_text("utf-8")) == {
        "config": {"lang": ["fi"], "min": 3, "words": words("fi")},
        "docs": [docs[0], {**docs[1], "title": "klo 15–16"}, docs[4]],
    }
    assert json.loads((tmp_path / "en/search/search_index.json").read_text("utf-8")) == {
        "config": {"lang": ["en"], "min": 3, "words": words("en")},
        "docs": [
            {"location": "", "title": "Home"},
            {"location": "schedule/#kickoff", "title": "Kickoff"},
        ],
    }


def test_a_site_without_search_has_nothing_to_split(tmp_path: Path) -> None:
    split(tmp_path, ["fi", "en"], "fi")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("before", "after"), [("..", "."), ("../..", ".."), ("../../..", "../.."), (".", ".")]
)
def test_a_page_looks_one_step_less_far_up(before: str, after: str) -> None:
    page = '<script>{{"base": "{}", "features": []}}</script>'
    assert rebase(page.format(before)) == page.format(after)


def test_a_page_that_does_not_say_where_its_root_is_is_refused() -> None:
    with pytest.raises(ValueError, match='"base"'):
        rebase("<html></html>")


def test_what_is_to_be_ticked_is_not_among_what_is_found(
    project: Path, build: Callable[..., Path]
) -> None:
    site = build(project)
    index = json.loads((site / "en/search/search_index.json").read_text("utf-8"))
    texts = [one["text"] for one in index["docs"] if one["location"].startswith("tasks/#")]
    assert 'type="checkbox"' in (site / "en/tasks/index.html").read_text("utf-8")
    assert texts
    assert [text for text in texts if "Done" in text] == []


# --- what is found ---


@pytest.mark.parametrize(
    ("language", "query", "found", "other"),
    [
        # in any form: of a word that is known, and of one that is not
        ("fi", "sopimuksissa", "Sopimus", "Sopu"),
        ("fi", "ajan", "Aikaa riittää", "Ajaminen"),
        ("fi", "varauksesta", "Varaus", "Varas"),
        ("fi", "kirpputoreilla", "Kirpputorin säännöt", "Kirje"),
        ("en", "agreements", "Our agreement", "We agreed"),
        ("en", "mentor’s", "A mentor", "A mentee"),
        ("en", "mentor's", "A mentor", "A mentee"),
        ("sv", "mentorerna", "Vår mentor", "Möte"),
        # by a part, and a compound by the form of its end
        ("fi", "sopimus", "Mentorointisopimuksen allekirjoitus", "Sopuisa"),
        ("fi", "mentorointi", "Mentorointisopimus", "Pari"),
        ("fi", "tapaaminen", "Välitapaamisessa", "Tapa"),
        ("fi", "sopimukset", "Perehdytyssopimuksesta", "Perehdytys"),
        ("fi", "perehdytyssopimuksia", "Perehdytyssopimus", "Sopimus"),
        ("fi", "tasa-arvoa", "Tasa-arvon kannalta", "Talous"),
        ("en", "place", "Your workplace", "Work"),
        # as it is typed: a beginning, in capitals, beside a stop, with Material's signs
        ("fi", "mentoroi", "Mentorointi", "Pari"),
        ("fi", "SOPIMUS", "(sopimuksen)", "Pari"),
        ("fi", "+sopimus", "Sopimus", "Pari"),
        ("fi", "työ*", "Työelämä", "Pari"),
        # in a language without a stemmer, and in one that Material cuts into words
        ("se", "soahpam", "Soahpamuš", "Bárra"),
        ("ja", "Mentor", "Mentor", "Pair"),
    ],
)
def test_a_word_is_found(find: Find, language: str, query: str, found: str, other: str) -> None:
    assert find(language, query, found, other) == [found]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("aate", "Periaatteet"),  # the sense of a part is lost in the whole
        ("kansi", "Mentorin kanssa"),  # no form of it, though it looks like one
        ("mentorointisopimus", "Sopimus"),  # the whole is not its part
        ("muodon", "Muodosta parit"),  # Snowball leaves the same of both
        ("xyzzy", "Sopimus"),
    ],
)
def test_a_word_is_not_taken_for_another(find: Find, query: str, text: str) -> None:
    assert find("fi", query, text) == []


@pytest.mark.parametrize("language", available())
def test_words_are_kept_in_order_so_that_a_difference_can_be_read(language: str) -> None:
    known = words(language)
    assert set(known) <= {"names", "verbs", "heads", "forms"}
    for kind in ("names", "verbs", "forms"):
        assert list(known.get(kind, {})) == sorted(known.get(kind, {}))


def test_a_language_without_a_file_knows_no_words() -> None:
    assert words("sv") == {}


def test_where_the_words_are_from_is_told_beside_them() -> None:
    told = (WORDS / "README.md").read_text("utf-8")
    for path in WORDS.glob("*.json"):
        assert f"`{path.name}`" in told
