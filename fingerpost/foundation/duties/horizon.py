"""What falls due in the weeks to come: duties by themselves, and what somebody was asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.people.actions import holders
from fingerpost.foundation.people.models import Appointment, Person
from fingerpost.foundation.ui.filters import plural, written_day

from .falling import DUTIES, Falls, read_all
from .models import ToDo
from .waits import waits_for

SPAN = timedelta(days=90)
MOST = 200
FIRST = 5
"""So many lines of what waits at once are shown; the others stand on its own page."""
NOBODY = "nobody named yet"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the calendar."""

    on: date
    title: str
    url: str
    who: str
    is_mine: bool
    done_when: str = ""


def items(actor: Actor, today: date) -> list[Item]:
    """What an actor may see of the next 90 days, and of what is overdue, the soonest first."""
    found = [*_duties(actor, today), *_asked(actor, today), *_waits(actor, today)]
    return sorted(found, key=lambda each: (each.on, each.title))


def duties_of(actor: Actor, today: date) -> list[Item]:
    """What falls due on a day by itself in the roles of an actor."""
    mine = (each for each in _duties(actor, today, dated=True) if each.is_mine)
    return sorted(mine, key=lambda each: (each.on, each.title))


@dataclass(frozen=True, slots=True)
class AtOnce:
    """What waits for somebody without a day of its own, such as reported faults."""

    title: str
    counted: str
    page: str
    first: list[Item]
    count: int

    @property
    def words(self) -> str:
        """What the home page says: "2 reported faults wait for you, the first: ..."."""
        wait = "waits" if self.count == 1 else "wait"
        which = "" if self.count == 1 else ", the first"
        return f"{self.counted} {wait} for you{which}: {self.first[0].title}"


def at_once(actor: Actor, today: date) -> list[AtOnce]:
    """What waits for an actor until it is done, the oldest first."""
    found = []
    for each in DUTIES.values():
        if each.counted is None or not actor.may(each.view):
            continue
        rows = list(each.read(today, today))
        if rows and _is_mine(actor, each, holders().get(each.falls_to)):
            lines = [Item(due.on, due.title, due.url, actor.name, True) for due in rows]
            said = plural(len(rows), *each.counted)
            found.append(AtOnce(each.title, said, each.page, lines[:FIRST], len(rows)))
    return found


def by_week(found: Iterable[Item], today: date) -> list[tuple[str, list[Item]]]:
    """Lines under a heading for each week, what is overdue first."""
    return [(head, list(group)) for head, group in groupby(found, lambda each: _week(each, today))]


def page(actor: Actor, today: date) -> dict[str, Any]:
    found = items(actor, today)
    late = sum(each.on < today for each in found)
    overdue = f"; {plural(late, 'is', 'are')} overdue" if late else ""
    things = plural(len(found), "thing", "things") if found else "Nothing falls due"
    return {
        "headline": f"{things} in the next 90 days{overdue}",
        "weeks": by_week(found, today),
        "today": today,
    }


def _duties(actor: Actor, today: date, *, dated: bool = False) -> Iterator[Item]:
    """Every duty that an actor may see; `dated` leaves out what waits at once."""
    held = holders()
    seen = [each for each in DUTIES.values() if actor.may(each.view)]
    asked = [each for each in seen if not (dated and each.counted)]
    for each, found in read_all(asked, today, today + SPAN):
        holder = held.get(each.falls_to)
        who = holder.person.name if holder else NOBODY
        mine = _is_mine(actor, each, holder)
        for due in found:
            url = due.url if may_open(actor, due.url) else ""
            whose = (due.owner.name, _is(actor, due.owner)) if due.owner else (who, mine)
            yield Item(due.on, due.title, url, *whose, each.done_when)


def _waits(actor: Actor, today: date) -> Iterator[Item]:
    for due in waits_for(actor, today):
        yield Item(due.on, due.title, due.url, actor.name, is_mine=True)


def _is_mine(actor: Actor, falls: Falls, holder: Appointment | None) -> bool:
    """Whether somebody holds a duty or shares it; while nobody is named, whether their role
    says so."""
    if actor.roles & falls.also:
        return True
    if holder is None:
        return falls.falls_to.value in {str(role) for role in actor.roles}
    return _is(actor, holder.person)


def _is(actor: Actor, person: Person) -> bool:
    return actor.account_id is not None and person.account_id == actor.account_id


def _asked(actor: Actor, today: date) -> Iterator[Item]:
    open_ones = ToDo.objects.open().concerning(actor.account_id).select_related("owner")
    for each in open_ones.filter(due_on__lte=today + SPAN)[:MOST]:
        mine = each.owner is not None and each.owner.account_id == actor.account_id
        url = reverse("duties:show", args=[each.pk])
        yield Item(each.due_on, each.title, url, each.who, mine)


def _week(item: Item, today: date) -> str:
    if item.on < today:
        return "Overdue"
    monday = item.on - timedelta(days=item.on.weekday())
    return "This week" if monday <= today else f"Week of {written_day(monday)}"
