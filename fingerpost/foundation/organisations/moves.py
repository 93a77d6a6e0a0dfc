"""A school joins or leaves a trust on a day to which both have agreed.

What one side does stands in its own record, and in the other's as done by Fingerpost, so that
neither names the people of the other.
"""

import secrets
from datetime import date

from fingerpost.foundation.accounts.models import Account, Membership, digest_of
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.ui.filters import written_date

from .models import Move, What


class DoesNotFit(DomainError):
    """Raised when a move does not fit to where the school belongs on that day."""


@action("organisations.offer_place")
def offer_place(actor: Actor, *, on: date) -> str:
    """Offer a school a place in the trust from a day; answers the token of the link to it."""
    _refuse_others(actor)
    if not actor.organisation.is_trust:
        raise DoesNotFit("Only a trust can offer a place. Ask the trust for its link.")
    _refuse_the_past(on)
    token = secrets.token_urlsafe(32)
    trust = actor.organisation
    add(Move(what=What.JOIN, trust=trust, on=on, asked_by=trust, digest=digest_of(token)))
    return token


def offered(token: str) -> Move | None:
    """The place that a link leads to; None once it was taken up, withdrawn or ran out."""
    return Move.objects.offered(digest_of(token)).first()


@action("organisations.take_up_place")
def take_up_place(actor: Actor, token: str) -> Belonging:
    """Take up the place that a trust offered: the school belongs to it from that day."""
    _refuse_others(actor)
    school = actor.organisation
    if school.is_trust:
        raise DoesNotFit("A trust cannot join a trust. Open this link at the school itself.")
    move = Move.objects.offered(digest_of(token)).select_for_update(of=("self",)).first()
    if move is None:
        raise DoesNotFit("This offer was taken up, withdrawn or has run out. Ask for a new link.")
    belonging = _join(school, move.trust, move.on)
    alter(move, {"school": school, "settled_at": now(), "is_agreed": True})
    _tell(move.trust, move, "joined")
    return belonging


@action("organisations.ask_to_part")
def ask_to_part(actor: Actor, belonging: Belonging, *, on: date) -> Move:
    """Ask the other side to agree on the last day of a school in its trust."""
    _refuse_others(actor)
    _refuse_the_past(on)
    if belonging.until is not None:
        raise DoesNotFit(f"The last day is agreed: {written_date(belonging.until)}.")
    if on < belonging.since:
        raise DoesNotFit(f"Enter {written_date(belonging.since)} or a later day.")
    pair = {"trust": belonging.trust, "school": belonging.school}
    if Move.objects.waiting().filter(what=What.LEAVE, **pair).exists():
        raise DoesNotFit("A last day was proposed already. Agree to it, or withdraw it first.")
    move = add(Move(what=What.LEAVE, on=on, asked_by=actor.organisation, **pair))
    _tell(_other_side(actor, move), move, "asked to part")
    return move


@action("organisations.agree_to_part")
def agree_to_part(actor: Actor, move: Move) -> Belonging:
    """Agree to the last day that the other side proposed."""
    _refuse_others(actor)
    move = _waiting(move)
    if move.asked_by_id == actor.organisation.pk:
        raise DoesNotFit("You proposed this day. The other side agrees to it or not.")
    alter(move, {"settled_at": now(), "is_agreed": True})
    belonging = Belonging.objects.get(school=move.school_id, trust=move.trust, until=None)
    alter(belonging, {"until": move.on})
    _tell(_other_side(actor, move), move, "agreed to part")
    _limit_the_trusts_people(belonging)
    return belonging


@action("organisations.withdraw_move")
def withdraw(actor: Actor, move: Move) -> None:
    """Take back what one's own side asked, or decline what the other did."""
    _refuse_others(actor)
    move = _waiting(move)
    alter(move, {"settled_at": now()})
    if move.school_id:
        _tell(_other_side(actor, move), move, "withdrawn")
    else:
        trail.note(move, said="withdrawn")


