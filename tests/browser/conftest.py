"""A server on an empty folder, a browser, and an eye for what keeps people out."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.kept_database import lay_down

FINGERPOST = Path(sys.executable).parent / "fingerpost"
PUSHED = """[...document.querySelectorAll("main .scroll, main table")]
    .filter(each => each.scrollWidth > each.clientWidth)
    .map(each => each.ariaLabel || each.innerText.slice(0, 80))"""
"""What has to be pushed sideways to be read."""


class House:
    """A running Fingerpost with nothing in it."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "FINGERPOST_SECRET_KEY"}
        } | {"FINGERPOST_VAR": str(folder)}

    def run(self, *words: str, given: str | None = None) -> str:
        """Run a command of ours, on what it is given; answers what it prints."""
        done = subprocess.run(
            [FINGERPOST, *words],
            env=self.environment,
            input=given,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def serve(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [FINGERPOST, "serve", "--port", str(self.port)], env=self.environment
        )
        for _ in range(200):
            try:
                with urlopen(f"{self.url}/sign-in/", timeout=2):  # noqa: S310
                    return process
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("The server did not start.")

    def set_up_link(self) -> str:
        return _first_link(self.run("set-up-link", "--another", "--url", self.url))

    def demonstration_link(self, name: str) -> str:
        """The link of one of the demonstration's people."""
        printed = self.run("demo", "--url", self.url)
        return _first_link(printed[printed.index(name) :])


def _first_link(printed: str) -> str:
    found = re.search(r"http://localhost\S+", printed)
    assert found, printed
    return found[0]


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[House]:
    """A house that serves, with settings of its own in its environment."""
    lay_down(folder)
    made = House(folder)
    made.environment |= settings
    made.run("migrate", "--verbosity", "0")
    process = made.serve()
    yield made
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with running(tmp_path_factory.mktemp("house")) as made:
        yield made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
        )
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page at a desk; faults of a script are faults of the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    context.close()
    assert faults == []


def open_to_everybody(page: Page) -> None:
    """No fault by axe in light and in dark; on a small phone neither the page nor a table on it
    scrolls sideways."""
    page.wait_for_load_state()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{page.url} in {scheme}: {found.generate_report()}"
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.url
    assert page.evaluate(PUSHED) == [], page.url
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
