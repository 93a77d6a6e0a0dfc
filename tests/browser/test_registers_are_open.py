"""What every register offers beside its pages: choosing, changing alike, columns, views, print."""

import pytest
from playwright.sync_api import Page

from .conftest import House, open_to_everybody
from .test_every_page_is_open import enter

pytestmark = pytest.mark.browser


def test_several_assets_are_changed_alike_after_a_look(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.goto(f"{house.url}/assets/?kind=laptop")
    page.get_by_role("link", name="Change several").click()
    open_to_everybody(page)
    for box in page.get_by_role("checkbox").all()[:2]:
        box.check()
    page.get_by_role("button", name="Set something for those chosen").click()
    open_to_everybody(page)
    page.get_by_label("What to set").select_option("location")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Location").fill("Workshop")
    page.get_by_role("button", name="See what would change").click()
    open_to_everybody(page)
    page.get_by_role("button", name="Save these changes").click()
    assert "2 assets changed alike" in page.inner_text("main")


def test_a_view_with_chosen_columns_becomes_a_tab(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.goto(f"{house.url}/assets/arrange/?kind=tablet&columns=name,cost")
    page.get_by_label("Name of the view").fill("Tablets and prices")
    page.get_by_role("button", name="Keep view").click()
    open_to_everybody(page)
    assert page.get_by_role("link", name="Tablets and prices").get_attribute("aria-current")
    page.goto(f"{house.url}/assets/arrange/?kind=tablet")
    open_to_everybody(page)


def test_a_list_prints_as_nothing_but_the_list(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.goto(f"{house.url}/assets/?choose=yes")
    page.emulate_media(media="print")

    assert page.get_by_role("table").is_visible()
    for gone in ("button", "checkbox", "searchbox"):
        assert not any(each.is_visible() for each in page.get_by_role(gone).all()), gone
    assert not page.get_by_role("link", name="Sort").is_visible()


def test_a_list_is_taken_out_for_excel(house: House, page: Page) -> None:
    enter(page, house, "Tess Wickham")
    page.goto(f"{house.url}/assets/?kind=laptop")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Export for Excel").click()
    assert taken.value.suggested_filename.startswith("assets-")
