"""One queue over the schools that a technician works for: the heads of each, merged in order."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from heapq import merge
from itertools import islice
from operator import attrgetter

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import queue
from .narrowing import Narrowed
from .queue import Line

SHOWN = 100


def desks_of(
    account: Account, here: Organisation, organisations: Sequence[Organisation], today: date
) -> list[Actor]:
    """Who somebody is at each school whose desk is open to them; a demonstration never beside
    what is none."""
    found = []
    for each in organisations:
        actor, _ = acting(account, today, each.pk)
        if actor is None or actor.organisation != each or not actor.may("desk.view"):
            continue
        if each.is_demonstration == here.is_demonstration:
            found.append(actor)
    return found


def fitting(asked: Narrowed, desks: Sequence[Actor]) -> Narrowed:
    """What an address can ask of several schools: a room is of one of them, and not of all."""
    known = asked.school in {str(each.organisation.pk) for each in desks}
    return asked.but(room="", school=asked.school if known else "")


def chosen(asked: Narrowed, desks: Sequence[Actor]) -> Sequence[Actor]:
    """All schools, or the one that is asked for."""
    return [each for each in desks if asked.school in ("", str(each.organisation.pk))]


def of_each[Row](desks: Sequence[Actor], read: Callable[[Actor], Sequence[Row]]) -> list[list[Row]]:
    """What is read at each school, in its own scope and as who somebody is there."""
    found = []
    for each in desks:
        with scope(each.organisation):
            found.append(list(read(each)))
    return found


def merged(desks: Sequence[Actor], asked: Narrowed, now: datetime, today: date) -> list[Line]:
    """The first lines of the schools together, in the order of one queue."""
    heads = of_each(chosen(asked, desks), lambda actor: queue.lines(actor, asked, now, today))
    return list(islice(merge(*heads, key=attrgetter("place")), SHOWN))
