"""Passing on a page, and copying a message, with the device's own ways."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import Guide, OpenPage
from tests.browser.test_accessibility import READERS, RULES

HERE = "https://example.org/mentoring/"
SHARES = """
window.shared = [];
navigator.share = (what) => { window.shared.push(what); return Promise.reject(new Error("no")); };
"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NO_COPYING = f"{NO_CLIPBOARD} document.execCommand = () => false;"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def copied(page: Page) -> str:
    text: Any = page.evaluate("navigator.clipboard.readText()")
    return str(text)


def test_the_address_of_a_page_is_copied_and_that_is_announced(open_page: OpenPage) -> None:
    page = open_page("en/help/", permissions=CLIPBOARD)
    share = page.get_by_role("region", name="Was this useful? Share it.")
    share.get_by_role("button", name="Copy the link").click()
    expect(share.get_by_role("status")).to_have_text("Copied.")
    assert copied(page) == f"{HERE}en/help/"


def test_an_email_has_the_page_in_it(open_page: OpenPage) -> None:
    link = open_page("apua/").get_by_role("link", name="Lähetä sähköpostilla")
    expect(link).to_have_attribute(
        "href",
        "mailto:?subject=Apua%20%E2%80%93%20Mentorointiohjelma%20tekniikan%20alojen%20"
        "opiskelijoille&body=https%3A//example.org/mentoring/apua/",
    )


def test_the_devices_own_sharing_is_offered_where_there_is_one(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page("en/help/")
    button = page.get_by_role("button", name="Share …")
    expect(button).to_be_hidden()
    page.add_init_script(SHARES)
    page.goto(f"{guide.home}en/help/")
    button.click()
    title = "Help – Mentoring programme for students of engineering"
    assert page.evaluate("window.shared") == [{"title": title, "url": f"{HERE}en/help/"}]


def test_related_tools_are_one_click_away(open_page: OpenPage) -> None:
    page = open_page("en/help/")
    page.get_by_role("link", name="Related tools").click()
    expect(page.get_by_role("heading", name="Related tools")).to_be_in_viewport()


def message(page: Page) -> str:
    return page.locator(".pg-message").first.inner_text()


def test_a_message_is_copied_whole_and_that_is_announced(open_page: OpenPage) -> None:
    page = open_page("aineistot/", permissions=CLIPBOARD)
    button = page.get_by_role("button", name="Kopioi viesti: Kutsu mentoriksi")
    button.click()
    expect(page.locator(".pg-copying [role=status]").first).to_have_text("Kopioitu.")
    assert copied(page) == message(page)
    assert message(page).startswith("Aihe: Tule mentoriksi tekniikan opiskelijalle\n\nHei!")
    expect(button).to_be_focused()


def test_without_the_clipboard_it_is_copied_as_before(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(permissions=CLIPBOARD)
    page.add_init_script(NO_CLIPBOARD)
    page.goto(f"{guide.home}aineistot/")
    page.get_by_role("button", name="Kopioi viesti").first.click()
    expect(page.locator(".pg-copying [role=status]").first).to_have_text("Kopioitu.")


def test_where_nothing_copies_the_text_is_selected_for_the_reader(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page()
    page.add_init_script(NO_COPYING)
    page.goto(f"{guide.home}en/materials/")
    page.get_by_role("button", name="Copy the message").first.click()
    expect(page.locator(".pg-copying [role=status]").first).to_contain_text("The text is selected")
    selected: Any = page.evaluate("getSelection().toString()")
    assert str(selected).strip() == message(page).strip()
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator(".pg-share [role=status]")).to_contain_text(f"{HERE}en/materials/")
    assert page.evaluate("getSelection().toString()") == f"{HERE}en/materials/"


def test_without_scripts_no_button_is_dead(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(java_script_enabled=False)
    for address in ("", "aineistot/"):
        page.goto(guide.home + address)
        expect(page.locator(".md-content button:visible")).to_have_count(0)
        expect(page.get_by_role("link", name="Lähetä sähköpostilla")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), READERS)
def test_axe_finds_nothing_once_everything_was_pressed(
    open_page: OpenPage, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page(width=width, color_scheme=scheme, permissions=CLIPBOARD)
    page.add_init_script(SHARES)
    page.goto(f"{guide.home}en/materials/")
    for name in ("Copy the message: Call for mentors", "Copy the link", "Share …"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text("Copied.")).to_have_count(2)
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations] == []
