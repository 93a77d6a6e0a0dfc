"""Asking somebody to do something, and everything that becomes of it."""

import secrets
from datetime import date

from fingerpost.foundation.accounts.models import digest_of
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import written_date

from .models import CalendarFeed, How, Reader, Remark, State, ToDo
from .origins import Origin
from .telling import write_to_owner


class NotOpen(DomainError):
    """Raised when something is done or withdrawn already."""


class InThePast(DomainError):
    """Raised when something would be due on a day that has been."""


@action("duties.ask")
def ask(
    actor: Actor,
    /,
    origin: Origin,
    *,
    title: str,
    due_on: date,
    words: str = "",
    owner: Person | None = None,
    outside: str = "",
    outside_email: str = "",
) -> ToDo:
    """Ask somebody of the school, or somebody outside, to do something by a day."""
    to_do = ToDo(
        title=title.strip(),
        words=words.strip(),
        owner=owner,
        outside=outside.strip(),
        outside_email=outside_email.strip().casefold(),
        due_on=due_on,
        **origin.fields,
    )
    return enter(actor, to_do)


def enter(actor: Actor, to_do: ToDo) -> ToDo:
    """Put down that the actor asks for it, within the deed in progress, and tell its owner."""
    _refuse_the_past(to_do.due_on)
    to_do.organisation = actor.organisation
    to_do.asked_by, to_do.asked_account = actor.name, actor.account_id
    add(to_do)
    write_to_owner(actor, to_do)
    return to_do


@action("duties.comment")
def comment(actor: Actor, /, to_do: ToDo, *, text: str) -> Remark:
    """Say something about it, for both sides to read."""
    _refuse_strangers(actor, to_do)
    return _remark(actor, to_do, text)


@action("duties.close")
def close(actor: Actor, /, to_do: ToDo, *, text: str = "") -> ToDo:
    """Say that it is done, and how if there is anything to say."""
    held = _own_open(actor, to_do)
    if text.strip():
        _remark(actor, held, text)
    _end(held, State.DONE, actor.name, How.BY_HAND)
    return held


@action("duties.withdraw")
def withdraw(actor: Actor, /, to_do: ToDo, *, text: str = "") -> ToDo:
    """Ask for it no more."""
    held = _own_open(actor, to_do)
    if not may_withdraw(actor, held):
        raise NotAllowed(f"Only {held.asked_by}, who asked for it, or a leader can withdraw this.")
    if text.strip():
        _remark(actor, held, text)
    _end(held, State.WITHDRAWN, actor.name, How.BY_HAND)
    return held


def drop(actor: Actor, to_do: ToDo, why: str) -> ToDo:
    """Ask for it no more, within the deed in progress, and say why."""
    held = _open(to_do)
    _remark(actor, held, why)
    _end(held, State.WITHDRAWN, actor.name, How.BY_HAND)
    return held


@action("duties.hand_over")
def hand_over(
    actor: Actor,
    /,
    to_do: ToDo,
    *,
    owner: Person | None = None,
    outside: str = "",
    outside_email: str = "",
) -> ToDo:
    """Give it to somebody else to do."""
    held = _own_open(actor, to_do)
    values = {"owner": owner, "outside": outside.strip(), "outside_email": outside_email.strip()}
    before = held.who
    alter(held, values)
    _remark(actor, held, f"Handed over from {before} to {held.who}.")
    write_to_owner(actor, held)
    return held


@action("people.leave")
def take_over(actor: Actor, /, to_do: ToDo, *, to: Person) -> ToDo:
    """Give it to somebody else, since whoever was asked leaves."""
    held = _open(to_do)
    before = held.who
    alter(held, {"owner": to, "outside": "", "outside_email": ""})
    _remark(actor, held, f"{before} leaves; handed over to {held.who}.")
    write_to_owner(actor, held)
    return held


