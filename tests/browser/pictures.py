"""Takes the pictures of the guide from a fresh demonstration: what each role sees first.

Run by script/screenshots. The story counts back from today, so dates in the pictures are those of
the day on which they were taken.
"""

import io
import os
import re
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from .conftest import House

FOLDER = Path(__file__).parents[2] / "docs" / "guide" / "pictures"
DESK, PHONE = (1280, 800), (320, 640)
COLOURS = 48
"""So many shades tell a page apart from itself, and the files stay small."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file, whose page it is, and on what screen."""

    name: str
    who: str
    path: str
    screen: tuple[int, int] = DESK
    at: str = ""
    """The place to change to first, for whoever works at several."""


PICTURES = (
    Picture("slt-digital-lead-home", "Dita Fernside", "/"),
    Picture("slt-digital-lead-requirement", "Dita Fernside", "/standards/requirement/DLG-2.16/"),
    Picture("slt-digital-lead-waiting", "Dita Fernside", "/waiting/", PHONE),
    Picture("technician-missing", "Tess Wickham", "/assets/missing/"),
    Picture("technician-requests", "Tess Wickham", "/desk/", PHONE),
    Picture("business-manager-contracts", "Bo Rushmere", "/contracts/"),
    Picture("business-manager-home", "Bo Rushmere", "/", PHONE),
    Picture(
        "data-protection-officer-data",
        "Pia Oakleaf",
        "/information-assets/",
        at="Fernwhistle Primary",
    ),
    Picture("data-protection-officer-home", "Pia Oakleaf", "/", PHONE),
    Picture("safeguarding-lead-family", "Ada Fernhill", "/standards/filtering-and-monitoring/"),
    Picture("safeguarding-lead-home", "Ada Fernhill", "/", PHONE),
    Picture("headteacher-roles", "Hugh Larkmoor", "/people/roles/"),
    Picture("headteacher-decisions", "Hugh Larkmoor", "/approvals/", PHONE),
    Picture("governor-home", "Gwen Stillwater", "/"),
    Picture("governor-totals", "Gwen Stillwater", "/assets/totals/", PHONE),
    Picture("trust-it-director-trust", "Tamsin Waymark", "/trust/"),
    Picture("trust-it-director-home", "Tamsin Waymark", "/", PHONE),
    Picture("staff-equipment", "Ted Brackley", "/my-equipment/"),
    Picture("staff-apps", "Ted Brackley", "/approved-apps/use/", PHONE),
    Picture("outside-technician-schools", "Kit Lanternby", "/my-schools/"),
    Picture("outside-technician-requests", "Kit Lanternby", "/desk/", PHONE),
    Picture("operator-background", "Tess Wickham", "/health/"),
    Picture("governor-page", "Gwen Stillwater", "/governors/"),
    Picture("auditor-home", "Orla Fairweight", "/"),
    Picture("auditor-said", "Orla Fairweight", "/standards/said/", PHONE),
)


def take(house: House, browser: Browser) -> None:
    """Sign in as each person once, and take their pictures."""
    printed = house.run("demo", "--url", house.url)
    for who in dict.fromkeys(each.who for each in PICTURES):
        page = browser.new_context(reduced_motion="reduce").new_page()
        page.goto(_link(printed, who))
        page.get_by_role("button").last.click()
        page.wait_for_url(f"{house.url}/")
        for each in PICTURES:
            if each.who == who:
                _take(page, house, each)
        page.context.close()


def _take(page: Page, house: House, picture: Picture) -> None:
    width, height = picture.screen
    page.set_viewport_size({"width": width, "height": height})
    if picture.at:
        page.locator("summary", has_text="Change").click()
        page.get_by_role("button", name=picture.at).click()
        page.wait_for_load_state()
    answer = page.goto(house.url + picture.path, wait_until="networkidle")
    if answer is None or not answer.ok:
        raise LookupError(f"{picture.path} does not open for {picture.who}.")
    taken = Image.open(io.BytesIO(page.screenshot()))
    small = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(FOLDER / f"{picture.name}.png", optimize=True)


def _link(printed: str, who: str) -> str:
    found = re.search(r"http://localhost\S+", printed[printed.index(f"{who},") :])
    if found is None:
        raise LookupError(f"There is no way in for {who}.")
    return found[0]


def main() -> None:
    """Take them all in a house of their own."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.run("migrate", "--verbosity", "0")
        house.run("demo")
        served = house.serve()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                    args=["--no-sandbox", "--disable-gpu"],
                )
                take(house, browser)
                browser.close()
        finally:
            served.send_signal(signal.SIGTERM)
            served.wait(timeout=20)
    size = sum(each.stat().st_size for each in FOLDER.glob("*.png"))
    sys.stdout.write(f"{len(PICTURES)} pictures, {size // 1024} kB in {FOLDER}\n")


if __name__ == "__main__":
    main()
