"""A headteacher appoints the SLT digital lead: the letter, the register and the verdict follow."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
ROLE = "/people/roles/slt-digital-lead/"


def test_the_head_appoints_the_digital_lead(house: House, page: Page) -> None:
    enter(page, house, "Hugh Larkmoor")
    page.goto(house.url + ROLE)
    page.get_by_role("link", name="Hand it over").click()
    open_to_everybody(page)
    page.get_by_label("Who?").fill("Ada Fernhill")
    page.get_by_label("They are a senior leader").check()
    page.get_by_label("Appointed on").fill("2 March 2026")
    page.get_by_label("Hours a week").fill("2.5")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("h1")).to_contain_text("Ada Fernhill")
    open_to_everybody(page)

    page.goto(house.url + "/standards/requirement/DLG-1.8/")
    expect(page.locator("main")).to_contain_text("No letter of appointment lists the duties")
    page.goto(house.url + ROLE)
    action = page.locator("form[action$='/letter/']").get_attribute("action")
    token = page.locator("input[name=csrfmiddlewaretoken]").first.get_attribute("value")
    letter = page.request.post(
        f"{house.url}{action}",
        form={"csrfmiddlewaretoken": token or ""},
        headers={"Referer": house.url + ROLE},
    )
    assert letter.headers["content-type"] == "application/pdf"

    page.goto(house.url + "/standards/requirement/DLG-1.8/")
    expect(page.locator("main")).to_contain_text("lists the duties of the SLT digital lead")
    page.goto(house.url + "/people/roles/")
    expect(page.locator("main")).to_contain_text("letter of")
    open_to_everybody(page)
    for where in ("digital-leadership-and-governance/who/", "who-does-what-when/"):
        page.goto(f"{house.url}/standards/{where}")
        expect(page.locator("main")).to_contain_text("Ada Fernhill")
        open_to_everybody(page)


def test_two_roles_in_one_hand_are_said_before_they_are_saved(house: House, page: Page) -> None:
    enter(page, house, "Hugh Larkmoor")
    page.goto(house.url + "/people/roles/it-manager/appoint/")
    page.get_by_label("Who?").fill("Ada Fernhill")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("would be one person")
    open_to_everybody(page)
    page.get_by_label("Appoint them nevertheless").check()
    page.get_by_role("button", name="Save").click()

    page.goto(house.url + "/standards/requirement/DLG-1.1/")
    expect(page.locator("main")).to_contain_text("no reason of the headteacher is recorded")
    page.goto(house.url + ROLE)
    page.get_by_role("link", name="Give the reason").click()
    open_to_everybody(page)
    page.get_by_label("Why does one person hold both?").fill("A governor looks at it each term")
    page.get_by_role("button", name="Save the reason").click()
    page.goto(house.url + "/standards/requirement/DLG-1.1/")
    expect(page.locator("main")).to_contain_text("“A governor looks at it each term”")


def test_two_buttons_pressed_at_once_are_two_deeds_and_one_pressed_twice_is_one(
    house: House, page: Page
) -> None:
    enter(page, house, "Hugh Larkmoor")
    page.goto(house.url + "/governors/")
    sent: list[str] = []
    page.on("request", lambda each: sent.append(each.method) if each.method == "POST" else None)
    with page.expect_download():
        page.get_by_role("button", name="Word file of everything").dblclick()
    with page.expect_download():
        page.get_by_role("button", name="Word file of the public part").click()

    assert len(sent) == 2
