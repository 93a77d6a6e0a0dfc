"""Putting in the queue what a passer-by says of a thing."""

from datetime import timedelta

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.models import Asset

from .. import steps
from ..actions import ask
from ..choices import Asker, Channel, Trouble
from ..models import Message, Said, Ticket

SAME = "I have the same fault."
TOGETHER = timedelta(hours=1)
"""What several people say of a thing within this time is one request."""


def passer_by(organisation: Organisation) -> Actor:
    """Whoever stands before a thing and scans its label; nobody asks who that is."""
    return Actor("Somebody who scanned the label", frozenset({Role.SYSTEM}), organisation)


def report_broken(actor: Actor, asset: Asset, *, trouble: str, words: str = "") -> Ticket:
    """Ask for a thing to be mended, beside what others said of it within the hour."""
    said = Trouble(trouble).label
    recent = Ticket.objects.all().open().filter(asset=asset, channel=Channel.STICKER)
    held = recent.filter(opened_at__gt=now() - TOGETHER).order_by("-pk").first()
    if held:
        say_more(actor, held, text=": ".join(filter(None, (said, words))))
        return held
    return ask(
        actor,
        summary=said,
        description=words,
        asset=asset,
        asker=Asker.UNKNOWN,
        channel=Channel.STICKER,
    )


@action("desk.ask")
def say_more(actor: Actor, ticket: Ticket, *, text: str) -> Message:
    """Keep what another passer-by says of the same thing."""
    return steps.say(actor, steps.held(ticket), Said.ANSWER, text)


@action("desk.ask")
def join(actor: Actor, ticket: Ticket) -> Message:
    """Say that what somebody asked for is the same fault; once is enough."""
    row = steps.held_open(ticket)
    if row.is_sensitive:
        raise NotAllowed("Ask IT support yourself: this request is not for others to read.")
    if Message.objects.all().of(row).filter(account=actor.account_id, text=SAME).exists():
        raise DomainError(f"{row.reference} says already that you have the fault too.")
    return steps.say(actor, row, Said.ANSWER, SAME)
