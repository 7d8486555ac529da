"""What the pages say by the reader's clock: where today is, and what comes next."""

import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import Guide, OpenPage

STRIP, COLUMN = ".pg-strip--wide .pg-today", ".pg-strip--narrow .pg-today"


def on(day: str, page: Page) -> Page:
    """The same page, for a reader whose clock says it is noon of *day*."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.reload()
    return page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "Seuraavaksi: Välitapaaminen, elokuu 2022"),
        ("en/", "Next: Midway meeting, August 2022"),
    ],
)
def test_home_says_what_comes_next(
    open_page: OpenPage, guide: Guide, address: str, said: str
) -> None:
    page = on("2022-05-16", open_page(address))
    following = page.locator(".pg-next")
    expect(following).to_be_visible()
    expect(following).to_have_text(said)
    following.get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(guide.home)}.+#midway$"))


@pytest.mark.parametrize(("width", "mark"), [(1280, STRIP), (390, COLUMN)])
def test_today_is_on_the_picture_that_is_shown(open_page: OpenPage, width: int, mark: str) -> None:
    for address in ("", "aikataulu/"):
        page = on("2022-05-16", open_page(address, width=width))
        expect(page.locator(f"{mark} text")).to_be_visible()
        expect(page.locator(f"{mark} text")).to_have_text("tänään")


@pytest.mark.parametrize(
    ("day", "share"), [("2022-01-01", 0.0), ("2022-05-16", 0.448), ("2022-10-31", 0.997)]
)
def test_today_is_where_it_is_among_the_months(open_page: OpenPage, day: str, share: float) -> None:
    mark = on(day, open_page()).locator(STRIP)
    moved = re.search(r"translate\(([\d.]+) 0.00\)", mark.get_attribute("transform") or "")
    assert moved
    assert float(moved[1]) / 1120 == pytest.approx(share, abs=0.001)


@pytest.mark.parametrize(
    ("scale", "share"),
    [
        ('data-first="2022-05-16" data-last="2022-05-17" data-unit="day" data-hours="8 18"', 0.2),
        ('data-first="2022-05-15" data-last="2022-05-16" data-unit="day" data-hours="8 10"', 1.0),
        ('data-first="2022-05-15" data-last="2022-05-16" data-unit="day"', 0.5),
        ('data-first="2022-05-09" data-last="2022-05-22" data-unit="week"', 0.5),
    ],
)
def test_today_is_where_it_is_among_weeks_and_the_hours_of_days(
    open_page: OpenPage, scale: str, share: float
) -> None:
    def rescaled(route: Route) -> None:
        response = route.fetch()
        body = re.sub(
            r'data-first="[^"]*" data-last="[^"]*" data-unit="month"', scale, response.text()
        )
        route.fulfill(response=response, body=body)

    page = open_page()
    page.route(page.url, rescaled)
    mark = on("2022-05-16", page).locator(STRIP)
    moved = re.search(r"translate\(([\d.]+) 0.00\)", mark.get_attribute("transform") or "")
    assert moved
    assert float(moved[1]) / 1120 == pytest.approx(share, abs=0.001)


@pytest.mark.parametrize("day", ["2021-12-31", "2022-11-01", "2026-11-25"])
def test_outside_the_programme_today_is_not_on_the_picture(open_page: OpenPage, day: str) -> None:
    expect(on(day, open_page()).locator(STRIP)).to_be_hidden()


def test_when_everything_is_past_nothing_is_said(open_page: OpenPage) -> None:
    expect(on("2026-11-25", open_page()).locator(".pg-next")).to_be_hidden()


def test_without_scripts_nothing_is_said(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator(".pg-next")).to_be_hidden()
    expect(page.locator(STRIP)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 767])
@pytest.mark.parametrize("address", ["", "aikataulu/"])
def test_on_a_narrow_screen_the_timeline_is_a_column_that_can_be_read(
    open_page: OpenPage, address: str, width: int
) -> None:
    page = open_page(address, width=width)
    expect(page.locator(".pg-strip--wide")).to_be_hidden()
    column = page.locator(".pg-strip--narrow svg")
    expect(column).to_be_visible()
    box = column.bounding_box()
    assert box
    assert 15 * box["width"] / 340 >= 12
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
