"""When registers were last reviewed, until when that is enough, and how complete they are."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from fingerpost.foundation.calendar.loading import calendar_of, held_on
from fingerpost.foundation.calendar.rules import TermDates
from fingerpost.foundation.registers.declaration import Register
from fingerpost.standards.limits import limits_for

from .models import BudgetDay, Review
from .rules import Cadence, last_day

BEFORE = "upkeep.before_budget"
"""How long before the budget a review counts as made for it."""


def latest(
    registers: Iterable[str], since: date = date.min, until: date = date.max
) -> Mapping[str, Review]:
    """The last review of each of some registers that was reviewed between two days."""
    found: dict[str, Review] = {}
    reviews = Review.objects.all().filter(register__in=list(registers))
    reviews = reviews.filter(reviewed_on__range=(since, until))
    for each in reviews.order_by("reviewed_on", "pk"):
        found[each.register] = each
    return found


def terms_known(today: date) -> Sequence[TermDates]:
    """The terms of the organisation in scope, as far as anybody entered them."""
    return calendar_of(held_on(today), today).terms


def enough_until(review: Review, cadence: Cadence, terms: Sequence[TermDates]) -> date:
    """The last day on which the register counts as reviewed."""
    days = limits_for(cadence.value, review.reviewed_on).days
    return last_day(review.reviewed_on, cadence, days, terms)


def next_budget(today: date) -> BudgetDay | None:
    """The budget that is approved next, if anybody said when."""
    return BudgetDay.objects.all().next_after(today)


def budget_in_question(today: date) -> tuple[BudgetDay | None, date | None]:
    """The last budget for which reviews count by today, and when those for the next one do."""
    budgets = list(BudgetDay.objects.order_by("approved_on", "pk"))
    begun = [each for each in budgets if opens_on(each) <= today]
    coming = [opens_on(each) for each in budgets[len(begun) :]]
    return (begun[-1] if begun else None), (coming[0] if coming else None)


def opens_on(budget: BudgetDay) -> date:
    """The first day on which a review counts as made for a budget."""
    return budget.approved_on - timedelta(days=limits_for(BEFORE, budget.approved_on).days)


def size_of(register: Register, today: date) -> tuple[int, int]:
    """How many rows of the organisation stand in a register, and how many of them have a gap."""
    rows = register.own().filter(**{f"{register.status}__in": register.standing.usual})
    if register.archives:
        rows = rows.filter(archived_on=None)
    holes = register.holes_on(today).values()
    lacking = [each.when & Q(**{f"{register.status}__in": each.statuses}) for each in holes]
    return rows.count(), rows.filter(reduce(or_, lacking)).count() if lacking else 0
