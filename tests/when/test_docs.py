"""The pages on writing dates say what the guide says: every row of every table is tried.

A page's examples in YAML are the plan for the tables after them: their runs and their events. One
that says something else in the same section holds to the section's end.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from programme.languages import language
from programme.when import (
    Duration,
    Named,
    Resolved,
    WhenError,
    parse,
    parse_duration,
    resolve_all,
    say,
    say_duration,
    spaced,
)

LANGUAGES = ("fi", "en")
ROW = re.compile(r"^\| `(?P<written>[^`]+)` \| (?P<said>.+) \|$")
OTHER = re.compile(r"^(?P<first>.+)<br>\*(?P<second>.+)\*\{ lang=(?P<code>\w\w) \}$")


@dataclass
class Section:
    """A part of a page under one heading: its rows, with the plan that stands before them."""

    anchor: str
    rows: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    plan: Mapping[str, Any] = field(default_factory=dict[str, Any])


def sections(root: Path, code: str) -> Iterator[Section]:
    """Every table of a page, apart, with the plan for it."""
    text = (root / "docs" / code / "adopt" / "dates.md").read_text("utf-8")
    lasting: dict[str, Any] = {}
    plan: dict[str, Any] = {}
    anchor = ""
    for block in re.split(r"\n\n+", text):
        heading = re.match(r"#+ .*\{ #(\S+) \}", block)
        if heading:
            anchor, plan = heading[1], lasting
        example = re.fullmatch(r"```yaml\n(.*)```", block, re.DOTALL)
        if example:
            told = yaml.load(example[1], yaml.BaseLoader)  # noqa: S506 -- our own page
            plan, lasting = {**plan, **told}, {**told, **lasting}
        rows = [
            (found["written"], found["said"])
            for found in map(ROW.match, block.split("\n"))
            if found
        ]
        if rows:
            yield Section(anchor, rows, plan)


def expected(said: str, code: str) -> dict[str, str]:
    """What a row says in each language; one text is the same in both."""
    both = OTHER.match(said)
    if both is None:
        return dict.fromkeys(LANGUAGES, said)
    return {both["code"]: both["second"], code: both["first"]}


def resolved(written: str, plan: Mapping[str, Any]) -> Resolved:
    run = plan["runs"][0] if "runs" in plan else {}
    texts = {"start": run.get("starts"), "end": run.get("ends")}
    texts |= {event["id"]: event.get("when") for event in plan.get("events", ())}
    whens = {key: parse(text) for key, text in texts.items() if text}
    table = resolve_all({**whens, "it": parse(written, inside=True)}, inside={"it": "kickoff"})
    if "it" in table.errors:
        raise table.errors["it"]
    return table.resolved["it"]


def said(value: Resolved | Duration, code: str, plan: Mapping[str, Any]) -> str:
    spoken = language(code)
    if isinstance(value, Duration):
        return spaced(say_duration(value, spoken.when, spoken.locale))
    titles = {event["id"]: event["title"][code] for event in plan.get("events", ())}
    said = say(value, spoken.when, spoken.locale, lambda key: Named(titles[key]), "full")
    return spaced(said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_row_is_said_so(root: Path, code: str) -> None:
    tried = 0
    for section in sections(root, code):
        if section.anchor == "refused" or "`" in section.rows[0][1]:
            continue
        for written, row in section.rows:
            value = (
                parse_duration(written)
                if section.anchor == "durations"
                else resolved(written, section.plan)
            )
            told = {one: said(value, one, section.plan) for one in LANGUAGES}
            assert told == expected(row, code), written
            tried += 1
    assert tried > 80


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_refused_is_refused_and_what_is_suggested_is_not(root: Path, code: str) -> None:
    tried = 0
    for section in sections(root, code):
        durations = section.anchor == "durations"
        read = parse_duration if durations else lambda text, plan=section.plan: resolved(text, plan)
        if section.anchor == "refused" or (durations and "`" in section.rows[0][1]):
            for written, hint in section.rows:
                with pytest.raises(WhenError):
                    read(written)
                for suggested in re.findall(r"`([^`]+)`", hint):
                    if suggested not in WORDS:
                        read(suggested)
                tried += 1
    assert tried > 30


WORDS = frozenset({"to", "each"})
"""What hints name that is no time by itself."""


def test_both_pages_tell_the_same(root: Path) -> None:
    finnish, english = (list(sections(root, code)) for code in LANGUAGES)
    assert [[row[0] for row in one.rows] for one in finnish] == [
        [row[0] for row in one.rows] for one in english
    ]
