"""A staff list names somebody no more: they are out, somebody takes over, the verdict follows."""

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
STILL_HERE = (
    "Dita Fernside", "Tess Wickham", "Hugh Larkmoor", "Bo Rushmere", "Pia Oakleaf", "Ted Brackley",
    "Nia Copperfield",
)  # fmt: skip
WITHOUT_ADDRESS = ("Una Thornby", "Vic Ashlode")
LIST = "Staff name,Work e-mail address,Gender\n" + "".join(
    f"{name},{name.replace(' ', '.').lower()}@threesigns.example,-\n" for name in STILL_HERE
)
NEW = "Edda Moorend,edda.moorend@threesigns.example,-\n"
REQUIREMENT = "/standards/requirement/CYB-4.9/"


def compare(page: Page, house: House) -> None:
    page.goto(house.url + "/people/lists/")
    page.get_by_role("link", name="Compare a staff list").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "staff.csv", "mimeType": "text/csv", "buffer": (LIST + NEW).encode()}
    )
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("main")).to_contain_text("“Gender” seems to hold a gender")
    open_to_everybody(page)
    page.get_by_label("Yes, everybody").check()
    page.get_by_role("button", name="Compare").click()


def test_a_leaver_is_out_at_once_and_somebody_takes_over(
    house: House, page: Page, browser: Browser
) -> None:
    theirs = browser.new_context().new_page()
    enter(theirs, house, "Ada Fernhill")
    enter(page, house, "Hugh Larkmoor")
    compare(page, house)
    expect(page.locator("h1")).to_contain_text("4 questions to answer")
    open_to_everybody(page)
    page.get_by_role("button", name="Look at all 3").click()
    expect(page.locator("main")).to_contain_text("Designated safeguarding lead")
    open_to_everybody(page)
    theirs.goto(house.url)  # nothing has happened yet
    expect(theirs.get_by_role("button", name="Sign out")).to_be_visible()

    page.get_by_role("link", name="Ada Fernhill").click()
    page.get_by_label("Who takes it over?").fill("Ted Brackley")
    open_to_everybody(page)
    page.get_by_role("button", name="Confirm leaving").click()
    theirs.goto(house.url + "/people/")
    expect(theirs.locator("h1")).to_contain_text("Sign in")
    page.goto(house.url + "/people/roles/dsl/")
    expect(page.locator("main")).to_contain_text("Ted Brackley")


def test_the_rest_is_answered_and_the_verdict_follows(house: House, page: Page) -> None:
    enter(page, house, "Hugh Larkmoor")
    page.goto(house.url + REQUIREMENT)
    expect(page.locator("main .lede").first).to_contain_text("3 questions wait for an answer")
    page.goto(house.url + "/people/lists/")
    page.get_by_role("link", name="staff.csv").first.click()
    for name in WITHOUT_ADDRESS:
        page.get_by_label(f"Choose {name}").check()
    page.get_by_label("Not now, because").last.fill("They have no account yet")
    page.get_by_role("button", name="Leave those ticked for now").last.click()
    page.get_by_role("button", name="Confirm all 1").click()
    open_to_everybody(page)
    page.goto(house.url + REQUIREMENT)
    expect(page.locator("main .lede").first).to_contain_text("everything it asked is answered")

    page.goto(house.url + "/people/lists/")
    page.get_by_role("link", name="staff.csv").first.click()
    page.get_by_role("link", name="Invite").click()
    expect(page.get_by_label("Full name")).to_have_value("Edda Moorend")
    expect(page.get_by_label("Work e-mail address")).to_have_value(
        "edda.moorend@threesigns.example"
    )
