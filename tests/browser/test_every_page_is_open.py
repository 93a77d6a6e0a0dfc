"""Every page that opens by itself, as the digital lead of the demonstration sees it."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from fingerpost.foundation.checks import every_page
from fingerpost.foundation.permissions import MATRIX, Role

from ..test_every_page import address, keyed
from .conftest import House, open_to_everybody

pytestmark = pytest.mark.browser
SEEN = [
    page
    for page in every_page()
    if page.permission in MATRIX
    and Role.SLT_DIGITAL_LEAD in MATRIX[page.permission]
    and not keyed(page)
]


def enter(page: Page, house: House, name: str) -> None:
    page.goto(house.demonstration_link(name))
    page.get_by_role("button").last.click()
    page.wait_for_url(f"{house.url}/")


def test_every_page_passes_axe_and_fits_a_phone(house: House, page: Page) -> None:
    open_before = [reverse("account_login")]
    for path in open_before:
        page.goto(house.url + path)
        open_to_everybody(page)
    enter(page, house, "Dita Fernside")
    for each in SEEN:
        if page.request.get(house.url + address(each)).ok:
            page.goto(house.url + address(each))
            open_to_everybody(page)


@pytest.mark.parametrize("name", ["Tess Wickham", "Hugh Larkmoor", "Gwen Stillwater", "Sam Quill"])
def test_the_home_of_each_person_is_open(house: House, page: Page, name: str) -> None:
    enter(page, house, name)
    open_to_everybody(page)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Ted Brackley", "/my-equipment/"),
        ("Ada Fernhill", "/my-equipment/team/"),
        ("Gwen Stillwater", "/assets/totals/"),
    ],
)
def test_what_each_may_see_of_assets_is_open(
    house: House, page: Page, name: str, path: str
) -> None:
    enter(page, house, name)
    page.goto(house.url + path)
    open_to_everybody(page)


def test_pages_about_one_thing_are_open(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    for path, link in (("/assets/", "AST-0005"), ("/standards/requirement/DLG-2.16/", "AST-00")):
        page.goto(house.url + path)
        page.get_by_role("link", name=link).first.click()
        open_to_everybody(page)
