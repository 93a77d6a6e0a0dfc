"""From the sticker to the repair: a label is printed, a fault reported on a phone, and closed."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser


def label_of(page: Page, house: House) -> str:
    """Print the label of the first asset; answers the address that it leads to."""
    page.goto(f"{house.url}/assets/")
    page.get_by_role("rowheader").get_by_role("link").first.click()
    asset = page.url
    page.get_by_role("link", name=re.compile("^Print")).click()
    open_to_everybody(page)
    with page.expect_response(lambda answer: "/labels/" in answer.url) as printed:
        page.get_by_role("button", name="Print 1 label").click()
    assert printed.value.headers["content-type"] == "application/pdf"
    page.goto(asset)
    return page.get_by_role("link", name="/a/").inner_text()


def test_a_fault_is_reported_from_a_label_and_closed(
    house: House, page: Page, browser: Browser
) -> None:
    enter(page, house, "Tess Wickham")
    address = label_of(page, house)

    with browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True) as phone:
        sticker = phone.new_page()
        sticker.goto(house.url + address)
        open_to_everybody(sticker)
        sticker.get_by_role("button", name="Report the fault").click()
        expect(sticker.get_by_label("It does not turn on")).to_be_visible()
        open_to_everybody(sticker)
        sticker.get_by_label("It does not turn on").check()
        sticker.get_by_label("What else should we know?").fill("No light since Monday")
        sticker.get_by_role("button", name="Report the fault").click()
        expect(sticker.locator("main")).to_contain_text("Thank you")
        open_to_everybody(sticker)

    page.goto(f"{house.url}/desk/")
    reported = page.get_by_role("link", name="It does not turn on")
    before = reported.count()
    reported.last.click()
    assert "No light since Monday" in page.inner_text("main")
    open_to_everybody(page)
    page.get_by_role("link", name="Fixed").click()
    open_to_everybody(page)
    page.get_by_label("What was done?").fill("New power lead")
    page.get_by_role("button", name="Done", exact=True).click()
    expect(reported).to_have_count(before - 1)
