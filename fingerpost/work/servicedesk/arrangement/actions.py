"""Preparing a version of the arrangement, putting it forward, and signing it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.work.servicedesk.expectations import signing

from .models import Arrangement
from .rules import blank, missing, services
from .shapes import Arranged, read_arranged

FOR_NEED, FOR_COST = "arrangement-need", "arrangement-cost"
SIDES = {FOR_NEED: "arrangement.agree", FOR_COST: "arrangement.agree_cost"}


@action("arrangement.write")
def begin(actor: Actor, /) -> Arrangement:
    """Prepare the next version: from the one in force, or with every service unanswered for."""
    hold(actor.organisation)
    if there := Arrangement.objects.all().open().first():
        raise DomainError(f"Version {there.version} is being prepared already. Go on with that.")
    last = Arrangement.objects.all().latest_first().first()
    held = Arrangement.objects.all().agreed().first()
    return add(
        Arrangement(
            organisation=actor.organisation,
            version=last.version + 1 if last else 1,
            body=_with_new_services(held.arranged).body if held else blank(today()).body,
        )
    )


@action("arrangement.write")
def change(actor: Actor, /, version: Arrangement, **values: Any) -> Arrangement:
    """Say some of it otherwise; `values` are fields of `Arranged` as it keeps them."""
    held = signing.draft_of(actor, version)
    if unknown := values.keys() - held.arranged.body.keys():
        raise TypeError(f"An arrangement does not say {sorted(unknown)}.")
    body = read_arranged({**held.body, **values}).body
    if body == held.arranged.body:
        raise DomainError("There is nothing to save: that is what the draft says already.")
    alter(held, {"body": body})
    return held


@action("arrangement.write")
def drop(actor: Actor, /, version: Arrangement) -> None:
    """Throw a draft away that nobody signed."""
    held = signing.draft_of(actor, version)
    signing.refuse_if_kept(held)
    remove_many(Arrangement, [held])


@action("arrangement.put_forward")
def put_forward(actor: Actor, /, version: Arrangement, *, review_on: date) -> Arrangement:
    """Sign a version for one's own side, and ask the other side.

    Whoever stands on neither side asks both. Raises DomainError while something is missing.
    """
    held = signing.draft_of(actor, version)
    if orders := missing(held.arranged):
        raise DomainError(f"{'. '.join(orders)}. Then put it forward.")
    if review_on <= today():
        raise ValidationError({"review_on": "Enter a day to come"})
    signing.put_forward(actor, held, SIDES, review_on=review_on)
    return held


@action("arrangement.put_forward")
def take_back(actor: Actor, /, version: Arrangement) -> Arrangement:
    """Ask nobody to sign it for now, so that it can be changed."""
    return signing.take_back(actor, version, SIDES)


def settle(actor: Actor, settled: Settled) -> None:
    """Signed by both sides it is in force from that day."""
    signing.settle_by(actor, settled, SIDES, lambda held: {"agreed_on": today()})


def side_of(actor: Actor) -> str:
    """For which side somebody signs by putting it forward; empty for neither."""
    return signing.side_of(actor, SIDES)


def _with_new_services(arranged: Arranged) -> Arranged:
    """The same, with the services that were added to the list since."""
    there = {each.service for each in arranged.lines}
    new = [
        {"service": key, "name": name}
        for key, name in services(today()).items()
        if key not in there
    ]
    return read_arranged({**arranged.body, "lines": [*arranged.body["lines"], *new]})
