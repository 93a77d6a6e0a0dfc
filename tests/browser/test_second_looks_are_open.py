"""A phone in hand: the register beside another list, and ten assets looked at one by one."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 700}
LIST = """Device name\tSerial number\tModel\tPrimary user\tOwnership
KIOSK\tKIOSK99001\tMini PC\t\tCorporate
A phone\tOWN99001\tPhone\t\tPersonal"""


def look_over(page: Page) -> None:
    open_to_everybody(page)
    page.set_viewport_size(PHONE)


def test_another_list_is_compared_on_a_phone(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.set_viewport_size(PHONE)
    page.goto(f"{house.url}/assets/")
    page.get_by_text("Do more with this list").click()
    page.get_by_role("link", name="Compare with another list").click()
    look_over(page)
    page.get_by_role("link", name="Compare with a list").click()
    page.get_by_label("What is this list?").select_option("Google Admin")
    page.get_by_label("Or paste the cells").fill(LIST)
    page.get_by_role("button", name="Go on").click()
    look_over(page)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("h1")).to_contain_text("1 only there")
    expect(page.locator("main")).to_contain_text("1 row is somebody’s own")
    look_over(page)
    for tab in ("Only here", "Differing", "In both", "Only there"):
        page.get_by_role("link", name=tab).click()
        look_over(page)
    page.get_by_role("link", name="say why not").click()
    look_over(page)
    page.get_by_label("It is not ours").check()
    page.get_by_label("Why?").fill("The till of the caterer")
    page.get_by_role("button", name="Remember this").click()
    expect(page.locator("main")).to_contain_text("It is not ours: The till of the caterer")
    page.goto(f"{house.url}/assets/comparisons/answers/")
    look_over(page)


def test_ten_assets_are_looked_at_on_a_phone(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.set_viewport_size(PHONE)
    page.goto(f"{house.url}/assets/spot-checks/")
    page.get_by_role("button", name="Draw 10 and begin").click()
    look_over(page)
    expect(page.get_by_role("button", name="Finish the check")).to_have_count(0)
    page.get_by_role("link", name="Look at the next one").click()
    look_over(page)
    for _ in range(9):
        page.get_by_label("Right:").check()
        page.get_by_role("button", name="Save and go on").click()
    page.get_by_label("Not found").check()
    page.get_by_role("button", name="Save and go on").click()
    look_over(page)
    page.get_by_role("button", name="Finish the check").click()
    expect(page.locator("h1")).to_contain_text("9 of 10 right")
    look_over(page)
    page.goto(f"{house.url}/standards/requirement/DLG-2.4/")
    expect(page.locator("main")).to_contain_text("A spot check found 9 of 10 right")
