"""Links on paper lead into the document, else to the published site, else nowhere."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.article import Article
from programme.artifact import Json
from programme.chapters.references import settled
from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme

PROGRAMME: dict[str, object] = {
    "roles": [{"id": "mentor", "name": "mentor"}],
    "events": [{"id": "lähtö", "title": "Lähtö"}],
    "tasks": [{"id": "write", "title": "Write"}],
}
ARTICLES = (
    Article("en", PurePosixPath("library.md"), "Library", PurePosixPath("en/shelf"), "<p>x</p>"),
    Article("en", PurePosixPath("more/own page.md"), "Own", PurePosixPath("en/sivu ä")),
)


def edition(url: str | None = "https://guide.example/sub") -> Edition:
    profile = {"title": "G", "languages": ["fi", "en"], "url": url}
    programme = Programme.model_validate({**PROGRAMME, "programme": profile})
    return editions(programme, articles=ARTICLES)[1]


NOWHERE = edition(None)
PUBLISHED = edition()


def resolved(sections: list[Json], shown: Edition = NOWHERE) -> list[Json]:
    made = settled(shown, {"sections": sections})["sections"]
    assert isinstance(made, list)
    return made


def link(address: str, *runs: Json) -> Json:
    return {"kind": "link", "address": address, "runs": [*runs]}


def ref(key: str, *runs: Json) -> Json:
    return {"kind": "ref", "id": key, "runs": [*runs]}


def test_reference_to_what_is_there_stays_and_another_is_its_words() -> None:
    bold: Json = {"kind": "strong", "runs": ["task", ref("gone", " or not")]}
    sections: list[Json] = [
        {"id": "chapter:one", "blocks": [{"kind": "task", "id": "task", "runs": ["A"]}]},
        {"id": "chapter:two", "runs": ["See ", ref("task", "the ", bold), ref("gone", "this")]},
        {"id": None, "items": [{"target": "task", "n": 1}, {"target": "gone", "n": 2}]},
    ]
    kept: Json = {"kind": "strong", "runs": ["task", " or not"]}
    assert resolved(sections) == [
        sections[0],
        {"id": "chapter:two", "runs": ["See ", ref("task", "the ", kept), "this"]},
        {"id": None, "items": [{"target": "task", "n": 1}, {"target": None, "n": 2}]},
    ]


def test_reference_in_a_reference_that_leads_nowhere_is_words_too() -> None:
    runs: list[Json] = [ref("gone", "a ", ref("lost", "b ", ref("here", "c")))]
    sections: list[Json] = [{"id": "here", "runs": runs}]
    assert resolved(sections) == [{"id": "here", "runs": ["a ", "b ", ref("here", "c")]}]


KEYS = st.sampled_from("abc")
RUNS = st.recursive(
    st.lists(st.text(max_size=3) | st.builds(ref, KEYS), max_size=3),
    lambda runs: st.lists(st.builds(lambda key, inner: ref(key, *inner), KEYS, runs), max_size=3),
)


def ids(data: Json, *, of_refs: bool) -> set[str]:
    if isinstance(data, dict):
        is_ref = data.get("kind") == "ref"
        own = {str(data["id"])} if "id" in data and is_ref == of_refs else set()
        return own | ids(list(data.values()), of_refs=of_refs)
    parts = data if isinstance(data, list) else []
    return {key for one in parts for key in ids(one, of_refs=of_refs)}


@given(st.lists(st.builds(lambda key, runs: {"id": key, "runs": runs}, KEYS, RUNS), max_size=3))
def test_no_reference_leads_nowhere(sections: list[Json]) -> None:
    made = resolved(sections)
    assert ids(made, of_refs=True) <= ids(made, of_refs=False)
    assert resolved(made) == made


DOCUMENT: list[Json] = [
    {"id": key}
    for key in (
        *("chapter:tasks", "chapter:role:mentor", "write", "loppu", "page:library"),
        "page:library:osa ä",
    )
]


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("#write", "write"),
        ("#loppu", "loppu"),
        ("tasks.md", "chapter:tasks"),
        ("./tasks.md#write", "write"),
        ("../en/tasks.md", "chapter:tasks"),
        ("roles/mentor.md", "chapter:role:mentor"),
        ("library.md", "page:library"),
        ("library.md#osa%20%C3%A4", "page:library:osa ä"),
    ],
)
def test_link_leads_into_the_document_if_that_has_the_target(address: str, key: str) -> None:
    assert resolved([*DOCUMENT, link(address, "x")]) == [*DOCUMENT, ref(key, "x")]


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("schedule.md", "https://guide.example/sub/en/schedule/"),
        ("index.md", "https://guide.example/sub/en/"),
        ("schedule.md#l%C3%A4ht%C3%B6", "https://guide.example/sub/en/schedule/#l%C3%A4ht%C3%B6"),
        ("#l%C3%A4ht%C3%B6", "https://guide.example/sub/en/schedule/#l%C3%A4ht%C3%B6"),
        ("roles/mentee.md", "https://guide.example/sub/en/roles/mentee/"),
        ("library.md#gone", "https://guide.example/sub/en/shelf/#gone"),
        ("more/own%20page.md", "https://guide.example/sub/en/sivu%20%C3%A4/"),
        ("files/x.pdf#page=2", "https://guide.example/sub/files/x.pdf#page=2"),
        ("/other/?a=b", "https://guide.example/other/?a=b"),
    ],
)
def test_else_link_leads_to_the_published_site(address: str, there: str) -> None:
    assert resolved([*DOCUMENT, link(address, "x")], PUBLISHED) == [*DOCUMENT, link(there, "x")]
    assert resolved([*DOCUMENT, link(address, "x")]) == [*DOCUMENT, "x"]


@pytest.mark.parametrize(
    "address", ["#gone", "#", "gone.md", "../fi/tasks.md", "more/gone.md#write"]
)
def test_link_that_leads_nowhere_is_its_words(address: str) -> None:
    sections: list[Json] = [{"id": "chapter:x"}, link(address, "x ", {"kind": "break"})]
    assert resolved(sections, PUBLISHED) == [{"id": "chapter:x"}, "x ", {"kind": "break"}]


@pytest.mark.parametrize("address", ["https://a.example/x", "mailto:a@a.example", "//a.example/x"])
def test_link_to_elsewhere_stays_and_what_is_in_it_is_settled(address: str) -> None:
    sections: list[Json] = [link(address, "x ", ref("gone", "y"))]
    assert resolved(sections) == [link(address, "x ", "y")]
