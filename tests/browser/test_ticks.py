"""Boxes to tick: what is done is remembered on the reader's device, and nowhere else."""

import re
from typing import Any

from playwright.sync_api import Dialog, Page, Route, expect
from tests.browser.conftest import Guide, OpenPage

ROLE, TASKS, PRIVACY = "roolit/aktori/", "tehtavat/", "tietosuoja/"
REFUSING = "Storage.prototype.setItem = () => { throw new Error('not in this window') }"


def kept(page: Page) -> dict[str, str]:
    found: Any = page.evaluate("({ ...localStorage })")
    return dict(found)


def said(page: Page) -> list[str]:
    return page.locator(".pg-progress p:has([data-said])").all_inner_texts()


def test_nothing_is_kept_before_the_first_tick(open_page: OpenPage, guide: Guide) -> None:
    page = open_page()
    for address in (ROLE, TASKS, PRIVACY, "en/tasks/"):
        page.goto(guide.home + address)
    assert (kept(page), page.context.cookies()) == ({}, [])


def test_a_tick_is_kept_by_programme_run_and_task_and_forgotten_with_it(
    open_page: OpenPage,
) -> None:
    page = open_page(ROLE)
    box = page.get_by_role("checkbox").first
    expect(box).to_have_accessible_name(re.compile("^Tehty: ..."))
    box.check()
    task = page.locator(".pg-tick").first.get_attribute("data-tick")
    assert kept(page) == {f"programme/mentoring.example.org%2Fmentoring/pilot-2022/{task}": "1"}
    box.uncheck()
    assert kept(page) == {}


def test_a_tick_is_there_again_on_every_page_and_in_every_language(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(ROLE)
    page.get_by_role("checkbox").nth(1).check()
    task = page.locator(".pg-tick").nth(1).get_attribute("data-tick")
    for address in (ROLE, TASKS, "en/roles/aktori/", "en/tasks/"):
        page.goto(guide.home + address)
        expect(page.locator(".pg-tick :checked")).to_have_count(1)
        expect(page.locator(f"[data-tick={task}] input")).to_be_checked()
    page.reload()
    expect(page.locator(f"[data-tick={task}] input")).to_be_checked()


def test_another_run_has_ticks_of_its_own(open_page: OpenPage) -> None:
    def next_year(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("pilot-2022", "pilot-2027"))

    page = open_page(ROLE)
    page.get_by_role("checkbox").first.check()
    page.route("**/roolit/aktori/", next_year)
    page.reload()
    expect(page.locator(".pg-tick :checked")).to_have_count(0)
    page.get_by_role("checkbox").nth(2).check()
    page.unroute("**/roolit/aktori/")
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect(page.locator(".pg-tick :checked")).to_have_count(1)


def test_how_much_is_done_is_said_in_words_for_each_role(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(ROLE)
    number = page.get_by_role("checkbox").count()
    assert said(page) == [f"0/{number} tehty"]
    page.locator(".pg-tick").first.click()
    assert said(page) == [f"1/{number} tehty"]
    expect(page.locator(".pg-progress [role=status]")).to_have_text(f"1/{number} tehty")
    page.goto(f"{guide.home}en/tasks/")
    assert f"Mentees: 1 of {number} done" in said(page)
    assert [line.partition(":")[0] for line in said(page)] == ["Mentees", "Mentors", "Coordinators"]


def test_the_checklist_of_the_coordinator_has_what_is_sent_too(open_page: OpenPage) -> None:
    page = open_page("en/roles/coordinator/")
    invitation = "Done: Send the message: Invitation to the midway meeting"
    page.get_by_role("checkbox", name=invitation).check()
    assert len(kept(page)) == 1


def test_lessons_on_the_checklist_are_ticked_as_tasks_are(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page("en/roles/coordinator/")
    number = page.get_by_role("checkbox").count()
    assert page.locator(".pg-checklist li").count() == number
    page.locator("[data-tick^=lesson-] input").first.check()
    assert said(page) == [f"1 of {number} done"]
    page.goto(f"{guide.home}roolit/coordinator/")
    expect(page.locator("[data-tick^=lesson-] input").first).to_be_checked()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Poista kaikki merkinnät").click()
    assert (said(page), kept(page)) == ([f"0/{number} tehty"], {})


def test_a_box_is_ticked_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page(TASKS)
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    assert len(kept(page)) == 1


def test_all_ticks_are_cleared_only_when_the_reader_is_sure(open_page: OpenPage) -> None:
    asked: list[str] = []
    page = open_page(ROLE)
    clear = page.get_by_role("button", name="Poista kaikki merkinnät")
    expect(clear).to_be_hidden()
    page.get_by_role("checkbox").first.check()
    page.evaluate("localStorage.setItem('programme/other/run/task', '1')")

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        if len(asked) == 1:
            dialog.dismiss()
        else:
            dialog.accept()

    page.on("dialog", answer)
    clear.click()
    expect(page.get_by_role("checkbox").first).to_be_checked()
    clear.click()
    expect(page.locator(".pg-tick :checked")).to_have_count(0)
    expect(clear).to_be_hidden()
    expect(page.locator(".pg-progress")).to_be_focused()
    assert kept(page) == {"programme/other/run/task": "1"}
    assert set(asked) == {"Poistetaanko tältä laitteelta kaikki tämän ohjelman merkinnät?"}


def test_the_page_on_privacy_clears_the_ticks_of_every_run(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(ROLE)
    page.get_by_role("checkbox").first.check()
    page.evaluate(
        "localStorage.setItem('programme/mentoring.example.org%2Fmentoring/pilot-2027/a', '1')"
    )
    page.goto(guide.home + PRIVACY)
    none = page.get_by_text("Tällä laitteella ei nyt ole merkintöjä.")
    expect(none).to_be_hidden()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Poista kaikki merkinnät").click()
    expect(none).to_be_visible()
    assert kept(page) == {}


def test_a_browser_that_remembers_nothing_still_ticks(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script(REFUSING)
    page.goto(page.url + ROLE)
    page.get_by_role("checkbox").first.check()
    assert said(page)[0].startswith("1/")
    assert kept(page) == {}


def test_without_scripts_there_are_no_dead_boxes_and_no_counts(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(ROLE, java_script_enabled=False)
    for address in (ROLE, TASKS, PRIVACY):
        page.goto(guide.home + address)
        expect(page.locator("input[type=checkbox]:visible")).to_have_count(0)
        expect(page.locator(".pg-progress")).to_be_hidden()


def test_on_paper_every_task_has_an_empty_box(open_page: OpenPage, guide: Guide) -> None:
    for scripts in (True, False):
        page = open_page(ROLE, java_script_enabled=scripts)
        page.emulate_media(media="print")
        for address in (ROLE, TASKS):
            page.goto(guide.home + address)
            boxes = page.locator(".pg-tick input")
            assert boxes.count() > 3
            expect(page.locator(".pg-tick input:visible:not(:checked)")).to_have_count(
                boxes.count()
            )
            expect(page.locator(".pg-progress")).to_be_hidden()
