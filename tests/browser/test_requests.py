"""A request from the phone of a teacher to "it works", a technician's queue cleared by keys, and
what a month of the house's own work takes."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, open_to_everybody
from .hands import Hands
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 700}
DESK = {"width": 1280, "height": 900}
BOARD = "The board in my room stays dark"
MINUTES = 60
"""So much of a month the house may ask for itself; a tap with what is read before it takes one."""


def ask(page: Page, house: House, words: str) -> None:
    """Type in what somebody asks at the door."""
    page.goto(f"{house.url}/desk/ask/")
    page.get_by_label("In a few words").fill(words)
    page.get_by_label("Or somewhere else, in words").fill("The hall")
    page.locator("main form button[type=submit]").click()


def test_a_teacher_asks_on_a_phone_and_says_that_it_works(
    house: House, page: Page, browser: Browser
) -> None:
    enter(page, house, "Tess Wickham")
    with browser.new_context(viewport=PHONE, bypass_csp=True) as pocket:
        phone = pocket.new_page()
        enter(phone, house, "Ted Brackley")
        phone.goto(f"{house.url}/help/")
        open_to_everybody(phone)
        phone.get_by_role("link", name=re.compile("broken")).click()
        phone.get_by_label("What is broken, in a few words?").fill(BOARD)
        expect(phone.locator("#fits")).to_contain_text("the classroom stays dark")
        phone.get_by_label("Room").first.select_option(index=1)
        open_to_everybody(phone)
        phone.locator("main form button[type=submit]").click()
        expect(phone.locator("main")).to_contain_text("IT-")

        page.goto(f"{house.url}/desk/")
        page.get_by_role("link", name=BOARD).first.click()
        page.get_by_label("Write").fill("I come at break.")
        page.get_by_role("button", name=re.compile("^Send|^Reply")).first.click()
        expect(page.locator("main")).to_contain_text("I come at break.")
        open_to_everybody(page)
        page.get_by_role("link", name="Fixed").click()
        page.get_by_label("What was done?").fill("Cable put in again")
        page.get_by_role("button", name="Done", exact=True).click()

        phone.goto(f"{house.url}/help/")
        phone.get_by_role("link", name=BOARD).first.click()
        expect(phone.locator("main")).to_contain_text("I come at break.")
        open_to_everybody(phone)
        phone.get_by_role("button", name="Yes, it works").click()
        expect(phone.locator("main")).to_contain_text("Closed")


def test_a_technician_clears_ten_by_keys(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    for n in range(10):
        ask(page, house, f"Cable {n} is loose")
    for _ in range(10):
        page.goto(f"{house.url}/desk/")
        row = page.locator("tr", has_text="is loose").first
        while not row.get_by_role("link", name="is loose").evaluate(
            "each => each.matches(':focus')"
        ):
            page.keyboard.press("j")
        page.keyboard.press("f")
        page.wait_for_url("**/resolve/**")
        expect(page.locator(".usual button").first).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/desk/(?!.*resolve)"))
    page.goto(f"{house.url}/desk/")
    expect(page.locator("main")).not_to_contain_text("is loose")


def test_a_head_reads_the_week_on_a_phone_and_the_week_before(
    house: House, browser: Browser
) -> None:
    with browser.new_context(viewport=PHONE, bypass_csp=True) as pocket:
        phone = pocket.new_page()
        enter(phone, house, "Hugh Larkmoor")
        phone.get_by_role("link", name="IT support this week").click()
        open_to_everybody(phone)
        if (so_far := phone.get_by_role("link", name="This week so far")).count():  # on a Monday
            so_far.click()
        expect(phone.locator("h1")).to_have_text("This week at the desk")
        expect(phone.locator("main")).to_contain_text("the same time the week before")
        open_to_everybody(phone)
        phone.get_by_role("link", name="The week before").click()
        expect(phone.locator("h1")).to_contain_text("The week from")
        phone.get_by_role("link", name="Month by month").click()
        open_to_everybody(phone)


def test_a_month_of_own_administration_takes_under_an_hour(
    house: House, page: Page, browser: Browser
) -> None:
    """Reminders go by themselves, and so does the freezing of a month wherever it is left on."""
    hands = Hands(page)
    enter(page, house, "Tess Wickham")
    with hands.step("week", "what waits for the technician"):
        hands.follow("Waiting for me")
    with hands.step("month", "the checks, the weekly one four times"):
        hands.follow("Requests")
        hands.follow("Checks")
        begun = page.locator("main table").get_by_role("link").all_inner_texts()
        for name in [*begun, *["Backups looked at"] * 3]:
            hands.follow(name)
            hands.press("All right")
            hands.follow("Checks")
    with hands.step("month", "a guide looked at again"):
        hands.follow("IT help")
        hands.follow("Guides")
        hands.follow("Choose a new password")
        hands.follow("Change")
        hands.type("By which day", "2 November 2099")
        hands.press("Keep it")
        expect(page.locator("main")).to_contain_text("2 November 2099")
    with browser.new_context(viewport=DESK, bypass_csp=True) as room:
        hands.page = room.new_page()
        enter(hands.page, house, "Dita Fernside")
        with hands.step("month", "the month, and what follows, by the digital lead"):
            hands.follow("Registers")
            hands.follow("Requests in numbers")
            hands.follow("Month by month")
            if hands.page.get_by_role("button", name="Freeze").count():
                hands.press("Freeze")
            hands.click(hands.page.locator("main tbody th").get_by_role("link").first)
            hands.follow("Write what follows")
            hands.type("What follows", "Nothing has to change")
            hands.press("Save")
            expect(hands.page.locator("main")).to_contain_text("Nothing has to change")
    assert len(begun) > 3
    assert sum(each.clicks for each in hands.steps) <= MINUTES, hands.table()
