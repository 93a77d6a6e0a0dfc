"""Signing in by way of a real provider: linked, signed in with, proved again, refused."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.kept_database import lay_down

from .conftest import House, open_to_everybody
from .test_passkeys import begin, sign_out

pytestmark = pytest.mark.browser
PROVIDER = Path(__file__).with_name("provider")
NODE = f"{os.environ['PATH']}:{Path(__file__).parents[2] / '.tools/node/bin'}"
NAME = "Hilltop"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A Fingerpost that trusts a provider beside it."""
    folder, port = tmp_path_factory.mktemp("house"), free_port()
    lay_down(folder)
    made = House(folder)
    made.environment |= {
        "FINGERPOST_OIDC_ISSUER": f"http://localhost:{port}",
        "FINGERPOST_OIDC_NAME": NAME,
        "FINGERPOST_OIDC_CLIENT_ID": "fingerpost",
        "FINGERPOST_OIDC_CLIENT_SECRET": "a secret between the two of us",
    }
    made.run("migrate", "--verbosity", "0")
    running = [made.serve(), provider(port, f"{made.url}/sign-in/with/school/back/")]
    yield made
    for each in running:
        each.send_signal(signal.SIGTERM)
        each.wait(timeout=20)


def provider(port: int, back: str) -> subprocess.Popen[bytes]:
    if not (PROVIDER / "node_modules").exists():
        fetch = [shutil.which("npm", path=NODE) or "npm", "ci", "--ignore-scripts", "--no-audit"]
        subprocess.run(fetch, cwd=PROVIDER, env=os.environ | {"PATH": NODE}, check=True)
    node = shutil.which("node", path=NODE) or "node"
    process = subprocess.Popen([node, PROVIDER / "provider.mjs", str(port), back])
    for _ in range(100):
        try:
            with urlopen(f"http://localhost:{port}/jwks", timeout=2):
                return process
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("The provider did not start.")


def be(page: Page, who: str) -> None:
    """Say who one is at the provider, and agree that Fingerpost learns it."""
    page.locator("input[name=login]").fill(who)
    page.locator("input[name=password]").fill("whatever")
    page.locator("button[type=submit]").click()
    if "/interaction/" in page.url:
        page.locator("button[type=submit]").click()


def test_linked_once_the_provider_opens_the_door(house: House, page: Page) -> None:
    begin(page, house, "Fernwhistle Primary", "ada@fernwhistle.example")
    page.goto(f"{house.url}/account/")
    open_to_everybody(page)
    page.get_by_role("link", name=f"Link an account of {NAME}").click()
    be(page, "ada.fernhill")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Is this you at {NAME}?")
    open_to_everybody(page)
    page.get_by_role("button", name="Yes, link it").click()
    expect(page.get_by_text(f"With {NAME}, as ada.fernhill@id.example")).to_be_visible()

    sign_out(page)
    open_to_everybody(page)
    page.get_by_role("link", name=f"Sign in with {NAME}").click()
    page.wait_for_url(f"{house.url}/**")
    page.goto(f"{house.url}/account/")
    expect(page.get_by_text("With the school’s own sign-in").first).to_be_visible()

    page.goto(f"{house.url}/account/prove/?next=/account/passkeys/add/")
    open_to_everybody(page)
    page.get_by_role("link", name=f"Continue with {NAME}").click()
    be(page, "ada.fernhill")
    page.wait_for_url("**/account/passkeys/add/")

    page.goto(f"{house.url}/account/")
    page.get_by_role("link", name="Unlink").click()
    open_to_everybody(page)


def test_whoever_is_not_linked_is_told_what_to_do(house: House, browser: Browser) -> None:
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(f"{house.url}/sign-in/")
    page.get_by_role("link", name=f"Sign in with {NAME}").click()
    be(page, "bob")

    heading = "bob@id.example is not linked to an account here"
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    open_to_everybody(page)
    page.goto(f"{house.url}/sign-in/with/school/back/?code=x&state=y")
    expect(page.get_by_role("heading", level=1)).to_have_text("That did not work")
    open_to_everybody(page)
