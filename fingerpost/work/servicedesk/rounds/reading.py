"""Which checks are due when, and what was found the last time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.calendar.loading import calendar_of, held_on
from fingerpost.foundation.tenancy.prepared import Prepared

from .models import By, Plan, Result
from .shelf import Check, checks


@dataclass(frozen=True, slots=True)
class Standing:
    """How a check stands: the last look, until when it is enough, and what was arranged."""

    check: Check
    last: Result | None
    plan: Plan | None
    due_on: date | None
    """The last day for the next look; None while nobody has begun with it."""

    def wants_request(self, day: date) -> bool:
        """Whether it is due by a day, and no request was opened for it yet."""
        asked = self.plan and self.plan.how == By.REQUEST and self.plan.request is None
        return bool(asked and self.due_on and self.due_on <= day)


def standings(today: date) -> Mapping[str, Standing]:
    """Every check by its word."""
    terms = calendar_of(held_on(today), today).terms
    last = {each.word: each for each in _latest()}
    plans = {each.word: each for each in _plans()}
    found = {}
    for word, check in checks().items():
        result, plan = last.get(word), plans.get(word)
        due = plan.first_on if plan else None
        if result:
            until = check.enough_until(result.looked_on, terms)
            due = max(until, due) if due and due > result.looked_on else until
        found[word] = Standing(check, result, plan, due)
    return found


def latest(word: str) -> Result | None:
    """The last look of one check."""
    return Result.objects.filter(word=word).latest_first().first()


_latest = Prepared(lambda: Result.objects.order_by("looked_on", "pk"))
_plans = Prepared(lambda: Plan.objects.order_by("pk"))
