"""Reviewing a register, and saying when the budget is approved."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.spot_checks import reading as spot_checks
from fingerpost.foundation.tenancy.turns import hold

from .models import BudgetDay, Review
from .reading import size_of
from .rules import PARTS, Basis


@dataclass(frozen=True, slots=True)
class Deeds:
    """What may be done about the upkeep of one register."""

    review: Callable[..., Review]


@cache
def deeds_of(register: Register) -> Deeds:
    """The action of a register, under its own permission: assets.review."""

    @action(register.deed("review"))
    def review(
        actor: Actor, /, *, basis: str, findings: str, took_part: Iterable[str] = ()
    ) -> Review:
        """Say what was found in a register today, and who looked."""
        return _review(actor, register, basis, findings, took_part)

    return Deeds(review)


def _review(
    actor: Actor, register: Register, basis: str, findings: str, took_part: Iterable[str]
) -> Review:
    hold(actor.organisation)
    day = today()
    rows, gaps = size_of(register, day)
    if not rows:
        raise DomainError(f"There are no {register.many} to review. Enter some first.")
    check = spot_checks.latest(register.plural) if basis == Basis.SPOT_CHECK else None
    if basis == Basis.SPOT_CHECK and check is None:
        said = "No spot check of it is finished. Do one, or choose what you looked at"
        raise ValidationError({"basis": said})
    return add(
        Review(
            organisation=actor.organisation,
            register=register.plural,
            reviewed_on=day,
            reviewed_by=actor.name,
            basis=basis,
            spot_check=check,
            rows=rows,
            gaps=gaps,
            findings=findings.strip(),
            took_part=_those(took_part, actor, day),
        )
    )


def _those(took_part: Iterable[str], actor: Actor, day: date) -> list[list[str]]:
    """[role, name] of whoever holds the roles that took part; the reviewer took part in theirs."""
    held, said = posts(*PARTS), set(took_part)
    holders = [(duty, each.person) for duty in PARTS if (each := held.holder(duty, day))]
    return [
        [duty.value, person.name]
        for duty, person in holders
        if duty.value in said or person.account_id == actor.account_id
    ]


@action("upkeep.set_budget")
def set_budget(actor: Actor, /, *, year: int, approved_on: date) -> BudgetDay:
    """Say on which day the budget of a financial year is approved."""
    hold(actor.organisation)
    values: dict[str, Any] = {"year": year, "approved_on": approved_on}
    held = BudgetDay.objects.own().select_for_update().filter(year=year).first()
    if held is None:
        return add(BudgetDay(organisation=actor.organisation, **values))
    if not alter(held, values):
        raise DomainError("There is nothing to save: that day is noted already.")
    return held
