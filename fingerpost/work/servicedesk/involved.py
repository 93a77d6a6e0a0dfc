"""Whom a ticket concerns, and who may read what it says."""

from fingerpost.foundation.actor import Actor

from .models import Ticket


def concerns(actor: Actor, ticket: Ticket) -> bool:
    """Whether somebody asked for it, typed it in, is helped by it, or works on it."""
    me = actor.account_id
    if me is None:
        return False
    people = (ticket.requester, ticket.on_behalf_of)
    accounts = {each.account_id for each in people if each}
    return me in accounts | {ticket.opened_account, ticket.assignee_account}


def may_read(actor: Actor, ticket: Ticket) -> bool:
    """Whether somebody may read what a ticket says; a sensitive one is for those involved."""
    sees = actor.may("desk.view_sensitive" if ticket.is_sensitive else "desk.view")
    return sees or concerns(actor, ticket)
