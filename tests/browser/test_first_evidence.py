"""The main job: an empty house, a set-up link, a real-looking spreadsheet, a verdict, mended."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody

pytestmark = pytest.mark.browser
SPREADSHEET = Path(__file__).parents[2] / "docs" / "samples" / "fernwhistle-assets.csv"
PASSWORD = "three sheep by the old barn"


def heading(page: Page, text: str) -> None:
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
    heading(page, "Started today")


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


def ask(page: Page, house: House) -> None:
    page.goto(f"{house.url}/standards/requirement/DLG-2.4/")
    page.get_by_role("link", name="Ask somebody by Friday").click()
    page.get_by_label("What is to be done").fill("Find the purchase dates")
    page.get_by_label("Who", exact=True).fill("Hob Furlong")
    press(page, "Ask")
    expect(page.locator("main")).to_contain_text("Asked of Hob Furlong, by")


def mend(page: Page, house: House) -> None:
    page.goto(f"{house.url}/standards/requirement/DLG-2.16/")
    lede = page.locator(".lede").first
    expect(lede).to_contain_text("have a review date still to come")
    before = lede.inner_text()
    expect(page.locator("main .verdict").first).not_to_contain_text("Met", use_inner_text=True)
    while page.get_by_role("link", name="Mend the").count():
        page.get_by_role("link", name="Mend the").click()
        page.get_by_label("Set all the empty ones to").fill("31 August 2030")
        press(page, "Save")
        page.goto(f"{house.url}/standards/requirement/DLG-2.16/")
    assert lede.inner_text() != before
    expect(lede).to_contain_text("set in one go")
    expect(page.get_by_role("link", name="Go and look at ten assets")).to_be_visible()
    open_to_everybody(page)


def test_an_empty_school_comes_to_its_first_evidence(house: House, page: Page) -> None:
    set_up(page, house)
    bring_in(page, house)
    ask(page, house)
    mend(page, house)

    page.goto(f"{house.url}/")
    heading(page, "need")
    assert "No fault found" in house.run("verify-audit")
