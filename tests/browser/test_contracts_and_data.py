"""Contracts come in from a spreadsheet; what they hold reaches the data protection officer."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
ENDS_ON = date.today() + timedelta(days=100)  # noqa: DTZ011 - as a school writes it in its list
LIST = f"""Contract,Supplier,Category,End Date,Notice Period,Auto Renew,Annual Cost
Library loans,Shelfmark Ltd,Software,{ENDS_ON},60 days,Y,"£1,250"
Pupil reports,Marklow Ltd,MIS,{ENDS_ON},60 days,Y,"£4,200"
,,,,,,
"""


def press(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name).click()


def test_the_business_manager_brings_in_contracts_and_decides(
    house: House, page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "contracts.csv"
    file.write_text(LIST)
    enter(page, house, "Bo Rushmere")
    expect(page.locator("main")).to_contain_text("decide by")
    open_to_everybody(page)
    page.goto(house.url + "/contracts/import/")
    page.set_input_files("input[type=file]", file)
    press(page, "Upload", "Check")
    expect(page.locator("main")).to_contain_text("2 contracts renew by themselves")
    expect(page.locator("main")).to_contain_text("2 suppliers are not in your supplier register")
    open_to_everybody(page)
    press(page, "Import")
    page.get_by_role("link", name="to hold pupil or staff data").click()
    open_to_everybody(page)
    press(page, "Send")

    page.goto(house.url + "/contracts/?q=pupil+reports")
    page.get_by_role("link", name="CON-").click()
    page.get_by_role("link", name="Decide what happens").click()
    page.get_by_label("How much is it used?").fill("Every teacher, twice a year")
    page.get_by_label("Other offer 1: from whom?").fill("Brackenmoor Systems")
    page.get_by_label("Other offer 1: price a year").fill("3900")
    page.get_by_label("Say no, and buy something else").check()
    open_to_everybody(page)
    press(page, "Decide")
    expect(page.locator("main")).to_contain_text("nobody has told the supplier yet")
    for where in ("/contracts/year/", "/contracts/spending/", "/assets/replacing/"):
        page.goto(house.url + where)
        open_to_everybody(page)


def test_the_data_protection_officer_answers_and_keeps_the_record(house: House, page: Page) -> None:
    enter(page, house, "Pia Oakleaf")
    page.goto(house.url + "/waiting/")
    page.get_by_role("link", name="hold personal data that is not in the register?").first.click()
    open_to_everybody(page)
    page.get_by_label("No, it holds none").check()
    page.get_by_label("How you know that it holds none").fill("It keeps no names")
    press(page, "Answer")
    expect(page.locator("main")).to_contain_text("It keeps no names")
    open_to_everybody(page)
    page.goto(house.url + "/information-assets/ropa/")
    expect(page.locator("main")).to_contain_text("activities on record")
    open_to_everybody(page)
