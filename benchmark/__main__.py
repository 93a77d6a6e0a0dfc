"""Print what everything with a budget costs beside it: `script/bench [rows ...]`."""

import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from benchmark import heavy, standing
from benchmark.apart import apart
from benchmark.browser import Browser
from benchmark.pages import Page, cost, pages, pages_of_desk, pages_of_money
from benchmark.prepare import prepare
from benchmark.server import (
    PACE,
    backends,
    cpu_ms,
    ended_ms,
    family,
    memory_mb,
    pace,
    running,
    spent_ms,
)
from benchmark.trust import pages_of_trust, prepare_trust

MEMORY_MB, START_S = 150, 1.5
VISITORS = 2
"""So many ask at once, which keeps the processor warm."""
LINE = "{:<44}{:>9}{:>14}{:>18}{:>11}{:>7}  {}"


def bench(count: int) -> None:
    """One school with so many rows in each register, on a server of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ["FINGERPOST_VAR"] = folder
        cookie, money, key = apart(partial(prepare, count)).split(" ")
        asset = int(key)
        with running() as (port, root, seconds):
            print(f"\n{count:,} rows a register on {'PostgreSQL' if _on_postgres() else 'SQLite'}")
            print(f"(pace: what a fixed piece of work took then; budgets suppose {PACE:.0f})")
            print(
                LINE.format(
                    *("CPU of the server, ms", "budget", "median", "range", "database"),
                    *("pace", ""),
                )
            )
            browsers, servers = [Browser(port, cookie) for _ in range(VISITORS)], family(root)
            asked = pages(browsers, asset)
            _print("memory after some lists, MB PSS", MEMORY_MB, memory_mb(servers))
            _measure(browsers, asked, servers)
            business = [Browser(port, money) for _ in range(VISITORS)]
            _measure(business, pages_of_money(business[0]), servers)
            support = [Browser(port, cookie) for _ in range(VISITORS)]  # one that waits is closed
            _measure(support, pages_of_desk(support[0]), servers)
            _print("memory after all of them, MB PSS", 0, memory_mb(servers))
            _print("start to the first page, s of wall time", START_S, seconds)
            browser = Browser(port, cookie)
            browser.get("/assets/new/")
            _heavy(browser, servers, Path(folder), count, asset)


def bench_trust() -> None:
    """A trust of many schools, on a server of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ["FINGERPOST_VAR"] = folder
        cookie = apart(prepare_trust)
        with running() as (port, root, _):
            visitors = [Browser(port, cookie) for _ in range(VISITORS)]
            _measure(visitors, pages_of_trust(visitors[0]), family(root))
            _print("memory after them, MB PSS", MEMORY_MB, memory_mb(family(root)))


def _measure(visitors: Sequence[Browser], asked: Sequence[Page], servers: list[int]) -> None:
    for page in asked:
        found = cost(visitors, page, partial(cpu_ms, servers), _database_ms)
        _print(
            *(page.name, page.budget, found.median, f"{found.lowest:.1f} to {found.highest:.1f}"),
            database=f"{found.database:.1f}" if _on_postgres() else "",
            paced=found.pace,
        )


def _heavy(browser: Browser, servers: list[int], folder: Path, count: int, asset: int) -> None:
    def clock() -> float:
        return spent_ms(servers)  # a file is written by a thread that ends with it

    for name, budget, took in heavy.exports(browser, clock):
        _print(name, budget, took)
    _print("memory after exports, MB PSS", 0, memory_mb(servers))
    for name, budget, took in heavy.printed(browser, lambda: clock() + ended_ms(servers)):
        _print(name, budget, took)
    changed = heavy.changes(browser, clock, asset)
    verdicts = standing.after_a_change(browser, clock, asset)
    afterwards = (standing.every_verdict(count), heavy.imported(folder, count))
    for name, budget, took in chain(verdicts, changed, heavy.looked_at(count), *afterwards):
        _print(name, budget, took)


def _print(
    name: str,
    budget: float,
    figure: float,
    spread: str = "",
    *,
    database: str = "",
    paced: float = 0,
) -> None:
    over = "OVER" if budget and figure > budget else ""
    shown = (
        f"{figure:,.2f}" if figure < 3 else f"{figure:,.0f}" if figure > 200 else f"{figure:.1f}"
    )
    most = f"{budget:,}" if budget else ""
    print(LINE.format(name, most, shown, spread, database, f"{paced or pace():.0f}", over))
    sys.stdout.flush()


def _database_ms() -> float:
    return cpu_ms(backends()) if _on_postgres() else 0


def _on_postgres() -> bool:
    return bool(os.environ.get("DATABASE_URL"))


if __name__ == "__main__":
    usual = ["1000000"] if _on_postgres() else ["1000", "100000"]
    for wanted in sys.argv[1:] or usual:
        bench(int(wanted.replace(",", "").replace("_", "")))
    bench_trust()
