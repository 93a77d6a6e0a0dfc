"""The first fifteen minutes: a deputy head with two spreadsheets and no training.

`docs/first-fifteen-minutes.md` tells the steps, and how to have each measured.
"""

import re
import sys
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from . import deputy_files as files
from .conftest import House, open_to_everybody
from .hands import Hands
from .test_first_evidence import BEGINS

pytestmark = pytest.mark.browser
PASSWORD = "three sheep by the old barn"
NAMES = {
    "Headteacher or principal": "Hob Furlong",
    "Business manager": "Bess Tallow",
    "Data protection officer": "Piers Oakham",
    "Designated safeguarding lead": "Ada Thistle",
    "Digital link governor": "Gil Harrow",
}
QUESTIONS = 2
TODAY = date.today()  # noqa: DTZ011 - as the clock on the wall says


def said(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.locator("main")).to_contain_text(text)


def begin(hands: Hands, house: House) -> None:
    page, link = hands.page, house.set_up_link()
    with hands.step("0:00", "Open the link that the technician sent"):
        page.goto(link)
        hands.steps[-1].clicks += 1
        expect(page.locator("h1")).to_contain_text("Set up your school")
    with hands.step("0:30", "Say which school it is, and who you are"):
        hands.type("Name of the school", "Oatfield Academy")
        hands.choose("School")
        hands.pick("Phase of education", "secondary")
        hands.type("Your full name", "Nell Harrow")
        hands.type("Your work e-mail address", "nell@oatfield.example")
        hands.choose("SLT digital lead")
    with hands.step("1:00", "Choose a password"):
        hands.type("Password", PASSWORD)
        hands.type("Password again", PASSWORD)
        hands.press("Set up")
        expect(page.locator("h1")).to_contain_text("Who does what?")
    with hands.step("2:00", "Say who does what: six names, of which you are one"):
        for role, name in NAMES.items():
            hands.type(role, name)
        hands.press("Save")
        expect(page.locator("h1")).to_contain_text(BEGINS)


def bring_in_assets(hands: Hands, folder: Path) -> None:
    page = hands.page
    with hands.step("4:00", "Hand over the list of equipment"):
        hands.follow("Registers")
        hands.click(page.locator("a[href='/assets/import/']").first)
        hands.give(files.assets(folder))
        hands.press("Upload")
        expect(page.locator("h1")).to_contain_text("Which column is which?")
    said(page, "14 columns are matched already")
    assert page.locator("main legend").count() <= QUESTIONS
    with hands.step("5:00", "Answer one question, and have the rows checked"):
        hands.press("Check the rows")
        expect(page.locator("h1")).to_contain_text("1,204 rows are good, 31 to look at")
    with hands.step("7:00", "Start with the 1,204"):
        hands.press("Import the 1,204 good rows")
        expect(page.locator("h1")).to_contain_text("1,204 assets added")


def bring_in_contracts(hands: Hands, folder: Path) -> None:
    page = hands.page
    with hands.step("8:00", "Hand over the list of contracts"):
        hands.follow("Registers")
        hands.click(page.locator("a[href='/contracts/import/']").first)
        hands.give(files.contracts(folder, TODAY))
        hands.press("Upload")
        hands.press("Check")
        said(page, "3 contracts renew by themselves within four months unless you say no")
        said(page, re.compile(r"the first by \d+ \w+( \d{4})?, £4,200 a year"))
        hands.press("Import")
        expect(page.locator("h1")).to_contain_text("34 contracts added")
    with hands.step("10:00", "Send nine drafts to the data protection officer"):
        hands.follow("9 contracts seem to hold pupil or staff data: send 9 drafts to your DPO")
        hands.press("Send")


def go_on(hands: Hands, house: House) -> None:
    page = hands.page
    with hands.step("11:00", "Read where the school stands"):
        hands.follow("Fingerpost")
        expect(page.locator("h1")).to_contain_text(re.compile("this week"))
        said(page, re.compile(r"You have proof for \d+ requirements? of \d+"))
    with hands.step("11:30", "Look for something by its tag"):
        hands.type("Search everything", "oa 0042")
        hands.enter()
        expect(page.locator("mark").first).to_be_visible()
        expect(page.locator("main")).to_contain_text("Asset tag: OA-0042")
    open_to_everybody(page)
    with hands.step("12:00", "Ask somebody by Friday"):
        page.goto(f"{house.url}/standards/requirement/DLG-2.4/")
        hands.follow("Ask somebody by Friday")
        hands.type("What is to be done", "Go through the 31 rows")
        hands.type("Who", "Hob Furlong")
        hands.press("Ask")
        said(page, "Asked of Hob Furlong, by")


def mend(hands: Hands, house: House) -> None:
    page = hands.page
    with hands.step("13:00", "Mend twelve rows at once, and see the sentence change"):
        page.goto(f"{house.url}/standards/requirement/DLG-2.16/")
        lede = page.locator(".lede").first
        before = lede.inner_text()
        assert before.startswith("1,192 of 1,204 devices have a review date still to come")
        hands.follow("Mend the 12 devices")
        hands.type("Set all the empty ones to", "31 August 2030")
        hands.press("Save")
        page.goto(f"{house.url}/standards/requirement/DLG-2.16/")
        expect(lede).to_contain_text("All 1,204 devices have a review date still to come")
    expect(lede).to_contain_text("set in one go")
    expect(page.get_by_role("link", name="Go and look at ten assets")).to_be_visible()
    open_to_everybody(page)


def print_for_governors(hands: Hands) -> None:
    page = hands.page
    with hands.step("14:00", "Find the governors' page, and print its draft"):
        hands.type("Search everything", "governors page")
        hands.enter()
        hands.follow("Governors’ page")
        hands.follow("Read the draft")
        expect(page.locator("h1")).to_contain_text("Started today")
        with page.expect_response(lambda answer: answer.url.endswith("/print/")) as printed:
            hands.press("PDF")
    assert printed.value.headers["content-type"] == "application/pdf"


def test_a_deputy_head_comes_from_nothing_to_a_page_for_the_governors(
    house: House, page: Page, tmp_path: Path
) -> None:
    hands = Hands(page)
    begin(hands, house)
    bring_in_assets(hands, tmp_path)
    bring_in_contracts(hands, tmp_path)
    go_on(hands, house)
    mend(hands, house)
    print_for_governors(hands)

    sys.stdout.write(f"\n{hands.table()}\n")
    assert sum(each.clicks for each in hands.steps) < 100
    assert "No fault found" in house.run("verify-audit")
