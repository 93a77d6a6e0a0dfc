"""The ticket of an address, for whoever may read it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.http import Request
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .choices import Kind
from .involved import may_read
from .models import Link, Ticket

SENSITIVE = "This request is sensitive. Take it on to read it."
DECISIONS = 5
NAMED = ("requester", "on_behalf_of", "asset", "room", "system", "contract")
"""The rows that a ticket names."""

_ticket = Prepared(lambda: Ticket.objects.filter(pk=Given("pk")))


def _row_of(name: str) -> Prepared[Any]:
    model: Any = Ticket._meta.get_field(name).related_model
    return Prepared(lambda: model.objects.filter(pk=Given("pk")))


_named = {name: _row_of(name) for name in NAMED}


def found(request: Request, pk: int) -> Ticket:
    """The ticket; not found out of scope, refused where it is sensitive and somebody else's."""
    ticket = next(iter(_ticket(pk=pk)), None)
    if ticket is None:
        raise Http404
    ticket.organisation = request.actor.organisation
    for name, row_of in _named.items():
        if key := getattr(ticket, f"{name}_id"):
            for row in row_of(pk=key):
                setattr(ticket, name, row)
    if not may_read(request.actor, ticket):
        raise PermissionDenied(SENSITIVE)
    return ticket


def linked(actor: Actor, ticket: Ticket) -> list[Ticket]:
    """The other tickets that this one has to do with, as far as somebody may read them."""
    return [each for each in _others(ticket) if may_read(actor, each)]


def ways_round(others: Iterable[Ticket]) -> list[Ticket]:
    """The problems among these that are not put right, but got round."""
    return [
        each for each in others if each.kind == Kind.PROBLEM and each.is_open and each.workaround
    ]


def problems_of(ticket: Ticket) -> list[Ticket]:
    """The same of those linked to a ticket, for whoever asked: a sensitive one is left out."""
    return ways_round(each for each in _others(ticket) if not each.is_sensitive)


def decided(ticket: Ticket) -> Sequence[Approval]:
    """What was asked to be approved about a ticket, the latest first."""
    if not ticket.approver:
        return []
    return list(Approval.objects.about(ticket)[:DECISIONS])


def _others(ticket: Ticket) -> list[Ticket]:
    if not _links_of(ticket=ticket.pk):  # most have none
        return []
    pairs = Link.objects.all().of(ticket)
    return [each.other if each.ticket_id == ticket.pk else each.ticket for each in pairs]


_links_of = Prepared(
    lambda: Link.objects.filter(Q(ticket=Given("ticket")) | Q(other=Given("ticket"))).values_list(
        "pk"
    )[:1]
)


def whole() -> Any:
    """Tickets with the rows that they name."""
    return Ticket.objects.select_related(*NAMED)


def deed_page(
    request: Request, ticket: Ticket, form: Any, heading: str, button: str, **more: Any
) -> HttpResponse:
    """The page of one deed on a ticket: what is asked, and a button that says the deed."""
    context = {"ticket": ticket, "form": form, "heading": heading, "button": button, **more}
    return render(request, "desk/deed.html", context)
