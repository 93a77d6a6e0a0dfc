"""The page that answers a search, with results for another spelling where there are none."""

from dataclasses import dataclass
from itertools import islice

from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import guides, places, requests, rooms, rows, standards
from .asked import LONGEST, Asked
from .hits import Group
from .spelling import meant

TRIES = 4
"""So many other spellings are searched for, at most."""


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, for the text itself or for what it may have been meant to say."""

    asked: Asked
    groups: list[Group]
    instead: str = ""
    """What was searched for in place of the text."""

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)

    @property
    def more(self) -> bool:
        return any(group.more for group in self.groups)


@allow("search.view")
def index(request: Request) -> HttpResponse:
    text = " ".join(request.GET.get("q", "").replace("\0", "").split())
    asked = Asked(text[:LONGEST].strip())
    kind = request.GET.get("kind", "")
    found = search(request.actor, asked, kind) if asked.text else Results(asked, [])
    if kind not in [group.word for group in found.groups]:
        kind = ""
    context = {
        "found": found,
        "kind": kind,
        "groups": [group for group in found.groups if kind in ("", group.word)],
        "cut": len(text) > LONGEST,
    }
    return render(request, "search/index.html", context)


def search(actor: Actor, asked: Asked, kind: str = "") -> Results:
    """What a text finds; if that is nothing, what the likeliest other spelling finds."""
    if groups := _groups(actor, asked, kind):
        return Results(asked, groups)
    for other in islice(meant(actor, asked), TRIES):
        again = Asked(other)
        if groups := _groups(actor, again, kind):
            return Results(asked, groups, other)
    return Results(asked, [])


def _groups(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """What is found of each kind, the kind with the best hit first."""
    found = [
        *rows.found(actor, asked, kind),
        *requests.found(actor, asked, kind),
        *guides.found(actor, asked, kind),
        *rooms.found(actor, asked, kind),
        *standards.found(actor, asked, kind),
        *rooms.asked_of_us(actor, asked, kind),
        *places.found(actor, asked, kind),
    ]
    return sorted(found, key=lambda group: group.rank)
