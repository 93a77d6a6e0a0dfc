"""The pages that are measured, each with its budget, and what a warm request of one costs."""

import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count, cycle, repeat

from benchmark.browser import Browser, Form
from benchmark.server import PACE, pace

BATCH, WARM, COUNTED, MOST = 20, 3, 8, 36
LONG = 400
"""Milliseconds that a batch may take; the machine keeps its pace for little longer."""
SLOWER = 1.15
"""A batch counts while the machine takes at most so many times its own pace."""
TAGS = count()
REPLY = {"text": "I come at break."}
Clock = Callable[[], float]
"""Milliseconds of processor time spent so far."""


@dataclass
class Page:
    """What is asked for, and its budget in milliseconds of processor time."""

    name: str
    path: str
    budget: float
    form: Form | None = None
    paths: Iterator[str] | None = None
    """Where forms go in turn, so that none of many lands on one page alone."""


@dataclass(order=True)
class Batch:
    """The pace of the machine around some requests, and the milliseconds that one of them took,
    in the server and in the database's own processes."""

    pace: float
    took: float
    database: float


@dataclass
class Cost:
    """What a request took: the median of the batches that count, the lowest and the highest,
    the database's part beside it, and the slowest pace among them."""

    median: float
    lowest: float
    highest: float
    database: float
    pace: float


def pages(browsers: Sequence[Browser], asset: int) -> list[Page]:
    """Every page with a budget; the list is also drawn with the counts of its filters."""
    for browser in browsers:
        browser.get("/assets/new/")
    return [
        Page("list", "/assets/", 6),
        Page("list, filtered", "/assets/?kind=laptop", 6),
        Page("list, two filters and a sort", "/assets/?kind=laptop&status=spare&sort=review", 6),
        Page("list, deep page", browsers[0].deep("/assets/", 15), 6),
        Page("list, a gap that many have", "/assets/?missing=review", 6),
        Page("list, a gap that none has", "/assets/?missing=location", 6),
        Page("search by key prefix", "/assets/?q=FW-0005", 10),
        Page("search by description", "/assets/?q=Device+05", 10),
        Page("search by words", "/assets/?q=room+12+laptop", 10),
        Page("search over everything, by words", "/search/?q=room+12+laptop", 10),
        Page("search over everything, a tag", "/search/?q=FW-0005", 10),
        Page("search over everything, misspelt", "/search/?q=devise+laptpo", 10),
        Page("detail with history", f"/assets/{asset}/", 5),
        Page("what replacing costs, and what if", "/assets/replacing/?kind=laptop&years=6", 20),
        Page("what things are worth", "/assets/replacing/value/", 20),
        Page("create by form", "/assets/new/", 8, _new_asset()),
        Page("home of a school", "/", 10),
        Page("standards of a family", "/standards/digital-leadership-and-governance/", 10),
    ]


def pages_of_money(browser: Browser) -> list[Page]:
    """What the business manager looks at; without a budget where every contract is counted."""
    return [
        Page("list of contracts", "/contracts/", 6),
        Page("list of contracts, filtered", "/contracts/?kind=broadband", 6),
        Page("list of contracts, deep page", browser.deep("/contracts/", 15), 6),
        Page("list of contracts, a gap", "/contracts/?missing=value", 6),
        Page("search of contracts", "/contracts/?q=agreement+05", 10),
        Page("list of systems", "/systems/", 6),
        Page("list of licences", "/licences/", 6),
        Page("list of information assets", "/information-assets/", 6),
        Page("the year of contracts", "/contracts/year/", 10),
        Page("home of a business manager", "/", 10),
        Page("what contracts cost", "/contracts/spending/", 0),
        Page("waiting for me", "/waiting/", 0),
    ]


def pages_of_desk(browser: Browser) -> list[Page]:
    """What whoever works on requests looks at and does."""
    tickets = list(dict.fromkeys(re.findall(r'href="(/desk/\d+/)"', browser.get("/desk/"))))
    ticket = tickets[0]
    browser.get(ticket)
    return [
        Page("queue of requests", "/desk/", 6),
        Page("queue of requests, second page", browser.deep("/desk/", 1), 6),
        Page("a request with its history", ticket, 5),
        Page("search over everything, a request", "/search/?q=speakers+room+13", 10),
        Page("what is asked of IT, by number", "/search/?q=IT-0042", 10),
        Page("type in a request", "/desk/ask/", 8, _new_request()),
        Page("reply to a request", "", 8, REPLY, cycle([f"{each}reply/" for each in tickets])),
    ]


def cost(browsers: Sequence[Browser], page: Page, server: Clock, database: Clock) -> Cost:
    """What a warm request costs, asked for by all browsers at once.

    A machine that is shared runs at half its pace for seconds at a time. So the pace is taken
    around every batch, and batches go on until enough had the machine to themselves; where that
    never happens the best are taken, and their pace is told."""
    for browser in browsers:
        browser.connection.close()  # one that waited for long is closed at the other end
    size = _size(browsers[0], page, server)
    browsers = browsers[:size]
    with ThreadPoolExecutor(len(browsers)) as visitors:

        def batch() -> Batch:
            asked = iter(range(size))
            paced, before, held = pace(15), server(), database()
            list(visitors.map(_visit, browsers, repeat(page), repeat(asked)))
            took, kept = (server() - before) / size, (database() - held) / size
            return Batch(max(paced, pace(15)), took, kept)

        for _ in range(WARM):
            batch()
        batches: list[Batch] = []
        while len(batches) < MOST and sum(map(_fair, batches)) < COUNTED:
            batches.append(batch())
    best = sorted(batches)[:COUNTED]
    took = [each.took for each in best]
    held = statistics.median(each.database for each in best)
    return Cost(statistics.median(took), min(took), max(took), held, best[-1].pace)


def _size(browser: Browser, page: Page, server: Clock) -> int:
    """How many requests make a batch: fewer where each takes long."""
    before = server()
    _visit(browser, page, iter(range(1)))
    return round(min(max(LONG / (server() - before + 1), 1), BATCH))


def _fair(batch: Batch) -> bool:
    return batch.pace <= SLOWER * PACE


def _visit(browser: Browser, page: Page, asked: Iterator[int]) -> None:
    """Ask until a batch is through; whoever is free takes the next."""
    for _ in asked:
        if page.form is None:
            browser.get(page.path)
        else:
            path = next(page.paths) if page.paths else page.path
            browser.post(path, {**page.form, "tag": f"B-{next(TAGS)}"})


def _new_request() -> Form:
    return {"summary": "Bench", "elsewhere": "The hall", "kind": "incident", "channel": "phone"}


def _new_asset() -> Form:
    return {
        "name": "Bench",
        "kind": "laptop",
        "status": "spare",
        "acquired": "new",
        "encrypted": "unknown",
        "personal_data": "unknown",
    }
