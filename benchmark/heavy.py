"""What is done once and takes its time: exports, changes of many rows, an import."""

import csv
import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmark.assets import ACCOUNT, BUSINESS, asset, called
from benchmark.browser import Browser
from benchmark.pages import Clock
from benchmark.registers import Row, contract

IMPORTED = 50_000
AGREEMENTS = 5_000
MANY = 500
PRINTS = 5


def exports(browser: Browser, clock: Clock) -> Iterator[tuple[str, float, float]]:
    """(what, budget in ms, ms) for the whole register as a file."""
    for ending, budget in (("csv", 2000), ("xlsx", 3000)):
        before = clock()
        browser.post("/assets/export/", {"format": ending}, expect=200)
        yield f"export as {ending.upper()}", budget, clock() - before


def printed(browser: Browser, clock: Clock) -> Iterator[tuple[str, float, float]]:
    """The governors' page as a PDF; the clock also counts the process that draws it."""
    browser.get("/governors/draft/")
    before = clock()
    for _ in range(PRINTS):
        browser.post("/governors/draft/print/", {}, expect=200)
    yield f"governors' page as PDF, mean of {PRINTS}", 1000, (clock() - before) / PRINTS


def changes(browser: Browser, clock: Clock, first: int) -> Iterator[tuple[str, float, float]]:
    """A value set for many rows at once: what would differ, then the deed."""
    chosen = "&".join(f"row={key}" for key in range(first, first + MANY))
    address = f"/assets/alike/?{chosen}&field=location"
    form = {"value": "Store 9"}
    browser.get(address)
    before = clock()
    seen = seen_in(browser.post(address, form, expect=200))
    yield f"{MANY} rows alike, preview", 0, clock() - before
    before = clock()
    browser.post(address, {**form, "seen": seen, "commit": "yes"})
    yield f"{MANY} rows alike, saved", 0, clock() - before


def seen_in(shown: bytes) -> str:
    """What the preview of a change wants back with the deed."""
    mark = re.search(r'name="seen" value="([^"]+)"', shown.decode())
    if mark is None:
        raise SystemExit("The preview of a change shows no difference.")
    return mark[1]


def imported(folder: Path, count: int) -> Iterator[tuple[str, float, float]]:
    """Spreadsheets of new rows, read, checked and committed by the command."""
    devices = (asset(n) | {"tag": f"IM-{n:06d}", "serial": f"IM{n:08X}"} for n in range(IMPORTED))
    yield from _imported(folder, count, "assets", ACCOUNT, list(devices), budget=15_000)
    agreements = (
        contract(n) | {"title": f"Import {n}", "agreement": f"IM-{n:06d}"}
        for n in range(AGREEMENTS)
    )
    yield from _imported(folder, count, "contracts", BUSINESS, list(agreements), budget=0)


def _imported(
    folder: Path, count: int, plural: str, email: str, rows: list[Row], *, budget: float
) -> Iterator[tuple[str, float, float]]:
    path = folder / f"{plural}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    asked = ["import", plural, path, "--organisation", called(count), "--as", email]
    with _longest_lock(folder / "fingerpost.sqlite3") as longest:
        took = _command([*asked, "--date-order", "day-first"])
    yield f"import of {len(rows):,} {plural}, the whole command", budget, took
    if longest:
        yield "  of it, others could not write for (wall)", 5000, longest[0]


def looked_at(count: int) -> Iterator[tuple[str, float, float]]:
    """What the changes made stale is looked at afresh, as happens in the background."""
    took = _command(["findings", "--refresh", "--organisation", called(count)])
    yield "findings of assets afresh, the whole command", 0, took


def _command(words: list[str | Path]) -> float:
    """What a command of ours takes from its start to its end."""
    program = Path(sys.executable).parent / "fingerpost"
    process = subprocess.Popen([program, *words], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"`fingerpost {words[0]}` was refused; run it by hand to see why.")
    return (used.ru_utime + used.ru_stime) * 1000


@contextmanager
def _longest_lock(database: Path) -> Iterator[list[float]]:
    """The longest time in ms in which nobody else could write; empty on PostgreSQL, which locks
    no one out."""
    longest: list[float] = []
    ended = threading.Event()
    watching = threading.Thread(target=_watch, args=(database, longest, ended))
    if database.exists():
        watching.start()
    yield longest
    ended.set()
    if database.exists():
        watching.join()


def _watch(database: Path, longest: list[float], ended: threading.Event) -> None:
    connection = sqlite3.connect(database, timeout=0, isolation_level=None)
    longest.append(0.0)
    free = time.perf_counter()
    while not ended.wait(0.02):
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            longest[0] = max(longest[0], (time.perf_counter() - free) * 1000)
        else:
            connection.execute("ROLLBACK")
            free = time.perf_counter()
    connection.close()
