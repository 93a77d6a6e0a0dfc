"""Preparing a version of the expectations, putting it forward, and agreeing on it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.calendar.loading import held_on
from fingerpost.foundation.calendar.showing import hours_in_words
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from . import signing
from .models import Expectations
from .reading import in_force
from .rules import faults, missing, suggestion
from .shapes import read_promise

FOR_SCHOOL, FOR_IT = "expectations-school", "expectations-it"
A_DAY = timedelta(days=1)
LATER = "Requests keep what held when they came in, so it holds from tomorrow at the soonest"
SIDES = {FOR_SCHOOL: "expectations.agree", FOR_IT: "expectations.agree_for_it"}


@action("expectations.write")
def begin(actor: Actor, /) -> Expectations:
    """Prepare the next version: from the one in force, or from what we suggest."""
    hold(actor.organisation)
    if there := Expectations.objects.own().open().first():
        raise DomainError(f"Version {there.version} is being prepared already. Go on with that.")
    last = Expectations.objects.own().latest_first().first()
    held = in_force(today())
    promise = held.promise if held else suggestion(today())
    return add(
        Expectations(
            organisation=actor.organisation,
            version=last.version + 1 if last else 1,
            body=promise.body | {"hours": _hours()},
        )
    )


@action("expectations.write")
def change(actor: Actor, /, version: Expectations, **values: Any) -> Expectations:
    """Say some of it otherwise; `values` are fields of `Promise` as it keeps them."""
    held = signing.draft_of(actor, version)
    body = read_promise({**held.body, **_plain(values), "hours": _hours()}).body
    if wrong := faults(read_promise(body)):
        raise ValidationError(wrong)
    if body == held.body:
        raise DomainError("There is nothing to save: that is what the draft says already.")
    alter(held, {"body": body})
    return held


@action("expectations.write")
def drop(actor: Actor, /, version: Expectations) -> None:
    """Throw a draft away that nobody signed."""
    held = signing.draft_of(actor, version)
    signing.refuse_if_kept(held)
    remove_many(Expectations, [held])


@action("expectations.put_forward")
def put_forward(actor: Actor, /, version: Expectations, *, wanted_from: date) -> Expectations:
    """Agree to a version for one's own side, and ask the other side to sign it.

    Whoever stands on neither side asks both. Raises DomainError while something is missing.
    """
    held = signing.draft_of(actor, version)
    body = held.body | {"hours": _hours()}
    if orders := missing(read_promise(body)):
        raise DomainError(f"{'. '.join(orders)}. Then put it forward.")
    if wanted_from <= today():
        raise ValidationError({"wanted_from": f"{LATER}. Enter a day to come"})
    signing.put_forward(actor, held, SIDES, body=body, wanted_from=wanted_from)
    return held


@action("expectations.put_forward")
def take_back(actor: Actor, /, version: Expectations) -> Expectations:
    """Ask nobody to sign it for now, so that it can be changed."""
    return signing.take_back(actor, version, SIDES)


def settle(actor: Actor, settled: Settled) -> None:
    """With the last signature that is needed it is agreed; any no sends it back to be changed."""
    signing.settle_by(actor, settled, SIDES, _agreed)


def _agreed(held: Expectations) -> dict[str, Any]:
    return {"agreed_on": today(), "holds_from": max(held.wanted_from or today(), today() + A_DAY)}


def side_of(actor: Actor) -> str:
    """For which side somebody agrees by putting it forward; empty for neither."""
    return signing.side_of(actor, SIDES)


def _hours() -> list[str]:
    """The hours of support, as the school year says them today."""
    return [f"{season}: {at}" for season, at in hours_in_words(held_on(today()).times)]


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    known = read_promise({}).body
    if unknown := values.keys() - known.keys():
        raise TypeError(f"Expectations do not say {sorted(unknown)}.")
    return dict(values)
