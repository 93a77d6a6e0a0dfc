"""A company's technician serves three schools, each only while it engages the company."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
QUEUE = "/my-schools/"


def come_in_as_owen(page: Page, house: House) -> None:
    house.run("demo", "--url", house.url)
    done = subprocess.run(
        [sys.executable, "-m", "tests.browser.three_schools"],
        env=house.environment | {"DJANGO_SETTINGS_MODULE": "fingerpost.config.settings"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page.goto(house.url + done.stdout)
    page.get_by_role("button").last.click()


def test_a_technician_serves_three_schools_while_each_engages_them(
    house: House, page: Page, browser: Browser
) -> None:
    come_in_as_owen(page, house)
    page.goto(house.url + QUEUE)
    expect(page.locator("h1")).to_contain_text("at 3 places")
    open_to_everybody(page)
    for room, school in (("Heron room", "Oatfield Primary"), ("Wren room", "Quillbrook High")):
        page.goto(house.url + QUEUE)
        page.get_by_role("row", name=school).get_by_role("button", name="with nobody").click()
        page.goto(house.url + "/desk/")
        expect(page.locator("main")).to_contain_text(room)
        expect(page.locator(".bar")).to_contain_text(school)
    page.goto(house.url + "/assets/?q=heron")
    expect(page.locator("main")).not_to_contain_text("Heron room")

    theirs = browser.new_context().new_page()
    enter(theirs, house, "Hugh Larkmoor")
    theirs.goto(house.url + "/suppliers/?q=brightwire")
    theirs.locator("tbody th a").first.click()
    theirs.locator("main a[href*='/engagements/'][href$='/end/']").click()
    theirs.get_by_role("button", name="End it now").click()
    page.goto(house.url + QUEUE)
    expect(page.locator("h1")).to_contain_text("at 2 places")
    expect(page.locator("main")).not_to_contain_text("Fernwhistle")
