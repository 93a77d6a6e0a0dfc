"""Telling those who asked, by letter, that somebody replied or that it is done."""

from collections.abc import Iterable

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Event, Message, Ticket


def tell_of_reply(actor: Actor, ticket: Ticket, message: Message) -> None:
    """Once for each reply, within the deed in progress."""
    for to in _addresses(actor, ticket):
        post("reply", to, key=f"reply {message.pk} {to}", about={"message": message.pk})


def tell_of_end(actor: Actor, ticket: Ticket, event: Event) -> int:
    """Once each time that it is resolved, within the deed in progress; answers how many hear it."""
    found = _addresses(actor, ticket)
    for to in found:
        post("resolved", to, key=f"resolved {event.pk} {to}", about={"event": event.pk})
    return len(found)


def tell_of_prompt(actor: Actor, ticket: Ticket, event: Event) -> int:
    """Ask once more for an answer, within the deed in progress; answers how many are asked."""
    found = _addresses(actor, ticket)
    for to in found:
        post("prompt", to, key=f"prompt {event.pk} {to}", about={"event": event.pk})
    return len(found)


def tell_of_step(event: Event, accounts: Iterable[Account]) -> None:
    """Tell those who are named that time runs out, within the deed in progress."""
    for each in accounts:
        post("step", each.email, key=f"step {event.pk} {each.email}", about={"event": event.pk})


def tell_of_receipt(ticket: Ticket, to: str) -> None:
    """Once for each request that came by e-mail, within the deed in progress."""
    post("received", to, key=f"received {ticket.pk}", about={"ticket": ticket.pk})


_requesters_merged = Prepared(
    lambda: Ticket.objects.filter(merged_into=Given("ticket")).values_list("requester")
)


def _asked_too(ticket: Ticket) -> list[Person]:
    """Those who asked for the same in requests that were merged into this one."""
    if ticket.is_sensitive:
        return []
    keys = {key for (key,) in _requesters_merged(ticket=ticket.pk)} - {None, ticket.requester_id}
    return list(Person.objects.filter(pk__in=keys).select_related("account")) if keys else []


def _addresses(actor: Actor, ticket: Ticket) -> list[str]:
    """Where those whom it concerns read letters, without whoever acts; for a pupil, whoever
    typed it in."""
    people = [each for each in (ticket.requester, ticket.on_behalf_of) if each]
    people += {each.pk: each for each in _asked_too(ticket)}.values()
    found = [
        each.account.email if each.account else each.email
        for each in people
        if each.account_id is None or each.account_id != actor.account_id
    ]
    if not people and ticket.opened_account not in (None, actor.account_id):
        found += Account.objects.filter(pk=ticket.opened_account, is_active=True).values_list(
            "email", flat=True
        )
    return sorted({each for each in found if each})