@action("duties.move")
def move(actor: Actor, /, to_do: ToDo, *, due_on: date, text: str) -> ToDo:
    """Set another day, and say why."""
    held = _own_open(actor, to_do)
    _refuse_the_past(due_on)
    before = held.due_on
    alter(held, {"due_on": due_on})
    _remark(
        actor, held, f"Moved from {written_date(before)} to {written_date(due_on)}: {text.strip()}"
    )
    return held


@action("duties.settle")
def settle(actor: Actor, /, to_do: ToDo) -> ToDo:
    """Close what was asked for, since the verdict that it was about has changed."""
    held = _open(to_do)
    _end(held, State.DONE, actor.name, How.VERDICT)
    return held


@action("duties.choose_weekly")
def choose_weekly(actor: Actor, /, *, wanted: bool) -> None:
    """Have the weekly letter, or have it no more."""
    account = _account(actor)
    held = Reader.objects.filter(account=account).first()
    if held is None:
        add(Reader(organisation=actor.organisation, account=account, wants_weekly=wanted))
    else:
        alter(held, {"wants_weekly": wanted})


@action("duties.make_feed")
def make_feed(actor: Actor, /) -> str:
    """Make the secret address of the actor's calendar; answers the token, which is kept nowhere.

    An address that was made before opens nothing any more.
    """
    token = secrets.token_urlsafe(32)
    feed, _ = CalendarFeed.objects.update_or_create(
        organisation=actor.organisation,
        account_id=_account(actor),
        defaults={"digest": digest_of(token), "made_at": now()},
    )
    trail.note(feed)
    return token


@action("duties.end_feed")
def end_feed(actor: Actor, /) -> None:
    """Let the address of the actor's calendar open nothing any more."""
    held = CalendarFeed.objects.filter(
        organisation=actor.organisation, account_id=_account(actor)
    ).first()
    if held is None:
        raise DomainError("You have no calendar address.")
    trail.note(held)
    held.delete()


def concerns(actor: Actor, to_do: ToDo) -> bool:
    """Whether somebody asked for it or is asked for it, or sees everything as a leader."""
    if actor.may("duties.see_any"):
        return True
    owner = to_do.owner.account_id if to_do.owner else None
    return actor.account_id is not None and actor.account_id in (owner, to_do.asked_account)


def may_withdraw(actor: Actor, to_do: ToDo) -> bool:
    """Whether somebody may ask for it no more: whoever asked, or a leader."""
    asked = actor.account_id is not None and to_do.asked_account == actor.account_id
    return actor.may("duties.withdraw") and (asked or actor.may("duties.see_any"))


def _account(actor: Actor) -> int:
    if actor.account_id is None:
        raise NotAllowed("Only somebody who signs in can do this.")
    return actor.account_id


def _own_open(actor: Actor, to_do: ToDo) -> ToDo:
    held = _open(to_do)
    _refuse_strangers(actor, held)
    return held


def _open(to_do: ToDo) -> ToDo:
    held = ToDo.objects.select_for_update().get(pk=to_do.pk)
    if not held.is_open:
        raise NotOpen(f"This is {held.get_state_display().lower()} already.")
    return held


def _refuse_strangers(actor: Actor, to_do: ToDo) -> None:
    if not concerns(actor, to_do):
        raise NotAllowed("Only whoever asked, whoever is asked, or a leader can do this.")


def _refuse_the_past(due_on: date) -> None:
    if due_on < today():
        raise InThePast("Choose today, or a day that is still to come.")


def _remark(actor: Actor, to_do: ToDo, text: str) -> Remark:
    return add(
        Remark(
            organisation=actor.organisation,
            to_do=to_do,
            text=text.strip(),
            by=actor.name,
            account=actor.account_id,
        )
    )


def _end(to_do: ToDo, state: State, by: str, how: How) -> None:
    alter(to_do, {"state": state, "closed_by": by, "closed_on": today(), "how": how})
