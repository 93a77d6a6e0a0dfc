"""A deputy asks a technician from the page of a requirement, and the technician closes it."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
PAGE = "/standards/requirement/DLG-2.4/"


def test_a_deputy_asks_and_the_technician_closes_it(house: House, page: Page) -> None:
    enter(page, house, "Dita Fernside")
    page.goto(house.url + PAGE)
    page.get_by_role("link", name="Ask somebody by Friday").click()
    open_to_everybody(page)
    page.get_by_label("What is to be done").fill("Count the tablets")
    page.get_by_label("Who", exact=True).fill("Tess Wickham")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("main")).to_contain_text("Asked of Tess Wickham, by")
    open_to_everybody(page)
    page.get_by_role("button", name="Sign out").click()

    enter(page, house, "Tess Wickham")
    page.get_by_role("link", name="Waiting for me").click()
    open_to_everybody(page)
    page.get_by_role("link", name="Count the tablets").click()
    open_to_everybody(page)
    page.get_by_label("Comment").fill("28 of them, all here")
    page.get_by_role("button", name="It is done").click()
    page.get_by_role("link", name="Done and withdrawn").click()
    expect(page.locator("main")).to_contain_text("Count the tablets")
    page.goto(house.url + PAGE)
    expect(page.locator("main")).not_to_contain_text("Asked of Tess Wickham")
