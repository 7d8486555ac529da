"""A page that does not describe itself is described by how it begins."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from programme.engines.mkdocs.descriptions import beginning

Build = Callable[..., Path]
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<h1>A</h1>\n<p>One &amp; <em>two</em>\nthree.</p><p>Four.</p>", "One & two three."),
        ('<p><img src="a.png"></p><p class="lead">Then.</p>', "Then."),
        ("<h1>A</h1>", None),
        (f"<p>{'word ' * 40}</p>", f"{'word ' * 31}…"),
        (f"<p>{'a' * 200}</p>", f"{'a' * 158} …"),
    ],
)
def test_a_page_begins_with_its_first_paragraph(html: str, said: str | None) -> None:
    assert beginning(html) == said


def test_every_page_is_described_in_its_own_words_and_language(site: Path) -> None:
    described = {
        page.parent.relative_to(site).as_posix(): [
            unescape(one) for one in DESCRIPTION.findall(page.read_text("utf-8"))
        ]
        for page in site.rglob("index.html")
    }
    said = [one for texts in described.values() for one in texts]
    assert [page for page, texts in described.items() if len(texts) != 1] == []
    assert len(set(said)) == len(said)
    assert {page: described[page][0] for page in (".", "aikataulu", "en", "en/schedule")} == {
        ".": "Luemme yhdessä kolme kirjaa.",
        "aikataulu": "Lukupiiri: mitä tapahtuu, milloin ja kenelle.",
        "en": "We read three books together.",
        "en/schedule": "Reading circle: what happens, when and for whom.",
    }
    assert described["kirjasto"] != described["en/library"]


def test_boxes_of_markdown_have_titles_in_the_language_of_their_page(
    project: Path, build: Build
) -> None:
    boxes = "# A\n\n!!! note\n    One.\n\n!!! warning\n    Two.\n\n??? tip\n    Three.\n"
    for language in ("fi", "en"):
        (project / f"docs/{language}/boxes.md").write_text(boxes, "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "markdown_extensions: [pymdownx.details]\n", "utf-8"
    )
    site = build(project)
    titles = re.compile(r'<(?:p class="admonition-title"|summary)>(.*?)</')
    made = [
        titles.findall((site / at / "boxes/index.html").read_text("utf-8")) for at in ("", "en")
    ]
    assert [[one for one in page if "pg-icon" not in one] for page in made] == [
        ["Huomaa", "Ole tarkkana", "Vinkki"],
        ["Note", "Take care", "Tip"],
    ]
