"""What verdicts cost: the page of one after a change, all of a school, all of many schools."""

import os
import tempfile
from collections.abc import Iterator
from functools import partial

from benchmark.apart import apart
from benchmark.assets import called
from benchmark.browser import Browser
from benchmark.heavy import seen_in
from benchmark.pages import Clock
from benchmark.prepare import look_afresh, look_afresh_at

REQUIREMENT = "DLG-2.16"
"""A requirement whose rule counts every asset."""
TIMES = 40
SCHOOLS, ROWS = 100, 300
Measured = tuple[str, float, float]


def after_a_change(browser: Browser, clock: Clock, asset: int) -> Iterator[Measured]:
    """The page of a requirement when a row that it counts has just changed: looked at anew."""
    spent = 0.0
    for n in range(TIMES):
        _change(browser, asset, f"Store {n}")
        before = clock()
        browser.get(f"/standards/requirement/{REQUIREMENT}/")
        spent += clock() - before
    yield "requirement page after a change, mean of 40", 0, spent / TIMES


def _change(browser: Browser, asset: int, location: str) -> None:
    address = f"/assets/alike/?row={asset}&field=location"
    browser.get(address)
    shown = browser.post(address, {"value": location}, expect=200)
    browser.post(address, {"value": location, "seen": seen_in(shown), "commit": "yes"})


def every_verdict(count: int) -> Iterator[Measured]:
    """All rules of the school that is measured, and of a hundred schools of usual size."""
    yield "all rules of the school", 0, float(apart(partial(look_afresh, called(count))))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        held = os.environ["FINGERPOST_VAR"]
        os.environ["FINGERPOST_VAR"] = folder
        took = float(apart(partial(look_afresh_at, SCHOOLS, ROWS)))
        os.environ["FINGERPOST_VAR"] = held
    yield f"all rules of {SCHOOLS} schools, {ROWS} rows a register", 0, took
