"""One queue over the schools that a technician works for: the heads of each, merged in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from heapq import merge
from itertools import islice
from operator import attrgetter

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import queue
from .narrowing import Narrowed
from .queue import Line

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Merged:
    """The first lines of all schools together, and the schools whose desk is open to somebody."""

    lines: list[Line]
    schools: list[Organisation]


def of_schools(
    account: Account,
    here: Organisation,
    organisations: Sequence[Organisation],
    asked: Narrowed,
    now: datetime,
    today: date,
    only: int | None = None,
) -> Merged:
    """Each school is read as who somebody is there; a demonstration never beside what is none.

    `only` is the key of the one school that is asked for; the others are told and not read.
    """
    heads, schools = [], []
    for each in organisations:
        actor, _ = acting(account, today, each.pk)
        if actor is None or actor.organisation != each or not actor.may("desk.view"):
            continue
        if each.is_demonstration == here.is_demonstration:
            schools.append(each)
            if only in (None, each.pk):
                with scope(each):
                    heads.append(queue.lines(actor, asked, now, today))
    return Merged(list(islice(merge(*heads, key=attrgetter("place")), SHOWN)), schools)