@action("organisations.join_trust")
def join_by_operator(actor: Actor, trust: Organisation, *, on: date) -> Belonging:
    """Let a school join without a link, by whoever runs the server; both records say so."""
    belonging = _join(actor.organisation, trust, on)
    with scope(trust):
        _note(system(trust), belonging, "joined, by whoever runs the server")
    return belonging


def part_by_operator(belonging: Belonging, *, on: date) -> None:
    """End a belonging without the two sides, by whoever runs the server; both records say so."""
    _refuse_the_past(on)
    with scope(belonging.school):
        _end(system(belonging.school), belonging, on)
    with scope(belonging.trust):
        _note(system(belonging.trust), belonging, "ended by whoever runs the server")
    _limit_the_trusts_people(belonging)


def _join(school: Organisation, trust: Organisation, on: date) -> Belonging:
    current = Belonging.objects.filter(school=school).exclude(until__lt=on).first()
    if current and current.trust_id == trust.pk:
        raise DoesNotFit(f"{school} belongs to {trust} already.")
    if current:
        until = written_date(current.until) if current.until else "until further notice"
        raise DoesNotFit(
            f"{school} belongs to {current.trust} {'until ' if current.until else ''}{until}. "
            "Agree there on a last day before this one first."
        )
    return add(Belonging(school=school, trust=trust, since=on))


def _limit_the_trusts_people(belonging: Belonging) -> None:
    """What people of the trust may do at the school ends with its last day there."""
    held = Membership.objects.filter(organisation=belonging.school).exclude(
        until__lte=belonging.until
    )
    accounts = Account.objects.filter(pk__in=held.values("account")).order_by("pk")
    with scope(belonging.school):
        actor = system(belonging.school)
        for account in accounts:
            if is_of_the_trust(account, belonging):
                _limit(actor, account, belonging)


def is_of_the_trust(account: Account, belonging: Belonging) -> bool:
    """Whether somebody is on the list of the trust and not on the school's own."""
    with scope(belonging.school):
        if Person.objects.own().filter(account=account).exists():
            return False
    with scope(belonging.trust):
        return Person.objects.own().filter(account=account).exists()


@action("organisations.part")
def _limit(actor: Actor, account: Account, belonging: Belonging) -> None:
    held = Membership.objects.filter(organisation=actor.organisation, account=account)
    for each in held.exclude(until__lte=belonging.until):
        alter(each, {"until": belonging.until})
    trail.note(account, last_day=belonging.until)


@action("organisations.part")
def _end(actor: Actor, belonging: Belonging, on: date) -> None:
    alter(belonging, {"until": on})


def _tell(organisation: Organisation, move: Move, said: str) -> None:
    with scope(organisation):
        _note(system(organisation), move, said)


@action("organisations.note_move")
def _note(actor: Actor, thing: Move | Belonging, said: str) -> None:
    trail.note(thing, said=said)


def _waiting(move: Move) -> Move:
    found = Move.objects.waiting().select_for_update(of=("self",)).filter(pk=move.pk).first()
    if found is None:
        raise DoesNotFit("This was settled a moment ago, or its day has passed.")
    return found


def _other_side(actor: Actor, move: Move) -> Organisation:
    at_the_trust = move.trust_id == actor.organisation.pk
    if at_the_trust and move.school is not None:
        return move.school
    return move.trust


def may_bind(actor: Actor) -> bool:
    """At a school the head alone decides; for the trust also whoever runs its IT."""
    at_home = actor.organisation.is_trust or Role.HEADTEACHER in actor.roles
    return at_home and actor.may("organisations.ask_to_part")


def _refuse_others(actor: Actor) -> None:
    if not may_bind(actor):
        raise NotAllowed("The headteacher decides this for the school.")


def _refuse_the_past(on: date) -> None:
    if on < today():
        raise DoesNotFit("Enter today or a later day.")
