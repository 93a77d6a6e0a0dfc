"""The camera of a phone reads one label after the other, where the browser can."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House
from .test_every_page_is_open import enter
from .test_stocktake import press

pytestmark = pytest.mark.browser
CAMERA = """
window.BarcodeDetector = class {
  static getSupportedFormats = async () => ["qr_code"];
  detect = async () => (window.label ? [{ rawValue: window.label }] : []);
};
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement("canvas");
  canvas.getContext("2d").fillRect(0, 0, 9, 9);
  return canvas.captureStream(9);
};
"""
"""A browser that reads whatever a test holds before its camera."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    context.add_init_script(CAMERA)
    yield context.new_page()
    context.close()


def test_the_camera_stays_on_from_one_label_to_the_next(house: House, phone: Page) -> None:
    enter(phone, house, "Tess Wickham")
    phone.goto(f"{house.url}/stocktakes/begin/")
    phone.get_by_label("The rooms that I tick").check()
    phone.get_by_label("Server cupboard", exact=True).check()
    press(phone, "Begin")
    phone.get_by_role("link", name="Server cupboard").click()

    press(phone, "Use the camera")
    for tag in ("SW-01", "SV-01"):
        phone.evaluate("label => { window.label = label }", tag)
        expect(phone.locator(".govuk-notification-banner")).to_contain_text("Found:")
        expect(phone.locator("video")).to_be_visible()
    press(phone, "Put the camera away")
    expect(phone.locator("video")).to_have_count(0)
    phone.reload()
    expect(phone.get_by_role("button", name="Use the camera")).to_be_visible()
