"""From where the trouble is, in one page, to one thing asked of all schools that share a gap."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser


def test_the_trusts_it_director_asks_all_schools_at_once(house: House, page: Page) -> None:
    enter(page, house, "Tamsin Waymark")
    page.get_by_role("link", name="Trust", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mossbeck Academy needs you most")
    open_to_everybody(page)

    page.get_by_role("link", name="Ask 3 schools at once to close a gap").click()
    open_to_everybody(page)
    page.get_by_role("button", name="Ask all 3 schools").click()
    expect(page.locator("main")).to_contain_text("None of 3 schools has done it")
    open_to_everybody(page)


def test_a_cell_opens_its_reasons_and_a_school_its_year(house: House, page: Page) -> None:
    enter(page, house, "Tamsin Waymark")
    page.goto(f"{house.url}/trust/?families=all")
    open_to_everybody(page)
    page.get_by_role("link", name="Mossbeck Academy", exact=True).click()
    open_to_everybody(page)
    page.get_by_role("link", name="Cyber security").click()
    expect(page.locator("main")).to_contain_text("What keeps it from being met")
    open_to_everybody(page)
    for path in ("/trust/gaps/", "/trust/moved/", "/trust/actions/"):
        page.goto(house.url + path)
        open_to_everybody(page)
