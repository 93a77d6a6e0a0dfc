"""An empty house, a set-up link and a real-looking spreadsheet: every page on the way is open to
everybody. What follows then is told by test_first_fifteen_minutes.py."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody

pytestmark = pytest.mark.browser
SPREADSHEET = Path(__file__).parents[2] / "docs" / "samples" / "fernwhistle-assets.csv"
PASSWORD = "three sheep by the old barn"


BEGINS = re.compile("Started today|this week")
"""What home says, before and after the names have been looked at in the background."""


def heading(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.locator("h1")).to_contain_text(text)
    open_to_everybody(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def set_up(page: Page, house: House) -> None:
    page.goto(house.set_up_link())
    heading(page, "Set up your school")
    page.get_by_label("Name of the school").fill("Oatfield Primary")
    page.get_by_label("School", exact=True).check()
    page.get_by_label("Phase of education").select_option("primary")
    page.get_by_label("Your full name").fill("Nell Harrow")
    page.get_by_label("Your work e-mail address").fill("nell@oatfield.example")
    page.get_by_label("SLT digital lead").check()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    press(page, "Set up")
    heading(page, "Who does what?")
    page.get_by_label("Headteacher or principal").fill("Hob Furlong")
    press(page, "Save")
    heading(page, BEGINS)


def bring_in(page: Page, house: House) -> None:
    page.goto(f"{house.url}/assets/")
    page.get_by_role("link", name="Import").first.click()
    page.locator("input[type=file]").set_input_files(SPREADSHEET)
    page.get_by_role("button", name="Upload").click()
    heading(page, "Which column is which?")
    press(page, "Check the rows")
    heading(page, "107 rows are good, 11 to look at")
    expect(page.get_by_text("SEND")).to_have_text("Columns left out: “SEND pupil”.")
    press(page, "Import the 107 good rows")
    heading(page, "107 assets added")


def test_an_empty_school_comes_to_its_first_evidence(house: House, page: Page) -> None:
    set_up(page, house)
    bring_in(page, house)

    page.goto(f"{house.url}/")
    heading(page, "need")
    assert "No fault found" in house.run("verify-audit")
