"""Schools full of rows, made once for a file of tests; what a test changes is undone after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.checks import Page
from fingerpost.foundation.permissions import PEOPLE, Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope

from .rows import fill, moves, runs, view_of_queue

ABOUT = {
    "arrivals": ("incoming.",),
    "desk": ("servicedesk.", "registers.savedview"),
    "duties": ("estate.asset",),
    "files": ("estate.asset",),
    "former": ("imports.importrun",),
    "information-assets": ("information.", "contracts.contract"),
    "memberships": ("accounts.account",),
    "notes": ("estate.asset",),
    "portal": ("servicedesk.ticket",),
    "privacy": ("people.person",),
    "roles": ("people.",),
    "staff_lists": ("imports.importrun",),
    "suppliers": ("accounts.engagement",),
    "trust-actions": ("trust_actions.",),
}
"""What else the pages of a room show rows of, besides what the room is called after."""


@dataclass
class House:
    """A school, the rows it is filled with, and the session of somebody in each role."""

    school: Organisation
    kinds: dict[int, str] = field(default_factory=dict)
    """{key of a row: words for what it is}, such as `estate.asset`."""
    sessions: dict[Role, Client] = field(default_factory=dict)
    actors: dict[Role, Actor] = field(default_factory=dict)

    def fill(self, mark: str, steps: int) -> None:
        """A further row of everything."""
        made = fill(self.school, mark, steps)
        self.kinds |= {key: words_for(model) for model, keys in made.items() for key in keys}

    def client(self, role: Role) -> Client:
        """A browser of its own for somebody who is signed in."""
        if role not in self.sessions:
            self.actors[role] = somebody("Anyone", role, self.school)
            self.sessions[role] = client_for(self.actors[role])
        browser = Client()
        browser.cookies.load(self.sessions[role].cookies.output(header=""))
        return browser

    def keys(self, page: Page) -> list[int]:
        """Every row, those that the name of a page speaks of first."""
        return sorted(self.kinds, key=lambda key: not speaks_of(page, self.kinds[key]))

    def keys_at(self, page: Page) -> list[int]:
        """The rows that the name of a page speaks of; every row if it speaks of none."""
        spoken = [key for key, kind in self.kinds.items() if speaks_of(page, kind)]
        return spoken or list(self.kinds)

    def one(self, kind: str) -> int:
        """A row of a kind."""
        return next(key for key, its in self.kinds.items() if its == kind)


def words_for(model: type[models.Model]) -> str:
    plural = [each.plural for each in REGISTERS.values() if each.model is model]
    return " ".join([model._meta.label_lower, *plural])


def speaks_of(page: Page, kind: str) -> bool:
    """Whether a page stands among those about a kind of row."""
    room = page.name.partition(":")[0]
    return room in kind.split() or kind.startswith((f"{room}.", *ABOUT.get(room, ())))


def house(name: str, mark: str, times: int, steps: int = 99) -> House:
    made = House(Organisation.objects.create(name=name, kind=Kind.SCHOOL, created_on="2020-01-01"))
    with scope(made.school):
        for role in sorted(PEOPLE):
            made.client(role)
        made.kinds |= runs(made.school)
        made.kinds[view_of_queue(made.school, mark)] = "registers.savedview"
        made.kinds |= dict.fromkeys(moves(made.school), "organisations.move")
    for n in range(times):
        made.fill(f"{n}{mark}", steps)
    return made


@contextmanager
def standing(blocker: Any) -> Iterator[None]:
    """Let what is made inside stand until a file of tests is through, and then undo it."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
