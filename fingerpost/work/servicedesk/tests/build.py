"""Tickets for tests, as people ask for them."""

from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk.models import Ticket


def a_room(actor, label="B12"):
    """A room of the list, which is put there once."""
    return Room.objects.filter(label=label).first() or rooms(actor, label)[0]


def a_ticket(actor, summary="The projector stays dark", *, room="B12", by=None, **told):
    """A ticket; `actor` may put rooms on the list, `by` is who asks."""
    return actions.ask(by or actor, summary=summary, room=a_room(actor, room), **told)


def listed(head, actor):
    """Somebody who signs in, on the list of people."""
    return add_person(head, account_id=actor.account_id, name=actor.name)


def again(ticket):
    """The ticket as it is now."""
    return Ticket.objects.get(pk=ticket.pk)
