"""Links in texts that lead nowhere: tests/problems/links.yml has what is said of them."""

from pathlib import PurePosixPath

import pytest

from programme.guide import render
from programme.links import ByHand, astray, missing
from programme.model import Programme
from programme.problems import Severity
from programme.reading import Reading
from programme.rules import Finding
from programme.source import parse

GUIDE = """
programme: {title: Guide, languages: [en, fi]}
roles: [{id: mentor, name: Mentor}]
events: [{id: kickoff, title: Kickoff, summary: %s}]
tasks: [{id: report, title: Report}]
"""


def found(text: str, written: ByHand | None = None) -> list[Finding]:
    """What is found in a guide with *text* at its event."""
    guide = render(Reading(Programme.model_validate(parse(GUIDE % text, "p.yml").data)))
    return list(astray(guide.editions, guide.pages, written or {}))


def codes(text: str, written: ByHand | None = None) -> list[tuple[str, str, str]]:
    return [
        (one.code, one.facts["closest"], one.facts["languages"]) for one in found(text, written)
    ]


@pytest.mark.parametrize(
    "address",
    [
        *("schedule.md", "./schedule.md#kickoff", "../en/tasks.md#report", "roles/mentor.md"),
        *("#kickoff", "#report", "#", "#what-happens", "index.md#what-happens"),
        *("https://a.example/nothing.md#x", "mailto:a@b.example", "//a.example/x.md", "/x"),
        *("files/en/programme.ics", "../schedule/", "schedule/", "tel:1", "?q"),
    ],
)
def test_link_that_leads_somewhere_or_out_of_the_guide_is_no_problem(address: str) -> None:
    assert found(f"{{en: '[x]({address})', fi: x}}") == []


def test_finding_has_its_trail_and_what_of_the_text_is_wrong() -> None:
    assert found("{en: 'See [x](schedul.md#kickoff).', fi: x}") == [
        Finding(
            "link_page_near",
            ("events", 0, "summary", "en"),
            {
                "page": "schedul.md",
                "closest": "schedule.md",
                "known": "about.md, downloads.md, index.md, privacy.md, roles/mentor.md, "
                "schedule.md, tasks.md",
                "languages": "en",
            },
            Severity.WARNING,
            within="schedul.md#kickoff",
        )
    ]


@pytest.mark.parametrize(
    ("address", "code", "closest"),
    [
        ("zzz.md", "link_page", ""),
        ("../roles/mentor.md", "link_page_near", "roles/mentor.md"),
        ("roles/mentr/", "link_page_near", "roles/mentor.md"),
        ("/tasks.md", "link_page_near", "tasks.md"),
        ("schedul#kickoff", "link_page_near", "schedule.md"),
        ("tasks.md#kickoff", "link_anchor_near", "schedule.md#kickoff"),
        ("schedule.md#kickof", "link_anchor_near", "schedule.md#kickoff"),
        ("schedule.md#zzz", "link_anchor", ""),
        ("#kickof", "link_thing_near", "#kickoff"),
        ("#zzz", "link_thing", ""),
    ],
)
def test_nearest_page_or_thing_is_named(address: str, code: str, closest: str) -> None:
    assert codes(f"{{en: '[x]({address})', fi: x}}") == [(code, closest, "en")]


def test_text_is_judged_in_the_languages_that_are_shown_it() -> None:
    written = {PurePosixPath("en/own.md"): None}
    missed = [("link_page", "", "fi")]
    assert codes("'[x](own.md)'", written) == missed
    assert codes("{en: '[x](own.md)'}", written) == missed
    assert codes("{en: '[x](own.md)', fi: '[x](own.md)'}", written) == missed
    assert codes("{en: '[x](own.md)', fi: 'x'}", written) == []
    assert codes("'[x](zzz.md) [x](zzz.md)'") == [("link_page", "", "en, fi")]


def test_anchor_of_a_page_written_by_hand_is_judged_where_it_is_known() -> None:
    path = PurePosixPath("en/own.md")
    assert codes("{en: '[x](own.md#here)', fi: x}", {path: None}) == []
    known = {path: lambda: frozenset({"here"})}
    assert codes("{en: '[x](own.md#here) [x](own.md)', fi: x}", known) == []
    assert codes("{en: '[x](own.md#her)', fi: x}", known) == [
        ("link_anchor_near", "own.md#here", "en")
    ]


def test_page_written_by_hand_stands_in_for_the_one_that_is_made() -> None:
    written = {PurePosixPath("en/schedule.md"): lambda: frozenset({"mine"})}
    assert codes("{en: '[x](schedule.md#mine)', fi: x}", written) == []


def test_address_of_its_own_is_judged_too() -> None:
    data = "{programme: {title: Guide}, tasks: [{title: Read, materials: [%s]}]}"
    title = "{title: Book, url: schedul.md}, {title: Map, url: tasks.md}, {title: Song}"
    guide = render(Reading(Programme.model_validate(parse(data % title, "p.yml").data)))
    assert [(one.code, one.trail) for one in astray(guide.editions, guide.pages, {})] == [
        ("link_page", ("tasks", 0, "materials", 0, "url"))
    ]


def test_sources_of_missing_pages_are_those_links_name() -> None:
    assert missing(found("'[x](a/../zzz.md)'")) == {
        PurePosixPath("en/zzz.md"),
        PurePosixPath("fi/zzz.md"),
    }
