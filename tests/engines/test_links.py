"""Links in texts: led to where they are meant to, or told once, with their place."""

import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest

Build = Callable[..., Path]
Change = Callable[[str, str], None]
STRICT = "\nvalidation:\n  links: {anchors: warn, unrecognized_links: warn, absolute_links: warn}\n"
ALTERNATIVE = "en: The same is [a list](schedule.md)."


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Every line of every warning of the build."""
    warnings = [one for one in caplog.records if one.levelno >= logging.WARNING]
    return [
        line
        for one in warnings
        for line in one.getMessage().removeprefix("programme: ").splitlines()
    ]


MATERIALS = """
          - {title: {fi: Thing, en: Thing}, url: "#first-meeting"}
          - {title: {fi: Page, en: Page}, url: own_page.md#to_do}
          - {title: {fi: Out, en: Out}, url: "https://a.example/a_b*c?d=1&e=~2#f"}
"""


def hrefs(page: Path, said: str) -> list[str]:
    return re.findall(rf'href="([^"]*)">{said}<', page.read_text("utf-8"))


def test_link_that_leads_nowhere_is_told_once_and_with_its_place(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + STRICT, "utf-8")
    links = "[a](schedul.md) [b](tasks.md#no) [c](#no) [d](library.md#library) [e](library.md#no)"
    change(ALTERNATIVE, f"en: The same is {links}.")
    build(project)
    said = "programme.yml:336:{}: warning: Linkki ei johda mihinkään: {}"
    by_id = "Kirjoita jonkin sivulla olevan asian tunnus tai pelkkä sivun nimi."
    assert told(caplog) == [
        said.format(29, "oppaassa ei ole sivua ”schedul.md” (en). Tarkoititko ”schedule.md”?"),
        said.format(45, f"sivulla ”tasks.md” ei ole kohtaa ”no” (en). {by_id}"),
        said.format(
            62,
            "minkään tunnus ei ole ”no” (en). Kirjoita jonkin oppaassa olevan asian tunnus.",
        ),
        said.format(95, f"sivulla ”library.md” ei ole kohtaa ”no” (en). {by_id}"),
    ]


def test_link_means_the_same_on_every_page_that_shows_its_text(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    change(
        "en: You read and talk.", "en: You [r](help.md) [t](roles/leader.md) [f](#first-meeting)."
    )
    site = build(project) / "en"
    assert told(caplog) == []
    pages = ("index.html", "roles/reader/index.html")
    assert {page: [hrefs(site / page, said) for said in "rtf"] for page in pages} == {
        "index.html": [["help/"], ["roles/leader/"], ["schedule/#first-meeting"]],
        "roles/reader/index.html": [
            ["../../help/"],
            ["../leader/"],
            ["../../schedule/#first-meeting"],
        ],
    }


def test_url_leads_where_the_same_link_in_a_text_does(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs/en/own_page.md").write_text("# Own\n\n## Do { #to_do }\n", "utf-8")
    (project / "docs/fi/own_page.md").write_text("# Oma\n\n## Tee { #to_do }\n", "utf-8")
    change("        materials:\n", f"        materials:{MATERIALS}")
    change("  url: https://fair.example/\n", "  url: schedule.md#last-meeting\n")
    page = build(project) / "en/tasks/index.html"
    assert told(caplog) == []
    assert {said: hrefs(page, said) for said in ("Thing", "Page", "Out")} == {
        "Thing": ["../schedule/#first-meeting"],
        "Page": ["../own_page/#to_do"],
        "Out": ["https://a.example/a_b*c?d=1&amp;e=~2#f"],
    }
    about = (project / "site/en/about/index.html").read_text("utf-8")
    assert 'href="../schedule/#last-meeting"' in about
