"""Which duties somebody holds, and who is to be told of a worry on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.people.posts import Posts, posts

from .choices import About, Matter
from .routes import LINE_MANAGER, routes


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who is to be told, and for which duty; none for a line manager."""

    person: Person
    duty: Duty | None

    @property
    def title(self) -> str:
        """For what they are told."""
        return self.duty.label if self.duty else "Line manager"

    @property
    def address(self) -> str:
        """Where a letter reaches them; empty if nowhere."""
        return self.person.account.email if self.person.account else self.person.email

    @property
    def may_sign_in(self) -> bool:
        return self.person.account is not None


def entries_of(actor: Actor) -> QuerySet[Person]:
    """Somebody's entries on the lists of school and trust."""
    return Person.objects.filter(account=actor.account_id or 0)


def duties_of(actor: Actor, day: date) -> frozenset[Duty]:
    """What somebody holds today; a deputy only where deputies are told as well."""
    mine = Appointment.objects.all().current(day).filter(person__in=entries_of(actor))
    deputised = routes().with_deputies
    return frozenset(
        Duty(each.duty)
        for each in mine
        if each.serves(day) and (each.rank != Rank.DEPUTY or each.duty in deputised)
    )


def addressees(matter: Matter, about: About, actor: Actor, day: date) -> list[Addressee]:
    """Everybody who is told, each once; the headteacher never of what is about them."""
    held = posts()
    head = held.holder(Duty.HEADTEACHER, day)
    kept_out = {head.person_id} if head and about == About.HEAD else set()
    found: dict[int, Addressee] = {}
    for wanted in routes().to[matter, about]:
        for duty in routes().substitutes(wanted, about):
            those = [
                each for each in _held(duty, held, actor, day) if each.person.pk not in kept_out
            ]
            for each in those:
                found.setdefault(each.person.pk, each)
            if those:
                break
    return list(found.values())


def _held(duty: str, held: Posts, actor: Actor, day: date) -> Iterator[Addressee]:
    if duty == LINE_MANAGER:
        led = entries_of(actor).exclude(line_manager=None).select_related("line_manager__account")
        yield from (Addressee(each.line_manager, None) for each in led[:1] if each.line_manager)
        return
    known = Duty(duty)
    holder = held.holder(known, day)
    deputies = held.deputies(known, day) if duty in routes().with_deputies else []
    for each in [*([holder] if holder else []), *deputies]:
        yield Addressee(each.person, known)
