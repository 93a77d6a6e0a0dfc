"""The business manager proposes to dispose of three laptops; the head signs once, on a phone."""

import io

import pypdf
import pytest
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
LAPTOPS = ("AST-0001", "AST-0002", "AST-0003")


def test_three_laptops_go_by_one_signature(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    _are_spare(house, page)
    page.goto(f"{house.url}/assets/?status=spare&choose=yes")
    for reference in LAPTOPS:
        page.get_by_label(f"Choose {reference}").check()
    page.get_by_role("button", name="Propose disposal").click()
    open_to_everybody(page)
    page.get_by_label("Why they should go").fill("No security updates any more")
    page.get_by_role("button", name="Propose disposal").click()
    expect(page.locator("main")).to_contain_text("Somebody else decides")
    open_to_everybody(page)
    page.get_by_role("button", name="Sign out").click()

    enter(page, house, "Hugh Larkmoor")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("link", name="Waiting for me").click()
    page.get_by_role("link", name="Disposal of assets:").click()
    for reference in LAPTOPS:
        page.get_by_label(f"Choose Dispose of {reference}").check()
    page.get_by_role("button", name="Read and decide").click()
    expect(page.locator("h1")).to_have_text("Read and decide about 3 requests")
    open_to_everybody(page)
    page.get_by_label("Approve", exact=True).check()
    page.get_by_label("Type your name to sign").fill("Hugh Larkmoor")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Still the version that was signed")).to_have_count(3)
    open_to_everybody(page)
    assert "HughLarkmoor" in _certificate(page)


def _are_spare(house: House, page: Page) -> None:
    """The technician has them back from their rooms."""
    for key in ("1", "2", "3"):
        page.goto(f"{house.url}/assets/{key}/change/")
        page.get_by_label("Status").select_option("spare")
        page.get_by_role("button", name="Save").click()
        expect(page.locator("main")).to_contain_text("Spare")


def _certificate(page: Page) -> str:
    token = page.locator("main input[name=csrfmiddlewaretoken]").first.get_attribute("value")
    answer = page.request.post(f"{page.url}certificate/", form={"csrfmiddlewaretoken": token or ""})
    pages = pypdf.PdfReader(io.BytesIO(answer.body())).pages
    return "".join("".join(each.extract_text() for each in pages).split())
