"""One search index for each language."""

import json
from pathlib import Path

import pytest

from programme.engines.mkdocs.search import rebase, split


def test_an_index_is_split_by_the_addresses_of_its_pages(tmp_path: Path) -> None:
    index = tmp_path / "search" / "search_index.json"
    index.parent.mkdir()
    docs = [
        {"location": "", "title": "Koti"},
        {"location": "aikataulu/", "title": "Ä"},
        {"location": "en/", "title": "Home"},
        {"location": "en/schedule/#kickoff", "title": "Kickoff"},
        {"location": "encyclopedia/", "title": "E"},
    ]
    index.write_text(json.dumps({"config": {"lang": ["fi", "en"], "min": 3}, "docs": docs}))
    split(tmp_path, ["fi", "en"], "fi")
    assert json.loads(index.read_text("utf-8")) == {
        "config": {"lang": ["fi"], "min": 3},
        "docs": [docs[0], docs[1], docs[4]],
    }
    assert json.loads((tmp_path / "en/search/search_index.json").read_text("utf-8")) == {
        "config": {"lang": ["en"], "min": 3},
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
