"""One queue over the schools that somebody works for: the heads of each, merged by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from operator import attrgetter

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.duties.horizon import at_once, duties_of
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

HEAD = 10
"""So many lines of each kind are read of each school."""
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Line:
    """Something that waits at one school."""

    on: date
    title: str
    url: str
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class Place:
    """One school with how much waits there."""

    organisation: Organisation
    lines: list[Line]
    faults: list[str]


def places(
    account: Account, here: Organisation, mine: Sequence[Organisation], today: date
) -> list[Place]:
    """What waits at each school, each read as who somebody is there and nowhere else.

    A demonstration opens with less proof of who asks, so it never shows what is not one.
    """
    found = []
    for each in mine:
        actor, _ = acting(account, today, each.pk)
        if actor and actor.organisation == each and each.is_demonstration == here.is_demonstration:
            with scope(each):
                found.append(_place(actor, today))
    return found


def queue(found: Sequence[Place]) -> list[Line]:
    """The lines of all schools, the soonest first."""
    return list(merge(*(each.lines for each in found), key=attrgetter("on")))[:SHOWN]


def _place(actor: Actor, today: date) -> Place:
    here = actor.organisation
    asked = ToDo.objects.open().asked_of(actor.account_id)[:HEAD]
    waits = at_once(actor, today)
    lines = [Line(each.due_on, each.title, f"/waiting/{each.pk}/", here) for each in asked]
    lines += [Line(row.on, row.title, row.url, here) for each in waits for row in each.first]
    lines += [
        Line(each.on, each.title, each.url, here)
        for each in duties_of(actor, today)[:HEAD]
        if may_open(actor, each.url)
    ]
    return Place(here, sorted(lines, key=attrgetter("on")), [each.counted for each in waits])
