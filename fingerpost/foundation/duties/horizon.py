"""What falls due in the weeks to come: duties by themselves, and what somebody was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered_until_a_deed
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Appointment
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.filters import plural, written_day

from .falling import DUTIES, Due, Falls, read_all
from .models import ToDo
from .waits import waits_for

SPAN = timedelta(days=90)
MOST = 200
FIRST = 5
"""So many lines of what waits at once are shown; the others stand on its own page."""
NOBODY = "nobody named yet"


class Holder(NamedTuple):
    """Who holds a duty until further notice."""

    name: str
    account: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the calendar."""

    on: date
    title: str
    url: str
    who: str
    is_mine: bool
    done_when: str = ""
    why: str = ""
    waits: bool = False
    """Whether somebody waits for it at once, such as whoever reported a fault."""


def items(actor: Actor, today: date) -> list[Item]:
    """What an actor may see of the next 90 days, and of what is overdue, the soonest first."""
    fresh = (*_duties(actor, today, _afresh()), *_asked(actor, today), *_waits(actor, today))
    return _in_order((*_lasting(actor, today), *fresh))


def duties_of(actor: Actor, today: date) -> list[Item]:
    """What falls due on a day by itself in the roles of an actor."""
    dated = [each for each in DUTIES.values() if not each.counted]
    return _in_order(each for each in _duties(actor, today, dated) if each.is_mine)


def due_this_week(found: Sequence[Item], today: date) -> int:
    """How much of it is overdue, or due by Sunday."""
    return sum(each.on <= sunday(today) for each in found)


def sunday(today: date) -> date:
    """The last day of the week."""
    return today + timedelta(days=6 - today.weekday())


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
    found, held, read = [], _holders(), _Read(today)
    for each in DUTIES.values():
        if each.counted is None or not actor.may(each.view):
            continue
        if _is_mine(actor, each, held.get(each.falls_to)) and (rows := read[each]):
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
        "may_open": may_open,
    }


@remembered_until_a_deed
def _lasting(actor: Actor, today: date) -> Sequence[Item]:
    """What an actor may see of the duties that rest on rows whose changes are counted."""
    return tuple(
        _in_order(_duties(actor, today, [each for each in DUTIES.values() if not each.afresh]))
    )


def _afresh() -> list[Falls]:
    return [each for each in DUTIES.values() if each.afresh]


def _duties(actor: Actor, today: date, among: Iterable[Falls]) -> Iterator[Item]:
    """Every one of some duties that an actor may see."""
    seen = [each for each in among if actor.may(each.view)]
    if not seen:
        return
    held, read = _holders(), _Read(today)
    for each in seen:
        holder = held.get(each.falls_to)
        who = holder.name if holder else NOBODY
        mine = _is_mine(actor, each, holder)
        for due in read[each]:
            whose = (due.owner.name, _is(actor, due.owner.account_id)) if due.owner else (who, mine)
            yield Item(
                due.on, due.title, due.url, *whose, each.done_when, due.why, bool(each.counted)
            )


class _Read:
    """What is due of each duty in the next 90 days, or overdue."""

    def __init__(self, today: date) -> None:
        self.today = today

    @cached_property
    def kept(self) -> Mapping[str, Sequence[Due]]:
        return _read(self.today)

    def __getitem__(self, falls: Falls) -> Sequence[Due]:
        if falls.afresh:
            return tuple(falls.read(self.today, self.today + SPAN))
        return self.kept[falls.word]


@remembered_until_a_deed
def _read(today: date) -> Mapping[str, Sequence[Due]]:
    """A school asks some forty questions for this, and seldom gets another answer."""
    counted = (each for each in DUTIES.values() if not each.afresh)
    return {each.word: tuple(due) for each, due in read_all(counted, today, today + SPAN)}


def _waits(actor: Actor, today: date) -> Iterator[Item]:
    for due in waits_for(actor, today):
        yield Item(due.on, due.title, due.url, actor.name, is_mine=True, why=due.why)


def _is_mine(actor: Actor, falls: Falls, holder: Holder | None) -> bool:
    """Whether somebody holds a duty or shares it; while nobody is named, whether their role
    says so."""
    if actor.roles & falls.also:
        return True
    if holder is None:
        return falls.falls_to.value in {str(role) for role in actor.roles}
    return _is(actor, holder.account)


def _is(actor: Actor, account: int | None) -> bool:
    return actor.account_id is not None and account == actor.account_id


def _holders() -> Mapping[str, Holder]:
    return {duty: Holder(name, account) for duty, name, account in _held()}


_held = Prepared(
    lambda: Appointment.objects.filter(rank=Rank.HOLDER, ends_on=None).values_list(
        "duty", "person__name", "person__account_id"
    )
)


def _asked(actor: Actor, today: date) -> Iterator[Item]:
    """What somebody is asked for, and what they asked of others."""
    me = actor.account_id
    if me is None:
        return
    for pk, on, title, owner, account, outside in _to_do(account=me, last=today + SPAN):
        url = reverse("duties:show", args=[pk])
        yield Item(on, title, url, owner or outside, is_mine=account == me)


_to_do = Prepared(
    lambda: (
        ToDo.objects.open()
        .concerning(Given("account"))
        .filter(due_on__lte=Given("last", ToDo._meta.get_field("due_on")))
        .values_list("pk", "due_on", "title", "owner__name", "owner__account_id", "outside")[:MOST]
    )
)


def _in_order(found: Iterable[Item]) -> list[Item]:
    return sorted(found, key=lambda each: (each.on, each.title))


def _week(item: Item, today: date) -> str:
    if item.on < today:
        return "Overdue"
    monday = item.on - timedelta(days=item.on.weekday())
    return "This week" if monday <= today else f"Week of {written_day(monday)}"
