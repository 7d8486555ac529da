"""Where everything is."""

from pathlib import PurePosixPath

import pytest

from programme.addresses import address, file, found, inside, link, page_of, relinked, source
from programme.guide import editions
from programme.languages import language
from programme.model import Programme

FI, EN = language("fi"), language("en")


@pytest.mark.parametrize(
    ("page", "finnish", "english"),
    [
        ("index", ".", "en"),
        ("schedule", "aikataulu", "en/schedule"),
        ("roles/mentor", "roolit/mentor", "en/roles/mentor"),
    ],
)
def test_a_page_is_addressed_in_its_own_language(page: str, finnish: str, english: str) -> None:
    assert address(FI, page, "fi") == PurePosixPath(finnish)
    assert address(EN, page, "fi") == PurePosixPath(english)


def test_a_source_is_called_the_same_in_every_language() -> None:
    assert source("fi", "roles/mentor") == PurePosixPath("fi/roles/mentor.md")


def test_a_file_says_whose_it_is() -> None:
    assert file("fi", "guide", "pdf") == PurePosixPath("files/fi/guide.pdf")
    assert file("fi", "guide", "pdf", "mentor") == PurePosixPath("files/fi/guide-mentor.pdf")


@pytest.mark.parametrize(
    ("here", "there", "anchor", "way"),
    [
        ("fi/tasks.md", "fi/schedule.md", "kickoff", "schedule.md#kickoff"),
        ("fi/roles/mentor.md", "fi/help.md", None, "../help.md"),
        ("fi/index.md", "files/fi/a.pdf", None, "../files/fi/a.pdf"),
    ],
)
def test_a_link_leads_from_here_to_there(
    here: str, there: str, anchor: str | None, way: str
) -> None:
    assert link(PurePosixPath(here), PurePosixPath(there), anchor) == way


def test_whatever_has_a_time_stands_on_a_page() -> None:
    whole = Programme.model_validate(
        {
            "programme": {"title": "Guide"},
            "phases": [{"title": "Phase", "events": [{"title": "Event", "tasks": ["Task"]}]}],
            "surveys": [{"title": "Survey"}],
            "messages": [{"title": "Message"}],
        }
    )
    schedule = editions(whole)[0].schedule
    everything = (*schedule.phases, *schedule.entries, *schedule.tasks)
    assert {entry.key: page_of(entry) for entry in everything} == {
        "phase-1": "schedule",
        "event-1": "schedule",
        "survey-1": "materials",
        "message-1": "materials",
        "task-1": "tasks",
    }


def test_links_to_sources_are_led_and_no_others() -> None:
    html = (
        '<a href="../help.md">a</a> <a class="x" href="mentor.md#does">b</a> <a href="a.pdf">c</a>'
        ' <a href="https://a.fi/b.md">d</a> <a data-href="help.md">e</a>'
    )
    led = relinked(html, PurePosixPath("fi/roles/mentor.md"), lambda there: f"[{there}]")
    assert led == (
        '<a href="[fi/help.md]">a</a> <a class="x" href="[fi/roles/mentor.md]#does">b</a> '
        '<a href="a.pdf">c</a> <a href="https://a.fi/b.md">d</a> <a data-href="help.md">e</a>'
    )


def test_a_source_of_any_name_is_led_to() -> None:
    html = '<a href="%C3%B6l%20a.md#x">a</a>'
    led = relinked(html, PurePosixPath("fi/index.md"), lambda there: f"[{there}]")
    assert led == '<a href="[fi/öl a.md]#x">a</a>'


def test_a_thing_is_led_to_by_its_id_alone() -> None:
    html = '<a href="#kick">a</a> <a href="#sk%C3%A4">b</a> <a href="x.md#kick">c</a>'
    assert found(html, {"kick": "[1]"}.get) == (
        '<a href="[1]">a</a> <a href="#sk%C3%A4">b</a> <a href="x.md#kick">c</a>'
    )


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/kirjasto/", "kirjasto"),
        ("a b/ö..x/...", "a b/ö..x/..."),
        ("/", "."),
        ("..", None),
        ("a/../../b", None),
        ("/ ../b", None),
        ("//a.example/b", None),
        ("https://a.example/", None),
        ("C:/b", None),
        ("..\\b", None),
        ("a?b", None),
        ("a#b", None),
        ("a\0b", None),
    ],
)
def test_an_address_that_is_written_is_below_the_site_or_none(
    written: str, path: str | None
) -> None:
    assert inside(written) == (path and PurePosixPath(path))
