"""Passkeys, an app and recovery codes in a browser: set up, signed in with, and open to all."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from .conftest import House, open_to_everybody

pytestmark = pytest.mark.browser
PASSWORD = "gravel tulip anvil"
CODE_LASTS = 30
TIME_TO_TYPE = 15


def describe(page: Page, house: House, school: str, email: str) -> None:
    """What the first person of a new school says of it and of themselves."""
    page.goto(house.set_up_link())
    page.get_by_label("Name of the school").fill(school)
    page.get_by_label("School", exact=True).check()
    page.get_by_label("Phase of education").select_option("primary")
    page.get_by_label("Your full name").fill("Ada Fernhill")
    page.get_by_label("Your work e-mail address").fill(email)
    page.get_by_label("SLT digital lead").check()


def begin(page: Page, house: House, school: str, email: str) -> None:
    """The first person of a new school, signed in."""
    describe(page, house, school, email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button").last.click()
    page.wait_for_url("**/who-does-what/")


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").first.click()
    page.wait_for_url("**/sign-in/")


def sign_in(page: Page, email: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def give_device(page: Page) -> None:
    """A screen lock that this browser can make passkeys with."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def code_of(secret: str) -> str:
    """What the app shows, as a person reads it: nobody types a code that is about to change."""
    left = CODE_LASTS - time.time() % CODE_LASTS
    if left < TIME_TO_TYPE:
        time.sleep(left)
    return format_hotp_value(hotp_value(secret, int(time.time()) // CODE_LASTS))


def test_a_passkey_is_set_up_and_signs_in(house: House, page: Page) -> None:
    begin(page, house, "Fernwhistle Primary", "ada@fernwhistle.example")
    give_device(page)
    page.goto(f"{house.url}/account/passkeys/add/")
    open_to_everybody(page)
    page.get_by_label("What to call it").fill("My phone")
    page.get_by_role("button", name="Set up a passkey").click()
    page.wait_for_url("**/recovery-codes/**")

    sign_out(page)
    open_to_everybody(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{house.url}/")
    page.goto(f"{house.url}/account/")
    expect(page.get_by_text("Passkey: My phone")).to_be_visible()
    expect(page.get_by_text("With a passkey")).to_be_visible()
    open_to_everybody(page)

    sign_out(page)
    sign_in(page, "ada@fernwhistle.example")
    page.wait_for_url("**/second-step/")
    page.get_by_role("button", name="Use your passkey").click()
    page.wait_for_url(f"{house.url}/")


def test_a_school_is_set_up_without_any_password(house: House, page: Page) -> None:
    give_device(page)
    describe(page, house, "Larkspur Primary", "ada@larkspur.example")
    open_to_everybody(page)
    page.get_by_role("button", name="Set up with a passkey").click()
    page.wait_for_url("**/passkeys/add/**")
    open_to_everybody(page)
    page.get_by_role("button", name="Set up a passkey").click()
    page.wait_for_url("**/recovery-codes/**")

    page.goto(f"{house.url}/people/who-does-what/")
    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{house.url}/")


def test_an_app_is_set_up_and_a_recovery_code_signs_in(house: House, page: Page) -> None:
    begin(page, house, "Oatfield Primary", "ada@oatfield.example")
    page.goto(f"{house.url}/account/app/add/")
    open_to_everybody(page)
    secret = page.locator(".letters").inner_text().replace(" ", "")
    page.get_by_label("Code that the app shows").fill(code_of(secret))
    page.get_by_role("button", name="Set up the app").click()
    page.wait_for_url("**/recovery-codes/**")
    page.get_by_role("button", name="Show new recovery codes").click()
    codes = re.findall(r"\d{4} \d{4} \d{4}", page.locator(".codes").inner_text())
    assert len(codes) == 10
    open_to_everybody(page)

    sign_out(page)
    sign_in(page, "ada@oatfield.example")
    page.wait_for_url("**/second-step/")
    open_to_everybody(page)
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{house.url}/")
    page.goto(f"{house.url}/account/prove/")
    open_to_everybody(page)
