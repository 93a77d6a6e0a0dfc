"""Asking how it was, once for each request, and keeping what somebody says."""

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk.involved import concerns
from fingerpost.work.servicedesk.models import Ticket

from .models import Face
from .reading import is_open


def ask_how_it_was(actor: Actor, ticket: Ticket) -> None:
    """Within the deed that resolves it; one that was opened again is not asked about twice."""
    if not Face.objects.filter(ticket=ticket).exists():
        add(Face(organisation=actor.organisation, ticket=ticket, asked_at=now()))


@action("faces.say")
def say(actor: Actor, face: Face, *, is_good: bool, words: str = "") -> Face:
    """Say how it was, or say it otherwise; who said it is not kept."""
    held = Face.objects.select_for_update().get(pk=face.pk)
    if Role.SYSTEM not in actor.roles and not concerns(actor, held.ticket):
        raise NotAllowed("Only those whom this request concerns say how it was.")
    if not is_open(held):
        raise DomainError("The time to say how it was is over.")
    alter(held, {"is_good": is_good, "words": words.strip(), "said_at": now()})
    return held
