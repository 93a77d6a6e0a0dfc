"""The ticket of an address, for whoever may read it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from fingerpost.foundation.http import Request

from .involved import may_read
from .models import Ticket

SENSITIVE = "This request is sensitive. Take it on to read it."


def found(request: Request, pk: int) -> Ticket:
    """The ticket; not found out of scope, refused where it is sensitive and somebody else's."""
    ticket: Ticket = get_object_or_404(whole(), pk=pk)
    if not may_read(request.actor, ticket):
        raise PermissionDenied(SENSITIVE)
    return ticket


def whole() -> Any:
    """Tickets with the rows that they name."""
    return Ticket.objects.select_related("requester", "on_behalf_of", "asset", "room", "system")


def deed_page(
    request: Request, ticket: Ticket, form: Any, heading: str, button: str, **more: Any
) -> HttpResponse:
    """The page of one deed on a ticket: what is asked, and a button that says the deed."""
    context = {"ticket": ticket, "form": form, "heading": heading, "button": button, **more}
    return render(request, "desk/deed.html", context)
