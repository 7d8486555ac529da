"""The way of a reader through the guide: in, across, and out with something to take along."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Guide, OpenPage

from programme.edition import Edition
from programme.guide import editions
from programme.model import Role
from programme.reading import read

ROOT = Path(__file__).parent.parent.parent
PHONE = 600


@pytest.fixture(scope="module")
def said() -> Mapping[str, Edition]:
    """The guide's editions by language: the words a reader looks for."""
    return {one.language.code: one for one in editions(read(ROOT / "programme.yml").programme)}


def welcomed(edition: Edition) -> tuple[Role, str]:
    """A role that home says "I am a …" to, and those words."""
    for role in edition.programme.roles:
        if role.entry is not None:
            return role, edition.say(role.entry)
    pytest.fail("home welcomes nobody")


def task_of(edition: Edition, role: Role) -> tuple[str, str]:
    """A task of *role*: its key, which is its anchor, and its title."""
    for entry in edition.schedule.tasks:
        if role.id in entry.roles:
            return entry.key, edition.say(entry.title)
    pytest.fail(f"{role.id} has no task")


def go_to(page: Page, edition: Edition, name: str) -> None:
    """Follow the menu, which a phone opens first."""
    words = edition.language.words
    menu = page.get_by_role("navigation", name=words["main_navigation"])
    if (page.viewport_size or {"width": 0})["width"] < PHONE:
        menu.locator("summary").click()
    menu.get_by_role("link", name=words[name], exact=True).click()


@pytest.mark.parametrize("width", [1280, 390])
def test_from_home_to_a_download(
    open_page: OpenPage, guide: Guide, said: Mapping[str, Edition], width: int
) -> None:
    finnish, english = said["fi"], said["en"]
    page = open_page(width=width)
    heading = page.get_by_role("heading", level=1)

    role, welcome = welcomed(finnish)
    page.get_by_role("link", name=welcome, exact=True).click()
    expect(page).to_have_url(guide.home + finnish.address(f"roles/{role.id}"))

    task, title = task_of(finnish, role)
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page).to_have_url(f"{guide.home}{finnish.address('tasks')}#{task}")
    expect(page.locator(f"[id='{task}']")).to_be_in_viewport()
    expect(heading).to_have_text(finnish.language.words["tasks"])

    page.get_by_role("link", name=english.language.words["language_switch"]).click()
    expect(page).to_have_url(re.compile(re.escape(guide.home + english.address("tasks"))))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(heading).to_have_text(english.language.words["tasks"])

    page.get_by_role("button", name=english.language.words["search"], exact=True).click()
    page.keyboard.type(english.say(english.schedule[task].title))
    found = page.locator(".md-search-result__link")
    expect(found.first).to_be_visible()
    addresses = [link.get_attribute("href") or "" for link in found.all()]
    assert [one for one in addresses if not one.startswith(guide.home + "en/")] == []
    found.first.click()
    expect(heading).to_be_visible()

    foot = page.get_by_role("navigation", name=english.language.words["more_navigation"])
    foot.get_by_role("link", name=english.language.words["downloads"], exact=True).click()
    expect(page).to_have_url(guide.home + english.address("downloads"))
    with page.expect_download() as download:
        page.locator("main a[href$='.ics']").first.click()
    name = download.value.suggested_filename
    kept = (guide.folder / "files" / "en" / name).read_bytes()
    assert Path(download.value.path()).read_bytes() == kept


def test_what_is_not_there_is_said_in_the_guides_own_words(
    open_page: OpenPage, guide: Guide, faults: list[str], said: Mapping[str, Edition]
) -> None:
    page = open_page("nothing/of/this/name/")
    assert page.locator("html").get_attribute("lang") == "fi"
    page.get_by_role("link", name=said["fi"].say(said["fi"].programme.profile.title)).first.click()
    expect(page).to_have_url(guide.home)
    gone = f"{guide.home}nothing/of/this/name/"
    assert [one for one in faults if gone not in one] == []
    faults.clear()


def test_every_page_can_be_reached_without_scripts(
    open_page: OpenPage, said: Mapping[str, Edition]
) -> None:
    page = open_page(java_script_enabled=False, width=390)
    go_to(page, said["fi"], "schedule")
    expect(page.get_by_role("heading", level=1)).to_have_text(said["fi"].language.words["schedule"])
