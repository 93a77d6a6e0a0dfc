"""A technician with a phone counts a room, finishes the stocktake and sees what it proves."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page that is no wider than a small phone."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, bypass_csp=True, has_touch=True
    )
    yield context.new_page()
    context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def count(page: Page, words: str, answer: str) -> None:
    """Type what is on a label and press Enter, as a scanner does; the box is ready for the next."""
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.locator(".govuk-notification-banner")).to_contain_text(answer)
    expect(page.get_by_label("Tag, serial number or reference")).to_be_focused()


def on_a_phone(page: Page) -> None:
    """Nothing sticks out, and what is pressed is as big as a thumb."""
    open_to_everybody(page)
    page.set_viewport_size({"width": 320, "height": 640})
    for control in page.locator("main button:visible, main .counts a:visible").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 40, control.inner_text()


def test_a_technician_counts_a_room_with_a_phone(house: House, phone: Page) -> None:
    enter(phone, house, "Tess Wickham")
    phone.goto(f"{house.url}/stocktakes/begin/")
    phone.get_by_label("The rooms that I tick").check()
    phone.get_by_label("Server cupboard", exact=True).check()
    press(phone, "Begin")
    expect(phone.locator("h1")).to_contain_text("1 room is left to count")
    on_a_phone(phone)

    phone.get_by_role("link", name="Server cupboard").click()
    on_a_phone(phone)
    tags = [
        hint.split("tag ")[1].split(",")[0]
        for hint in phone.locator(".ticks .govuk-hint").all_inner_texts()
        if "tag " in hint
    ]
    phone.get_by_label("Tag, serial number or reference").focus()
    for tag in tags[1:]:
        count(phone, tag, "Found:")
    count(phone, tags[-1], "counted here already")
    count(phone, "AST-0001", "The register says")
    on_a_phone(phone)
    press(phone, "It belongs here now")
    expect(phone.get_by_text("It moves here when the stocktake ends")).to_be_visible()
    press(phone, "This room is done")
    expect(phone.locator("h1")).to_contain_text("Every room has been counted")

    phone.get_by_role("link", name="Finish the stocktake").click()
    on_a_phone(phone)
    press(phone, "Finish")
    expect(phone.locator("h1")).to_contain_text("1 missing")
    on_a_phone(phone)
    phone.get_by_role("link", name="1", exact=True).nth(1).click()
    on_a_phone(phone)

    phone.goto(f"{house.url}/standards/requirement/SRV-4.7/")
    expect(phone.locator("main .verdict").first).to_be_visible()
    expect(phone.locator(".lede").first).to_contain_text("server room")
    assert "No fault found" in house.run("verify-audit")
