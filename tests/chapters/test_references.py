"""References within a handbook lead somewhere, or are plain words."""

from hypothesis import given
from hypothesis import strategies as st

from programme.artifact import Json
from programme.chapters.references import resolved


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
