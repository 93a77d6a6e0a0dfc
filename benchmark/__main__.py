"""Print what each page costs beside its budget: `script/bench [rows ...]`."""

import http.client
import os
import re
import statistics
import sys
import tempfile
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmark.server import cpu_ms, family, memory_mb, running

WARM, COUNTED, BATCH = 30, 300, 50
MEMORY_MB, START_S = 150, 1.5
HEADER = "{:<28}{:>10}{:>14}{:>14}{:>10}{:>8}"


@dataclass
class Page:
    """What is asked for, and its budget in milliseconds of processor time."""

    name: str
    path: str
    budget: float
    form: dict[str, str] | None = None


class Browser:
    """One kept-alive connection that has signed in."""

    def __init__(self, port: int, cookie: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Cookie": cookie}
        self.token = ""

    def get(self, path: str) -> str:
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            if "csrf" in name:
                self.headers["Cookie"] += f"; {name}={value}"
        if found := re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', body):
            self.token = found[1]
        return body

    def post(self, path: str, form: dict[str, str]) -> None:
        body = urlencode({**form, "csrfmiddlewaretoken": self.token})
        headers = {**self.headers, "Content-Type": "application/x-www-form-urlencoded"}
        headers["Origin"] = f"http://127.0.0.1:{self.connection.port}"
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 302:
            raise SystemExit(f"{path} answered {answer.status} to a form")


def cost(browser: Browser, page: Page, processes: list[int]) -> list[float]:
    """Milliseconds per request, one figure for each batch of warm requests."""
    figures = []
    for turn in range(-(WARM // BATCH) - 1, COUNTED // BATCH):
        before = cpu_ms(processes)
        for n in range(BATCH):
            if page.form is None:
                browser.get(page.path)
            else:
                browser.post(page.path, {**page.form, "tag": f"B-{page.name}-{turn}-{n}"})
        if turn >= 0:
            figures.append((cpu_ms(processes) - before) / BATCH)
    return figures


def deep(browser: Browser, path: str, pages: int) -> str:
    """The address of a page far down a list, found by walking there."""
    for _ in range(pages):
        found = re.search(r'href="([^"]+)"[^>]*rel="next"', browser.get(path))
        if found is None:
            return path
        path = path.split("?")[0] + found[1].replace("&amp;", "&").replace(path.split("?")[0], "")
    return path


def pages(browser: Browser, school_asset: int) -> list[Page]:
    browser.get("/assets/new/")
    return [
        Page("list", "/assets/", 6),
        Page("list, filtered", "/assets/?kind=laptop", 6),
        Page("list, deep page", deep(browser, "/assets/", 15), 6),
        Page("search by key prefix", "/assets/?q=FW-0005", 10),
        Page("detail with history", f"/assets/{school_asset}/", 5),
        Page(
            "create by form",
            "/assets/new/",
            8,
            {
                "name": "Bench",
                "kind": "laptop",
                "status": "spare",
                "acquired": "new",
                "encrypted": "unknown",
                "personal_data": "unknown",
            },
        ),
        Page("home of a school", "/", 10),
        Page("standards of a family", "/standards/digital-leadership-and-governance/", 10),
    ]


def bench(count: int) -> None:
    """One school with so many assets, on a server of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ["FINGERPOST_VAR"] = folder
        cookie, asset = _prepared(count)
        with running() as (port, root, seconds):
            browser = Browser(port, cookie)
            processes = family(root)
            print(f"\n{count:,} assets; started in {seconds:.2f} s of wall time (budget {START_S})")
            print(HEADER.format("page", "budget", "median CPU ms", "lowest-highest", "", ""))
            for page in pages(browser, asset):
                figures = cost(browser, page, processes)
                median = statistics.median(figures)
                spread = f"{min(figures):.1f}-{max(figures):.1f}"
                verdict = "" if median <= page.budget else "OVER"
                print(HEADER.format(page.name, page.budget, f"{median:.1f}", spread, verdict, ""))
            print(f"memory {memory_mb(family(root)):.0f} MB PSS (budget {MEMORY_MB})")


def _prepared(count: int) -> tuple[str, int]:
    """Make the database in a process of its own: settings are read once in the life of one."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.close(reader)
        os.environ["DJANGO_SETTINGS_MODULE"] = "fingerpost.config.settings"
        from benchmark.prepare import prepare

        os.write(writer, prepare(count).encode())
        os._exit(0)
    os.close(writer)
    answer = os.read(reader, 4096).decode()
    os.wait()
    if not answer:
        raise SystemExit("The database could not be made; see above.")
    cookie, _, asset = answer.rpartition(" ")
    return cookie, int(asset)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ["1000", "100000"]:
        bench(int(wanted.replace(",", "").replace("_", "")))
