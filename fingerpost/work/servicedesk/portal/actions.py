"""Putting in the queue what a passer-by says of a thing."""

from datetime import timedelta

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import now
from fingerpost.records.estate.models import Asset
from fingerpost.records.faults.models import Trouble

from .. import steps
from ..actions import ask
from ..choices import Asker, Channel
from ..models import Message, Said, Ticket

TOGETHER = timedelta(hours=1)
"""What several people say of a thing within this time is one request."""


def report_broken(actor: Actor, asset: Asset, *, trouble: str, words: str = "") -> None:
    """Ask for a thing to be mended, beside what others said of it within the hour."""
    said = Trouble(trouble).label
    recent = Ticket.objects.all().open().filter(asset=asset, channel=Channel.STICKER)
    held = recent.filter(opened_at__gt=now() - TOGETHER).order_by("-pk").first()
    if held:
        say_more(actor, held, text=": ".join(filter(None, (said, words))))
        return
    ask(
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
