"""A person at the keyboard: what they do is counted, and how long the house takes is measured."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page

PICKING = 2
"""To choose a file takes a click to open the window and one on the file."""


@dataclass
class Step:
    """One thing that a person wants to do."""

    minute: str
    """When it is promised, from the beginning: "4:00"."""
    name: str
    clicks: int = 0
    keys: int = 0
    seconds: float = 0.0


@dataclass
class Hands:
    """A page, and every step taken on it."""

    page: Page
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, minute: str, name: str) -> Iterator[None]:
        """What is done inside counts for one step."""
        self.steps.append(Step(minute, name))
        began = time.monotonic()
        yield
        self.page.wait_for_load_state()
        self.steps[-1].seconds = time.monotonic() - began

    def click(self, what: Locator) -> None:
        what.click()
        self.steps[-1].clicks += 1

    def press(self, name: str) -> None:
        self.click(self.page.get_by_role("button", name=name).first)

    def follow(self, name: str) -> None:
        self.click(self.page.get_by_role("link", name=name).first)

    def type(self, label: str, text: str) -> None:
        self._labelled(label).fill(text)
        self.steps[-1].clicks += 1
        self.steps[-1].keys += len(text)

    def enter(self) -> None:
        self.page.keyboard.press("Enter")
        self.steps[-1].keys += 1

    def choose(self, label: str) -> None:
        self.click(self.page.get_by_label(label, exact=True))

    def pick(self, label: str, value: str) -> None:
        """One of a list that opens."""
        self._labelled(label).select_option(value)
        self.steps[-1].clicks += 2

    def _labelled(self, label: str) -> Locator:
        """The first control whose label begins so; what is optional says so behind it."""
        return self.page.get_by_label(re.compile(f"^\\s*{re.escape(label)}")).first

    def give(self, file: Path) -> None:
        self.page.locator("input[type=file]").set_input_files(file)
        self.steps[-1].clicks += PICKING

    def table(self) -> str:
        """Every step, as a person reads it."""
        lines = [f"{'promised':>8}  {'machine':>8}  clicks  keys  step"]
        lines += [
            f"{each.minute:>8}  {each.seconds:6.1f} s  {each.clicks:6}  {each.keys:4}  {each.name}"
            for each in self.steps
        ]
        seconds = sum(each.seconds for each in self.steps)
        clicks, keys = (sum(getattr(each, it) for each in self.steps) for it in ("clicks", "keys"))
        return "\n".join([*lines, f"{'':>8}  {seconds:6.1f} s  {clicks:6}  {keys:4}  altogether"])
