"""How much of what readers look for search finds: ``python tests/bench/recall.py``.

The queries were kept before the search was written (``search/fi.yml`` and ``en.yml``): every noun
of every title in the forms readers type it in, and the parts of every compound. Each is put to the
search of the built guide, as it runs in a browser. Of the places whose title has the noun, recall
is the share that is found. It is told once more for a site that knows no words: what a fork in a
language of its own gets from Snowball alone.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any, Final

import click
import yaml

ROOT: Final = Path(__file__).parent.parent.parent
QUERIES: Final = Path(__file__).parent / "search"
AIMS: Final = {"fi": 0.95, "en": 0.98}
DEFAULT: Final = "fi"
"""The language at the root of the site; the others are in folders."""


@dataclass(frozen=True)
class Query:
    """What is typed, what kind of form it is, and where it has to lead."""

    text: str
    kind: str
    places: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """What a query found: its recall, and all the places that are shown."""

    query: Query
    found: frozenset[str]

    @property
    def recall(self) -> float:
        return len(self.query.places & self.found) / len(self.query.places)


# --- what is asked ---


def places(site: Path, language: str) -> dict[str, set[str]]:
    """The places of each title in the index of *language*."""
    folder = site if language == DEFAULT else site / language
    index = json.loads((folder / "search/search_index.json").read_text("utf-8"))
    found: dict[str, set[str]] = defaultdict(set)
    for one in index["docs"]:
        found[html.unescape(re.sub("<[^>]+>", "", one["title"]))].add(one["location"])
    return dict(found)


def kept(language: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((QUERIES / f"{language}.yml").read_text("utf-8"))
    return loaded


def queries(language: str, places: dict[str, set[str]]) -> Iterator[Query]:
    kept_queries = kept(language)
    titles: dict[str, set[str]] = defaultdict(set)
    for title, nouns in kept_queries["titles"].items():
        for noun in nouns:
            titles[noun] |= places.get(title, set())
    for noun, forms in kept_queries["nouns"].items():
        there = frozenset(titles[noun])
        typed = {"base form": [noun], **{kind: [form] for kind, form in forms.items()}}
        typed["parts"] = forms.get("parts", [])
        yield from (
            Query(text, kind, there) for kind, texts in typed.items() for text in texts if there
        )


# --- what is answered ---


def ask(site: Path, language: str, asked: list[Query], *options: str) -> list[Answer]:
    """Put what is *asked* to the search of *site*; see search.mjs for *options*."""
    folder = "." if language == DEFAULT else language
    done = subprocess.run(
        ["node", QUERIES / "search.mjs", site, folder, *options],
        env={"PATH": str(Path(sys.executable).parent)},
        input=json.dumps([query.text for query in asked]),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return [
        Answer(query, frozenset(place["location"] for page in pages for place in page))
        for query, pages in zip(asked, json.loads(done.stdout), strict=True)
    ]


def recall(answers: list[Answer]) -> float:
    return mean(answer.recall for answer in answers)


# --- what is told ---


def tell(site: Path, language: str) -> None:
    asked = list(queries(language, places(site, language)))
    ours = ask(site, language, asked)
    bare = ask(site, language, asked, "--no-words")
    kinds = dict.fromkeys(query.kind for query in asked)
    for kind in (*kinds, "all"):
        rows = [
            [one for one in answers if kind in {one.query.kind, "all"}] for answers in (ours, bare)
        ]
        shown = mean(len(one.found) for one in rows[0])
        click.echo(
            f"{language:<4}{kind:<14}{len(rows[0]):>8}{recall(rows[0]):>9.3f}"
            f"{recall(rows[1]):>15.3f}{shown:>8.0f}"
        )
    missed = [f"{one.query.text} ({one.recall:.2f})" for one in ours if one.recall < 1]
    click.echo(f"    Not all is found by: {', '.join(missed) or 'nothing'}. Aim: {AIMS[language]}.")


def build(folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        site = Path(sys.argv[1]) if sys.argv[1:] else build(Path(name) / "site")
        click.echo(f"{'':<18}{'queries':>8}{'recall':>9}{'without words':>15}{'shown':>8}")
        for language in AIMS:
            tell(site, language)


if __name__ == "__main__":
    main()
