"""Who holds two roles that should be apart, and whether somebody said why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from .models import ConflictReason, Duty, Person
from .posts import Posts
from .table import Conflict, conflicts


@dataclass(frozen=True, slots=True)
class Clash:
    """One person in two roles that should be apart; a reason counts until its review is due."""

    conflict: Conflict
    person: Person
    reason: ConflictReason | None

    def has_reason(self, day: date) -> bool:
        return self.reason is not None and self.reason.holds(day)


def reasons() -> list[ConflictReason]:
    """Every reason that was given here."""
    return list(ConflictReason.objects.order_by("pk"))


def clashes(
    held: Posts, given: Iterable[ConflictReason], day: date, *, of: Duty | None = None
) -> list[Clash]:
    """The clashes of a day; with `of`, those that weigh on one role."""
    by_pair = {(each.person_id, each.one, each.other): each for each in given}
    found = []
    for each in conflicts():
        if of is not None and each.one != of:
            continue
        one, other = held.holder(each.one, day), held.holder(each.other, day)
        if one and other and is_same(one.person, other.person):
            key = (one.person_id, each.one.value, each.other.value)
            found.append(Clash(each, one.person, by_pair.get(key)))
    return found


def clashes_if(held: Posts, person: Person, duty: Duty, day: date) -> list[Conflict]:
    """What should be kept apart, were a person to take on one more role."""
    return [
        each
        for each in conflicts()
        if duty in (each.one, each.other)
        and (with_it := held.holder(each.other if each.one == duty else each.one, day))
        and is_same(with_it.person, person)
    ]


def is_same(one: Person, other: Person) -> bool:
    """Whether two entries are one person: a trust and its school may both list somebody."""
    same_account = one.account_id is not None and one.account_id == other.account_id
    return one.pk == other.pk or same_account


def in_words(conflict: Conflict, name: Callable[[Duty], str]) -> str:
    """ "SLT digital lead and IT manager are held by one person; ..."."""
    return (
        f"{name(conflict.one)} and {name(conflict.other)} would be one person: {conflict.why} "
        f"({conflict.source})."
    )
