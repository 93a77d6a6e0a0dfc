"""The thresholds that a school sets for itself, within what limits.yaml allows."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, follow
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import State
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.standards.limits import Limits, limits_for
from fingerpost.standards.own_limits import is_relaxed

from .models import OwnLimit, Status

WORD = "threshold"
ENDS = {State.REFUSED: Status.REFUSED, State.RETURNED: Status.RETURNED}


@action("judging.set_threshold")
def set_threshold(actor: Actor, /, key: str, *, met: int, partly: int, words: str) -> OwnLimit:
    """Set the school's own threshold; one that asks less than ours needs a second person."""
    hold(actor.organisation)
    ours = limits_for(key, today())
    _refuse_the_unfit(ours, met, partly)
    _refuse_a_second(key)
    relaxed = is_relaxed(met, partly, ours)
    own = add(
        OwnLimit(
            organisation=actor.organisation,
            key=key,
            met=met,
            partly=partly,
            words=words.strip(),
            by=actor.name,
            account=actor.account_id,
            status=Status.WAITING,
        )
    )
    if relaxed:
        ask(actor, WORD, [own], words=own.words)
    else:
        _begin(own, actor.name)
    return own


@action("judging.set_threshold")
def go_back(actor: Actor, /, own: OwnLimit) -> OwnLimit:
    """Let the threshold that Fingerpost proposes count again."""
    hold(actor.organisation)
    held = OwnLimit.objects.select_for_update().get(pk=own.pk)
    if held.status not in (Status.STANDS, Status.WAITING):
        raise DomainError("This threshold does not count any more.")
    _end([held], actor.name)
    follow(actor, [WORD], [held])
    return held


def settle(actor: Actor, settled: Settled) -> None:
    """What a second person decided about a relaxed threshold."""
    for thing, approval in settled:
        held = OwnLimit.objects.select_for_update().get(pk=thing.pk)
        if held.status != Status.WAITING:
            continue
        if approval.is_given:
            _begin(held, approval.closed_by, agreed_by=approval.closed_by)
        else:
            status = ENDS.get(State(approval.state), Status.ENDED)
            alter(held, {"status": status, "ended_at": now(), "ended_by": approval.closed_by})


def _begin(own: OwnLimit, by: str, *, agreed_by: str = "") -> None:
    """Let it count from today, in the place of the one before it."""
    standing = OwnLimit.objects.all().standing().filter(key=own.key)
    _end(standing.select_for_update(), by)
    alter(own, {"status": Status.STANDS, "since": today(), "agreed_by": agreed_by})


def _end(limits: Iterable[OwnLimit], by: str) -> None:
    for each in limits:
        alter(each, {"status": Status.ENDED, "ended_at": now(), "ended_by": by})


def _refuse_the_unfit(ours: Limits, met: int, partly: int) -> None:
    if (met, partly) == (ours.met, ours.partly):
        raise DomainError("That is the threshold that Fingerpost proposes. Enter another one.")
    said = (("met", met, ours.least_met), ("partly", partly, ours.least_partly))
    for name, value, lowest in said:
        if not lowest <= value <= 100:
            raise ValidationError({name: f"Enter a number from {lowest} to 100"})
    if partly > met:
        raise ValidationError({"partly": "Enter no more than what counts as met"})


def _refuse_a_second(key: str) -> None:
    if OwnLimit.objects.filter(key=key, status=Status.WAITING).exists():
        raise DomainError("Another threshold waits for a second person already.")
